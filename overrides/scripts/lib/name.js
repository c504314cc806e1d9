// @ts-check
// A name as it was typed, taken apart. What languages know of names is in hooks/kb/languages/.

import { NAMES, plainly } from "../formats/known.js";

/**
 * @typedef {object} Name
 * @property {string} whole as it is said: “Okafor, Ngozi” is Ngozi Okafor
 * @property {string} given
 * @property {string} surname the family name, or the only one
 * @property {string} form of address that was typed with it, or ''
 * @property {boolean} isBehind whether that stood behind the name, where a surname may be declined already: “Bērziņa kungs”
 *
 * @typedef {Pick<import("./greeting.js").Forms, "forms" | "family_first" | "form_last">} Ways how a language says names
 */

/** Behind a space or a comma, before a comma or the end. */
const SUFFIXES = new RegExp(`[\\s,]+(${NAMES.suffixes.join("|")})(?=\\s*(?:,|$))`, "giu");

/** @param {string} text */
const words = (text) => text.split(/\s+/u).filter(Boolean);

/** Ma’am with whichever apostrophe. @param {string} text */
const comparable = (text) => plainly(text).replace("'", "’");

/** Whether some words are a form of address, and no name. @param {string[]} some @param {string} form */
const are = (some, form) => comparable(some.join(" ")) === comparable(form) && !NAMES.like_titles.includes(some[0]);

/**
 * A name's words without the form of address typed with them. Two forms are two people: “Mr and Mrs Okafor” stay together.
 * @param {string[]} all
 * @param {Ways} ways
 */
function apart(all, { forms, form_last }) {
  const known = [...forms, ...NAMES.titles];
  for (const form of known) {
    const { length } = words(form);
    const isBehind = form_last && are(all.slice(-length), form);
    if (!isBehind && !are(all.slice(0, length), form)) continue;
    const own = isBehind ? all.slice(0, -length) : all.slice(length);
    const isOther = own.slice(0, -1).some((word) => known.some((each) => are([word], each)));
    if (own.length && !isOther) return { own, form: forms.includes(form) ? form : "", isBehind };
  }
  return { own: all, form: "", isBehind: false };
}

/** A first name; what is written short says nothing alone: “Ma. Luisa”. @param {string[]} own */
const first = (own) => own.slice(0, own.findIndex((word) => !word.endsWith(".")) + 1 || own.length).join(" ");

/** The last word and the particles before it; a Vietnamese Van is none. @param {string[]} own */
function last(own) {
  const isVietnamese = [own[0], own[own.length - 1]].some((word) => NAMES.family_names.includes(word?.toLowerCase()));
  let start = own.length - 1;
  while (!isVietnamese && start > 0 && NAMES.particles.includes(own[start - 1].toLowerCase())) start -= 1;
  return own.slice(Math.max(start, 0)).join(" ");
}

/**
 * @param {string} typed
 * @param {Ways} ways of the language in which the name is said
 * @returns {Name}
 */
export function nameOf(typed, ways) {
  const text = typed.normalize("NFC").trim();
  const suffixes = [...text.matchAll(SUFFIXES)].map(([, suffix]) => suffix);
  const parts = text.replace(SUFFIXES, "").split(",").map(words).filter(({ length }) => length);
  if (parts.length === 2 && !ways.family_first) parts.reverse();
  const { own, form, isBehind } = apart(parts.flat(), ways);
  const whole = [...own, ...suffixes].join(" ");
  if (ways.family_first) return { whole, given: own.at(-1) ?? "", surname: own[0] ?? "", form, isBehind };
  return { whole, given: first(own), surname: last(own), form, isBehind };
}
