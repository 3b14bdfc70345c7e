// The text messages of a smartphone: where a reminder lands when the other channel did not work.

import * as api from "./api.js";
import { composer } from "./composer.js";
import { h, keyed, sign, stick, watchScroll } from "./dom.js";
import { dayChip, withDays } from "./telegram.js";
import * as times from "./times.js";
import { words as wordsOf } from "./words.js";

/** The Messages app of a smartphone. */
export function textsApp(id, notes) {
  const log = h("ol", { class: "log sms-log", role: "log", "aria-live": "polite", "aria-label": "Text messages", tabindex: "0" });
  const title = h("b", {});
  const write = composer({ onSend: (text) => api.act(id, "text", { text }), label: "Write a text message", kind: "sms" });
  const element = h("div", { class: "sms" }, h("div", { class: "sms-header" }, title), log, write.element);
  watchScroll(log);

  const bubble = (message) => h("li", { class: `sms-message ${message.from_phone ? "mine" : "theirs"}` },
    h("div", { class: "sms-bubble" }, message.body, h("small", {}, times.hour(new Date(message.at)))),
    message.from_phone ? null : notes.mark(id, message));

  function update(phone) {
    const words = wordsOf(phone.person.language);
    title.textContent = phone.texts_sender || words.inbox;
    write.label("SMS", words.send);
    const items = withDays(phone.sms.messages, (message) => new Date(message.at));
    const grew = keyed(log, items, (item) => (item.day ? `day ${item.day}` : item.message.sid),
      (item) => sign([item, item.message && notes.signOf(id, item.message)]),
      (item) => (item.day ? dayChip(item.day, phone.person.language) : bubble(item.message)));
    log.classList.toggle("is-empty", !items.length);
    log.dataset.empty = words.empty;
    stick(log, grew);
  }

  return { element, update, focus: write.focus };
}
