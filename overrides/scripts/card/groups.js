// @ts-check
// The fields of a card in their groups: the customer, the case, the agent.

import { isKept, keepDetails } from "../customer/details.js";
import { FOLLOWING } from "../customer/blanks.js";
import { button, make, PRIVATE } from "../lib/dom.js";
import { keeps } from "../lib/storage.js";
import { field, genitiveField } from "./fields.js";

/** @typedef {import("./values.js").Card} Card */

/** @param {string} legend @param {...HTMLElement} parts */
const group = (legend, ...parts) => make("fieldset", { class: "kb-group" }, make("legend", {}, legend), ...parts);

/** Whether the agent's details are kept on this device, and the way to be rid of them. @param {Card} card */
function keeping({ data: { strings }, customer }) {
  if (!keeps()) return make("p", { class: "kb-keep" }, customer.strings["keeps.none"]);
  const input = make("input", { type: "checkbox", "data-keep": "", ...PRIVATE });
  input.checked = isKept();
  input.addEventListener("change", () => keepDetails(customer.ofAgent, input.checked));
  const remove = button(strings.remove_mine, { class: "kb-link" }, () => {
    keepDetails([], false);
    input.checked = false;
    customer.clearAgent();
  });
  return make("p", { class: "kb-keep" }, make("label", {}, input, ` ${strings.keep_mine}`), " ", remove);
}

/** The groups that the chosen language's replies need. @param {Card} card */
export function fieldGroups(card) {
  const { data: { strings }, agentNames, fieldNames } = card;
  /** @param {string[]} names */
  const fields = (names) => names.map((name) => field(card, name));
  const customer = [...(fieldNames.includes("salutation") ? genitiveField(card) : []), ...fields(FOLLOWING.filter((name) => fieldNames.includes(name)))];
  const rest = fields(fieldNames.filter((name) => !FOLLOWING.includes(name) && !agentNames.includes(name)));
  const mine = fields(agentNames);
  const elements = [];
  if (customer.length) elements.push(group(strings.customer, ...customer.map(({ element }) => element)));
  if (rest.length) elements.push(group(strings.case, ...rest.map(({ element }) => element)));
  if (mine.length) elements.push(group(strings.mine, ...mine.map(({ element }) => element), keeping(card)));
  return { elements, fields: [...customer, ...rest, ...mine] };
}
