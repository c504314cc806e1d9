// @ts-check
// The fields of a card, one a blank.

import { isKept, keepDetails } from "../customer/details.js";
import { isRead, shown } from "../formats/formats.js";
import { language } from "../formats/known.js";
import { bind } from "../lib/bind.js";
import { make, PRIVATE } from "../lib/dom.js";
import { declines, genitiveOf } from "../lib/greeting.js";
import { foreign } from "./guess.js";
import { chips, currencies, picks, showCurrency } from "./inputs.js";

/** @typedef {import("./values.js").Card} Card */
/** @typedef {{ element: HTMLElement, name: string, refresh: () => void }} Field */

/** Letters above which a field is of two lines. */
const LONG = 80;
/** Letters above which a text is one that somebody writes, not a number or a name. */
const FREE = 30;

/** Types whose fields hold more than their value, as the currency. */
const WIDE = ["amount"];

/** @type {Record<string, string>} */
const INPUTS = { phone: "tel", email: "email" };
/** @type {Record<string, string>} */
const KEYBOARDS = { number: "numeric" };

/** Whether a blank is filled with words of the agent's own. @param {import("../customer/types.js").Placeholder} placeholder */
const isFree = (placeholder) => placeholder.type === "text" && placeholder.max > FREE && !placeholder.from && !placeholder.address;

/** @param {string} name @param {string} id @param {import("../customer/types.js").Placeholder} placeholder */
function control(name, id, { type, max }) {
  /** @type {Record<string, string>} */
  const attributes = { id, ...PRIVATE, dir: "auto", "data-name": name, "aria-describedby": `${id}-hint ${id}-told` };
  if (KEYBOARDS[type]) attributes.inputmode = KEYBOARDS[type];
  return max > LONG ? make("textarea", { ...attributes, rows: "2" }) : make("input", { ...attributes, type: INPUTS[type] ?? "text", enterkeyhint: "next" });
}

/** An example in the language that is to be written, and where that is not the agent's, which it is. @param {Card} card @param {string} name */
function hintOf(card, name) {
  const { data: { locale, strings, placeholders }, language: reply } = card;
  const example = card.example(name);
  const told = example && strings.example.replace("#", () => example);
  if (reply === locale || !isFree(placeholders[name])) return told;
  const names = new Intl.DisplayNames(language(locale).tag, { type: "language" });
  const wanted = strings.write_in.replace("#", names.of(language(reply).tag.split("-")[0]) ?? reply);
  return told ? `${wanted}, ${told}` : wanted;
}

/** What is to be told of a value, and whether it is odd. @param {Card} card @param {string} name */
function tidings(card, name) {
  const { data: { strings, placeholders, channel }, language: reply } = card;
  const { type } = placeholders[name];
  const { text, isUnderstood } = card.valueOf(name);
  if (!text) return { text: "" };
  if (!isUnderstood) return { text: strings.not_understood, isOdd: true };
  if (card.blanks.isPast(name, reply)) return { text: `${strings.in_reply.replace("#", () => text)} ${strings.past}`, isOdd: true };
  if (isRead(type)) return { text: strings.in_reply.replace("#", () => text) };
  const isOther = isFree(placeholders[name]) && foreign(card.typed(name), reply, channel);
  return isOther ? { text: strings.other_language, isOdd: true } : { text: "" };
}

/** The labels of the fields whose text seems to be in another language than the reply. @param {Card} card @param {string[]} names */
export const strangers = (card, names) => names
  .filter((name) => isFree(card.data.placeholders[name]) && foreign(card.typed(name), card.language, card.data.channel))
  .map((name) => card.label(name));

/**
 * A field with its label, an example, what fills it and what stands in the reply.
 * @param {Card} card
 * @param {string} name
 * @returns {Field}
 */
export function field(card, name) {
  const { data: { locale, placeholders: { [name]: placeholder }, strings } } = card;
  const id = `kb-field-${name}`;
  const input = control(name, id, placeholder);
  const told = make("p", { class: "kb-told", id: `${id}-told` });
  const money = placeholder.type === "amount" ? currencies(card, name) : undefined;
  const [ready] = picks(card, name, (index) => card.pick(name, index));
  const offers = [...chips(card, name, (value) => card.type(name, value)), ...(ready ? [ready] : [])];
  const show = bind(input, {
    read: () => card.typed(name),
    write(text) {
      card.type(name, text);
      if (card.blanks.isAgents(name) && isKept()) keepDetails(card.customer.ofAgent, true);
    },
    shown: (value) => shown(placeholder.type, value || card.given(name), locale),
  });
  const refresh = () => {
    show();
    if (ready) ready.value = card.blanks.picked(name, card.language);
    if (money) showCurrency(money, card, name);
    words?.replaceChildren(...card.blanks.selves(card.language).map((value) => make("option", { value })));
    const { text, isOdd = false } = tidings(card, name);
    told.textContent = text;
    told.classList.toggle("kb-told--odd", isOdd);
    input.setAttribute("aria-invalid", String(text === strings.not_understood));
  };
  const words = name === "self" ? make("datalist", { id: `${id}-words` }) : undefined;
  if (words) input.setAttribute("list", words.id);
  const hint = make("small", { id: `${id}-hint` }, hintOf(card, name));
  const label = make("label", { for: id }, card.label(name));
  const line = money ? make("div", { class: "kb-field__line" }, input, money) : input;
  const isLong = placeholder.max > LONG || offers.length > 0 || WIDE.includes(placeholder.type) || name === "salutation";
  const element = make("div", { class: isLong ? "kb-field kb-field--long" : "kb-field" }, label, line, ...(words ? [words] : []), ...offers, hint, told);
  return { element, name, refresh };
}

/**
 * What a greeting makes of the surname, where it declines it: as the rules have it, to be typed over.
 * @param {Card} card
 * @returns {Field[]}
 */
export function genitiveField(card) {
  const { data: { channel, strings }, language: locale } = card;
  const forms = card.data.forms[locale];
  if (!declines(forms, channel)) return [];
  const id = "kb-field-genitive";
  const input = make("input", { id, ...PRIVATE, type: "text", dir: "auto", "data-name": "genitive", lang: card.tagOf(locale), enterkeyhint: "next" });
  const element = make("div", { class: "kb-field" }, make("label", { for: id }, strings.genitive), input);
  const show = bind(input, {
    read: () => card.typed("genitive"),
    write: (text) => card.type("genitive", text),
    shown: (value) => value || genitiveOf(forms, card.blanks.customer(locale)),
  });
  const refresh = () => {
    const { name, form } = card.blanks.customer(locale);
    element.hidden = !name || !form;
    show();
  };
  refresh();
  return [{ element, name: "genitive", refresh }];
}
