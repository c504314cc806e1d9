// @ts-check
// One result: what the entry is, its words in the customer's language, the reader's own beneath, and what can be done with it.

import { button, make } from "../lib/dom.js";
import { copyLabel, elements } from "../say/sentence.js";
import { groupOf } from "../search/protocol.js";
import { icon } from "./icons.js";
import { marked } from "./marks.js";

/**
 * @typedef {import("../search/protocol.js").Item} Item
 * @typedef {import("../search/protocol.js").Settings} Settings
 * @typedef {import("../customer/customer.js").Customer} Customer
 * @typedef {{ text: string, locale: string, tag: string, name: string }} Spoken a text in a language
 *
 * @typedef {object} Context
 * @property {URL} root of the site
 * @property {Settings} settings
 * @property {Customer} customer
 * @property {Set<string> | undefined} pinned undefined where nothing is to be kept
 * @property {(id: string, locale: string) => string | undefined} said in another language than the reader's
 * @property {(row: Shown) => void} copy
 * @property {(row: Shown) => void} pin
 *
 * @typedef {object} Shown a result on the page
 * @property {Item} item
 * @property {HTMLElement} element
 * @property {HTMLAnchorElement} link
 * @property {HTMLElement | undefined} fill the way into a template
 * @property {HTMLButtonElement | undefined} copy
 * @property {HTMLElement | undefined} said what is copied
 * @property {Spoken | undefined} spoken the same, raw
 */

/** Where a template's first empty field is. */
const FIRST_FIELD = "#fill";

/** What an entry says to the customer: in their language, or where there is none in the reader's. @param {Item} item @param {Context} context */
function spokenOf({ id, say }, { customer, said }) {
  const { languages, language, locale } = customer;
  const own = { text: say, ...(languages.find((each) => each.locale === locale) ?? language) };
  const text = language.locale === locale ? undefined : said(id, language.locale);
  return { own, other: text ? { text, ...language } : undefined };
}

/** A text as it is said, what was searched for in it marked. @param {Spoken} spoken @param {Context} context @param {Set<string>} met */
const sentence = ({ text, locale }, { customer }, met) =>
  elements(customer, text, locale).flatMap((piece) => (typeof piece === "string" ? marked(piece, met) : piece));

/** What is not to be said, or what is: to eyes and ears. @param {string} text @param {string} kind */
const sign = (text, kind) => make("span", { class: `kb-sign kb-sign--${kind}` }, `${text} `);

/** What an entry is called, and its rule. @param {Item} item @param {Set<string>} met */
function heading({ kind, title, summary, moment }, met) {
  if (moment) return [make("span", { class: "kb-result__title" }, moment)];
  if (kind === "phrase") return [make("span", {}, sign("✗", "avoid"), ...marked(title, met))];
  const rule = kind === "template" || !summary ? [] : [make("span", { class: "kb-result__rule" }, ...marked(summary, met))];
  return [make("span", { class: "kb-result__title" }, ...marked(title, met)), ...rule];
}

/** The lines of an entry; `said` is the one that is copied. @param {Item} item @param {Context} context */
function lines(item, context) {
  const met = new Set(item.met);
  const head = heading(item, met);
  if (!item.say) return { parts: head };
  const { own, other } = spokenOf(item, context);
  const first = other ?? own;
  const isSaid = item.kind !== "template";
  const said = make("span", { class: isSaid ? "kb-result__say" : "kb-result__lines", lang: first.tag }, ...sentence(first, context, met));
  const second = other ? [make("span", { class: "kb-result__own" }, ...sentence(own, context, met))] : [];
  const line = isSaid ? make("span", {}, sign("✓", "say"), said) : said;
  return { parts: [...head, line, ...second], ...(isSaid && { said, spoken: first }) };
}

/** What an entry is, by a picture and in words. @param {Item} item @param {Settings} settings */
const kindLine = ({ kind, channel }, { kinds, channels }) => make(
  "span", { class: "kb-result__kind" }, icon(kind), [kinds[kind], channels[channel]].filter(Boolean).join(" · "),
);

/** @param {Shown} shown @param {Context} context @param {Set<string>} pinned */
function pin(shown, { settings: { strings }, pin: act }, pinned) {
  const { id, title } = shown.item;
  const control = button("", { class: "kb-pin", "aria-pressed": String(pinned.has(id)), "aria-label": `${strings.pin}: ${title}`, title: strings.pin }, () => act(shown));
  control.append(icon("pin"));
  return control;
}

/**
 * @param {Item} item
 * @param {Context} context
 * @param {{ id: string, number: string }} place its id on the page, and by what number it is chosen, or ''
 * @returns {Shown}
 */
export function result(item, context, { id, number }) {
  const { root, settings: { strings }, customer, pinned } = context;
  const { parts, said, spoken } = lines(item, context);
  const href = new URL(item.url, root).href;
  const link = make("a", { href, "data-entry": item.id }, kindLine(item, context.settings), ...parts);
  if (number) link.prepend(make("span", { class: "kb-result__number", "aria-hidden": "true" }, number));
  /** @type {Shown} */
  const shown = { item, link, said, spoken, element: link, fill: undefined, copy: undefined };
  const actions = [];
  if (spoken) {
    shown.copy = button(copyLabel(customer, spoken.locale), { class: "kb-copy", "data-copy": "" }, () => context.copy(shown));
    actions.push(shown.copy);
  }
  if (groupOf(item.kind) === "send") {
    shown.fill = make("a", { class: "kb-copy", href: href + FIRST_FIELD }, strings.fill);
    actions.push(shown.fill);
  }
  if (pinned) actions.push(pin(shown, context, pinned));
  shown.element = make(
    "li", { class: "kb-result", role: "row" },
    make("div", { class: "kb-result__main", role: "gridcell", id }, link),
    make("div", { class: "kb-result__actions", role: "gridcell" }, ...actions),
  );
  return shown;
}
