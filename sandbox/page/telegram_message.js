// One Telegram message as the apps draw it: text with entities, media, contact, place, inline keyboard.

import { h, icon } from "./dom.js";
import * as times from "./times.js";

const COLOURS = ["#d45246", "#c7793a", "#8b63c9", "#4a9c3c", "#2f94a8", "#3b82c4", "#c2518f"];

/** The colour Telegram gives a name. */
export const colourOf = (id) => COLOURS[Math.abs(Number(id)) % COLOURS.length];

/** Initials for a round picture. */
export function initials(name) {
  const parts = name.trim().split(/\s+/).filter((part) => /\p{L}/u.test(part));
  return ((parts[0]?.[0] || "") + (parts.length > 1 ? parts[parts.length - 1][0] : "")).toUpperCase();
}

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };
const LINKS = new Set(["url", "bot_command", "phone_number", "email", "mention", "text_link", "hashtag"]);

/** Only the desk's own pages open from here: nothing leaves this machine. */
function isOurs(address) {
  return URL.canParse(address) && new URL(address).origin === location.origin;
}

/** Text with its entities; offsets are UTF-16 code units, as JavaScript counts. */
export function formatted(text, entities = [], onCommand = null) {
  const cuts = new Set([0, text.length]);
  for (const entity of entities) cuts.add(entity.offset).add(entity.offset + entity.length);
  const edges = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  const pieces = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index], edges[index + 1]];
    let piece = document.createTextNode(text.slice(from, to));
    for (const entity of entities) {
      if (entity.offset > from || entity.offset + entity.length < to) continue;
      if (TAGS[entity.type]) piece = h(TAGS[entity.type], {}, piece);
      else if (entity.type === "bot_command" && onCommand) {
        const command = text.slice(from, to);
        piece = h("button", { class: "tg-link", type: "button", onclick: () => onCommand(command) }, piece);
      } else if (entity.type === "url" && isOurs(text.slice(entity.offset, entity.offset + entity.length))) {
        piece = h("a", { class: "tg-link", href: text.slice(entity.offset, entity.offset + entity.length), target: "_blank", rel: "noopener" }, piece);
      } else if (LINKS.has(entity.type)) piece = h("span", { class: "tg-link" }, piece);
      else if (entity.type === "spoiler") piece = h("span", { class: "tg-spoiler", tabindex: "0" }, piece);
    }
    pieces.push(piece);
  }
  return pieces;
}

function media(message, words) {
  if (message.photo) {
    const largest = message.photo[message.photo.length - 1];
    const source = `file/${encodeURIComponent(largest.file_id)}`;
    const alt = message.caption || "picture";
    return h("button", { type: "button", class: "tg-photo", "aria-label": `Open the picture: ${alt.split("\n")[0]}`, onclick: () => enlarge(source, alt) },
      h("img", { src: source, loading: "lazy", alt: "", width: largest.width, height: largest.height }));
  }
  if (message.document) {
    return h("div", { class: "tg-file" }, h("span", { class: "tg-disc" }, icon("file", 18)),
      h("span", {}, h("b", {}, message.document.file_name || "file"), h("small", {}, `${Math.max(1, Math.round((message.document.file_size || 0) / 1024))} kB`)));
  }
  if (message.contact) {
    const name = [message.contact.first_name, message.contact.last_name].filter(Boolean).join(" ");
    return h("div", { class: "tg-file" }, h("span", { class: "tg-disc" }, initials(name)),
      h("span", {}, h("b", {}, name), h("small", {}, `+${message.contact.phone_number}`)));
  }
  if (message.location) {
    return h("div", { class: "tg-place" }, icon("place", 26), h("small", {}, words.place));
  }
  if (message.voice) {
    return h("div", { class: "tg-file" }, h("span", { class: "tg-disc" }, icon("play", 16)),
      h("span", { class: "tg-wave", "aria-label": words.voice }), h("small", {}, "0:03"));
  }
  if (message.sticker) return h("div", { class: "tg-sticker", "aria-label": words.sticker }, message.sticker.emoji || "");
  return null;
}

/** Show a picture in full; Escape or a click anywhere closes it. */
function enlarge(source, alt) {
  const viewer = h("dialog", { class: "viewer", "aria-label": "Picture" }, h("img", { src: source, alt }));
  viewer.addEventListener("click", () => viewer.close());
  viewer.addEventListener("close", () => viewer.remove());
  document.body.append(viewer);
  viewer.showModal();
}

function quote(message) {
  const quoted = message.reply_to_message;
  if (!quoted || quoted.forum_topic_created) return null;
  return h("div", { class: "tg-quote" }, h("b", {}, quoted.from.first_name),
    h("span", {}, quoted.text || quoted.caption || "…"));
}

function keyboard(message, view) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h("div", { class: "tg-keyboard", role: "group", "aria-label": "buttons" }, rows.map((row) =>
    h("div", { class: "tg-row" }, row.map((button) => {
      const data = button.callback_data;
      const waits = data !== undefined && view.pressed.has(`${message.message_id}:${data}`);
      return h("button", {
        class: `tg-button ${button.style ? `is-${button.style}` : ""} ${waits ? "waits" : ""}`,
        type: "button",
        "aria-busy": waits ? "true" : null,
        disabled: data === undefined,
        title: button.url || null,
        onclick: () => data !== undefined && view.onPress(message, data),
      }, h("span", {}, button.text), waits ? h("span", { class: "spinner", "aria-hidden": "true" }) : null);
    }))));
}

/** Whether a message is a line of the log rather than a bubble. */
export function serviceText(message) {
  if (message.forum_topic_created) return `Topic “${message.forum_topic_created.name}” opened`;
  if (message.migrate_from_chat_id || message.migrate_to_chat_id) return "The group became a supergroup";
  if (message.new_chat_members || message.left_chat_member) return "The members changed";
  return null;
}

/** The bubble of a message. `view`: mine, named, words, pressed, onPress, onCommand, note, topicName. */
export function bubble(message, view) {
  const service = serviceText(message);
  if (service) return h("li", { class: "tg-service" }, h("span", {}, service));
  const text = message.text ?? message.caption;
  const entities = message.entities || message.caption_entities || [];
  const at = times.hour(new Date(message.date * 1000));
  const sender = message.sender_chat?.title || [message.from.first_name, message.from.last_name].filter(Boolean).join(" ");
  const isEdited = message.edit_date && !message.from.is_bot;
  const body = h("div", { class: `tg-bubble ${message.photo ? "has-photo" : ""}` },
    view.named && !view.mine ? nameLine(message, sender, view) : null,
    quote(message),
    media(message, view.words),
    text ? h("div", { class: "tg-text" }, formatted(text, entities, view.onCommand)) : null,
    h("span", { class: "tg-meta" }, isEdited ? `${view.words.edited} ` : null, at, view.mine ? icon("ticks", 15) : null));
  return h("li", { class: `tg-message ${view.mine ? "mine" : "theirs"}` },
    view.named && !view.mine ? avatar(message.from.id, sender, message.from.is_bot) : null,
    h("div", { class: "tg-column" }, body, keyboard(message, view)), view.note || null);
}

function nameLine(message, sender, view) {
  const line = h("div", { class: "tg-name" }, h("b", {}, sender), view.topicName ? h("small", {}, view.topicName) : null);
  line.style.setProperty("--name", colourOf(message.from.id));
  return line;
}

/** A round picture with initials. */
export function avatar(id, name, isBot = false) {
  const disc = h("span", { class: "tg-avatar", "aria-hidden": "true" }, isBot ? icon("bell", 15) : initials(name));
  disc.style.setProperty("--disc", colourOf(id));
  return disc;
}
