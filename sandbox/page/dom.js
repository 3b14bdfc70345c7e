// Building and updating elements. Text only ever goes in as text: nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element: `h("button", {class: "send", onclick: f, "aria-label": "Send"}, "text", child, null)`. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "dataset") Object.assign(element.dataset, value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  send: "M3 11.5 21 3l-6.5 18-3.2-7.3z M11.3 13.7 21 3",
  menu: "M4 7h16 M4 12h16 M4 17h16",
  more: "M12 5.5v.01 M12 12v.01 M12 18.5v.01",
  power: "M12 3v8 M7 6.5a7.5 7.5 0 1 0 10 0",
  back: "M14.5 5 8 12l6.5 7",
  forward: "M9.5 5 16 12l-6.5 7",
  close: "M6 6l12 12 M18 6 6 18",
  tick: "M4.5 12.5l4.5 4.5L19 7",
  ticks: "M2 12.5 6.5 17 15 8 M10.5 16 11.5 17 21 8",
  clock: "M12 7v5l3.2 2 M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
  cross: "M12 7.5v5.5 M12 16.5v.01 M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
  list: "M9 7h11 M9 12h11 M9 17h11 M4.5 7v.01 M4.5 12v.01 M4.5 17v.01",
  reply: "M9.5 6 4 11.5 9.5 17 M4 11.5h9.5c4 0 6.5 2.4 6.5 6.5",
  person: "M12 12.2a4.1 4.1 0 1 0 0-8.2 4.1 4.1 0 0 0 0 8.2z M4.5 20c.8-3.4 3.7-5.2 7.5-5.2s6.7 1.8 7.5 5.2",
  place: "M12 21c4.5-4.6 6.8-8.2 6.8-11A6.8 6.8 0 0 0 5.2 10c0 2.8 2.3 6.4 6.8 11z M12 12.300a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z",
  play: "M8 5.500v13l11-6.500z",
  file: "M6.5 3.500h7.500l4 4V20.500H6.500z M13.5 3.500v4.500h4.5",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 2.500v2 M12 19.500v2 M2.5 12h2 M19.5 12h2 M5.3 5.300l1.4 1.4 M17.3 17.300l1.4 1.4 M18.7 5.300l-1.4 1.4 M6.7 17.300l-1.4 1.4",
  moon: "M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z",
  tour: "M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M15.5 8.500l-2 5-5 2 2-5z",
  plus: "M12 5v14 M5 12h14",
  bell: "M6.5 16.500V11a5.5 5.5 0 0 1 11 0v5.500l1.5 1.500H5z M10 20.500h4",
  sunrise: "M3.5 18.500h17 M7 15a5 5 0 0 1 10 0 M12 4v3.5 M4.8 8.800l1.7 1.7 M19.2 8.800l-1.7 1.7",
  group: "M9 11.500a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.600z M3 19c.6-2.9 2.9-4.4 6-4.400s5.4 1.5 6 4.4 M15.5 5.200a3.2 3.2 0 0 1 0 6.1 M17.5 14.900c2 .6 3.2 2 3.6 4.1",
  share: "M12 12.200a4.1 4.1 0 1 0 0-8.2 4.1 4.1 0 0 0 0 8.200z M4.5 20c.8-3.4 3.7-5.2 7.5-5.2 M16 16v5 M13.5 18.500h5",
};

/** A line icon, hidden from screen readers: the control around it carries the label. */
export function icon(name, size = 18) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24", width: size, height: size, fill: "none", stroke: "currentColor",
    "stroke-width": name === "more" || name === "list" ? 2.4 : 1.9, "stroke-linecap": "round",
    "stroke-linejoin": "round", "aria-hidden": "true", class: `icon icon-${name}`,
  })) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Replace an element's children. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
}

/**
 * Bring a container's children in line with `items`, touching only what changed.
 * `keyOf` names an item, `signOf` tells whether it must be drawn again. True when something was added at the end.
 */
export function keyed(container, items, keyOf, signOf, draw) {
  const known = new Map([...container.children].map((child) => [child.dataset.key, child]));
  let previous = null;
  let grew = false;
  for (const item of items) {
    const key = String(keyOf(item));
    const sign = signOf(item);
    let child = known.get(key);
    if (!child || child.dataset.sign !== sign) {
      const fresh = draw(item, !child);
      fresh.dataset.key = key;
      fresh.dataset.sign = sign;
      if (child) swap(child, fresh);
      else grew = true;
      child = fresh;
    }
    known.delete(key);
    const place = previous ? previous.nextSibling : container.firstChild;
    if (place !== child) container.insertBefore(child, place);
    previous = child;
  }
  for (const child of known.values()) child.remove();
  return grew;
}

const CONTROLS = "button, a, input, select, textarea";

/** Replace an element and keep the keyboard where it was: on the same control of the new one. */
function swap(old, fresh) {
  const at = old.contains(document.activeElement) ? [...old.querySelectorAll(CONTROLS)].indexOf(document.activeElement) : -1;
  const wasItself = old === document.activeElement;
  old.replaceWith(fresh);
  const next = wasItself ? fresh : fresh.querySelectorAll(CONTROLS)[at];
  next?.focus({ preventScroll: true });
}

/** Fill an element only when what it shows has changed, so that focus inside stays where it is. */
export function redraw(element, value, draw) {
  const seen = sign(value ?? null);
  if (element.dataset.sign === seen) return;
  element.dataset.sign = seen;
  fill(element, [draw()].flat());
}

/** A short stable fingerprint of a JSON-able value. */
export function sign(value) {
  const text = JSON.stringify(value);
  let sum = 5381;
  for (let index = 0; index < text.length; index += 1) sum = ((sum * 33) ^ text.charCodeAt(index)) >>> 0;
  return `${text.length}.${sum.toString(36)}`;
}

/** Keep a log at its end unless the visitor scrolled up. */
export function stick(log, grew) {
  if (grew || log.dataset.atEnd !== "no") log.scrollTop = log.scrollHeight;
}

/** Remember whether the visitor scrolled up in a log. */
export function watchScroll(log) {
  log.addEventListener("scroll", () => {
    log.dataset.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40 ? "yes" : "no";
  }, { passive: true });
}
