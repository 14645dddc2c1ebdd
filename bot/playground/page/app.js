// The page: one world, two phones, kept up to date by one long poll.
import * as api from "./api.js";
import { gist } from "./bubble.js";
import { byTestId } from "./dom.js";
import { Drawer } from "./drawer.js";
import { Phone } from "./phone.js";
import { drawSwitcher, Topbar } from "./topbar.js";

const PHONES = 2;
const RETRY_MS = 1500;

const main = document.querySelector("main");
const switcher = document.querySelector(".switcher");
const announcer = byTestId("announcer");
const offline = byTestId("offline");

const world = { state: null, people: [], group: null, botId: 0, botName: "Toward", botUsername: "", nameOf, refresh };
const drawer = new Drawer();
const topbar = new Topbar(world, refresh);
let phones = [];
let shown = 0;
let running = null;
let again = false;

function nameOf(id) {
  if (id === world.botId) return world.botName;
  return world.people.find((person) => person.id === id)?.name ?? "Someone";
}

/** A basic group that became a supergroup leaves its old chat behind: the newest group of the two is the one they use. */
function theirGroup(chats, people) {
  const both = people.slice(0, PHONES).map((person) => person.id);
  const alive = chats.filter((chat) => chat.type !== "private" && !chat.moved_to && !chat.deleted);
  return alive.findLast((chat) => both.every((id) => chat.members.includes(id))) ?? alive.at(-1) ?? null;
}

function take(state) {
  world.state = state;
  world.people = state.people.filter((person) => !person.is_bot);
  world.botId = state.bot.id;
  world.botUsername = state.bot.username ?? "";
  world.botName = state.bot.name ?? "Toward";
  world.group = theirGroup(state.chats, world.people);
}

function meet() {
  const owners = world.people.slice(0, PHONES);
  if (owners.map(({ id }) => id).join() !== phones.map(({ me }) => me).join()) {
    for (const phone of phones) phone.root.remove();
    phones = owners.map((person) => new Phone(person, world));
    main.append(...phones.map((phone) => phone.root));
    choose(0);
    for (const phone of phones) phone.refreshCommands();
  }
  byTestId("waiting").hidden = phones.length > 0;
}

function choose(index) {
  shown = index;
  if (phones[index]) phones[index].waiting = false;
  phones.forEach((phone, at) => phone.root.classList.toggle("aside", at !== index));
  phones[index]?.threads[phones[index].showing].toBottom();
  drawSwitcher(switcher, phones, shown, choose);
}

async function draw() {
  take(await api.state());
  meet();
  topbar.update();
  const first = phones.some((phone) => !phone.met);
  const fresh = await Promise.all(phones.map((phone) => phone.refresh()));
  phones.forEach((phone, at) => {
    const isHidden = phone.root.offsetParent === null;
    phone.waiting ||= phone.met && isHidden && fresh[at].length > 0;
    phone.met = true;
  });
  drawSwitcher(switcher, phones, shown, choose);
  if (!first) announce(fresh.flat());
  await drawer.refresh();
}

/** Both phones show the group: each new message is read out once. */
function announce(messages) {
  const once = new Map(messages.map((message) => [`${message.chat}:${message.message_id}`, message]));
  const lines = [...once.values()].map((message) => `${message.sender}: ${gist(message)}`);
  if (lines.length) announcer.textContent = lines.join("\n");
}

/** One redraw at a time; asked for in the middle of one, it goes round once more. */
function refresh() {
  again = true;
  running ??= redrawUntilCalm().finally(() => { running = null; });
  return running;
}

async function redrawUntilCalm() {
  try {
    while (again) {
      again = false;
      await draw();
    }
    offline.hidden = true;
  } catch (error) {
    if (!(error instanceof api.Refused || error instanceof TypeError)) throw error;
    offline.hidden = false; // the long poll comes back to it
  }
}

async function listen() {
  let version = -1;
  for (;;) {
    try {
      ({ version } = await api.changes(version));
    } catch (error) {
      if (!(error instanceof api.Refused || error instanceof TypeError)) throw error;
      version = -1; // a playground that was started anew counts from the beginning
      await new Promise((resolve) => { setTimeout(resolve, RETRY_MS); });
    }
    await refresh();
  }
}

byTestId("set-up").addEventListener("click", async () => {
  const ana = await api.addPerson("Ana");
  const ben = await api.addPerson("Ben");
  const group = await api.addChat("Ana & Ben", [ana.id, ben.id]);
  await api.setBot(group.id, "member", ana.id);
  refresh();
});

await refresh();
listen();
