// The practice's day beside the phones: a column per practitioner, filling as bookings come in.

import * as api from "./api.js";
import { fill, h, icon, keyed, sign } from "./dom.js";
import * as times from "./times.js";

const DAYS = 14;
const minutes = (wall) => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));
const wall = (iso) => iso.slice(11, 16);

/** The timetable. Gone visits (cancelled, no-show) are left out by the server or drawn struck. */
export function timetable(element) {
  const title = h("h2", {});
  const strip = h("div", { class: "week", role: "group", "aria-label": "Days" });
  const grid = h("div", { class: "grid", tabindex: "0", role: "region", "aria-label": "The day's visits" });
  fill(element, h("header", { class: "pane-head" }, title, strip), grid);
  let loaded = [];
  let today = "";
  let chosen = "";
  let known = null;
  let practice = { opens: "08:00", closes: "20:00", practitioners: [] };

  const opening = () => Math.floor(minutes(practice.opens) / 60) * 60;
  const visitsOf = (day) => day.visits.filter((visit) => visit.status !== "cancelled");

  function drawStrip() {
    const busy = loaded.filter((day) => visitsOf(day).length || day.practitioners.some((one) => one.hours.length) || day.date === today);
    const wanted = busy.slice(0, 8);
    const late = loaded.find((day) => day.date === chosen);
    if (late && !wanted.includes(late)) wanted.splice(-1, 1, late);
    keyed(strip, wanted, (day) => day.date, (day) => sign([visitsOf(day).length, day.date === chosen, day.date === today]), (day) => {
      const date = times.noon(day.date);
      const count = visitsOf(day).length;
      return h("button", { type: "button", "aria-pressed": String(day.date === chosen), class: day.date === today ? "is-today" : "",
        "aria-label": `${times.longDay(date)}, ${count} visits`, onclick: () => { chosen = day.date; draw(); } },
      h("small", {}, times.shortDay(date).split(/[ ,]/)[0]), h("b", {}, String(date.getUTCDate())),
      h("i", { class: count ? "has" : "" }, count ? String(count) : ""));
    });
  }

  function block(visit, fresh) {
    const from = minutes(wall(visit.start));
    const to = minutes(wall(visit.end)) || 24 * 60;
    const length = Math.max(to - from, 15);
    const item = h("li", { class: `visit is-${visit.status} ${length < 50 ? "is-short" : ""} ${fresh ? "is-new" : ""}`, tabindex: "0", title: `${wall(visit.start)}–${wall(visit.end)} ${visit.client} · ${visit.service} · ${visit.status}` },
      h("b", {}, wall(visit.start)), h("span", { class: "visit-client" }, visit.client || ""), h("small", {}, visit.service || ""),
      visit.status === "confirmed" ? icon("tick", 13) : null,
      h("span", { class: "visually-hidden" }, visit.status));
    item.style.setProperty("--from", from - opening());
    item.style.setProperty("--length", length);
    return item;
  }

  /** Visits of one session (same person, hour and service) as one block that counts them. */
  function sessions(visits) {
    const together = new Map();
    for (const visit of visits) {
      const key = sign([visit.start, visit.end, visit.service]);
      together.set(key, [...(together.get(key) || []), visit]);
    }
    return [...together.values()].map((all) => all.length === 1 ? all[0]
      : { ...all[0], ids: all.map((one) => one.id), client: `${all.length} × ${all[0].service}`, service: all.map((one) => one.client).join(", "), status: "booked" });
  }

  function column(person, day) {
    const list = h("ul", { class: "visits" });
    for (const [open, close] of person.hours || []) {
      const hours = h("li", { class: "open", "aria-hidden": "true" });
      hours.style.setProperty("--from", minutes(open) - opening());
      hours.style.setProperty("--length", minutes(close) - minutes(open));
      list.append(hours);
    }
    for (const visit of sessions(visitsOf(day).filter((one) => one.practitioner === person.key))) {
      list.append(block(visit, known && (visit.ids || [visit.id]).some((id) => !known.has(id))));
    }
    return h("section", { class: "column", "aria-label": person.name }, h("h3", {}, person.name), list);
  }

  let drawn = "";
  let looked = "";
  function drawGrid(now) {
    const day = loaded.find((one) => one.date === chosen);
    if (!day) return;
    const isToday = chosen === today;
    const seen = sign([day, practice, isToday && times.hour(now)]);
    if (seen === drawn) return;
    drawn = seen;
    const first = opening() / 60;
    const last = Math.ceil(minutes(practice.closes) / 60);
    const hours = Array.from({ length: last - first }, (_, index) => first + index);
    const rail = h("div", { class: "rail", "aria-hidden": "true" }, hours.map((hour) => h("span", {}, `${hour}`)));
    const line = h("div", { class: "now-line", hidden: !isToday });
    line.style.setProperty("--from", minutes(times.hour(now)) - opening());
    grid.style.setProperty("--span", (last - first) * 60);
    const kept = grid.scrollTop;
    fill(grid, rail, h("div", { class: "columns" }, day.practitioners.map((person) => column(person, day)), line));
    grid.scrollTop = kept;
    if (looked !== `${chosen} ${visitsOf(day).length}`) look(day);
  }

  /** Bring the newest visit of the day into view, or its first opening hour. */
  function look(day) {
    looked = `${chosen} ${visitsOf(day).length}`;
    const newest = grid.querySelector(".visit.is-new") || grid.querySelector(".visit") || grid.querySelector(".open");
    if (newest) grid.scrollTop = Math.max(newest.offsetTop - grid.clientHeight / 3, 0);
  }

  let moment = new Date();
  function draw() {
    const date = chosen ? times.noon(chosen) : null;
    title.textContent = date ? times.longDay(date) : "The day";
    drawStrip();
    drawGrid(moment);
  }

  async function refresh() {
    if (!today) return;
    loaded = await api.days(today, DAYS);
    const all = loaded.flatMap((day) => visitsOf(day).map((visit) => ({ ...visit, date: day.date })));
    const fresh = known ? all.filter((visit) => !known.has(visit.id)) : [];
    if (fresh.length) chosen = fresh.at(-1).date; // a booking came in: show its day
    draw();
    known = new Set(all.map((visit) => visit.id));
  }

  return {
    refresh,
    /** The desk's clock and practice. True when the day changed and the days must be fetched again. */
    set(now, given) {
      moment = now;
      practice = { ...practice, ...given };
      const day = times.day(now);
      const isNew = day !== today;
      if (isNew) chosen = day;
      today = day;
      draw();
      return isNew;
    },
  };
}
