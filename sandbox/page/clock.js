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
  let busy = false;

  const button = (id, name, label, move) => h("button", { type: "button", id, class: "clock-button", onclick: () => go(move) },
    icon(name, 16), h("span", {}, label));
  const buttons = [
    button("clock-hour", "plus", "1 hour", () => ({ advance_seconds: 3600 })),
    button("clock-next", "bell", "next reminder", () => ({ now: nextDue.toISOString() })),
    button("clock-morning", "sunrise", "tomorrow 07:30", () => ({
      now: times.instant(times.dayAfter(times.day(now), 1), "07:30").toISOString(),
    })),
  ];
  buttons[1].append(due);
  fill(element, h("div", { class: "clock-face", "aria-live": "polite" }, hour, day), h("div", { class: "clock-buttons", role: "group", "aria-label": "Move the clock" }, buttons));

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
    due.textContent = nextDue ? times.until(now, nextDue) : "";
    element.setAttribute("aria-busy", String(busy));
    for (const one of buttons) one.disabled = busy;
    buttons[1].disabled = busy || !nextDue;
  }

  function set(given) {
    now = new Date(given.now);
    nextDue = given.next_due ? new Date(given.next_due) : null;
    draw();
  }
  return { set };
}
