// The messages of one chat on one phone: keyed by message id, at the bottom when it was at the bottom.
import { el } from "./dom.js";
import { Bubble, gist } from "./bubble.js";

const NEAR_BOTTOM_PX = 60;

export class Thread {
  constructor(phone, label) {
    this.phone = phone;
    this.bubbles = new Map();
    this.messages = [];
    this.list = el("ol.messages", { "aria-label": label, dataset: { testid: "messages" } });
    const onclick = () => this.jump(this.pinnedId);
    this.pin = el("button.pinned", { hidden: true, dataset: { testid: "pinned" }, onclick });
    this.scroller = el("div.scroller", { tabIndex: 0, role: "group", "aria-label": "Messages" }, this.list);
    this.root = el("div.thread", {}, this.pin, this.scroller);
    this.atBottom = true;
    this.lastTop = 0;
    this.scroller.addEventListener("scroll", () => this.scrolled());
    // Pictures that load late and a window that shrinks move the bottom too.
    const follow = new ResizeObserver(() => this.atBottom && this.toBottom());
    follow.observe(this.list);
    follow.observe(this.scroller);
  }

  /** Messages that only one person sees have negative ids. */
  get newest() {
    return Math.abs(this.messages.at(-1)?.message_id ?? 0);
  }

  /** Answers the messages that were not there before. */
  update(all) {
    const known = this.bubbles;
    this.messages = all.filter((message) => !message.deleted);
    const byId = new Map(this.messages.map((message) => [message.message_id, message]));
    const fresh = this.messages.filter((message) => !known.has(message.message_id));
    for (const [id, bubble] of known) {
      if (byId.has(id)) continue;
      bubble.root.remove();
      known.delete(id);
    }
    this.messages.forEach((message, index) => {
      const bubble = known.get(message.message_id) ?? new Bubble(this.phone);
      known.set(message.message_id, bubble);
      bubble.update(message, this.messages[index - 1], byId.get(message.reply_to));
      if (this.list.children[index] !== bubble.root) this.list.insertBefore(bubble.root, this.list.children[index] ?? null);
    });
    this.showPin();
    if (this.atBottom || fresh.some((message) => message.from === this.phone.me)) this.toBottom();
    return fresh;
  }

  /** Only a person who scrolls up leaves the bottom; content that grows under it does not. */
  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const near = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX;
    this.atBottom = near || (this.atBottom && scrollTop >= this.lastTop);
    this.lastTop = scrollTop;
  }

  showPin() {
    const pinned = this.messages.findLast((message) => message.pinned);
    this.pinnedId = pinned?.message_id;
    this.pin.hidden = !pinned;
    if (pinned) this.pin.replaceChildren(el("strong", {}, "Pinned"), el("span", { dir: "auto" }, gist(pinned)));
  }

  toBottom() {
    this.atBottom = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  jump(id) {
    const target = this.bubbles.get(id)?.root;
    if (!target) return false;
    target.scrollIntoView({ block: "center" });
    target.classList.remove("flash");
    requestAnimationFrame(() => target.classList.add("flash"));
    return true;
  }
}
