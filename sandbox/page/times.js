// Times on the page: always the practice's own wall clock, whatever the visitor's computer thinks.

let zone = "Europe/Rome";
const made = new Map();

/** Set the practice's zone (IANA name). */
export function setZone(name) {
  if (name && name !== zone) {
    zone = name;
    made.clear();
  }
}

function format(language, options) {
  const key = language + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(language, { timeZone: zone, ...options }));
  return made.get(key);
}

/** 15:30 */
export const hour = (date) => format("en-GB", { hour: "2-digit", minute: "2-digit" }).format(date);

/** 2026-03-02, the local day. */
export const day = (date) => format("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" }).format(date);

/** Thursday 5 March, in a language. */
export const longDay = (date, language = "en-GB") =>
  format(language, { weekday: "long", day: "numeric", month: "long" }).format(date);

/** Thu 5 Mar */
export const shortDay = (date, language = "en-GB") =>
  format(language, { weekday: "short", day: "numeric", month: "short" }).format(date);

/** A local day as a Date in the middle of it, safe in every zone. */
export const noon = (day) => new Date(`${day}T12:00:00Z`);

/** The day `count` days after a local day. */
export function dayAfter(day, count) {
  const moved = noon(day);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** The instant of a wall-clock time on a local day, in the practice's zone. */
export function instant(day, wall) {
  const asUtc = Date.parse(`${day}T${wall}:00Z`);
  const parts = format("en-GB", {
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  }).formatToParts(new Date(asUtc));
  const part = (type) => Number(parts.find((found) => found.type === type).value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return new Date(asUtc - (shown - asUtc));
}

/** "in 3 h", "in 2 days", "now". */
export function until(from, to) {
  const minutes = Math.round((to - from) / 60000);
  if (minutes < 1) return "now";
  if (minutes < 60) return `in ${minutes} min`;
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    return `in ${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ""}`;
  }
  return `in ${Math.round(minutes / 1440)} days`;
}
