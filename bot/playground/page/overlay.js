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

/** items: [{label, hint?, kind?: "emoji" | "danger", checked?, run}]. The popover closes by Esc and by a press elsewhere. */
export function openMenu(anchor, label, items, { keepFocus = false } = {}) {
  const home = anchor.closest(".phone") ?? document.body;
  const back = document.activeElement;
  home.querySelector(":scope > .menu")?.hidePopover();
  const buttons = items.map((item) => el(`button.${item.kind ?? "plain"}`, {
    type: "button", role: "menuitem", ariaLabel: item.name ?? null, ariaCurrent: item.checked ? "true" : null,
    onclick: () => {
      menu.hidePopover();
      item.run();
    },
  }, el("span", { dir: "auto" }, item.label), item.hint ? el("small", { dir: "auto" }, item.hint) : null));
  const menu = el("div.menu", { popover: "auto", role: "menu", "aria-label": label, dataset: { testid: "menu" } }, ...buttons);
  menu.addEventListener("keydown", (event) => walk(event, menu));
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    if (menu.contains(document.activeElement) || document.activeElement === document.body) back?.focus({ preventScroll: true });
    menu.remove();
  });
  home.append(menu);
  menu.showPopover();
  place(menu, anchor);
  if (!keepFocus) buttons[0]?.focus();
  return menu;
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
    el("form", { method: "dialog" }, el("button.primary", { autofocus: true }, "OK")));
  const box = phone.getBoundingClientRect();
  dialog.style.left = `${box.left + box.width / 2}px`;
  dialog.addEventListener("close", () => dialog.remove());
  phone.append(dialog);
  dialog.showModal();
}
