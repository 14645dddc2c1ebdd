// Every Bot API call, newest first.
import * as api from "./api.js";
import { byTestId, el } from "./dom.js";
import { clockTime, instant } from "./time.js";

const KEPT = 300;
const REFRESH_MS = 2000;

export class Drawer {
  constructor() {
    this.root = byTestId("calls");
    this.list = byTestId("calls-list");
    this.count = byTestId("calls-count");
    this.polling = byTestId("calls-polling");
    this.last = 0;
    this.polling.addEventListener("change", () => this.again());
    this.root.addEventListener("toggle", () => this.refresh());
    // A call need not change anything that the long poll would tell of.
    setInterval(() => this.refresh(), REFRESH_MS);
  }

  again() {
    this.last = 0;
    this.list.replaceChildren();
    return this.refresh();
  }

  async refresh() {
    if (this.busy || !this.root.open || document.hidden) return;
    this.busy = true;
    try {
      const calls = await api.calls(this.last);
      const wanted = calls.filter((call) => this.polling.checked || call.method !== "getUpdates");
      for (const call of wanted.slice(-KEPT)) this.list.prepend(this.draw(call));
      this.last = calls.at(-1)?.n ?? this.last;
      while (this.list.children.length > KEPT) this.list.lastChild.remove();
      this.count.textContent = this.last ? String(this.last) : "";
    } catch (error) {
      if (!(error instanceof api.Refused || error instanceof TypeError)) throw error; // the page says so by itself
    } finally {
      this.busy = false;
    }
  }

  draw({ n, at, method, params, ok, result, error_code: code, description }) {
    const outcome = ok ? "ok" : `${code ?? ""} ${description ?? ""}`.trim();
    const pretty = (value) => el("pre", { dir: "auto", tabIndex: 0 }, JSON.stringify(value ?? null, null, 2));
    const row = el(`li.call${ok ? "" : ".failed"}`, { dataset: { method } },
      el("details", {}, el("summary", {}, el("span.n", {}, String(n)), el("strong", {}, method), el("span.outcome", {}, outcome),
        el("time", {}, at === undefined ? "" : clockTime(instant(at)))),
      pretty(params), ...(ok && result !== undefined ? [el("p", {}, "answered"), pretty(result)] : [])));
    return row;
  }
}
