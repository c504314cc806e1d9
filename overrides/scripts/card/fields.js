// @ts-check
// The fields of a card, one a blank.

import { make } from "../lib/dom.js";
import { isRead, shown } from "./formats.js";
import { foreign } from "./guess.js";
import { chips, currencies, picks, PRIVATE, showCurrency } from "./inputs.js";
import { language } from "./known.js";

/** @typedef {import("./values.js").Card} Card */
/** @typedef {{ element: HTMLElement, name: string, refresh: () => void }} Field */

/** Letters above which a field is of two lines. */
const LONG = 80;
/** Letters above which a text is one that somebody writes, not a number or a name. */
const FREE = 30;

/** @type {Record<string, string>} */
const INPUTS = { phone: "tel", email: "email" };
/** @type {Record<string, string>} */
const KEYBOARDS = { number: "numeric" };

/** Whether a blank is filled with words of the agent's own. @param {import("./types.js").Placeholder | undefined} placeholder */
const isFree = (placeholder) => placeholder?.type === "text" && placeholder.max > FREE && !placeholder.from && !placeholder.address;

/** @param {string} name @param {string} id @param {import("./types.js").Placeholder | undefined} placeholder */
function control(name, id, placeholder) {
  const { type = "name", max = 0 } = placeholder ?? {};
  /** @type {Record<string, string>} */
  const attributes = { id, ...PRIVATE, dir: "auto", "data-name": name, "aria-describedby": `${id}-hint ${id}-told` };
  if (KEYBOARDS[type]) attributes.inputmode = KEYBOARDS[type];
  return max > LONG ? make("textarea", { ...attributes, rows: "2" }) : make("input", { ...attributes, type: INPUTS[type] ?? "text", enterkeyhint: "next" });
}

/** An example in the language that is to be written, and where that is not the agent's, which it is. @param {Card} card @param {string} name */
function hintOf(card, name) {
  const { data: { locale, strings, placeholders }, language: reply } = card;
  const example = placeholders[name] ? card.example(name) : "";
  const told = example && strings.example.replace("#", () => example);
  if (reply === locale || !isFree(placeholders[name])) return told;
  const names = new Intl.DisplayNames(language(locale).tag, { type: "language" });
  const wanted = strings.write_in.replace("#", names.of(language(reply).tag.split("-")[0]) ?? reply);
  return told ? `${wanted}, ${told}` : wanted;
}

/** What is to be told of a value, and whether it is odd. @param {Card} card @param {string} name */
function tidings(card, name) {
  const { data: { strings, placeholders, channel }, language: reply } = card;
  const { type } = placeholders[name] ?? {};
  const { text, isUnderstood } = card.valueOf(name);
  if (!text) return { text: "" };
  if (!isUnderstood) return { text: strings.not_understood, isOdd: true };
  if (card.isPast(name)) return { text: `${strings.in_reply.replace("#", () => text)} ${strings.past}`, isOdd: true };
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
 * @param {() => void} changed
 * @returns {Field}
 */
export function field(card, name, changed) {
  const { data: { locale, strings, placeholders } } = card;
  const placeholder = placeholders[name];
  const id = `kb-field-${name}`;
  const input = control(name, id, placeholder);
  const told = make("p", { class: "kb-told", id: `${id}-told` });
  /** @param {() => void} change */
  const set = (change) => {
    change();
    show();
    changed();
  };
  const money = placeholder?.type === "amount" ? currencies(card, name, changed) : undefined;
  const offers = [
    ...chips(card, name, (value) => set(() => card.type(name, value))),
    ...picks(card, name, (index) => set(() => card.pick(name, index))),
  ];
  const show = () => {
    input.value = shown(placeholder?.type, card.typed(name) || card.given(name), locale);
  };
  input.addEventListener("input", () => {
    card.type(name, input.value);
    changed();
  });
  input.addEventListener("change", show);
  const refresh = () => {
    if (document.activeElement !== input) show();
    if (money) showCurrency(money, card, name);
    words?.replaceChildren(...card.selves.map((value) => make("option", { value })));
    const { text, isOdd = false } = tidings(card, name);
    told.textContent = text;
    told.classList.toggle("kb-told--odd", isOdd);
    input.setAttribute("aria-invalid", String(text === strings.not_understood));
  };
  const words = name === "self" ? make("datalist", { id: `${id}-words` }) : undefined;
  if (words) input.setAttribute("list", words.id);
  const hint = make("small", { id: `${id}-hint` }, hintOf(card, name));
  const label = make("label", { for: id }, placeholder ? card.label(name) : strings[name]);
  const line = money ? make("div", { class: "kb-field__line" }, input, money) : input;
  const isLong = (placeholder?.max ?? 0) > LONG || offers.length > 0;
  const element = make("div", { class: isLong ? "kb-field kb-field--long" : "kb-field" }, label, line, ...(words ? [words] : []), ...offers, hint, told);
  show();
  return { element, name, refresh };
}

/** The choice of a form of address, of the reply's language. @param {Card} card @param {() => void} changed */
export function formField(card, changed) {
  const { strings, languages } = card.data;
  const forms = card.forms()?.forms ?? [];
  const { tag = "" } = languages.find(({ locale }) => locale === card.language) ?? {};
  const select = make("select", { id: "kb-form", lang: tag, "data-form": "", ...PRIVATE }, make("option", { value: "" }, "–"));
  select.append(...forms.map((form) => make("option", { value: form }, form)));
  select.value = card.typed("form");
  select.addEventListener("change", () => {
    card.type("form", select.value);
    changed();
  });
  return make("div", { class: "kb-field" }, make("label", { for: select.id }, strings.form), select);
}
