// @ts-check
// The tasks of the onboarding path, each with a name that stays when others come or go: what it links first.

import { find } from "../lib/dom.js";

/** The address of a page as every page of its language has it. @param {string} address as written in a page */
const place = (address) => address.replace(/^(\.\.?\/)+/, "");

/** Each name once: a second of the same gets a number. @param {string[]} names */
export function distinct(names) {
  const seen = new Map();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name} ${count}` : name;
  });
}

/** @param {Element} item */
function nameOf(item) {
  const link = find("a[href]", HTMLAnchorElement, item);
  if (link) return place(link.getAttribute("href") ?? "");
  const heading = item.closest("ul")?.previousElementSibling;
  let before = heading ?? null;
  while (before && !before.matches("h2")) before = before.previousElementSibling;
  return before?.id ?? "";
}

export class Ticks {
  #boxes;
  #root;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    const items = [...root.querySelectorAll(".task-list-item")];
    const names = distinct(items.map(nameOf));
    this.#boxes = new Map(items.map((item, index) => [names[index], /** @type {HTMLInputElement} */ (item.querySelector("input"))]));
  }

  get total() {
    return this.#boxes.size;
  }

  get count() {
    return this.done.length;
  }

  /** The names of those that are ticked. */
  get done() {
    return [...this.#boxes].filter(([, box]) => box.checked).map(([name]) => name);
  }

  /** Tick these and no others. @param {unknown[]} names */
  set(names) {
    for (const [name, box] of this.#boxes) box.checked = names.includes(name);
  }

  /** @param {() => void} changed */
  listen(changed) {
    this.#root.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.matches(".task-list-item input")) changed();
    });
  }
}
