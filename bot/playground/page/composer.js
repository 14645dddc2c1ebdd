// Where a person writes: plain text, a reply, an edit, a command, something that is not text.
import * as api from "./api.js";
import { gist, MEDIA } from "./bubble.js";
import { el, iconButton } from "./dom.js";
import { openMenu } from "./overlay.js";

export class Composer {
  /** phone: {me, name, chat, authorOf, attempt}. */
  constructor(phone) {
    this.phone = phone;
    this.mode = null; // {kind: "reply" | "edit", message}
    this.commands = [];
    const name = phone.name;
    this.slash = iconButton("/", "Commands", "commands", () => this.offerCommands(""));
    this.attach = iconButton("+", "Attach", "attach", () => this.offerMedia());
    this.field = el("textarea", {
      rows: 1, placeholder: "Message", ariaLabel: `Message as ${name}`, dir: "auto", dataset: { testid: "composer" },
    });
    this.submit = el("button.send", { type: "submit", title: "Send", ariaLabel: "Send", dataset: { testid: "send" } }, "➤");
    this.bar = el("div.context", { hidden: true, dataset: { testid: "context" } });
    this.root = el("form.composer", { "aria-label": `Write as ${name}` },
      this.bar, this.slash, this.attach, this.field, this.submit);
    this.root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.sendText();
    });
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => this.typed());
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.sendText();
    } else if (event.key === "Escape" && this.mode) {
      event.preventDefault();
      this.leaveMode();
    } else if (event.key === "ArrowDown" && this.offer?.menu.isConnected) {
      event.preventDefault();
      this.offer.menu.querySelector("button")?.focus();
    }
  }

  typed() {
    this.offer?.close();
    if (/^\/\w*$/.test(this.field.value)) this.offerCommands(this.field.value.slice(1), true);
  }

  async sendText() {
    const text = this.field.value.trim();
    if (!text) return;
    const { mode, phone } = this;
    this.offer?.close();
    this.field.value = "";
    this.leaveMode();
    const sent = mode?.kind === "edit"
      ? await phone.attempt(() => api.edit(phone.me, phone.chat, mode.message.message_id, text))
      : await this.send(text, mode?.message.message_id);
    if (!sent && !this.field.value) this.field.value = text; // nothing that was typed is lost
  }

  send(text, replyTo, media) {
    const message = { chat: this.phone.chat, text };
    if (replyTo) message.reply_to = replyTo;
    if (media) message.media = media;
    return this.phone.attempt(() => api.send(this.phone.me, message));
  }

  offerCommands(start, keepFocus = false) {
    const run = (command) => {
      this.field.value = "";
      this.send(`/${command}`);
    };
    const items = this.commands.filter(({ command }) => command.startsWith(start))
      .map(({ command, description }) => ({ label: `/${command}`, hint: description, run: () => run(command) }));
    if (!items.length && keepFocus) return;
    if (!items.length) items.push({ label: "No commands here", run() {} });
    this.offer = openMenu(this.slash, "Commands", items, { keepFocus });
  }

  offerMedia() {
    const item = (media, label) => ({ label, run: () => {
      const { mode } = this;
      this.leaveMode();
      this.send("", mode?.kind === "reply" ? mode.message.message_id : undefined, media);
    } });
    openMenu(this.attach, "Attach", Object.entries(MEDIA).map(([media, label]) => item(media, label)));
  }

  replyTo(message, placeholder) {
    this.enterMode("reply", message, `Reply to ${this.phone.authorOf(message)}`);
    this.field.placeholder = placeholder || "Reply";
    this.field.focus();
  }

  editing(message) {
    this.enterMode("edit", message, "Edit message");
    this.field.value = message.text ?? "";
    this.field.focus();
  }

  enterMode(kind, message, title) {
    this.mode = { kind, message };
    this.bar.hidden = false;
    this.bar.replaceChildren(
      el("div", {}, el("strong", { dir: "auto" }, title), el("span", { dir: "auto" }, gist(message))),
      iconButton("✕", "Cancel", "cancel", () => this.leaveMode()));
  }

  leaveMode() {
    if (this.mode?.kind === "edit") this.field.value = "";
    this.mode = null;
    this.bar.hidden = true;
    this.field.placeholder = "Message";
  }
}
