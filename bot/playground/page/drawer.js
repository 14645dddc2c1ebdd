// Every Bot API call, newest first.
import * as api from "./api.js";
import { byTestId, el } from "./dom.js";
import { clockTime, instant } from "./time.js";

const KEPT = 300;

export class Drawer {
  constructor() {
    this.root = byTestId("calls");
    this.list = byTestId("calls-list");
    this.count = byTestId("calls-count");
    this.polling = byTestId("calls-polling");
    this.last = 0;
    this.polling.addEventListener("change", () => this.list.classList.toggle("polling", this.polling.checked));
    this.root.addEventListener("toggle", () => this.refresh());
  }

  async refresh() {
    if (this.busy) return;
    this.busy = true;
    try {
      const calls = await api.calls(this.last);
      for (const call of calls) {
        if (call.n <= this.last) continue;
        this.last = call.n;
        this.list.prepend(this.draw(call));
      }
      while (this.list.children.length > KEPT) this.list.lastChild.remove();
      this.count.textContent = this.last ? String(this.last) : "";
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
