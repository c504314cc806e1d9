// @ts-check
// What a field is made of besides its input: choices that fill it.

import { chips as days } from "../formats/dates.js";
import { CURRENCIES, language } from "../formats/known.js";
import { chips as hours } from "../formats/times.js";
import { button, make, PRIVATE } from "../lib/dom.js";

/** @typedef {import("./values.js").Card} Card */

/**
 * Buttons for the days or times that are said oftenest.
 * @param {Card} card @param {string} name @param {(value: string) => void} fill
 */
export function chips(card, name, fill) {
  const { data: { locale, strings, placeholders }, blanks: { now, today } } = card;
  const { type } = placeholders[name] ?? {};
  const offered = type === "date" ? days(today, locale, strings.in_two_days) : type === "time" ? hours(now(), locale, strings.in_an_hour) : [];
  if (!offered.length) return [];
  const buttons = offered.map(({ text, value }) => button(text, { class: "kb-chip" }, () => fill(value)));
  return [make("div", { class: "kb-chips" }, ...buttons, ...(type === "date" ? calendar(strings.calendar, fill) : []))];
}

/**
 * The browser's own calendar, which a thumb can use; without one there is no button.
 * @param {string} label
 * @param {(value: string) => void} fill
 */
function calendar(label, fill) {
  if (!("showPicker" in HTMLInputElement.prototype)) return [];
  const opener = button(label, { class: "kb-chip" }, () => {
    const input = make("input", { type: "date", class: "kb-calendar", tabindex: "-1", "aria-label": label, ...PRIVATE });
    input.addEventListener("change", () => fill(input.value));
    input.addEventListener("blur", () => input.remove());
    opener.after(input);
    input.focus();
    input.showPicker();
  });
  return [opener];
}

/** Ready values, in the agent's language; the reply has them in its own. @param {Card} card @param {string} name @param {(index: number) => void} pick */
export function picks(card, name, pick) {
  const { locale, strings, placeholders } = card.data;
  const choices = placeholders[name]?.choices ?? [];
  if (!choices.length) return [];
  const options = choices.map((texts, index) => make("option", { value: String(index) }, texts[locale] ?? Object.values(texts)[0]));
  const select = make("select", { class: "kb-picks", "aria-label": strings.ready, ...PRIVATE }, make("option", { value: "" }, strings.ready), ...options);
  select.addEventListener("change", () => {
    if (select.value) pick(Number(select.value));
  });
  return [select];
}

/** The currency of an amount. @param {Card} card @param {string} name */
export function currencies(card, name) {
  const names = new Intl.DisplayNames(language(card.data.locale).tag, { type: "currency" });
  const select = make("select", { class: "kb-currency", "aria-label": card.data.strings.currency, "data-currency": name, ...PRIVATE });
  const offered = new Set([card.blanks.currency(name), ...CURRENCIES]);
  select.append(...[...offered].map((code) => make("option", { value: code, title: names.of(code) ?? code }, code)));
  select.addEventListener("change", () => card.blanks.chooseCurrency(name, select.value));
  return select;
}

/** Shows the currency that an amount has: the one it names itself can't be another. @param {HTMLSelectElement} select @param {Card} card @param {string} name */
export function showCurrency(select, card, name) {
  const named = card.blanks.namedCurrency(name, card.language);
  const code = named ?? card.blanks.currency(name);
  if (![...select.options].some(({ value }) => value === code)) select.append(make("option", { value: code }, code));
  select.value = code;
  select.disabled = named !== undefined;
}
