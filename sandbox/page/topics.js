// The topics of a Telegram group as tabs: all of them together, or one, with a count of what is new.

import { h, keyed, sign } from "./dom.js";

/** Topic tabs; `onChange` is called when another one is chosen. */
export function topicTabs(onChange) {
  const element = h("div", { class: "tg-topics", role: "tablist", "aria-label": "Topics", hidden: true });
  const seen = new Map(); // thread -> last message id seen there
  let chosen = "all";
  let chat = null;
  let allWord = "All";

  const threadOf = (message) => message.message_thread_id || 0;
  const newestIn = (thread) => chat.messages.filter((message) => threadOf(message) === thread).at(-1)?.message_id || 0;

  function choose(key) {
    chosen = key;
    draw();
    onChange();
    element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "center" });
  }

  function unread(thread) {
    return chat.messages.filter((message) => threadOf(message) === thread && message.from.is_bot
      && !message.forum_topic_created && message.message_id > (seen.get(thread) || 0)).length;
  }

  function draw() {
    const topics = Object.entries(chat.topics).map(([thread, topic]) => ({ key: thread, name: topic.name }));
    const entries = [{ key: "all", name: allWord }, { key: "0", name: "General" }, ...topics];
    if (!entries.some((entry) => entry.key === chosen)) chosen = "all";
    for (const entry of entries) {
      if (chosen === "all" || chosen === entry.key) seen.set(Number(entry.key), newestIn(Number(entry.key)));
    }
    const counted = entries.map((entry) => ({ ...entry, count: entry.key === "all" ? 0 : unread(Number(entry.key)), on: entry.key === chosen }));
    keyed(element, counted, (entry) => entry.key, sign, (entry) => h("button", {
      type: "button", role: "tab", "aria-selected": String(entry.on), tabindex: entry.on ? "0" : "-1",
      onclick: () => choose(entry.key),
    }, entry.name, entry.count ? h("span", { class: "badge", "aria-label": `${entry.count} new` }, String(entry.count)) : null));
  }

  element.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...element.children];
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    choose(next.dataset.key);
    element.querySelector('[aria-selected="true"]').focus();
  });

  return {
    element,
    update(given, word) {
      chat = given;
      allWord = word;
      draw();
    },
    isAll: () => chosen === "all",
    thread: () => (chosen === "all" || chosen === "0" ? null : Number(chosen)),
    shows: (message) => chosen === "all" || threadOf(message) === Number(chosen),
    nameOf: (message) => chat.topics[threadOf(message)]?.name || "General",
  };
}
