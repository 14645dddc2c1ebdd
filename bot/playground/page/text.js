// A message's text with its entities (offsets in UTF-16 units, which is what JavaScript strings count in).
import { el } from "./dom.js";
import { entityTime, fullTime, instant } from "./time.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
  mention: "span.link", bot_command: "span.link", hashtag: "span.link",
};

const isWeb = (url) => /^(https?:\/\/|tg:\/\/)/i.test(url);

function spoiler() {
  const node = el("span.spoiler", { role: "button", tabIndex: 0, "aria-label": "Hidden text, press to show" });
  const reveal = () => {
    node.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    reveal();
  });
  return node;
}

function link(url, onLink) {
  const node = el("a", { href: url, rel: "noopener", target: "_blank" });
  node.addEventListener("click", (event) => {
    event.preventDefault();
    onLink(url);
  });
  return node;
}

function wrap(entity, inside, onLink) {
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "text_link" && isWeb(entity.url)) return link(entity.url, onLink);
  if (entity.type === "url" && isWeb(inside)) return link(inside, onLink);
  if (entity.type === "date_time") return el("time", { title: fullTime(instant(entity.unix_time)) });
  return el(TAGS[entity.type] ?? "span");
}

function fill(parent, text, from, to, entities, onLink) {
  let at = from;
  while (entities.length) {
    const entity = entities.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) continue; // overlaps what is drawn already
    parent.append(text.slice(at, entity.offset));
    const nested = [];
    while (entities.length && entities[0].offset < end) nested.push(entities.shift());
    const node = wrap(entity, text.slice(entity.offset, end), onLink);
    const ownWords = entity.type === "date_time" ? entityTime(instant(entity.unix_time), entity.date_time_format) : null;
    if (ownWords) node.append(ownWords);
    else fill(node, text, entity.offset, end, nested, onLink);
    parent.append(node);
    const isBlock = node.tagName === "BLOCKQUOTE" || node.tagName === "PRE";
    at = isBlock && text[end] === "\n" ? end + 1 : end; // a block breaks the line by itself
  }
  parent.append(text.slice(at, to));
  return parent;
}

export function richText(text, entities, onLink) {
  const outermostFirst = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return fill(document.createDocumentFragment(), text, 0, text.length, outermostFirst, onLink);
}
