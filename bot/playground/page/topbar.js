// The play clock, the bot's place in the group, and who else is there.
import * as api from "./api.js";
import { byTestId, el, patch, unreadDot } from "./dom.js";
import { openMenu } from "./overlay.js";
import { chosenZone, fillZones, fullTime, tomorrowAt } from "./time.js";

const TICK_MS = 1000;
const REAL_TIME = 409; // the clock runs by itself and cannot be moved

export class Topbar {
  /** world: as in phone.js, with {state, people}; redraw: called when another zone is chosen. */
  constructor(world, redraw) {
    this.world = world;
    this.root = document.querySelector(".topbar");
    this.clock = byTestId("clock");
    this.moved = byTestId("moved");
    this.moves = this.root.querySelector(".moves");
    this.admin = byTestId("admin");
    setInterval(() => this.world.state?.real_time && this.showTime(new Date(Date.now() + this.skew)), TICK_MS);
    fillZones(byTestId("zone"), () => {
      this.update();
      redraw();
    });
    for (const button of this.moves.querySelectorAll("[data-advance]")) {
      button.addEventListener("click", () => this.move(button, { advance: Number(button.dataset.advance) }));
    }
    byTestId("next").addEventListener("click", (event) => this.move(event.currentTarget, { next: true }));
    byTestId("tomorrow").addEventListener("click", (event) =>
      this.move(event.currentTarget, { to: tomorrowAt(8, new Date(world.state.now)).toISOString() }));
    this.admin.addEventListener("click", () => this.bot(this.isAdmin ? "member" : "administrator"));
    byTestId("more").addEventListener("click", (event) => this.more(event.currentTarget));
  }

  get isAdmin() {
    return this.world.group?.bot_status === "administrator";
  }

  get botIsIn() {
    return ["member", "administrator"].includes(this.world.group?.bot_status);
  }

  update() {
    const { state, group } = this.world;
    this.moves.hidden = Boolean(this.stuck || state.real_time);
    this.skew = Date.parse(state.now) - Date.now();
    this.showTime(new Date(state.now));
    this.admin.disabled = !group;
    this.admin.ariaChecked = String(this.isAdmin);
  }

  showTime(now) {
    this.clock.dateTime = now.toISOString();
    this.clock.textContent = fullTime(now);
    this.clock.title = chosenZone();
  }

  say(text) {
    this.moved.textContent = text;
  }

  async attempt(run) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof api.Refused || error instanceof TypeError)) throw error;
      this.stuck ||= error.status === REAL_TIME;
      this.say(error.message);
      return null;
    } finally {
      this.world.refresh();
    }
  }

  async move(button, how) {
    if (this.moving) return;
    this.moving = true;
    this.say("Moving…");
    this.root.classList.add("moving");
    button.ariaBusy = "true";
    const answer = await this.attempt(() => api.moveClock(how));
    if (answer) this.say(this.told(how, answer));
    button.ariaBusy = null;
    this.root.classList.remove("moving");
    this.moving = false;
  }

  told(how, { now, opened, sent }) {
    if (how.next && !opened && !sent && Date.parse(now) === Date.parse(this.world.state.now)) return "Nothing ahead";
    return sent ? `${sent} sent` : "Nothing due";
  }

  bot(status) {
    const { group, people } = this.world;
    return this.attempt(() => api.setBot(group.id, status, people[0].id));
  }

  more(anchor) {
    const { group, people } = this.world;
    if (!group) return;
    const others = people.slice(2);
    const items = others.map(({ id, name }) => (group.members.includes(id)
      ? { label: `${name} leaves the group`, run: () => this.attempt(() => api.setMember(group.id, id, "left")) }
      : { label: `${name} joins the group`, run: () => this.attempt(() => api.setMember(group.id, id, "member")) }));
    if (!others.some(({ name }) => name === "Cleo")) {
      items.push({ label: "Cleo joins the group", hint: "a third person", run: () => this.cleo() });
    }
    items.push(this.botIsIn
      ? { label: `Remove ${this.world.botName}`, kind: "danger", run: () => this.bot("left") }
      : { label: `Add ${this.world.botName} to the group`, run: () => this.bot("member") });
    openMenu(anchor, "More", items);
  }

  cleo() {
    const { group } = this.world;
    return this.attempt(async () => {
      const { id } = await api.addPerson("Cleo");
      await api.setMember(group.id, id, "member");
    });
  }
}

/** One button a person's phone, for screens that have room for one. */
export function drawSwitcher(nav, phones, shown, choose) {
  nav.hidden = phones.length < 2;
  const dotted = phones.map((phone, index) => index !== shown && phone.waiting);
  patch(nav, [phones.map((phone) => phone.me), shown, dotted], () => phones.map((phone, index) => el("button.tab", {
    ariaPressed: String(index === shown),
    dataset: { testid: `show-${phone.name.toLowerCase()}` },
    onclick: () => choose(index),
  }, el("span", { dir: "auto" }, phone.name), dotted[index] ? unreadDot() : null)));
}
