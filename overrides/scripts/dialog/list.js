// @ts-check
// The list of results: a grid beneath the box, whose rows are chosen while the focus stays in the box
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).

import { make } from "../lib/dom.js";
import { result } from "./result.js";

/**
 * @typedef {import("../search/protocol.js").Item} Item
 * @typedef {import("./result.js").Shown} Shown
 * @typedef {import("./result.js").Context} Context
 * @typedef {{ title: string, items: Item[] }} Group
 */

/** Rows that are made before the list is painted; the others follow. */
const FIRST = 8;

export class List {
  element = make("div", { id: "kb-results", class: "kb-results", role: "grid", "data-results": "", "data-query": "", "data-sure": "true", "aria-busy": "false" });
  /** @type {Shown[]} those that are made */
  rows = [];
  length = 0;
  /** @type {(end: number) => void} makes rows up to this one */
  #make = () => {};
  #input;
  #chosen = -1;
  #rest = 0;
  #isScrolled = false;

  /** @param {HTMLInputElement} input the box */
  constructor(input) {
    this.#input = input;
    this.element.addEventListener("focusin", ({ target }) => {
      this.choose(this.rows.findIndex(({ element }) => target instanceof Node && element.contains(target)), false);
    });
    // In a low window it is the dialog that scrolls (search-sizes.css).
    document.addEventListener("scroll", ({ target }) => {
      if (target instanceof Element && target.contains(this.element)) this.#isScrolled = true;
    }, { capture: true, passive: true });
  }

  get chosen() {
    return this.rows[this.#chosen];
  }

  set isBusy(/** @type {boolean} */ isBusy) {
    this.element.setAttribute("aria-busy", String(isBusy));
  }

  /**
   * @param {Group[]} groups a title of '' is none
   * @param {Context} context
   * @param {{ query: string, isSure: boolean, isNumbered: boolean, chosen: number }} about what is answered, and which row is chosen
   */
  show(groups, context, { query, isSure, isNumbered, chosen }) {
    cancelAnimationFrame(this.#rest);
    this.element.dataset.query = query;
    this.element.dataset.sure = String(isSure);
    const places = groups.map(({ title }) => make("ul", { role: "rowgroup", ...(title && { "aria-label": title }) }));
    const parts = groups.flatMap(({ title }, i) => [...(title ? [make("p", { class: "kb-results__title", "aria-hidden": "true" }, title)] : []), places[i]]);
    this.element.replaceChildren(...parts);
    const items = groups.flatMap(({ items: all }, i) => all.map((item) => ({ item, place: places[i] })));
    this.rows = [];
    this.length = items.length;
    this.#make = (end) => {
      for (const { item, place } of items.slice(this.rows.length, end)) {
        const number = this.rows.length + 1;
        const row = result(item, context, { id: `kb-result-${number}`, number: isNumbered ? String(number) : "" });
        this.rows.push(row);
        place.append(row.element);
      }
    };
    this.#make(FIRST);
    if (items.length > FIRST) this.#rest = requestAnimationFrame(() => (this.#rest = requestAnimationFrame(() => this.#make(items.length))));
    this.#input.setAttribute("aria-expanded", String(items.length > 0));
    this.#chosen = -1;
    this.choose(chosen);
  }

  /** @param {number} number of a row; any other is none @param {boolean} isSeen whether it is to be scrolled to */
  choose(number, isSeen = true) {
    this.chosen?.element.removeAttribute("aria-selected");
    this.#make(number + 1);
    this.#chosen = this.rows[number] ? number : -1;
    const { chosen } = this;
    if (!chosen) return this.#input.removeAttribute("aria-activedescendant");
    chosen.element.setAttribute("aria-selected", "true");
    this.#input.setAttribute("aria-activedescendant", `kb-result-${number + 1}`);
    if (isSeen && number) chosen.element.scrollIntoView({ block: "nearest" });
    if (isSeen && !number) this.#rise();
  }

  /** To the top; where it is there, as mostly, asking for it would cost a layout. */
  #rise() {
    if (this.#isScrolled) for (const part of [this.element, this.element.parentElement]) part?.scrollTo(0, 0);
    this.#isScrolled = false;
  }

  /** All rows, those that were still to be made as well. */
  all() {
    this.#make(this.length);
    return this.rows;
  }

  /** The next row or the one before, round and round. @param {number} by */
  move(by) {
    const { length } = this;
    if (length) this.choose(this.#chosen < 0 && by < 0 ? length - 1 : (this.#chosen + by + length) % length);
  }

  /** Nothing, and why not is said elsewhere. */
  empty() {
    cancelAnimationFrame(this.#rest);
    this.element.dataset.query = "";
    this.element.replaceChildren();
    this.rows = [];
    this.length = 0;
    this.#chosen = -1;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}
