// The keys of a feature phone and how letters come out of them by pressing again and again.

import { h } from "./dom.js";

const KEYS = [
  ["1", ".,?!'1", ""], ["2", "abc2", "abc"], ["3", "def3", "def"],
  ["4", "ghi4", "ghi"], ["5", "jkl5", "jkl"], ["6", "mno6", "mno"],
  ["7", "pqrs7", "pqrs"], ["8", "tuv8", "tuv"], ["9", "wxyz9", "wxyz"],
  ["*", "+*/-:@", ""], ["0", " 0", "␣"], ["#", "", "Abc"],
];
const ACCENTS = {
  it: { 2: "à", 3: "èé", 4: "ì", 6: "ò", 8: "ù" },
  fr: { 2: "àâç", 3: "éèêë", 4: "îï", 6: "ôœ", 8: "ùûü" },
  pl: { 2: "ąć", 3: "ę", 5: "ł", 6: "óń", 7: "ś", 9: "źż" },
  de: { 2: "ä", 6: "ö", 7: "ß", 8: "ü" },
  es: { 2: "á", 3: "é", 4: "í", 6: "óñ", 8: "ú" },
};
const AGAIN_MS = 900;
const HOLD_MS = 550;
export const MODES = ["123", "abc", "Abc"];

/** A keypad that writes into a text area. `onEdge` is called with the mode and after every change. */
export function keypad(area, { language, onChange }) {
  let mode = "123";
  let last = { key: "", at: 0, index: 0 };
  let held = 0;

  function put(letter, replace) {
    const end = area.selectionEnd;
    const start = replace ? end - 1 : area.selectionStart;
    area.setRangeText(letter, Math.max(start, 0), end, "end");
    area.dispatchEvent(new Event("input"));
  }

  function capital() {
    const before = area.value.slice(0, area.selectionStart);
    return mode === "Abc" && /(^|[.!?]\s*)$/.test(before);
  }

  function press(key, letters) {
    if (key === "#") {
      setMode(MODES[(MODES.indexOf(mode) + 1) % MODES.length]);
      return;
    }
    if (mode === "123") {
      put(key, false);
      return;
    }
    const now = Date.now();
    const again = last.key === key && now - last.at < AGAIN_MS;
    const cycle = letters.replace(key, "") + ((ACCENTS[language()] || {})[key] || "") + (letters.includes(key) ? key : "");
    const index = again ? (last.index + 1) % cycle.length : 0;
    const wasCapital = again && last.capital;
    const upper = again ? wasCapital : capital();
    put(upper ? cycle[index].toUpperCase() : cycle[index], again);
    last = { key, at: now, index, capital: upper };
  }

  function setMode(next) {
    mode = next;
    last = { key: "", at: 0, index: 0 };
    onChange(mode);
  }

  const buttons = KEYS.map(([key, letters, caption]) => {
    let wasHeld = false;
    return h("button", {
      type: "button", class: "key", "aria-label": key === "#" ? "# changes letters and digits" : `Key ${key} ${caption}`,
      onpointerdown: () => {
        wasHeld = false;
        held = setTimeout(() => { wasHeld = true; if (key !== "#") put(key, false); }, HOLD_MS);
      },
      onpointerup: () => clearTimeout(held),
      onpointerleave: () => clearTimeout(held),
      onclick: () => { if (!wasHeld) press(key, letters); wasHeld = false; },
    }, h("b", {}, key), h("small", {}, caption));
  });

  return {
    element: h("div", { class: "keypad", role: "group", "aria-label": "Keypad" }, buttons),
    setMode,
    erase() {
      const end = area.selectionEnd;
      area.setRangeText("", Math.max(area.selectionStart === end ? end - 1 : area.selectionStart, 0), end, "end");
      area.dispatchEvent(new Event("input"));
    },
  };
}
