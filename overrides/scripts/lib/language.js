// @ts-check
// The customer's language, which cards and phrases share, and the group of buttons to choose from.

import { make } from "./dom.js";
import { keep, recall } from "./storage.js";

const KEY = "kb-reply-language";

/**
 * The language last chosen on this device, if it is one of those.
 * @param {string[]} locales
 * @param {string} own
 */
export function replyLanguage(locales, own) {
  const kept = recall(KEY);
  return kept !== null && locales.includes(kept) ? kept : own;
}

/** @param {string} locale */
export const keepReplyLanguage = (locale) => keep(KEY, locale);

/**
 * @typedef {{ locale: string, tag: string, name: string }} Language as the page's data has it
 * @typedef {{ text: string, lang: string }} Option
 */

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
