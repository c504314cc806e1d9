// @ts-check
// A list of steps to be gone through on a call: each is ticked, and Space ticks the one that is at hand and leads to the next.

import { find, isAlone, make } from "./lib/dom.js";

/** What takes Space itself. */
const CONTROLS = "a, button, input, select, textarea, summary, [role=button]";

/** The step that is at hand: the first without a tick. @param {boolean[]} ticked */
export const current = (ticked) => ticked.indexOf(false);

export class Steps {
  #boxes;
  #items;

  /** @param {HTMLElement} list @param {string} done what a tick means, with # for the number of its step */
  constructor(list, done) {
    this.#items = /** @type {HTMLElement[]} */ ([...list.children]);
    this.#boxes = this.#items.map((item, index) => {
      const box = make("input", { type: "checkbox", autocomplete: "off", "aria-label": done.replace("#", String(index + 1)) });
      box.addEventListener("change", () => this.#ticked(index));
      item.tabIndex = -1; // a click on the words is enough for Space to mean this step
      item.prepend(make("label", { class: "kb-step__tick" }, box));
      return box;
    });
    list.tabIndex = -1;
    list.addEventListener("keydown", (event) => this.#hear(event));
    this.#show();
  }

  /** The step that is at hand. @returns {number} -1 if all are done */
  get at() {
    const focused = this.#items.findIndex((item) => item.contains(document.activeElement));
    return focused < 0 ? current(this.#boxes.map(({ checked }) => checked)) : focused;
  }

  focus() {
    this.#boxes[Math.max(this.at, 0)]?.focus();
  }

  /** Ticks go with their numbers into a list that takes this one's place. @param {Steps | undefined} before */
  follow(before) {
    const ticked = before ? before.#boxes.map(({ checked }) => checked) : [];
    this.#boxes.forEach((box, index) => (box.checked = ticked[index] ?? false));
    this.#show();
  }

  /** @param {KeyboardEvent} event */
  #hear(event) {
    const isControl = event.target instanceof Element && event.target.matches(CONTROLS);
    if (event.key !== " " || !isAlone(event) || isControl) return;
    event.preventDefault();
    const { at } = this;
    if (at < 0) return;
    this.#boxes[at].checked = true;
    this.#ticked(at);
  }

  /** @param {number} index */
  #ticked(index) {
    this.#show();
    const next = this.#items[index + 1];
    if (!this.#boxes[index].checked || !next) return;
    this.#boxes[index + 1].focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  #show() {
    const at = current(this.#boxes.map(({ checked }) => checked));
    this.#items.forEach((item, index) => {
      item.classList.toggle("kb-step--done", this.#boxes[index].checked);
      if (index === at) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    });
  }
}

/** The steps that stand in the page. @param {import("./customer/customer.js").Customer} customer */
export function steps(customer) {
  const list = find("[data-kb-steps]", HTMLElement);
  if (list) new Steps(list, customer.strings.step_done);
}
