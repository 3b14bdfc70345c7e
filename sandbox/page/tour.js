// A tour of about a minute for a first visitor: seven short stops. Arrow keys, Enter and Escape work; seen once, it stays away.

import { fill, h } from "./dom.js";
import { memory } from "./theme.js";

const KEY = "segreteria.tour";
const STOPS = [
  ["#phones", "One front desk, five phones", "Three clients write as they like: Telegram, WhatsApp, plain SMS. The same desk answers all of them. Two phones belong to the practice. Nothing here leaves this machine."],
  ["#phone-telegram", "Just write", "On Telegram a client writes in her own words. Try a sentence below the phone, or type your own: a service and “Thursday afternoon” are enough for the desk to offer hours."],
  ["#phone-whatsapp", "Or tap", "On WhatsApp there are buttons and lists to tap. The ticks beside a message are what the desk was told: sent, delivered, read."],
  ["#phone-sms", "Or send digits", "This phone knows only text messages. Every answer fits in one or two, and a digit is enough to reply. The keys work; so does your keyboard."],
  ["#day", "Watch the day fill", "Each booking appears here the moment it is made. No two visits can overlap, whoever taps first."],
  ["#clock", "Move time", "Jump to the next reminder, or to tomorrow morning when the agenda goes out. Switch a phone off first and see the desk look for another way."],
  ["#wire", "Nothing is hidden", "Every message, with the reason it was sent, held or dropped. Click one."],
];

/** The tour; starts by itself on the first visit. */
export function tour(button) {
  const ring = h("div", { class: "tour-ring", "aria-hidden": "true" });
  const title = h("h2", { id: "tour-title" });
  const text = h("p", { id: "tour-text" });
  const dots = h("div", { class: "tour-dots", "aria-hidden": "true" });
  const skip = h("button", { type: "button", class: "plain", onclick: () => end() }, "Skip");
  const back = h("button", { type: "button", class: "plain", onclick: () => go(at - 1) }, "Back");
  const next = h("button", { type: "button", class: "primary", onclick: () => go(at + 1) }, "Next");
  const card = h("div", { class: "tour-card", role: "dialog", "aria-modal": "true", "aria-labelledby": "tour-title", "aria-describedby": "tour-text", tabindex: "-1" },
    title, text, h("footer", {}, dots, skip, back, next));
  const veil = h("div", { class: "tour", hidden: true }, ring, card);
  document.body.append(veil);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let at = 0;
  let before = null;

  function place() {
    const target = document.querySelector(STOPS[at][0]);
    const box = target.getBoundingClientRect();
    const edge = 8;
    const top = Math.max(box.top - edge, 4);
    const left = Math.max(box.left - edge, 4);
    const right = Math.min(box.right + edge, innerWidth - 4);
    const bottom = Math.min(box.bottom + edge, innerHeight - 4);
    Object.assign(ring.style, { top: `${top}px`, left: `${left}px`, width: `${right - left}px`, height: `${Math.max(bottom - top, 40)}px` });
    const { width, height } = card.getBoundingClientRect();
    const beside = right + 16 + width < innerWidth ? right + 16 : left - 16 - width > 0 ? left - 16 - width : null;
    const below = bottom + 14 + height < innerHeight;
    const above = top - 14 - height > 0;
    const x = below || above || beside === null ? Math.min(Math.max(left, 12), innerWidth - width - 12) : beside;
    const y = below ? bottom + 14 : above ? top - 14 - height : beside === null ? innerHeight - height - 16 : Math.max(top, 12);
    Object.assign(card.style, { left: `${x}px`, top: `${Math.min(y, innerHeight - height - 12)}px` });
  }

  function go(step) {
    if (step >= STOPS.length) {
      end();
      return;
    }
    at = Math.max(step, 0);
    const [target, heading, words] = STOPS[at];
    document.querySelector(target).scrollIntoView({ block: "center", inline: "center", behavior: still.matches ? "instant" : "smooth" });
    title.textContent = heading;
    text.textContent = words;
    fill(dots, STOPS.map((_, index) => h("i", { class: index === at ? "on" : "" })));
    back.hidden = at === 0;
    next.textContent = at === STOPS.length - 1 ? "Start" : "Next";
    place();
    setTimeout(place, still.matches ? 0 : 380);
    next.focus({ preventScroll: true });
  }

  function begin() {
    before = document.activeElement;
    veil.hidden = false;
    go(0);
  }

  function end() {
    veil.hidden = true;
    memory.set(KEY, "seen");
    (before && before !== document.body ? before : button).focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: still.matches ? "instant" : "smooth" });
  }

  veil.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end();
    else if (event.key === "ArrowRight") go(at + 1);
    else if (event.key === "ArrowLeft") go(at - 1);
    else if (event.key === "Tab") {
      const stops = [skip, back, next].filter((one) => !one.hidden);
      const step = event.shiftKey ? -1 : 1;
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
      event.preventDefault();
    }
  });
  veil.addEventListener("click", (event) => event.target === veil && next.focus());
  window.addEventListener("resize", () => !veil.hidden && place());
  window.addEventListener("scroll", () => !veil.hidden && place(), { passive: true });
  button.addEventListener("click", begin);
  if (memory.get(KEY) !== "seen") setTimeout(begin, 600);
}
