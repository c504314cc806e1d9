// @ts-check
// The tasks of the onboarding path, each with a name that stays when others come or go: what it links first.

import { find, required } from "../lib/dom.js";

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

/** The names that a device has kept; undefined where it keeps none. @param {string | null} text */
export function names(text) {
  try {
    const found = JSON.parse(text ?? "");
    return Array.isArray(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** What an item links first, or the section that it stands in. @param {Element} item */
function nameOf(item) {
  const link = find("a[href]", HTMLAnchorElement, item);
  if (link) return place(link.getAttribute("href") ?? "");
  let before = item.closest("ul")?.previousElementSibling;
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
    const named = distinct(items.map(nameOf));
    this.#boxes = new Map(items.map((item, index) => [named[index], required("input", HTMLInputElement, item)]));
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

  /** Tick these and no others. @param {unknown[]} wanted their names */
  set(wanted) {
    for (const [name, box] of this.#boxes) box.checked = wanted.includes(name);
  }

  /** @param {() => void} changed */
  listen(changed) {
    this.#root.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.matches(".task-list-item input")) changed();
    });
  }
}
