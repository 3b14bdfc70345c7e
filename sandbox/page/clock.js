// The desk's clock and the three buttons that move it.

import * as api from "./api.js";
import { fill, h, icon } from "./dom.js";
import * as times from "./times.js";

/** The clock in the page's head. `onMoved` is called when a move has settled. */
export function clock(element, onMoved) {
  const hour = h("time", { class: "clock-hour" });
  const day = h("span", { class: "clock-day" });
  const due = h("small", {});
  let now = null;
  let nextDue = null;
  let reminders = [];
  let busy = false;

  const button = (id, name, label, move) => h("button", { type: "button", id, class: "clock-button", onclick: () => go(move) },
    icon(name, 16), h("span", {}, label));
  const buttons = [
    button("clock-hour", "plus", "1 hour", () => ({ advance_seconds: 3600 })),
    button("clock-next", "bell", "next reminder", () => ({ now: target().toISOString() })),
    button("clock-morning", "sunrise", "tomorrow 07:30", () => ({
      now: times.instant(times.dayAfter(times.day(now), 1), "07:30").toISOString(),
    })),
  ];
  const label = buttons[1].querySelector("span");
  buttons[1].append(due);
  fill(element, h("div", { class: "clock-face", "aria-live": "polite" }, hour, day), h("div", { class: "clock-buttons", role: "group", "aria-label": "Move the clock" }, buttons));

  /** The next planned reminder; when there is none, whatever falls due next. */
  const target = () => reminders.find((due) => due > now) || nextDue;

  async function go(move) {
    if (busy) return;
    busy = true;
    draw();
    try {
      set(await api.clock(move()));
    } catch (error) {
      api.notice(`The clock did not move: ${error.message}`);
    }
    busy = false;
    draw();
    onMoved();
  }

  function draw() {
    if (!now) return;
    hour.textContent = times.hour(now);
    hour.dateTime = now.toISOString();
    day.textContent = times.longDay(now);
    const next = target();
    due.textContent = next ? times.until(now, next) : "";
    label.textContent = next && next === nextDue ? "next message" : "next reminder";
    element.setAttribute("aria-busy", String(busy));
    for (const one of buttons) one.disabled = busy;
    buttons[1].disabled = busy || !next;
  }

  function set(given) {
    now = new Date(given.now);
    nextDue = given.next_due ? new Date(given.next_due) : null;
    draw();
  }
  /** When the planned reminders fall due. */
  function expect(moments) {
    reminders = moments.sort((a, b) => a - b);
    draw();
  }
  return { set, expect };
}
