// A small grey phone without internet: text messages on a green screen, twelve keys, and a segment counter.

import * as api from "./api.js";
import { fill, h, icon, keyed, sign, stick, watchScroll } from "./dom.js";
import { count } from "./gsm7.js";
import { keypad } from "./keypad.js";
import * as times from "./times.js";
import { words as wordsOf } from "./words.js";

const SCROLL = 48;
const CHOICES = /^\s*1[\s.):]/m;

/** The feature phone. */
export function featurePhone(id, notes) {
  const log = h("ol", { class: "log lcd-log", role: "log", "aria-live": "polite", "aria-label": "Text messages", tabindex: "0" });
  const area = h("textarea", { class: "lcd-area", rows: 1, maxlength: 1600, "aria-label": "Write a text message", spellcheck: "false", autocomplete: "off" });
  const counter = h("span", { class: "lcd-count", "aria-live": "off" });
  const mode = h("span", { class: "lcd-mode" }, "123");
  const hour = h("span", {});
  const soft = h("div", { class: "lcd-soft", "aria-hidden": "true" });
  const screen = h("div", { class: "lcd" },
    h("div", { class: "lcd-status" }, h("span", { class: "lcd-signal", "aria-hidden": "true" }), mode, hour),
    log, h("div", { class: "lcd-write" }, area, h("div", { class: "lcd-line" }, counter)), soft);
  let shown = null;
  let language = "en";
  const pad = keypad(area, { language: () => language, onChange: (name) => fill(mode, name) });
  watchScroll(log);

  async function send() {
    const text = area.value.trim();
    if (!text) return;
    area.value = "";
    recount();
    if ((await api.act(id, "write", { text })) === null && !area.value) {
      area.value = text;
      recount();
    }
  }

  function recount() {
    const { encoding, segments, left, units } = count(area.value);
    counter.textContent = `${units ? left : 160}/${segments} ${units ? encoding : "GSM-7"}`;
    counter.title = `${units} units, ${segments} text message${segments > 1 ? "s" : ""}`;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, 66)}px`;
  }

  area.addEventListener("input", recount);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  });

  const key = (name, label, act, ...content) => h("button", { type: "button", class: `nav ${name}`, "aria-label": label, onclick: act }, ...content);
  const nav = h("div", { class: "navpad" },
    key("soft-left", "Send", send, h("i", {})),
    key("up", "Scroll up", () => log.scrollBy({ top: -SCROLL }), icon("back", 15)),
    key("soft-right", "Erase", pad.erase, h("i", {})),
    key("call", "Send", send, icon("reply", 15)),
    key("down", "Scroll down", () => log.scrollBy({ top: SCROLL }), icon("back", 15)),
    key("end", "Clear the text", () => { area.value = ""; recount(); }, icon("close", 15)));
  const element = h("div", { class: "feature" },
    h("div", { class: "earpiece", "aria-hidden": "true" }), h("div", { class: "lcd-frame" }, screen), nav, pad.element);

  function line(message, words) {
    const at = times.hour(new Date(message.at));
    const sent = message.from_phone;
    const parts = message.segments > 1 ? ` ×${message.segments}` : "";
    return h("li", { class: sent ? "mine" : "theirs" },
      h("small", {}, sent ? "> " : "", at, h("span", { class: "lcd-parts" }, ` ${message.encoding}${parts}`)),
      h("span", {}, message.body), sent ? null : notes.mark(id, message, words));
  }

  let lastIncoming = "";
  function update(phone) {
    shown = phone;
    language = phone.person.language || "en";
    const words = wordsOf(language);
    hour.textContent = times.hour(new Date(phone.now));
    fill(soft, h("span", {}, words.send), h("span", {}, words.cancel));
    const grew = keyed(log, phone.messages, (message) => message.sid,
      (message) => sign([message, notes.signOf(id, message)]), (message) => line(message, words));
    log.classList.toggle("is-empty", !phone.messages.length);
    log.dataset.empty = words.empty;
    stick(log, grew);
    const incoming = phone.messages.filter((message) => !message.from_phone).at(-1);
    if (incoming && incoming.sid !== lastIncoming) {
      lastIncoming = incoming.sid;
      pad.setMode(CHOICES.test(incoming.body) ? "123" : "Abc"); // numbered choices are answered by a digit
    }
  }
  recount();

  return { element, update, focus: () => area.focus(), try: (text) => api.act(id, "write", { text }), isOn: () => shown?.is_on };
}
