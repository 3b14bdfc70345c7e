// The phones page: fetch what is, draw it, and keep it true while the stream tells what changed.

import * as api from "./api.js";
import { clock } from "./clock.js";
import { h } from "./dom.js";
import { frame } from "./frame.js";
import { ledger } from "./ledger.js";
import { coalesced, listen } from "./live.js";
import { notes } from "./notes.js";
import { theme } from "./theme.js";
import { timetable } from "./timetable.js";
import * as times from "./times.js";
import { tour } from "./tour.js";

const $ = (id) => document.getElementById(id);
const OPENING_MS = 800;
const AFTERMATH = [900, 2500]; // receipts and notices follow a message; look again

const people = new Map(); // address or chat id -> who
const marks = notes((row) => wire.open(row));
const frames = new Map();
const day = timetable($("day"));
const wire = ledger($("wire"), nameOf);
const hands = clock($("clock"), () => everything());

function nameOf(row) {
  const known = people.get(String(row.address || "").replace("whatsapp:", ""));
  if (known) return known;
  if (row.client) return row.client;
  return row.channel === "staff" || (row.direction === "out" && !row.client_id) ? "team" : row.client_id ? `client ${row.client_id}` : "someone";
}

function meet(phone) {
  const name = phone.person.name;
  if (phone.kind === "group") people.set(String(phone.chat.id), "admin chat");
  else people.set(phone.person.number, name);
  if (phone.kind === "telegram") people.set(String(phone.person.id), name);
  if (phone.chat) marks.place(phone.id, phone.chat.id);
}

const tabOf = (phone) => (phone.kind === "group" ? "Admin" : phone.person.name.split(" ")[0]);

function place(phone) {
  const made = frame(phone.id, phone.kind, marks);
  frames.set(phone.id, made);
  $("phones").append(made.element);
  $("phone-tabs").append(h("button", { type: "button", dataset: { phone: phone.id }, onclick: () =>
    made.element.scrollIntoView({ block: "nearest", inline: "center" }) }, tabOf(phone)));
  nearest.observe(made.element);
}

const nearest = new IntersectionObserver((seen) => {
  for (const one of seen) {
    const tab = $("phone-tabs").querySelector(`[data-phone="${one.target.dataset.phone}"]`);
    if (one.isIntersecting) tab?.setAttribute("aria-current", "true");
    else tab?.removeAttribute("aria-current");
  }
}, { threshold: 0.6 });

let known = null;
async function readPhones() {
  known = await api.state();
  times.setZone(known.practice.zone);
  $("practice").textContent = known.practice.name || "";
  hands.set(known);
  const now = new Date(known.now);
  wire.set(now);
  for (const phone of known.phones) {
    meet(phone);
    if (!frames.has(phone.id)) place(phone);
    frames.get(phone.id).update({ ...phone, now: known.now, practice: known.practice.name });
    $("phone-tabs").querySelector(`[data-phone="${phone.id}"]`).textContent = tabOf(phone); // who plays depends on the practice
  }
  document.body.dataset.ready = "yes";
  document.body.classList.toggle("opening", !known.is_open);
  if (!known.is_open) setTimeout(everything, OPENING_MS); // the desk is still starting
  if (day.set(now, known.practice)) readDay();
}

async function readMessages() {
  const rows = await api.messages();
  marks.learn(rows);
  wire.learn(rows);
  hands.expect(rows.filter((row) => row.purpose === "reminder" && ["queued", "held"].includes(row.status) && row.due_at)
    .map((row) => new Date(row.due_at)));
  if (known) for (const phone of known.phones) frames.get(phone.id).update({ ...phone, now: known.now, practice: known.practice.name });
}

const phones = coalesced(readPhones);
const readDay = coalesced(() => day.refresh(), 250);
const said = coalesced(readMessages, 250);

let aftermath = [];
function desk() {
  readDay();
  said();
  aftermath.forEach(clearTimeout);
  aftermath = AFTERMATH.map((delay) => setTimeout(() => { readDay(); said(); }, delay));
}

function everything() {
  phones();
  desk();
}

listen({
  onPhones: phones,
  onWire: (entry) => { wire.add(entry); desk(); },
  onTick: (tick) => { if (known) hands.set(tick); },
  onOnline: (on) => {
    document.body.classList.toggle("offline", !on);
    if (on) {
      everything();
      wire.catchUp().catch(() => {});
    }
  },
});
theme($("theme"));
tour($("tour"));
everything();
