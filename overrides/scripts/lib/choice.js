// @ts-check
// A group of buttons of which one is chosen.

import { make } from "./dom.js";

/** @typedef {{ text: string, lang: string }} Option */

/** A group of buttons, to be filled. @param {string} legend */
export const choiceGroup = (legend) => make("div", { class: "kb-choice", role: "radiogroup", "aria-label": legend });

/**
 * @param {HTMLElement} group
 * @param {string} legend
 * @param {Option[]} options
 * @param {number} chosen
 * @param {(index: number) => void} choose
 */
export function showChoices(group, legend, options, chosen, choose) {
  group.replaceChildren(
    make("span", { class: "kb-choice__name", "aria-hidden": "true" }, legend),
    ...options.map(({ text, lang }, index) => {
      const input = make("input", { type: "radio", name: `kb-${legend}`, autocomplete: "off" });
      input.checked = index === chosen;
      input.addEventListener("change", () => choose(index));
      return make("label", { lang }, input, make("span", {}, text));
    }),
  );
}
