// @ts-check
// How a customer is addressed: the greeting of a channel, composed from name and form of address, and what follows from the
// form. The patterns are content (docs/placeholders.yml); what is in braces is explained there.

import { genitive } from "./genitive.js";
import { nameOf } from "./name.js";

/**
 * How a language addresses customers (hooks/kb/site/cards.py).
 * @typedef {object} Forms
 * @property {string[]} forms to choose from
 * @property {string[]} feminine those of them that take a woman's name
 * @property {Record<string, string[]>} self by form: what the agent is called beside it, the usual one first
 * @property {Record<string, Record<string, string>>} greetings by channel: `form`, `name`, `none`, `alone`, or a form's own
 * @property {boolean} family_first whether the given name is the last word of a name
 * @property {boolean} form_last whether the form of address stands behind the name
 *
 * @typedef {object} Customer
 * @property {string} [name] as typed
 * @property {string} [form] one of the forms
 * @property {string} [self] what the agent chose to be called; else the usual
 * @property {string} [genitive] of the surname, as typed over what is suggested
 */

const PIECE = /\{(\w+)\}/g;

/** What the agent is called beside a form of address; "" where the language has no such word. @param {Forms} forms @param {string} title */
export const selfOf = ({ self }, title) => (Object.hasOwn(self, title) ? self[title][0] : "");

/** The form of address that was chosen, or else typed with the name. @param {Forms} forms @param {Customer} customer */
const formOf = (forms, { name = "", form = "" }) => (forms.forms.includes(form) ? form : nameOf(name, forms).form);

/** The surname's genitive, as far as the form tells whose it is. @param {Forms} forms @param {Customer} customer */
export function genitiveOf(forms, customer) {
  const { surname, isBehind } = nameOf(customer.name ?? "", forms);
  const isWomans = forms.feminine.includes(formOf(forms, customer));
  // Before its form it may be one already: Bērziņa kungs. A woman's cannot be taken for a nominative.
  const isGenitive = isBehind && !isWomans && /[ae]$/u.test(surname);
  const last = surname.lastIndexOf(" ") + 1; // particles are not declined
  return customer.genitive?.trim() || (isGenitive ? surname : surname.slice(0, last) + genitive(surname.slice(last), isWomans ? "f" : "m"));
}

/** Whether the greeting of a channel declines the surname. @param {Forms | undefined} forms @param {string} channel */
export const declines = (forms, channel) => Object.values(forms?.greetings[channel] ?? {}).some((pattern) => pattern.includes("{surname_genitive}"));

/** A form's own pattern before that of all. @param {Record<string, string>} greeting @param {string} form @param {boolean} isNamed */
function patternOf(greeting, form, isNamed) {
  /** @param {string[]} keys */
  const first = (...keys) => keys.filter((key) => Object.hasOwn(greeting, key)).map((key) => greeting[key])[0] ?? "";
  if (form && isNamed) return first(form, "form", "name", "none");
  if (form) return first("alone", "none");
  return isNamed ? first("name", "none") : first("none");
}

/**
 * The greeting of a channel, without the punctuation that follows it; "" where nothing says how.
 * @param {Forms} forms of the reply's language
 * @param {string} channel
 * @param {Customer} customer
 */
export function greet(forms, channel, customer) {
  const name = nameOf(customer.name ?? "", forms);
  const form = formOf(forms, customer);
  if (!Object.hasOwn(forms.greetings, channel)) return "";
  /** @type {Record<string, () => string>} */
  const pieces = {
    form: () => form,
    Form: () => form.charAt(0).toLocaleUpperCase() + form.slice(1),
    name: () => name.whole,
    given: () => name.given,
    surname: () => name.surname,
    surname_genitive: () => genitiveOf(forms, customer),
    self: () => customer.self?.trim() || selfOf(forms, form),
  };
  return patternOf(forms.greetings[channel], form, name.whole !== "")
    .replace(PIECE, (_, piece) => (Object.hasOwn(pieces, piece) ? pieces[piece]() : ""))
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * An agent's name as a channel has it: public posts, and mostly speech, have the given name alone. It has no form of address.
 * @param {Forms} forms
 * @param {string} channel
 * @param {string} name
 * @param {string[]} [given] the channels of the given name (`given` of the placeholder's wording)
 */
export const agentName = (forms, channel, name, given = []) => nameOf(name, { ...forms, forms: [] })[given.includes(channel) ? "given" : "whole"];
