// Talking to the sandbox's own server. Errors come back as text for people and are shown once, as a notice.

import { h } from "./dom.js";

async function read(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.error || body.detail || `the server answered ${answer.status}`);
  return body;
}

const asJson = (body) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

export const state = () => read("state");
export const days = (date, count) => read(`day?date=${date}&days=${count}`).then((body) => body.days);
export const messages = () => read("messages?since=0").then((body) => body.messages);
export const why = (id) => read(`why/${id}`);
export const wire = (after) => read(`wire?after=${after}`).then((body) => body.entries);
export const clock = (move) => read("clock", asJson(move));

/** Do something with a phone; shows a notice and gives null when the phone cannot. */
export async function act(phone, what, extra = {}) {
  try {
    return await read("act", asJson({ phone, do: what, ...extra }));
  } catch (error) {
    notice(error.message);
    return null;
  }
}

let noticeTimer = 0;

/** A line at the bottom of the page that goes away by itself. */
export function notice(text) {
  const place = document.getElementById("notice");
  place.replaceChildren(h("span", {}, text));
  place.classList.add("shown");
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => place.classList.remove("shown"), 5000);
}
