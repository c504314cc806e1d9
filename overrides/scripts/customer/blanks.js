// @ts-check
// What stands in the blanks of a text: what was typed or chosen, what follows from it, and what the organisation says of itself.
// Cards and sentences, on pages and in results, have it from here.

import { format, isRead, keep } from "../formats/formats.js";
import { namedCurrency } from "../formats/amounts.js";
import { dayOf } from "../formats/dates.js";
import { language } from "../formats/known.js";
import { clean } from "../lib/clean.js";
import { agentName, greet, selfOf } from "../lib/greeting.js";

/** @typedef {import("./types.js").Facts} Facts */
/** @typedef {import("./types.js").Piece} Piece */
/** @typedef {{ values: Map<string, string>, language: { locale: string }, change: (edit: (values: Map<string, string>) => void) => void }} Store */

const SLOT = /\{\{([a-z0-9_]+)\}\}/g;
/** Blanks whose meaning is known here (docs/placeholders.yml). */
const [CONTACT, TODAY, NAME, GREETING, TITLE, SELF] = ["date", "letter_date", "customer_name", "salutation", "title", "self"];
/** What follows from the customer. */
export const FOLLOWING = [GREETING, TITLE, SELF];
/** What begins the key of the agent's own details. */
export const AGENT = "agent.";
/** The one of the agent's details that each language says its own way. */
const POSITION = `${AGENT}position`;
/** What is no placeholder, but is kept for each language. */
const OF_LANGUAGE = ["form", "genitive"];
/** Marks that end a sentence or a greeting. */
const MARKS = ".,;:!?";

/** The blanks of a text, each once, in order. @param {string} text */
export const slots = (text) => [...new Set([...text.matchAll(SLOT)].map(([, name]) => name))];

/** @type {import("./types.js").Placeholder} */
const UNKNOWN = { type: "", max: 0, personal: false, address: false, from: "", choices: [], languages: {} };

export class Blanks {
  #store;

  /** @param {Store} store of what is known @param {Facts} facts @param {string} channel @param {() => Date} now */
  constructor(store, facts, channel, now = () => new Date()) {
    this.#store = store;
    this.facts = facts;
    this.channel = channel;
    this.now = now;
  }

  get today() {
    return dayOf(this.now());
  }

  /** @param {string} name */
  placeholder = (name) => (Object.hasOwn(this.facts.placeholders, name) ? this.facts.placeholders[name] : UNKNOWN);

  /** Where a blank's value is kept. @param {string} name @param {string} locale */
  keyOf(name, locale) {
    const { address, from } = this.placeholder(name);
    const key = from.startsWith(AGENT) ? from : name;
    return address || key === POSITION || OF_LANGUAGE.includes(name) ? `${key}@${locale}` : key;
  }

  /** @param {string} name @param {string} locale */
  typed(name, locale) {
    const { values } = this.#store;
    const key = this.keyOf(name, locale);
    const pick = values.get(`${key}#pick`);
    return values.get(key) ?? (pick === undefined ? "" : (this.placeholder(name).choices[Number(pick)]?.[locale] ?? ""));
  }

  /** @param {string} name @param {string} value @param {string} locale */
  type(name, value, locale) {
    const key = this.keyOf(name, locale);
    const kept = value && keep(this.placeholder(name).type, value, this.setting(name, locale));
    this.#store.change((values) => {
      values.delete(`${key}#pick`);
      if (kept) values.set(key, kept);
      else values.delete(key);
    });
  }

  /** Which of the ready values is taken, or ''. @param {string} name @param {string} locale */
  picked = (name, locale) => this.#store.values.get(`${this.keyOf(name, locale)}#pick`) ?? "";

  /** Takes one of the ready values, which the text has in each language. @param {string} name @param {number} index @param {string} locale */
  pick(name, index, locale) {
    const key = this.keyOf(name, locale);
    this.#store.change((values) => {
      values.delete(key);
      values.set(`${key}#pick`, String(index));
    });
  }

  /** @param {string} name @param {string} code */
  chooseCurrency = (name, code) => this.#store.change((values) => values.set(`${name}#currency`, code));

  /** The currency of an amount that names none: the customer's, in whatever language the text is read. @param {string} name */
  currency = (name) => this.#store.values.get(`${name}#currency`) ?? (this.facts.currency || language(this.#store.language.locale).currency);

  /** The currency that an amount itself names. @param {string} name @param {string} locale */
  namedCurrency = (name, locale) => namedCurrency(this.typed(name, locale));

  /** Whether the agent's own details fill it. @param {string} name */
  isAgents = (name) => this.placeholder(name).from.startsWith(AGENT);

  /** What a blank is called, in the reader's language. @param {string} name @param {string} locale of the text */
  label(name, locale) {
    const { languages } = this.placeholder(name);
    return (languages[this.facts.locale] ?? languages[locale] ?? Object.values(languages)[0]).label;
  }

  /** What fills a blank as long as nothing is typed. @param {string} name @param {string} locale @returns {string} */
  given(name, locale) {
    if (name === TODAY) return this.today;
    return (FOLLOWING.includes(name) ? this.#following(name, locale) : "") || (this.facts.organisation[name]?.[locale] ?? "");
  }

  /** @param {string} name @param {string} locale @returns {string} */
  #following(name, locale) {
    const form = this.typed("form", locale);
    const forms = this.facts.forms[locale];
    if (!forms || name === TITLE) return form;
    if (name === SELF) return selfOf(forms, this.#value(TITLE, locale));
    return greet(forms, this.channel, this.customer(locale));
  }

  /** What a greeting is made of. @param {string} locale @returns {import("../lib/greeting.js").Customer} */
  customer = (locale) => ({
    form: this.typed("form", locale),
    name: clean(this.typed(NAME, locale)),
    self: this.#value(SELF, locale),
    genitive: clean(this.typed("genitive", locale)),
  });

  /** What the agent may be called beside the form of address. @param {string} locale */
  selves(locale) {
    const self = this.facts.forms[locale]?.self ?? {};
    const title = this.#value(TITLE, locale);
    return Object.hasOwn(self, title) ? self[title] : [];
  }

  /** @param {string} name @param {string} locale @returns {string} */
  #value(name, locale) {
    const value = clean(this.typed(name, locale)).trim() || this.given(name, locale);
    const { from, languages } = this.placeholder(name);
    const forms = this.facts.forms[locale];
    return from === `${AGENT}name` && forms ? agentName(forms, this.channel, value, languages[locale]?.given) : value;
  }

  /** @param {string} name @param {string} locale @returns {import("../formats/formats.js").Setting} */
  setting(name, locale) {
    const { channel, facts: { locale: own }, today } = this;
    return { own, reply: locale, channel, currency: this.currency(name), today, isContact: name === CONTACT };
  }

  /** A blank as it stands in the text. @param {string} name @param {string} locale @returns {{ text: string, isUnderstood: boolean }} '' if it has no value */
  valueOf(name, locale) {
    const value = this.#value(name, locale);
    const text = value && format(this.placeholder(name).type, value, this.setting(name, locale));
    // A non-breaking space would make a text message twice as long; elsewhere the narrow one has no use.
    const isShort = this.channel === "sms";
    const spaced = (text ?? value).replace(isShort ? /[\u00a0\u202f]/g : /\u202f/g, isShort ? " " : "\u00a0");
    return { text: spaced, isUnderstood: text !== undefined };
  }

  /** Whether a promised day lies behind us. @param {string} name @param {string} locale */
  isPast(name, locale) {
    const day = this.typed(name, locale);
    return name === CONTACT && /^\d{4}-\d\d-\d\d$/.test(day) && day < this.today;
  }

  /**
   * A text in pieces: runs of it, and its blanks, each with its value or an example.
   * @param {string} text
   * @param {string} locale
   * @returns {Piece[]}
   */
  pieces(text, locale) {
    const runs = text.split(SLOT);
    return runs.map((run, i) => {
      if (i % 2 === 0) return { text: run, name: "" };
      const { languages, type } = this.placeholder(run);
      const { text: value, isUnderstood } = this.valueOf(run, locale);
      if (!value) {
        const label = this.label(run, locale);
        return { text: languages[locale]?.example || `[${label}]`, name: run, label, state: "blank" };
      }
      // “Dear Mr Tran,” before the text's own comma.
      const isDouble = !isRead(type) && MARKS.includes(value.at(-1) ?? " ") && MARKS.includes(runs[i + 1].at(0) ?? " ");
      return { text: isDouble ? value.slice(0, -1) : value, name: run, state: isUnderstood ? "filled" : "odd" };
    });
  }

  /** What is copied: the values, and where one is missing its label in brackets, so that nobody overlooks it. @param {string} text @param {string} locale */
  plain = (text, locale) => this.pieces(text, locale).map(({ text: piece, label }) => (label ? `[${label}]` : piece)).join("");

  /** The text with the longest likely value in each blank, to be measured. @param {string} text @param {string} locale */
  longest = (text, locale) => this.pieces(text, locale)
    .map(({ text: piece, name, label }) => (label ? "x".repeat(this.placeholder(name).max) : piece))
    .join("");

  /** The labels of a text's blanks that have no value, each once. @param {string} text @param {string} locale */
  left = (text, locale) => [...new Set(this.pieces(text, locale).flatMap(({ label }) => label ?? []))];

  /** The labels of values that were not understood. @param {string} text @param {string} locale */
  odd = (text, locale) => slots(text).filter((name) => !this.valueOf(name, locale).isUnderstood).map((name) => this.label(name, locale));
}
