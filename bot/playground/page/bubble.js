// One message as one person sees it.
import { el, iconButton, patch } from "./dom.js";
import { richText } from "./text.js";
import { chosenZone, clockTime, dayName, fullTime, instant } from "./time.js";

// Of the few that Telegram offers everybody (Bot API, ReactionTypeEmoji).
export const REACTIONS = ["❤️", "👍", "👎", "😁", "😢", "🔥", "🥰"];
const LONG_PRESS_MS = 450;
export const MEDIA = { photo: "🖼️ Photo", voice: "🎤 Voice message", sticker: "🏷️ Sticker" };

// Telegram writes ❤ bare; browsers draw it in colour only with the variation selector.
const bare = (emoji) => emoji?.replace("\uFE0F", "");
const coloured = (emoji) => (bare(emoji).length === 1 ? `${bare(emoji)}\uFE0F` : emoji);
export const sameEmoji = (a, b) => bare(a) === bare(b);

/** A message in one line, for quotes, the pinned bar and screen readers. */
export const gist = ({ text, caption, service, media, document }) =>
  text || caption || service || MEDIA[media] || document?.name || "Message";

export class Bubble {
  /** phone: what the bubble asks of its phone: {me, nameOf, authorOf, isBot, tap, react, reply, menu, follow, jump}. */
  constructor(phone) {
    this.phone = phone;
    this.day = el("p.day");
    this.body = el("div.body");
    this.actions = el("div.actions");
    this.keyboard = el("div.keyboard");
    this.reactions = el("div.reactions");
    this.bubble = el("div.bubble", {}, this.body);
    this.root = el("li.message", {}, this.day, el("div.line", {}, this.bubble, this.actions), this.keyboard, this.reactions);
    this.listenForLongPress();
  }

  /** previous: the message above, for the day and the name; quoted: the one it replies to, if it can be seen. */
  update(message, previous, quoted) {
    this.message = message;
    const zone = chosenZone();
    const mine = message.from === this.phone.me;
    const newDay = !previous || dayName(instant(previous.date)) !== dayName(instant(message.date));
    const follows = !newDay && previous.from === message.from && !previous.service;
    this.root.dataset.messageId = message.message_id;
    this.root.classList.toggle("mine", mine);
    this.root.classList.toggle("service", Boolean(message.service));
    this.root.classList.toggle("follows", follows);
    this.root.classList.toggle("bot", this.phone.isBot(message.from));
    patch(this.day, [newDay, message.date, zone], () => (newDay ? dayName(instant(message.date)) : null));
    const { text, caption, entities, photo, document, service, media } = message;
    const { edited, silent, pinned, protected: kept, date } = message;
    const sender = mine || follows ? null : message.sender;
    const quote = quoted && [this.phone.authorOf(quoted), gist(quoted), quoted.message_id];
    const shown = [text, caption, entities, photo, document, service, media, edited, silent, pinned, kept, date, sender, quote, zone];
    patch(this.body, shown, () => (service ? el("span", { dir: "auto" }, service) : this.drawBody(message, sender, quote)));
    patch(this.actions, [Boolean(service)], () => (service ? null : this.drawActions()));
    patch(this.keyboard, message.buttons ?? [], () => (message.buttons ?? []).map((row) => this.drawRow(row)));
    patch(this.reactions, message.reactions ?? [], () => this.drawReactions(message.reactions ?? []));
  }

  drawBody(message, sender, quote) {
    const words = message.text || message.caption || (message.photo || message.document ? "" : MEDIA[message.media]);
    return [
      sender && el("p.who", { dir: "auto" }, sender),
      quote && el("button.quote", { onclick: () => this.phone.jump(quote[2]) },
        el("strong", { dir: "auto" }, quote[0]), el("span", { dir: "auto" }, quote[1])),
      message.photo && this.drawPhoto(message),
      message.document && el("a.file", { href: message.document.url, download: message.document.name }, message.document.name),
      words && el("div.text", { dir: "auto" }, richText(words, message.entities, this.phone.follow)),
      this.drawMeta(message),
    ].filter(Boolean);
  }

  drawPhoto({ photo, caption, sender }) {
    return el("img", { src: photo, alt: caption || `Picture from ${sender}` });
  }

  drawMeta({ date, edited, silent, pinned, protected: kept }) {
    const when = instant(date);
    return el("p.meta", {},
      pinned ? el("span", { title: "Pinned", role: "img", "aria-label": "pinned" }, "📌") : null,
      kept ? el("span", { title: "Cannot be forwarded or saved", role: "img", "aria-label": "protected" }, "🔒") : null,
      silent ? el("span", { title: "Sent without a sound", role: "img", "aria-label": "sent silently" }, "🔕") : null,
      edited ? el("span", {}, "edited") : null,
      el("time", { dateTime: when.toISOString(), title: fullTime(when) }, clockTime(when)));
  }

  drawActions() {
    const reply = iconButton("↩", "Reply", "reply", () => this.phone.reply(this.message));
    const react = iconButton("☺", "React", "react", () => this.phone.menu(this.message, react));
    react.ariaHasPopup = "menu";
    return [reply, react];
  }

  drawRow(row) {
    return el("div.keys", {}, ...row.map((button) => {
      const style = ["primary", "success", "danger"].includes(button.style) ? `.${button.style}` : "";
      const [kind, title] = button.url ? [".leads", "opens a link"] : button.copy ? [".copies", "copies a text"] : ["", ""];
      const onclick = (event) => this.phone.tap(this.message, button, event.currentTarget);
      return el(`button${style}${kind}`, { dir: "auto", title, onclick }, button.text);
    }));
  }

  drawReactions(reactions) {
    const byEmoji = Map.groupBy(reactions, (reaction) => bare(reaction.emoji));
    return [...byEmoji.values()].map((group) => {
      const emoji = coloured(group[0].emoji);
      const own = group.some((reaction) => reaction.person === this.phone.me);
      const names = group.map((reaction) => this.phone.nameOf(reaction.person)).join(", ");
      const count = group.length > 1 ? el("small", {}, String(group.length)) : null;
      const onclick = () => this.phone.react(this.message, own ? null : emoji);
      const words = { ariaPressed: String(own), ariaLabel: `${emoji} ${names}`, title: names };
      return el("button.reaction", { ...words, onclick }, emoji, count);
    });
  }

  listenForLongPress() {
    let timer = 0;
    const open = () => this.message.service || this.phone.menu(this.message, this.bubble);
    this.root.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      open();
    });
    // A mouse has its context menu; only a finger has nothing else than staying.
    this.bubble.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse") timer = setTimeout(open, LONG_PRESS_MS);
    });
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) this.bubble.addEventListener(end, () => clearTimeout(timer));
  }
}
