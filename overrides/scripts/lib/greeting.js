// @ts-check
// How a customer is addressed: the greeting of a channel, composed from name and form of address, and what follows from the
// form. The patterns are content (docs/placeholders.yml); what is in braces is explained there.

import { ALL } from "../formats/known.js";
import { genitive } from "./genitive.js";

/**
 * How a language addresses customers (hooks/kb/site/cards.py).
 * @typedef {object} Forms
 * @property {string[]} forms to choose from
 * @property {string[]} feminine those of them that take a woman's name
 * @property {Record<string, string[]>} self by form: what the agent is called beside it, the usual one first
 * @property {Record<string, Record<string, string>>} greetings by channel: `form`, `name`, `none`, `alone`, or a form's own
 * @property {boolean} family_first whether the given name is the last word of a name
 *
 * @typedef {object} Customer
 * @property {string} [name] as typed
 * @property {string} [form] one of the forms
 * @property {string} [self] what the agent chose to be called; else the usual
 * @property {string} [genitive] of the surname, as typed over what is suggested
 */

const PIECE = /\{(\w+)\}/g;

/** What stands behind a name and is no part of the surname. */
const SUFFIX = /^(?:[JjSs]r\.?|jun\.|sen\.|II|III|IV)$/;
/** A first name that is written short and goes with the next: “Ma. Luisa”. */
const SHORT = /^Ma\.$/;
/** “Okafor, Ngozi”. */
const REVERSED = /^([^,]+),\s*([^,]+)$/;

/** A name as it is said: “Okafor, Ngozi” is Ngozi Okafor. @param {string} text */
function words(text) {
  const name = text.normalize("NFC").trim();
  const [, last, first] = REVERSED.exec(name) ?? [];
  const said = first && !SUFFIX.test(first) ? `${first} ${last}` : name.replace(",", " ");
  return said.split(/\s+/u).filter(Boolean);
}

/** The same without what stands behind the surname. @param {string} name */
function own(name) {
  const all = words(name);
  return all.length > 1 && SUFFIX.test(all[all.length - 1]) ? all.slice(0, -1) : all;
}

/** The given name: the last word where the family name stands first, else the first. @param {string} name @param {Forms} forms */
export function givenName(name, { family_first }) {
  const all = own(name);
  if (family_first) return all.at(-1) ?? "";
  return all.slice(0, SHORT.test(all[0]) ? 2 : 1).join(" ");
}

/** What belongs to the surname behind it, of whatever language: a name keeps its own. */
const PARTICLES = new Set(ALL.flatMap(({ particles }) => particles));

/** In capitals, too: DELA CRUZ. @param {string} word */
const isParticle = (word) => PARTICLES.has(word) || PARTICLES.has(word.charAt(0) + word.slice(1).toLowerCase());

/** The family name, or the only one. @param {string} name @param {Forms} forms */
export function surname(name, { family_first }) {
  const all = own(name);
  if (family_first) return all[0] ?? "";
  let first = all.length - 1;
  while (first > 0 && isParticle(all[first - 1])) first -= 1;
  return all.slice(first).join(" ");
}

/** What the agent is called beside a form of address; "" where the language has no such word. @param {Forms} forms @param {string} title */
export const selfOf = ({ self }, title) => (Object.hasOwn(self, title) ? self[title][0] : "");

/** The surname's genitive, as far as the form tells whose it is. @param {Forms} forms @param {Customer} customer */
export function genitiveOf(forms, { name = "", form = "", genitive: typed = "" }) {
  const whole = surname(name, forms);
  const last = whole.lastIndexOf(" ") + 1; // particles are not declined
  return typed.trim() || whole.slice(0, last) + genitive(whole.slice(last), forms.feminine.includes(form) ? "f" : "m");
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
 * What was typed as a name, without the form of address that was typed with it, and that form: “chị Lan”, “Bērziņa kungs”.
 * @param {string} typed
 * @param {string[]} forms
 * @returns {[string[], string, boolean]} the name's words, the form or "", and whether the form stands behind
 */
function apart(typed, forms) {
  const all = words(typed);
  const formOf = (/** @type {string} */ word) => forms.find((form) => form === word || form === `${word}.` || `${form}.` === word) ?? "";
  const [before, behind] = [formOf(all[0] ?? ""), formOf(all.at(-1) ?? "")];
  if (all.length < 2 || !(before || behind)) return [all, "", false];
  return before ? [all.slice(1), before, false] : [all.slice(0, -1), behind, true];
}

/**
 * The greeting of a channel, without the punctuation that follows it; "" where nothing says how.
 * @param {Forms} forms of the reply's language
 * @param {string} channel
 * @param {Customer} customer
 */
export function greet(forms, channel, customer) {
  const [named, typed, isBehind] = apart(customer.name ?? "", forms.forms);
  const name = named.join(" ");
  const form = forms.forms.includes(customer.form ?? "") ? /** @type {string} */ (customer.form) : typed;
  if (!Object.hasOwn(forms.greetings, channel)) return "";
  /** @type {Record<string, () => string>} */
  const pieces = {
    form: () => form,
    Form: () => form.charAt(0).toLocaleUpperCase() + form.slice(1),
    name: () => name,
    given: () => givenName(name, forms),
    surname: () => surname(name, forms),
    // With the form behind it a surname is declined already.
    surname_genitive: () => genitiveOf(forms, { ...customer, name, form, ...(isBehind && !customer.genitive && { genitive: surname(name, forms) }) }),
    self: () => customer.self?.trim() || selfOf(forms, form),
  };
  return patternOf(forms.greetings[channel], form, name !== "")
    .replace(PIECE, (_, piece) => (Object.hasOwn(pieces, piece) ? pieces[piece]() : ""))
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * An agent's name as a channel has it: public posts, and mostly speech, have the given name alone.
 * @param {Forms} forms
 * @param {string} channel
 * @param {string} name
 * @param {string[]} [given] the channels of the given name (`given` of the placeholder's wording)
 */
export const agentName = (forms, channel, name, given = []) => (given.includes(channel) ? givenName(name, forms) : words(name).join(" "));
