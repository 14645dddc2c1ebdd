// The control API under /play/, one function per call.

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(path, body) {
  const request = body === undefined ? {} : {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(`/play/${path}`, request);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer.error ?? `${response.status} ${response.statusText}`);
  return answer;
}

const query = (fields) => new URLSearchParams(fields).toString();

export const state = () => call("state");
export const changes = (since) => call(`changes?${query({ since })}`);
export const calls = (since) => call(`calls?${query({ since })}`);
export const commands = (chat, person) => call(`commands?${query({ chat, as: person })}`);

/** `from` becomes the id and `sender` the name. Whoever was put out of a chat sees nothing of it. */
export async function messages(chat, person) {
  try {
    const found = await call(`chats/${chat}/messages?${query({ as: person })}`);
    return found.map((message) => ({ ...message, from: message.from.id, sender: message.from.name }));
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return [];
    throw error;
  }
}

export const addPerson = (name) => call("people", { name });
export const addChat = (title, members) => call("chats", { title, members, kind: "group" });
export const setBot = (chat, status, by) => call(`chats/${chat}/bot`, { status, by });
export const setMember = (chat, person, status) => call(`chats/${chat}/members`, { person, status });
export const moveClock = (how) => call("clock", how);

export const send = (person, message) => call(`people/${person}/send`, message);
export const edit = (person, chat, id, text) => call(`people/${person}/edit`, { chat, message_id: id, text });
export const remove = (person, chat, id) => call(`people/${person}/delete`, { chat, message_id: id });
export const tap = (person, chat, id, button) => call(`people/${person}/tap`, { chat, message_id: id, button });
export const react = (person, chat, id, emoji) => call(`people/${person}/react`, { chat, message_id: id, emoji });
