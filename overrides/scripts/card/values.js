// @ts-check
// What a card knows: the data of its page, what the agent has chosen and typed, and what text that makes.

import { clean } from "../lib/clean.js";
import { agentName, greet, selfOf } from "../lib/greeting.js";
import { replyLanguage } from "../lib/language.js";
import { namedCurrency } from "./amounts.js";
import { dayOf } from "./dates.js";
import { format, isRead, keep } from "./formats.js";
import { AGENT, Known } from "./customer.js";
import { language } from "./known.js";

/** @typedef {import("./types.js").CardData} CardData */
/** @typedef {import("./types.js").Piece} Piece */

const SLOT = /\{\{([a-z0-9_]+)\}\}/g;
/** Blanks whose meaning the card knows (docs/placeholders.yml). */
const [CONTACT, TODAY, NAME, GREETING, TITLE, SELF] = ["date", "letter_date", "customer_name", "salutation", "title", "self"];
/** What follows from the customer. */
const FOLLOWING = [GREETING, TITLE, SELF];
/** The one of them that each language says its own way. */
const POSITION = "agent.position";
/** Marks that end a sentence or a greeting. */
const MARKS = ".,;:!?";

/** The blanks of a text, each once, in order. @param {string} text */
export const slots = (text) => [...new Set([...text.matchAll(SLOT)].map(([, name]) => name))];

/** @param {import("./types.js").Reply} reply */
const whole = ({ subject, body }) => `${subject ?? ""}\n${body}`;

export class Card extends Known {
  variant = 0;

  /** @param {CardData} data @param {() => Date} now */
  constructor(data, now = () => new Date()) {
    super();
    this.data = data;
    this.now = now;
    this.language = replyLanguage(Object.keys(data.replies), data.locale);
  }

  /** @param {string} locale */
  #reply(locale) {
    const replies = this.data.replies[locale];
    return replies[Math.min(this.variant, replies.length - 1)];
  }

  get replies() {
    return this.data.replies[this.language];
  }

  get chosen() {
    return Math.min(this.variant, this.replies.length - 1);
  }

  get reply() {
    return this.#reply(this.language);
  }

  /** The same reply in the agent's own language. */
  get ownReply() {
    return this.#reply(this.data.locale);
  }

  get today() {
    return dayOf(this.now());
  }

  /** How a language addresses customers. @returns {import("../lib/greeting.js").Forms | undefined} */
  forms = (locale = this.language) => this.data.forms[locale];

  /** Where a blank's value is kept. @param {string} name */
  keyOf(name, locale = this.language) {
    const { address = false, from = "" } = this.data.placeholders[name] ?? {};
    const key = from.startsWith(AGENT) ? from : name;
    return address || key === POSITION || name === "form" ? `${key}@${locale}` : key;
  }

  /** @param {string} name */
  typed(name, locale = this.language) {
    const key = this.keyOf(name, locale);
    const pick = this.values.get(`${key}#pick`);
    return this.values.get(key) ?? (pick === undefined ? "" : (this.data.placeholders[name]?.choices[Number(pick)]?.[locale] ?? ""));
  }

  /** @param {string} name @param {string} value */
  type(name, value) {
    const key = this.keyOf(name);
    const { type } = this.data.placeholders[name] ?? {};
    this.values.delete(`${key}#pick`);
    if (value) this.values.set(key, keep(type, value, this.setting(name)));
    else this.values.delete(key);
  }

  /** Takes one of the ready values, which the reply has in each language. @param {string} name @param {number} index */
  pick(name, index) {
    const key = this.keyOf(name);
    this.values.delete(key);
    this.values.set(`${key}#pick`, String(index));
  }

  /** @param {string} name @param {string} code */
  chooseCurrency = (name, code) => this.values.set(`${name}#currency`, code);

  /** The currency of an amount that names none. @param {string} name */
  currency = (name, locale = this.language) =>
    this.values.get(`${name}#currency`) ?? (this.data.currency || language(locale).currency);

  /** The currency that an amount itself names. @param {string} name */
  namedCurrency = (name) => namedCurrency(this.typed(name));

  /** The agent's own details. @returns {[string, string][]} */
  get ofAgent() {
    return [...this.values].filter(([key]) => key.startsWith(AGENT));
  }

  clearAgent() {
    for (const [key] of this.ofAgent) this.values.delete(key);
  }

  /** The blanks of all replies in the chosen language. */
  get names() {
    return slots(this.replies.map(whole).join("\n"));
  }

  /** Those that the agent's own details fill. */
  get agentNames() {
    return this.names.filter((name) => this.isAgents(name));
  }

  /** @param {string} name */
  isAgents = (name) => (this.data.placeholders[name]?.from ?? "").startsWith(AGENT);

  /** Whether the customer's name or form of address is asked for. */
  get hasCustomer() {
    return [NAME, ...FOLLOWING].some((name) => this.names.includes(name));
  }

  /** How a blank is called. @param {string} name */
  label(name) {
    const { languages } = this.data.placeholders[name];
    return (languages[this.data.locale] ?? languages[this.language] ?? Object.values(languages)[0]).label;
  }

  /** @param {string} name */
  example(name) {
    const { languages } = this.data.placeholders[name];
    return languages[this.language]?.example ?? languages[this.data.locale]?.example ?? "";
  }

  /** What fills a blank as long as nothing is typed. @param {string} name @returns {string} */
  given(name, locale = this.language) {
    if (name === TODAY) return this.today;
    if (FOLLOWING.includes(name)) return this.#following(name, locale);
    return this.data.organisation[name]?.[locale] ?? "";
  }

  /** @param {string} name @param {string} locale @returns {string} */
  #following(name, locale) {
    const form = this.typed("form", locale);
    const forms = this.forms(locale);
    if (!forms || name === TITLE) return form;
    if (name === SELF) return selfOf(forms, this.#value(TITLE, locale));
    const customer = { form, name: clean(this.typed(NAME, locale)), self: this.#value(SELF, locale) };
    return greet(forms, this.data.channel, customer);
  }

  /** What the agent may be called beside the form of address. */
  get selves() {
    const self = this.forms()?.self ?? {};
    const title = this.#value(TITLE, this.language);
    return Object.hasOwn(self, title) ? self[title] : [];
  }

  /** @param {string} name @param {string} locale @returns {string} */
  #value(name, locale) {
    const value = clean(this.typed(name, locale)).trim() || this.given(name, locale);
    const { from, languages } = this.data.placeholders[name] ?? {};
    const forms = this.forms(locale);
    return from === "agent.name" && forms ? agentName(forms, this.data.channel, value, languages[locale]?.given) : value;
  }

  /** @param {string} name @returns {import("./formats.js").Setting} */
  setting(name, locale = this.language) {
    const { locale: own, channel } = this.data;
    return { own, reply: locale, channel, currency: this.currency(name, locale), today: this.today, isContact: name === CONTACT };
  }

  /** A blank as it stands in the reply. @param {string} name @returns {{ text: string, isUnderstood: boolean }} '' if it has no value */
  valueOf(name, locale = this.language) {
    const value = this.#value(name, locale);
    const text = value && format(this.data.placeholders[name]?.type, value, this.setting(name, locale));
    // A non-breaking space would make a text message twice as long; elsewhere the narrow one has no use.
    const spaced = (text ?? value).replace(this.data.channel === "sms" ? /[\u00a0\u202f]/g : /\u202f/g, this.data.channel === "sms" ? " " : "\u00a0");
    return { text: spaced, isUnderstood: text !== undefined };
  }

  /** Whether a promised day lies behind us. @param {string} name */
  isPast = (name) => name === CONTACT && /^\d{4}-\d\d-\d\d$/.test(this.typed(name)) && this.typed(name) < this.today;

  /**
   * A text in pieces: runs of it, and its blanks, each with its value or its label in brackets.
   * @param {string} text
   * @returns {Piece[]}
   */
  pieces(text, locale = this.language) {
    const runs = text.split(SLOT);
    return runs.map((run, i) => {
      if (i % 2 === 0) return { text: run };
      const { text: value, isUnderstood } = this.valueOf(run, locale);
      if (!value) return { text: `[${this.label(run)}]`, name: run, state: "blank" };
      // “Dear Mr Tran,” before the template's own comma.
      const isDouble = !isRead(this.data.placeholders[run]?.type) && MARKS.includes(value.at(-1) ?? " ") && MARKS.includes(runs[i + 1].at(0) ?? " ");
      return { text: isDouble ? value.slice(0, -1) : value, name: run, state: isUnderstood ? "filled" : "odd" };
    });
  }

  /** What is copied: the values, and where one is missing its label in brackets, so that nobody overlooks it. @param {string} text */
  plain = (text) => this.pieces(text).map((piece) => piece.text).join("");

  /** The text with the longest likely value in each blank, to be measured. @param {string} text */
  longest = (text) => this.pieces(text)
    .map(({ text: piece, name, state }) => (name && state === "blank" ? "x".repeat(this.data.placeholders[name].max) : piece))
    .join("");

  /** The labels of a text's blanks that have no value. @param {string} text */
  blanks = (text) => slots(text).filter((name) => !this.valueOf(name).text).map((name) => this.label(name));

  /** The labels of values that were not understood. @param {string} text */
  odd = (text) => slots(text).filter((name) => !this.valueOf(name).isUnderstood).map((name) => this.label(name));
}
