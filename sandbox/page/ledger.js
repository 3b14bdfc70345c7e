// Every message, planned or gone, and beside it why it was sent, or why not; and the raw wire underneath.

import * as api from "./api.js";
import { fill, h, icon, keyed, sign } from "./dom.js";
import { tickOf } from "./notes.js";
import * as times from "./times.js";
import { whyPanel } from "./why.js";

const CHANNELS = { telegram: "Telegram", whatsapp: "WhatsApp", sms: "SMS", staff: "Staff", console: "Console" };
const WAITING = ["queued", "held"];
const SHOWN = 120;
const KEPT_WIRE = 400;

/** The pane. `nameOf(row)` says whose phone a message belongs to. */
export function ledger(element, nameOf) {
  const list = h("ol", { class: "rows", "aria-label": "Messages" });
  const why = whyPanel();
  let tab = "messages";
  let rows = [];
  let entries = [];
  let lastWire = 0;
  let now = new Date();
  let selected = "";

  const tabs = [["messages", "Messages"], ["planned", "Planned"], ["wire", "Wire"]].map(([key, label]) =>
    h("button", { type: "button", role: "tab", id: `tab-${key}`, dataset: { tab: key }, onclick: () => { tab = key; draw(); } }, label,
      h("span", { class: "badge", hidden: true })));
  const head = h("header", { class: "pane-head" }, h("h2", {}, "On the wire"),
    h("div", { class: "tabs", role: "tablist", "aria-label": "What to show" }, tabs));
  fill(element, head, h("div", { class: "ledger" }, h("div", { class: "rows-box", tabindex: "0", role: "region", "aria-label": "Messages on the wire" }, list), why.element));
  head.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || !event.target.dataset.tab) return;
    const at = (tabs.findIndex((one) => one.dataset.tab === tab) + step + tabs.length) % tabs.length;
    tab = tabs[at].dataset.tab;
    draw();
    tabs[at].focus();
  });

  const rowKey = (row) => `${row.direction} ${row.id}`;
  const isPlanned = (row) => row.direction === "out" && WAITING.includes(row.status);
  const isReceipt = (row) => row.direction === "in" && row.text === "receipt"; // shown as the status of its message
  const momentOf = (row) => new Date(row.sent_at || row.created_at || row.due_at);

  function open(row) {
    selected = rowKey(row);
    draw();
    why.show(row, nameOf(row), entries);
  }

  function messageRow(row) {
    const planned = isPlanned(row);
    const at = planned ? new Date(row.due_at || row.created_at) : momentOf(row);
    const out = row.direction === "out";
    const who = h("span", { class: "row-who" }, nameOf(row));
    const text = row.direction === "in" && row.text === "inbound" ? "(a tap)" : row.text || row.text_key || "…";
    return h("li", {}, h("button", { type: "button", class: `row ${out ? "out" : "in"} ${selected === rowKey(row) ? "chosen" : ""}`,
      "aria-pressed": String(selected === rowKey(row)), onclick: () => open(row) },
    h("time", {}, planned ? times.shortDay(at) : null, planned ? " " : null, times.hour(at)),
    h("span", { class: `channel is-${row.channel || "none"}` }, CHANNELS[row.channel] || "later"),
    h("span", { class: "row-arrow", "aria-label": out ? "to" : "from" }, out ? "→" : "←"), who,
    h("span", { class: "row-text" }, text),
    h("span", { class: `row-status is-${row.status}` }, tickOf(row.status, 14), row.status)));
  }

  function wireRow(entry) {
    const arrow = { request: "→", answer: "⇠", callback: "←", callback_answer: "⇢" }[entry.direction];
    return h("li", {}, h("button", { type: "button", class: `row wire-row ${selected === `wire ${entry.id}` ? "chosen" : ""}`, onclick: () => {
      selected = `wire ${entry.id}`;
      draw();
      why.showEntry(entry);
    } }, h("time", {}, times.hour(new Date(entry.at))), h("span", { class: `channel is-${entry.provider}` }, entry.provider),
    h("span", { class: "row-arrow", "aria-label": entry.direction }, arrow), h("code", { class: "row-who" }, entry.what),
    h("span", { class: "row-text" }, entry.summary)));
  }

  function draw() {
    const planned = rows.filter(isPlanned);
    for (const button of tabs) {
      const on = button.dataset.tab === tab;
      button.setAttribute("aria-selected", String(on));
      button.tabIndex = on ? 0 : -1;
    }
    const badge = tabs[1].querySelector(".badge");
    badge.hidden = !planned.length;
    badge.textContent = String(planned.length);
    list.dataset.empty = tab === "planned" ? "Nothing is planned." : "Nothing was said yet.";
    if (tab === "wire") {
      keyed(list, entries.slice(-SHOWN).reverse(), (entry) => `w${entry.id}`, (entry) => sign([selected === `wire ${entry.id}`]), wireRow);
      return;
    }
    const wanted = tab === "planned"
      ? planned.sort((a, b) => new Date(a.due_at || a.created_at) - new Date(b.due_at || b.created_at))
      : rows.filter((row) => !isPlanned(row) && !isReceipt(row)).sort((a, b) => momentOf(b) - momentOf(a) || b.id - a.id).slice(0, SHOWN);
    keyed(list, wanted, rowKey, (row) => sign([row, nameOf(row), selected === rowKey(row)]), messageRow);
  }

  return {
    /** What the desk says was said. */
    learn(given) {
      rows = given;
      draw();
      why.refresh(rows);
    },
    /** One thing said on the wire. */
    add(entry) {
      if (entry.id <= lastWire) return;
      lastWire = entry.id;
      entries = [...entries, entry].slice(-KEPT_WIRE);
      if (tab === "wire") draw();
    },
    async catchUp() {
      for (const entry of await api.wire(lastWire)) this.add(entry);
    },
    set(moment) {
      now = moment;
    },
    /** Show the chain of decisions of a message. */
    open(row) {
      if (tab === "wire") tab = "messages";
      open(row);
      element.scrollIntoView({ block: "nearest" });
      why.element.focus({ preventScroll: true });
    },
    moment: () => now,
  };
}
