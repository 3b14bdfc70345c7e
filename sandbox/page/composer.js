// The line at the bottom of a chat where one writes. Enter sends, Shift+Enter breaks the line.

import { h, icon } from "./dom.js";

/** A composer. `onSend(text)` gives a promise; null means it was refused and the text comes back. */
export function composer({ onSend, label, kind }) {
  const area = h("textarea", { rows: 1, maxlength: 4096, "aria-label": label, autocomplete: "off", spellcheck: "false" });
  const button = h("button", { type: "submit", class: "send", "aria-label": "Send" }, icon("send", 17));
  const element = h("form", { class: `composer ${kind}-composer` }, area, button);

  function grow() {
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, 84)}px`;
    element.classList.toggle("has-text", area.value.trim() !== "");
  }

  async function send() {
    const text = area.value.trim();
    if (!text) return;
    area.value = "";
    grow();
    if ((await onSend(text)) === null && !area.value) {
      area.value = text;
      grow();
    }
  }

  area.addEventListener("input", grow);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  return {
    element,
    focus: () => area.focus(),
    label: (placeholder, sendWord) => {
      area.placeholder = placeholder;
      button.setAttribute("aria-label", sendWord);
    },
  };
}
