// The small mark beside each message of the desk: what the desk was told about it, and the way to "why".

import { h, icon } from "./dom.js";

const TICKS = {
  queued: "clock", sending: "clock", accepted: "tick", sent: "tick", delivered: "ticks", read: "ticks",
  failed: "cross", undelivered: "cross",
};

/** An icon for a status; other statuses have none. */
export const tickOf = (status, size = 15) => (TICKS[status] ? icon(TICKS[status], size) : null);

/** Marks for messages on the phones. `onWhy(row)` opens the chain of decisions. */
export function notes(onWhy) {
  let rows = new Map(); // provider id -> rows of the desk, oldest first
  const chats = new Map(); // phone -> its Telegram chat id

  const channelOf = { telegram: "telegram", practitioner: "staff", admin: "staff" };

  function rowOf(phone, message) {
    if (message.sid) return rows.get(message.sid)?.at(-1) || null;
    const chat = String(chats.get(phone) ?? "");
    const named = rows.get(`${chat}:${message.message_id}`) || rows.get(String(message.message_id)) || [];
    return named.filter((row) => (!row.address || String(row.address) === chat) && isOf(row, phone)).at(-1) || null;
  }

  const isOf = (row, phone) => row.channel === channelOf[phone] || !["telegram", "staff"].includes(row.channel);

  return {
    /** What the desk knows now. */
    learn(given) {
      rows = new Map();
      for (const row of given) {
        if (row.direction !== "out" || !row.provider_id) continue;
        if (!rows.has(row.provider_id)) rows.set(row.provider_id, []);
        rows.get(row.provider_id).push(row);
      }
    },
    /** Which chat a phone shows. */
    place: (phone, chat) => chats.set(phone, chat),
    /** Changes when the mark must be drawn again. */
    signOf(phone, message) {
      const row = rowOf(phone, message);
      return `${row ? row.id : ""} ${message.status || ""}`;
    },
    /** The mark, or null when the desk knows nothing of this message. */
    mark(phone, message) {
      const row = rowOf(phone, message);
      const status = message.status || row?.status || "";
      const ticks = message.channel === "whatsapp" ? tickOf(status, 13) : null;
      if (!row && !ticks) return null;
      const label = ticks ? `${status}. ` : "";
      return h("button", {
        type: "button", class: `note ${ticks ? `is-${status}` : ""}`, disabled: !row,
        "aria-label": `${label}Why was this sent?`, title: `${label}Why was this sent?`,
        onclick: () => onWhy(row),
      }, ticks || "?");
    },
  };
}
