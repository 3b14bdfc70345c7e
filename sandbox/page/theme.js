// Light or dark: the system's choice until the visitor makes one, which is remembered.

import { fill, icon } from "./dom.js";

const KEY = "segreteria.theme";

/** Something kept between visits; private windows may forbid it, and that is fine. */
export const memory = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Forgotten after this visit.
    }
  },
};

/** The button that changes between light and dark. */
export function theme(button) {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme || (system.matches ? "dark" : "light")) === "dark";

  function draw() {
    fill(button, icon(isDark() ? "sun" : "moon", 18));
    button.setAttribute("aria-label", isDark() ? "Light colours" : "Dark colours");
    button.title = button.getAttribute("aria-label");
  }
  const kept = memory.get(KEY);
  if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    memory.set(KEY, next);
    draw();
  });
  system.addEventListener("change", draw);
  draw();
}
