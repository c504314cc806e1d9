// @ts-check
// The fields of a card, one a blank.

import { make } from "../lib/dom.js";

/** @typedef {import("./values.js").Card} Card */

/** Letters above which a field is of two lines. */
const LONG = 80;

/** @type {Record<string, string>} */
const INPUTS = { date: "date", time: "time", phone: "tel", email: "email" };
/** @type {Record<string, string>} */
const KEYBOARDS = { number: "numeric", amount: "decimal" };

/** @param {Card} card @param {string} name @param {string} id */
function control(card, name, id) {
  const { type, max } = card.data.placeholders[name];
  const isLong = max > LONG;
  /** @type {Record<string, string>} */
  const attributes = {
    id,
    // No history, no restored session, no spell checker or prediction that asks a server: nothing may leave the page.
    autocomplete: "off",
    spellcheck: "false",
    writingsuggestions: "false",
    dir: "auto",
    "data-name": name,
    "aria-describedby": `${id}-hint`,
  };
  if (isLong) attributes.rows = "2";
  else attributes.type = INPUTS[type] ?? "text";
  if (KEYBOARDS[type]) attributes.inputmode = KEYBOARDS[type];
  const input = isLong ? make("textarea", attributes) : make("input", attributes);
  input.value = card.typed(name);
  return input;
}

/**
 * A field with its label and an example.
 * @param {Card} card
 * @param {string} name
 * @param {(name: string, value: string) => void} typed
 */
function field(card, name, typed) {
  const { address, max } = card.data.placeholders[name];
  const id = `kb-field-${name}`;
  const wording = card.wording(name, card.data.locale, card.language);
  const own = card.wording(name, card.language, card.data.locale);
  const input = control(card, name, id);
  input.addEventListener("input", () => typed(name, input.value));
  const hint = card.data.strings.example.replace(/#/g, () => (address ? own : wording).example ?? "");
  const parts = [make("label", { for: id }, wording.label), input, make("small", { id: `${id}-hint` }, hint)];
  return make("div", { class: max > LONG ? "kb-field kb-field--long" : "kb-field" }, ...parts);
}

/**
 * Shows the fields of the chosen language; the one with the focus keeps it.
 * @param {HTMLElement} group
 * @param {Card} card
 * @param {(name: string, value: string) => void} typed
 */
export function showFields(group, card, typed) {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.name : undefined;
  group.replaceChildren(...card.names.map((name) => field(card, name, typed)));
  const again = focused && group.querySelector(`[data-name="${focused}"]`);
  if (again instanceof HTMLElement) again.focus();
}
