// Small helpers over the DOM. Data only ever becomes text, never markup.

/** el("button.primary", {onclick, dataset: {…}, ariaLabel}, ...children) */
export function el(tagAndClasses, props = {}, ...children) {
  const [tag, ...classes] = tagAndClasses.split(".");
  const node = document.createElement(tag);
  node.classList.add(...classes);
  if (tag === "button") node.type = "button";
  for (const [name, value] of Object.entries(props)) {
    if (name === "dataset") Object.assign(node.dataset, value);
    else if (name === "role" || name.startsWith("aria-")) node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const iconButton = (sign, label, testid, onclick) =>
  el("button.icon", { title: label, ariaLabel: label, dataset: { testid }, onclick }, sign);

export const unreadDot = () => el("span.dot", { role: "img", "aria-label": "unread" });

export const byTestId = (id, root = document) => root.querySelector(`[data-testid="${id}"]`);

const drawn = new WeakMap();

/** A bubble is drawn in parts, and a part is rebuilt only when its facts changed: buttons do not flicker and keep the focus. */
export function patch(holder, facts, build) {
  const key = JSON.stringify(facts);
  if (drawn.get(holder) === key) return;
  drawn.set(holder, key);
  const focused = [...holder.querySelectorAll("button")].indexOf(document.activeElement);
  const built = build();
  holder.replaceChildren(...(built ? [built].flat() : []));
  if (focused < 0) return;
  const left = holder.querySelectorAll("button");
  const heir = left[focused] ?? left[0] ?? holder.closest("li")?.querySelector("button");
  heir?.focus({ preventScroll: true });
}
