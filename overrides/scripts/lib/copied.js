// @ts-check
// A button that copies says in itself that it has, where the eye is.

import { make } from "./dom.js";

/** Milliseconds that it says so. */
const SHOWN = 2000;

/** @type {WeakMap<HTMLElement, { label: string, timer: number }>} */
const shown = new WeakMap();

/** @param {HTMLElement} button @param {string} text what it says for two seconds instead of its label */
export function flash(button, text) {
  const before = shown.get(button);
  clearTimeout(before?.timer);
  const label = before?.label ?? button.textContent ?? "";
  // What stands beside it stays where it is: a second click, or one that is already on its way, hits what it aims at.
  button.style.minInlineSize = `${button.offsetWidth}px`;
  button.textContent = text;
  const timer = window.setTimeout(() => {
    shown.delete(button);
    button.style.minInlineSize = "";
    button.textContent = label;
  }, SHOWN);
  shown.set(button, { label, timer });
}

/** Gives a button its label; what it said of another is over. @param {HTMLElement} button @param {string} text */
export function label(button, text) {
  const before = shown.get(button);
  if ((before?.label ?? button.textContent) === text) return;
  clearTimeout(before?.timer);
  shown.delete(button);
  button.style.minInlineSize = "";
  button.textContent = text;
}

/** Selects a text, for the reader to copy it. @param {Node} element */
export const select = (element) => getSelection()?.selectAllChildren(element);

/**
 * Shows a text that the browser did not copy, selected.
 * @param {HTMLElement} place
 * @param {string} refused what is said of it
 * @param {string} text
 */
export function offer(place, refused, text) {
  const shown = make("span", {}, text);
  place.replaceChildren(`${refused} `, shown);
  select(shown);
}
