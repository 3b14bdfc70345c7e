// A WhatsApp chat with a business: bubbles, ticks, quick replies, list sheets.

import * as api from "./api.js";
import { composer } from "./composer.js";
import { fill, h, icon, keyed, redraw, sign, stick, watchScroll } from "./dom.js";
import { dayChip, withDays } from "./telegram.js";
import { initials } from "./telegram_message.js";
import * as times from "./times.js";
import { words as wordsOf } from "./words.js";

const MARKS = [[/\*([^*\n]+)\*/, "b"], [/_([^_\n]+)_/, "i"], [/~([^~\n]+)~/, "s"]];

/** WhatsApp's own marks: *bold*, _italic_, ~struck~. */
export function marked(text) {
  for (const [pattern, tag] of MARKS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const after = text.slice(found.index + found[0].length);
    return [...marked(text.slice(0, found.index)), h(tag, {}, ...marked(found[1])), ...marked(after)];
  }
  return text ? [text] : [];
}

/** The WhatsApp app of one phone. */
export function whatsapp(id, notes) {
  const header = h("div", { class: "wa-header" });
  const log = h("ol", { class: "log wa-log", role: "log", "aria-live": "polite", "aria-label": "WhatsApp messages", tabindex: "0" });
  const write = composer({ onSend: (text) => api.act(id, "write", { text }), label: "Write a WhatsApp message", kind: "wa" });
  const bar = h("button", { class: "wa-bar", type: "button", hidden: true });
  const sheet = h("div", { class: "wa-sheet", hidden: true });
  const element = h("div", { class: "wa" }, header, log, write.element, bar, sheet);
  let shown = null;
  watchScroll(log);

  function closeSheet() {
    sheet.hidden = true;
    fill(sheet);
  }

  function openSheet(message, words) {
    let picked = "";
    const send = h("button", { type: "button", class: "wa-pick", disabled: true, onclick: () => {
      closeSheet();
      api.act(id, "pick", { sid: message.sid, item: picked });
    } }, words.send);
    const row = (item) => {
      const input = h("input", { type: "radio", name: `list-${message.sid}`, value: item.id, onchange: () => {
        picked = item.id;
        send.disabled = false;
      } });
      return h("label", {}, h("span", {}, h("b", {}, item.item), item.description && item.description !== "-" ? h("small", {}, item.description) : null), input);
    };
    const panel = h("div", { class: "wa-panel", role: "dialog", "aria-modal": "true", "aria-label": message.list.button },
      h("div", { class: "wa-panel-head" }, h("button", { type: "button", class: "plain", "aria-label": words.back, onclick: closeSheet }, icon("close", 18)),
        h("b", {}, message.list.button)),
      h("div", { class: "wa-items" }, message.list.items.map(row)), send);
    fill(sheet, panel);
    sheet.hidden = false;
    panel.querySelector("input")?.focus();
  }
  sheet.addEventListener("keydown", (event) => event.key === "Escape" && closeSheet());
  sheet.addEventListener("click", (event) => event.target === sheet && closeSheet());

  function bubble(message, words) {
    const at = times.hour(new Date(message.at));
    const mine = message.from_phone;
    const body = h("div", { class: "wa-bubble" },
      message.media.length ? h("div", { class: "wa-media" }, icon(message.media[0].startsWith("audio") ? "play" : "file", 18), message.media[0]) : null,
      message.body ? h("span", { class: "wa-text" }, marked(message.body)) : null,
      h("span", { class: "wa-meta" }, at, mine ? icon("ticks", 15) : null));
    const replies = (message.buttons || []).map((button) => {
      const isReply = (button.type || "QUICK_REPLY").toUpperCase() === "QUICK_REPLY";
      return h("button", { class: "wa-reply", type: "button", disabled: !isReply, title: button.url || button.phone || null,
        onclick: () => api.act(id, "tap", { sid: message.sid, button: button.id || button.title }) },
      icon(isReply ? "reply" : "forward", 15), button.title);
    });
    const list = message.list
      ? h("button", { class: "wa-reply", type: "button", "aria-haspopup": "dialog", onclick: () => openSheet(message, words) },
        icon("list", 16), message.list.button)
      : null;
    return h("li", { class: `wa-message ${mine ? "mine" : "theirs"}` },
      h("div", { class: "wa-column" }, body, list, replies), mine ? null : notes.mark(id, message));
  }

  function drawLog(words) {
    const language = shown.person.language;
    const items = withDays(shown.messages, (message) => new Date(message.at));
    const grew = keyed(log, items, (item) => (item.day ? `day ${item.day}` : item.message.sid),
      (item) => sign([item, language, item.message && notes.signOf(id, item.message)]),
      (item) => (item.day ? dayChip(item.day, language) : bubble(item.message, words)));
    log.classList.toggle("is-empty", !shown.messages.length);
    log.dataset.empty = words.empty;
    stick(log, grew);
  }

  function update(phone) {
    shown = phone;
    const words = wordsOf(phone.person.language);
    const title = phone.practice || phone.sender;
    redraw(header, title + phone.sender, () => [h("span", { "aria-hidden": "true" }, icon("back", 17)),
      h("span", { class: "wa-avatar", "aria-hidden": "true" }, initials(title)),
      h("span", { class: "wa-title" }, h("b", {}, title), h("small", {}, phone.sender))]);
    write.label(words.message, words.send);
    const stopped = !phone.has_whatsapp ? words.removed : phone.is_blocked ? words.unblock : "";
    write.element.hidden = Boolean(stopped);
    bar.hidden = !stopped;
    bar.disabled = !phone.has_whatsapp;
    bar.textContent = stopped;
    drawLog(words);
  }
  bar.addEventListener("click", () => api.act(id, "block", { on: false }));

  // Having the chat on the screen is what makes messages read.
  const look = (on) => shown && shown.is_on && shown.is_open !== on && api.act(id, "open", { on });
  element.addEventListener("focusin", () => look(true));
  element.addEventListener("pointerdown", () => look(true));

  return { element, update, focus: write.focus, try: (text) => api.act(id, "write", { text }) };
}
