// What lies over a phone for a while: menus, toasts, alerts.
import { el } from "./dom.js";

const TOAST_MS = 3000;

function place(menu, anchor) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = box.bottom + 4;
  menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  menu.style.top = `${below + height < innerHeight - 8 ? below : Math.max(8, box.top - height - 4)}px`;
}

function walk(event, menu) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const items = [...menu.querySelectorAll("button")];
  const target = event.key === "Home" ? items[0] : event.key === "End" ? items.at(-1)
    : step && items[(items.indexOf(document.activeElement) + step + items.length) % items.length];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

let closeOpenMenu = () => {};

/**
 * items: [{label, hint?, kind?: "emoji" | "danger", checked?, run}]. Answers {menu, close}.
 * The popover is "manual": an "auto" one would close when the finger of a long press is lifted.
 */
export function openMenu(anchor, label, items, { keepFocus = false } = {}) {
  closeOpenMenu();
  const back = document.activeElement;
  const ending = new AbortController();
  const close = () => {
    if (menu.contains(document.activeElement)) back?.focus({ preventScroll: true });
    menu.remove();
    ending.abort();
  };
  const draw = ({ label: text, hint, kind, checked, run }) => {
    const onclick = () => {
      close();
      run();
    };
    return el(`button.${kind ?? "plain"}`, { role: "menuitem", ariaCurrent: checked ? "true" : null, onclick },
      el("span", { dir: "auto" }, text), hint ? el("small", { dir: "auto" }, hint) : null);
  };
  const menu = el("div.menu", { popover: "manual", role: "menu", "aria-label": label, dataset: { testid: "menu" } },
    ...items.map(draw));
  const { signal } = ending;
  menu.addEventListener("keydown", (event) => walk(event, menu));
  document.addEventListener("pointerdown", (event) => menu.contains(event.target) || close(), { capture: true, signal });
  document.addEventListener("keydown", (event) => event.key === "Escape" && close(), { signal });
  (anchor.closest(".phone") ?? document.body).append(menu);
  menu.showPopover();
  place(menu, anchor);
  if (!keepFocus) menu.querySelector("button")?.focus();
  closeOpenMenu = close;
  return { menu, close };
}

/** The region exists from the start, as screen readers announce only what is added to one; the toast itself comes and goes. */
export function toast(region, text) {
  const note = el("p.toast", { dir: "auto", dataset: { testid: "toast" } }, text);
  region.replaceChildren(note);
  setTimeout(() => note.remove(), TOAST_MS);
}

export function alertBox(phone, title, text) {
  const dialog = el("dialog.alert", { role: "alertdialog", "aria-label": title, dataset: { testid: "alert" } },
    el("p", { dir: "auto" }, text),
    el("form", { method: "dialog" }, el("button.primary", { type: "submit", autofocus: true }, "OK")));
  const box = phone.getBoundingClientRect();
  dialog.style.left = `${box.left + box.width / 2}px`;
  dialog.addEventListener("close", () => dialog.remove());
  phone.append(dialog);
  dialog.showModal();
}
