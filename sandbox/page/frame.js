// Around each phone: who holds it, its language, its power switch, what else can be done to it, sentences to try.

import * as api from "./api.js";
import { fill, h, icon, redraw, sign } from "./dom.js";
import { featurePhone } from "./feature_phone.js";
import { telegram } from "./telegram.js";
import { textsApp } from "./texts_app.js";
import * as times from "./times.js";
import { whatsapp } from "./whatsapp.js";
import { LANGUAGES, examples } from "./words.js";

const ROLES = {
  telegram: ["Client", "Telegram"], whatsapp: ["Client", "WhatsApp"], sms: ["Client", "plain SMS"],
  practitioner: ["Practitioner", "Telegram"], admin: ["Practice", "admin chat"],
};
const APPS = { telegram: "Telegram", group: "Telegram", whatsapp: "WhatsApp" };

/** What the three dots offer on a phone: [label, act, extra]. */
function offers(phone) {
  const sends = ["photo", "voice", "sticker", "location"].map((kind) => [`Send a ${kind}`, "send", { kind }]);
  const fails = [["Next message: refused once (429)", "fail", { kind: "429" }],
    ["Next message: no answer (uncertain)", "fail", { kind: "timeout_after" }]];
  if (phone.kind === "feature") return [...fails, ["Next message: lost by the carrier", "fail", { kind: "status:30008" }]];
  if (phone.kind === "whatsapp") {
    return [...sends,
      [phone.is_blocked ? "Unblock the practice" : "Block the practice", "block", { on: !phone.is_blocked }],
      [phone.has_whatsapp ? "Remove WhatsApp" : "Install WhatsApp", "install", { on: !phone.has_whatsapp }],
      [phone.is_open ? "Leave the chat (no read receipts)" : "Open the chat", "open", { on: !phone.is_open }], ...fails];
  }
  if (phone.kind === "group") return fails.slice(0, 1);
  const { is_blocked: blocked } = phone.chat;
  return [["Share my number", "share", {}], ["Share somebody else's number", "share", { of: "someone" }], ...sends,
    [blocked ? "Unblock the bot" : "Block the bot", "block", { on: !blocked }], ...fails];
}

/** One phone of the page. */
export function frame(id, kind, notes) {
  const app = kind === "whatsapp" ? whatsapp(id, notes) : kind === "feature" ? featurePhone(id, notes) : telegram(id, notes);
  const texts = kind === "feature" || kind === "group" ? null : textsApp(id, notes);
  const who = h("b", {});
  const language = h("select", { "aria-label": "Language", onchange: () => api.act(id, "language", { code: language.value }) },
    Object.entries(LANGUAGES).map(([code, name]) => h("option", { value: code }, `${code.toUpperCase()}\u2003\u2003${name}`)));
  const power = h("button", { type: "button", class: "round power", "aria-label": "This phone is switched on", onclick: () =>
    api.act(id, "power", { on: power.getAttribute("aria-pressed") !== "true" }) }, icon("power", 16));
  const more = h("button", { type: "button", class: "round", "aria-label": "More", "aria-haspopup": "menu", "aria-expanded": "false",
    onclick: () => openMenu(menu.hidden) }, icon("more", 17));
  const menu = h("div", { class: "pop", role: "menu", hidden: true });
  const hour = h("span", { class: "bar-hour" });
  const dock = texts ? h("div", { class: "dock", role: "tablist", "aria-label": "Apps" }) : null;
  const dark = h("div", { class: "switched-off", hidden: true });
  const screen = h("div", { class: "screen" },
    kind === "feature" ? null : h("div", { class: "bar", "aria-hidden": "true" }, hour, h("span", { class: "bar-camera" }), h("span", { class: "bar-signs" }, h("i", {}), h("i", {}))),
    h("div", { class: "app" }, app.element, texts?.element), dock, dark);
  const chips = h("div", { class: "tries", role: "group", "aria-label": "Sentences to try" });
  const element = h("section", { class: `device is-${kind}`, id: `phone-${id}`, tabindex: "-1", dataset: { phone: id }, "aria-labelledby": `name-${id}` },
    h("header", { class: "label" }, h("div", { class: "who", id: `name-${id}` }, who, h("small", {}, `${ROLES[id][0]} · ${ROLES[id][1]}`)),
      language, power, more, menu),
    h("div", { class: "handset" }, screen), chips);
  let shown = null;
  let open = "main";
  let textsSeen = 0;

  function openMenu(on) {
    menu.hidden = !on;
    more.setAttribute("aria-expanded", String(on));
    if (!on) return;
    fill(menu, offers(shown).map(([label, what, extra]) => h("button", { type: "button", role: "menuitem", onclick: () => {
      openMenu(false);
      api.act(id, what, extra);
    } }, label)));
    menu.querySelector("button")?.focus();
  }
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !menu.hidden) {
      openMenu(false);
      more.focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.hidden && !event.composedPath().some((node) => node === menu || node === more)) openMenu(false);
  });

  function drawDock() {
    if (!dock) return;
    const all = shown.sms?.messages || [];
    const count = all.filter((message) => !message.from_phone).length;
    const isUsed = all.length > 0;
    dock.hidden = !isUsed;
    if (!isUsed) open = "main";
    if (open === "texts") textsSeen = count;
    const tab = (key, name, unread) => h("button", { type: "button", role: "tab", "aria-selected": String(open === key),
      onclick: () => { open = key; update(shown); } }, name, unread ? h("span", { class: "badge" }, String(unread)) : null);
    if (dock.dataset.sign !== sign([open, count, textsSeen])) {
      dock.dataset.sign = sign([open, count, textsSeen]);
      fill(dock, tab("main", APPS[kind], 0), tab("texts", "SMS", count - textsSeen));
    }
    app.element.hidden = open !== "main";
    texts.element.hidden = open !== "texts";
    if (open === "texts") texts.update(shown);
  }

  function drawPower() {
    power.setAttribute("aria-pressed", String(shown.is_on));
    power.title = shown.is_on ? "Switch this phone off" : "Switch this phone on";
    element.classList.toggle("off", !shown.is_on);
    dark.hidden = shown.is_on;
    const held = shown.waiting ? `${shown.waiting} message${shown.waiting > 1 ? "s" : ""} waiting` : "switched off";
    redraw(dark, held, () => h("button", { type: "button", class: "wake", onclick: () => api.act(id, "power", { on: true }) },
      icon("power", 26), h("span", {}, held)));
  }

  function update(phone) {
    shown = phone;
    who.textContent = phone.person.name;
    who.title = phone.person.number || "";
    if (document.activeElement !== language) language.value = (phone.person.language || "en").slice(0, 2);
    hour.textContent = times.hour(new Date(phone.now));
    drawPower();
    app.update(phone);
    drawDock();
    const sentences = examples(id, phone.person.language);
    redraw(chips, sentences, () => sentences.map((text) => h("button", { type: "button", class: "chip", lang: phone.person.language, onclick: () => app.try(text) }, text)));
  }

  return { id, element, update, focus: app.focus };
}
