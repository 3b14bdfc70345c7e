// Why a message was sent, held or dropped: the chain of decisions, in the order they were taken.

import * as api from "./api.js";
import { fill, h, sign } from "./dom.js";
import * as times from "./times.js";

const FACTS = ["channel", "purpose", "basis", "topic", "text_key", "form", "segments", "attempts", "error_code"];
const HEADINGS = { telegram: "Telegram", whatsapp: "WhatsApp", sms: "SMS", staff: "Staff chat" };
const BASES = {
  request: "the client asked, just now", appointment: "the client has an appointment", consent: "the client agreed to it",
  team: "for the practice's own people", stop: "the one answer that STOP gets",
};
const plain = (word) => String(word).replaceAll("_", " ");

/** The panel beside the list of messages. */
export function whyPanel() {
  const element = h("aside", { class: "why", tabindex: "-1", "aria-live": "polite", "aria-label": "Why" });
  let shown = null;

  function empty() {
    fill(element, h("p", { class: "why-empty" }, h("b", {}, "Why was it sent?"),
      "Click any message, here or on a phone, to see every decision that led to it: who asked, what allowed it, which channel, what the provider said."));
  }

  function facts(row) {
    const known = FACTS.filter((name) => row[name] !== null && row[name] !== undefined && row[name] !== "");
    return h("dl", { class: "facts" }, known.map((name) => h("div", {}, h("dt", {}, plain(name)), h("dd", {}, HEADINGS[row[name]] || String(row[name])))));
  }

  function step(entry) {
    const { at, decision, reason, ...rest } = entry;
    const extras = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined && value !== "" && typeof value !== "object");
    return h("li", { class: `step is-${String(decision || "").split(/[ _]/)[0]}` },
      h("time", {}, at ? `${times.shortDay(new Date(at))} ${times.hour(new Date(at))}` : ""),
      h("div", {}, h("b", {}, plain(decision || "noted")), reason ? h("span", {}, plain(reason)) : null,
        extras.length ? h("small", {}, extras.map(([name, value]) => `${plain(name)}: ${value}`).join(" · ")) : null));
  }

  /** Where the message comes from, unless the chain begins with it. */
  function origin(row, chain) {
    if (!row.created_at || chain[0]?.decision === "planned") return [];
    const wanted = { at: row.created_at, decision: "planned", reason: `${plain(row.purpose)}: ${BASES[row.basis] || plain(row.basis)}` };
    const isLater = row.due_at && new Date(row.due_at) - new Date(row.created_at) > 60000;
    return isLater ? [wanted, { at: row.due_at, decision: "due" }] : [wanted];
  }

  async function show(row, who) {
    shown = { row, who };
    const head = [
      h("h3", {}, row.direction === "out" ? `To ${who}` : `From ${who}`),
      h("p", { class: "why-text" }, row.text || row.text_key || "…"),
    ];
    if (row.direction !== "out") {
      fill(element, head, facts(row), row.reason ? h("p", {}, plain(row.reason)) : null);
      return;
    }
    let chain = [];
    try {
      chain = (await api.why(row.id)).chain || [];
    } catch (error) {
      chain = [{ decision: "unknown", reason: error.message }];
    }
    if (shown?.row.id !== row.id || shown.row.direction !== row.direction) return;
    fill(element, head, h("ol", { class: "chain" }, [...origin(row, chain), ...chain].map(step)), facts(row));
  }

  empty();
  return {
    element,
    show,
    /** The shown message changed: tell it again. */
    refresh(rows) {
      if (!shown) return;
      const row = rows.find((one) => one.id === shown.row.id && one.direction === shown.row.direction);
      if (row && sign(row) !== sign(shown.row)) show(row, shown.who);
    },
    /** A raw entry of the wire. */
    showEntry(entry) {
      shown = null;
      fill(element, h("h3", {}, `${entry.provider} ${entry.what}`), h("p", { class: "why-text" }, `${plain(entry.direction)} · ${entry.summary}`),
        h("pre", { class: "json" }, JSON.stringify(entry.body, null, 2)));
    },
  };
}
