// One person's phone: the group and the private chat with the bot.
import * as api from "./api.js";
import { REACTIONS, sameEmoji } from "./bubble.js";
import { Composer } from "./composer.js";
import { el, unreadDot } from "./dom.js";
import { alertBox, openMenu, toast } from "./overlay.js";
import { Thread } from "./thread.js";

export class Phone {
  /** world: {nameOf, botId, botName, botUsername, group, refresh}, kept up to date by the page. */
  constructor(person, world) {
    this.me = person.id;
    this.name = person.name;
    this.world = world;
    this.showing = "group";
    this.seen = new Map(); // chat id → newest message id; a group that moved counts anew
    this.forced = new Set();
    this.nameOf = (id) => (id === this.me ? "You" : world.nameOf(id));
    this.authorOf = (message) => (message.from === this.me ? "You" : message.sender);
    this.isBot = (id) => id === world.botId;
    this.follow = this.follow.bind(this);
    this.threads = {
      group: new Thread(this, `Group as ${this.name} sees it`),
      private: new Thread(this, `${this.name} and the bot`),
    };
    this.composer = new Composer(this);
    this.build();
  }

  build() {
    const tabs = this.buildTabs();
    const avatar = el("span.avatar", { "aria-hidden": "true" }, [...this.name][0] ?? "?");
    const onclick = () => this.composer.send("/start");
    this.start = el("button.primary.start", { hidden: true, dataset: { testid: "start" }, onclick }, "Start");
    this.stage = el("div.stage", { role: "tabpanel" }, this.threads.group.root);
    this.toasts = el("div.toasts", { role: "status" });
    const testid = `phone-${this.name.toLowerCase()}`;
    this.root = el("section.phone", { "aria-label": `${this.name}'s phone`, dataset: { testid } },
      el("header", {}, avatar, el("h2", { dir: "auto" }, this.name), tabs),
      this.stage, this.toasts, this.start, this.composer.root);
    this.markTabs();
  }

  buildTabs() {
    const tab = (kind) =>
      el("button.tab", { role: "tab", dataset: { testid: `chat-${kind}` }, onclick: () => this.show(kind) });
    this.tabs = { group: tab("group"), private: tab("private") };
    const list = el("div.tabs", { role: "tablist", "aria-label": `${this.name}'s chats` }, ...Object.values(this.tabs));
    list.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      this.show(this.showing === "group" ? "private" : "group");
      this.tabs[this.showing].focus();
    });
    return list;
  }

  get chat() {
    return this.chatOf(this.showing);
  }

  chatOf(kind) {
    return kind === "group" ? this.world.group?.id : this.me;
  }

  get unread() {
    const isUnread = (kind) => this.threads[kind].newest > (this.seen.get(this.chatOf(kind)) ?? 0);
    return ["group", "private"].filter((kind) => kind !== this.showing && isUnread(kind));
  }

  async refresh() {
    const { group } = this.world;
    const [shared, own] = await Promise.all([group ? api.messages(group.id, this.me) : [], api.messages(this.me, this.me)]);
    const fresh = { group: this.threads.group.update(shared), private: this.threads.private.update(own) };
    this.markTabs();
    this.answerForced(fresh[this.showing]);
    return fresh[this.showing].map((message) => ({ ...message, chat: this.chat }));
  }

  async refreshCommands() {
    this.composer.commands = this.chat === undefined ? [] : await api.commands(this.chat, this.me).catch(() => []);
  }

  show(kind) {
    this.showing = kind;
    this.composer.leaveMode();
    this.stage.replaceChildren(this.threads[kind].root);
    this.threads[kind].toBottom();
    this.markTabs();
    this.answerForced(this.threads[kind].messages);
    this.refreshCommands();
  }

  markTabs() {
    this.seen.set(this.chat, this.threads[this.showing].newest);
    const titles = { group: this.world.group?.title ?? "Group", private: this.world.botName };
    for (const [kind, tab] of Object.entries(this.tabs)) {
      const unread = this.unread.includes(kind);
      tab.ariaSelected = String(kind === this.showing);
      tab.tabIndex = kind === this.showing ? 0 : -1;
      tab.classList.toggle("unread", unread);
      tab.replaceChildren(el("span", { dir: "auto" }, titles[kind]), unread ? unreadDot() : "");
    }
    this.stage.ariaLabel = titles[this.showing];
    this.start.hidden = this.showing === "group" || this.threads.private.messages.length > 0;
  }

  /** A forced reply opens the composer once, and only while it is still the last word. */
  answerForced(messages) {
    const last = messages.at(-1);
    const key = `${this.chat}:${last?.message_id}`;
    if (!last?.force_reply || this.forced.has(key)) return;
    this.forced.add(key);
    this.composer.replyTo(last, last.force_reply.placeholder);
  }

  say(text) {
    toast(this.toasts, text);
  }

  /** Run a call; a refusal becomes a toast instead of an error in the console. */
  async attempt(run) {
    try {
      const answer = await run();
      this.world.refresh();
      return answer ?? {};
    } catch (error) {
      if (!(error instanceof api.Refused || error instanceof TypeError)) throw error;
      this.say(error.message);
      return null;
    }
  }

  async tap(message, button, node) {
    if (button.copy) return this.copy(button.copy);
    if (button.url) return this.follow(button.url);
    node.classList.add("waits");
    const chat = this.chat;
    const answer = await this.attempt(() => api.tap(this.me, chat, message.message_id, button.data ?? button.text));
    node.classList.remove("waits");
    if (answer?.toast && answer.alert) alertBox(this.root, `Only ${this.name} sees this`, answer.toast);
    else if (answer?.toast) this.say(answer.toast);
    if (answer?.url) this.follow(answer.url);
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.say("Copied");
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      this.say("This browser does not let the page copy");
    }
  }

  react(message, emoji) {
    const chat = this.chat;
    return this.attempt(() => api.react(this.me, chat, message.message_id, emoji));
  }

  reply(message) {
    this.composer.replyTo(message);
  }

  menu(message, anchor) {
    const chat = this.chat;
    const own = message.reactions?.find((reaction) => reaction.person === this.me)?.emoji;
    const faces = REACTIONS.map((emoji) =>
      ({ label: emoji, kind: "emoji", checked: sameEmoji(own, emoji), run: () => this.react(message, emoji) }));
    const more = [{ label: "Reply", run: () => this.reply(message) }];
    if (own) more.unshift({ label: "Remove reaction", run: () => this.react(message, null) });
    if (message.from === this.me) {
      if (message.text) more.push({ label: "Edit", run: () => this.composer.editing(message) });
      const run = () => this.attempt(() => api.remove(this.me, chat, message.message_id));
      more.push({ label: "Delete", kind: "danger", run });
    }
    openMenu(anchor, "Message", [...faces, ...more]);
  }

  jump(id) {
    return this.threads[this.showing].jump(id);
  }

  /** Links into Telegram stay on this phone; everything else opens beside the page. */
  follow(url) {
    const link = URL.canParse(url) ? new URL(url) : null;
    if (!link || !["http:", "https:"].includes(link.protocol)) return this.say(`A phone would open ${url}`);
    if (!["t.me", "telegram.me"].includes(link.hostname)) return window.open(link, "_blank", "noopener");
    const path = link.pathname.split("/").filter(Boolean);
    if (path[0] === "c") return this.openMessage(Number(path.at(-1)));
    if (path[0]?.toLowerCase() !== this.world.botUsername.toLowerCase()) return this.say(`A phone would open ${url}`);
    if (link.searchParams.has("startgroup")) return this.say("A phone would ask which group to add the bot to");
    this.show("private");
    if (link.searchParams.has("start")) this.composer.send(`/start ${link.searchParams.get("start")}`.trim());
  }

  openMessage(id) {
    this.show("group");
    if (!this.jump(id)) this.say("That message is gone");
  }
}
