// @ts-check
// The fields of a card in their groups: the customer, the case, the agent.

import { button, make } from "../lib/dom.js";
import { isKept, keepDetails } from "./details.js";
import { field, formField } from "./fields.js";
import { PRIVATE } from "./inputs.js";

/** @typedef {import("./values.js").Card} Card */

/** The blanks that stand with the customer's name, in this order. */
const CUSTOMER = ["customer_name", "salutation", "title", "self"];

/** @param {string} legend @param {...HTMLElement} parts */
const group = (legend, ...parts) => make("fieldset", { class: "kb-group" }, make("legend", {}, legend), ...parts);

/** Whether the agent's details are kept on this device, and the way to be rid of them. @param {Card} card @param {() => void} cleared */
function keeping(card, cleared) {
  const { strings } = card.data;
  const input = make("input", { type: "checkbox", "data-keep": "", ...PRIVATE });
  input.checked = isKept();
  input.addEventListener("change", () => keepDetails(card.ofAgent, input.checked));
  const remove = button(strings.remove_mine, { class: "kb-link" }, () => {
    keepDetails([], false);
    card.clearAgent();
    cleared();
  });
  return make("p", { class: "kb-keep" }, make("label", {}, input, ` ${strings.keep_mine}`), " ", remove);
}

/**
 * The groups that the chosen language's replies need.
 * @param {Card} card
 * @param {{ changed: () => void, rebuilt: () => void }} on a value has changed; all of them may have
 */
export function fieldGroups(card, { changed, rebuilt }) {
  const { strings } = card.data;
  const make_ = (/** @type {string} */ name) => field(card, name, () => {
    if (card.isAgents(name) && isKept()) keepDetails(card.ofAgent, true);
    changed();
  });
  const { agentNames, names } = card;
  const customer = card.hasCustomer ? CUSTOMER.filter((name) => name === CUSTOMER[0] || names.includes(name)).map(make_) : [];
  const rest = names.filter((name) => !CUSTOMER.includes(name) && !agentNames.includes(name)).map(make_);
  const mine = agentNames.map(make_);
  const elements = [];
  if (customer.length) {
    const [first, ...others] = customer.map(({ element }) => element);
    elements.push(group(strings.customer, first, ...(card.forms() ? [formField(card, changed)] : []), ...others));
  }
  if (rest.length) elements.push(group(strings.case, ...rest.map(({ element }) => element)));
  if (mine.length) elements.push(group(strings.mine, ...mine.map(({ element }) => element), keeping(card, rebuilt)));
  return { elements, fields: [...customer, ...rest, ...mine] };
}
