// A Telegram chat: header, log, reply keyboard, command menu, composer. Private chats and groups with topics.

import * as api from "./api.js";
import { composer } from "./composer.js";
import { fill, h, icon, keyed, redraw, sign, stick, watchScroll } from "./dom.js";
import { avatar, bubble } from "./telegram_message.js";
import { topicTabs } from "./topics.js";
import * as times from "./times.js";
import { words as wordsOf } from "./words.js";

const TYPING_SECONDS = 6;

/** Messages with a chip before the first of each day. */
export function withDays(messages, dateOf) {
  const items = [];
  let last = "";
  for (const message of messages) {
    const day = times.day(dateOf(message));
    if (day !== last) items.push({ day });
    last = day;
    items.push({ message });
  }
  return items;
}

export const dayChip = (day, language) =>
  h("li", { class: "day-chip" }, h("span", {}, times.longDay(times.noon(day), language)));

/** The Telegram app of one phone. */
export function telegram(id, notes) {
  const log = h("ol", { class: "log tg-log", role: "log", "aria-live": "polite", "aria-label": "Telegram messages", tabindex: "0" });
  const header = h("div", { class: "tg-header" });
  const tabs = topicTabs(() => draw());
  const keys = h("div", { class: "tg-reply-keyboard" });
  const sheet = h("div", { class: "tg-commands", role: "menu", hidden: true });
  const write = composer({ onSend: (text) => send(text), label: "Write a Telegram message", kind: "tg" });
  const menu = h("button", { class: "tg-menu", type: "button", "aria-haspopup": "menu", "aria-expanded": "false",
    onclick: () => openMenu(sheet.hidden) }, icon("menu", 16));
  write.element.prepend(menu);
  const unlock = h("button", { class: "tg-bar", type: "button", hidden: true, onclick: () =>
    (unlock.dataset.act === "start" ? api.act(id, "start") : api.act(id, "block", { on: false })) });
  const foot = h("div", { class: "tg-foot" }, write.element, unlock);
  const alert = h("div", { class: "tg-alert", role: "alert" });
  const element = h("div", { class: "tg" }, header, tabs.element, log, alert, sheet, keys, foot);
  const pressed = new Map(); // "message:data" -> query id, until it is answered
  const shownToasts = new Set();
  let shown = null;
  watchScroll(log);

  const thread = () => (shown.kind === "group" ? tabs.thread() : null);
  const send = (text) => api.act(id, "write", thread() ? { text, thread: thread() } : { text });

  function openMenu(open) {
    sheet.hidden = !open;
    menu.setAttribute("aria-expanded", String(open));
    if (open) sheet.querySelector("button")?.focus();
  }
  sheet.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    openMenu(false);
    menu.focus();
  });

  async function press(message, data) {
    const key = `${message.message_id}:${data}`;
    if (pressed.has(key)) return;
    pressed.set(key, "");
    draw();
    const answer = await api.act(id, "press", { message_id: message.message_id, data });
    if (answer) pressed.set(key, answer.query);
    else pressed.delete(key);
    update(shown);
    setTimeout(() => { pressed.delete(key); draw(); }, 15000); // the apps give up as well
  }

  function toasts(chat) {
    for (const toast of chat.toasts) {
      for (const [key, query] of pressed) if (query === toast.callback_query_id) pressed.delete(key);
      if (shownToasts.has(toast.callback_query_id)) continue;
      shownToasts.add(toast.callback_query_id);
      if (!toast.text) continue;
      fill(alert, toast.text);
      alert.classList.add("shown");
      setTimeout(() => alert.classList.remove("shown"), 4000);
    }
  }

  function isTyping(chat) {
    return chat.action && (new Date(shown.now) - new Date(chat.action.at)) / 1000 < TYPING_SECONDS;
  }

  function drawHeader(words) {
    const { chat, person } = shown;
    const isGroup = shown.kind === "group";
    const under = isTyping(chat) ? h("span", { class: "typing" }, words.typing)
      : isGroup ? `${chat.members} ${words.members}` : words.bot;
    redraw(header, [chat.title, isTyping(chat), isGroup && chat.members, person.language], () => [
      h("span", { class: "tg-back", "aria-hidden": "true" }, icon("back", 17)),
      avatar(isGroup ? chat.id : chat.username.length + person.id, chat.title, !isGroup),
      h("span", { class: "tg-title" }, h("b", {}, chat.title), h("small", {}, under))]);
  }

  function drawKeys(words) {
    const { chat } = shown;
    const rows = chat.is_started || shown.kind === "group" ? chat.keyboard?.keyboard || [] : [];
    redraw(keys, rows, () => rows.map((row) => h("div", { class: "tg-row" }, row.map((given) => {
      const button = typeof given === "string" ? { text: given } : given;
      const act = button.request_contact ? () => api.act(id, "share") : () => send(button.text);
      return h("button", { type: "button", class: "tg-key", onclick: act },
        button.request_contact ? icon("share", 16) : null, button.text);
    }))));
    const bar = !chat.is_started ? ["start", words.start] : chat.is_blocked ? ["unblock", words.unblock] : null;
    foot.classList.toggle("has-bar", Boolean(bar));
    unlock.hidden = !bar;
    unlock.dataset.act = bar ? bar[0] : "";
    unlock.textContent = bar ? bar[1] : "";
  }

  function drawCommands(words) {
    const commands = shown.chat.commands;
    menu.hidden = !commands.length;
    menu.title = words.menu;
    menu.setAttribute("aria-label", words.menu);
    redraw(sheet, commands, () => commands.map((command) => h("button", { type: "button", role: "menuitem", onclick: () => {
      openMenu(false);
      send(`/${command.command}`);
    } }, h("span", {}, command.description), h("code", {}, `/${command.command}`))));
  }

  function drawLog(words) {
    const { chat, person } = shown;
    const isGroup = shown.kind === "group";
    const wanted = isGroup ? chat.messages.filter((message) => tabs.shows(message)) : chat.messages;
    const items = withDays(wanted, (message) => new Date(message.date * 1000));
    const grew = keyed(log, items,
      (item) => (item.day ? `day ${item.day}` : item.message.message_id),
      (item) => sign([item.message, item.day, person.language, isGroup && tabs.isAll(),
        item.message && notes.signOf(id, item.message), [...pressed.keys()].filter((key) => item.message && key.startsWith(`${item.message.message_id}:`))]),
      (item) => item.day ? dayChip(item.day, person.language) : bubble(item.message, {
        mine: item.message.from.id === person.id,
        named: isGroup,
        topicName: isGroup && tabs.isAll() ? tabs.nameOf(item.message) : null,
        words,
        pressed,
        onPress: press,
        onCommand: send,
        note: item.message.from.is_bot ? notes.mark(id, item.message) : null,
      }));
    log.classList.toggle("is-empty", !wanted.length);
    log.dataset.empty = words.empty;
    stick(log, grew);
  }

  function draw() {
    if (!shown) return;
    const words = wordsOf(shown.person.language);
    write.label(words.message, words.send);
    if (shown.kind === "group") tabs.update(shown.chat, words.all);
    tabs.element.hidden = shown.kind !== "group";
    drawHeader(words);
    drawKeys(words);
    drawCommands(words);
    drawLog(words);
  }

  let typingTimer = 0;
  function update(phone) {
    shown = phone;
    toasts(phone.chat);
    draw();
    clearTimeout(typingTimer);
    if (isTyping(phone.chat)) typingTimer = setTimeout(() => { shown.chat.action = null; draw(); }, TYPING_SECONDS * 1000);
  }

  return { element, update, focus: write.focus, try: (text) => send(text) };
}
