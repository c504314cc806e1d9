// @ts-check
// What is known of the customer, and of the agent, on this page: one for all of its parts. It says what stands in the blanks of
// any sentence of the handbook, in any language.

import { AGENT, Blanks } from "./blanks.js";

/** @typedef {import("./types.js").CustomerData} CustomerData */
/** @typedef {import("./types.js").Language} Language */

/** What is chosen, not typed: the language, and in each language the form of address. */
const LANGUAGE = "language";
const FORM = "form@";
/** What the Latvian greeting makes of a name, typed over: another name has another. */
const GENITIVE = "genitive@";
/** Placeholders that the bar fills (docs/placeholders.yml); ABOVE in its order. */
export const NAME = "customer_name";
export const CASE = "case_number";
export const TITLE = "title";
export const ABOVE = [TITLE, NAME, CASE];
/** How sentences are said: on the phone or in a chat. */
const CHANNEL = "chat";

/** Dispatches `change` after any change, `cleared` when what concerns the customer goes, `told` with what is to be said of it, and `asked` with the blank that is to be filled in. */
export class Customer extends EventTarget {
  /** What is typed or chosen, by placeholder, where languages differ with the language behind an `@`; and the draft that is checked. @type {Map<string, string>} */
  values = new Map();
  /** When what the tab's other pages know has come, or is waited for no longer. */
  known = Promise.resolve();
  /** Whether the tab's next page will know what is typed here. */
  lasts = () => true;

  /** @param {CustomerData} data @param {() => Date} [now] */
  constructor(data, now) {
    super();
    this.data = data;
    this.strings = data.strings;
    /** The reader's. */
    this.locale = data.locale;
    this.languages = data.languages;
    this.blanks = new Blanks(this, data, CHANNEL, now);
  }

  /** @param {(values: Map<string, string>) => void} edit */
  change(edit) {
    edit(this.values);
    this.dispatchEvent(new Event("change"));
  }

  /** @param {string} key @param {string} value '' for none */
  #set = (key, value) => this.change((values) => (value ? values.set(key, value) : values.delete(key)));

  /** The customer's; the reader's own until one is chosen. @returns {Language} */
  get language() {
    const known = (/** @type {string | undefined} */ wanted) => this.languages.find(({ locale }) => locale === wanted);
    return known(this.values.get(LANGUAGE)) ?? known(this.locale) ?? this.languages[0];
  }

  set language({ locale }) {
    this.#set(LANGUAGE, locale);
  }

  /** Whether the customer's language is another than the reader's. */
  get isForeign() {
    return this.language.locale !== this.locale;
  }

  /** The forms of address to choose from. */
  get forms() {
    return this.data.forms[this.language.locale]?.forms ?? [];
  }

  get form() {
    return this.values.get(FORM + this.language.locale) ?? "";
  }

  set form(form) {
    this.#set(FORM + this.language.locale, form);
  }

  get name() {
    return this.values.get(NAME) ?? "";
  }

  set name(name) {
    this.change((values) => {
      if (name) values.set(NAME, name);
      else values.delete(NAME);
      for (const key of [...values.keys()]) if (key.startsWith(GENITIVE)) values.delete(key);
    });
  }

  get caseNumber() {
    return this.values.get(CASE) ?? "";
  }

  set caseNumber(number) {
    this.#set(CASE, number);
  }

  /** What concerns the customer alone, not the agent. */
  get ofCustomer() {
    return [...this.values.keys()].filter((key) => !key.startsWith(AGENT));
  }

  /** Whether there is anything of it that somebody typed. */
  get isTyped() {
    return this.ofCustomer.some((key) => key !== LANGUAGE && !key.startsWith(FORM));
  }

  /** The agent's own details. @returns {[string, string][]} */
  get ofAgent() {
    return [...this.values].filter(([key]) => key.startsWith(AGENT));
  }

  /** Returns what brings it back. */
  clearCustomer() {
    const before = [...this.values];
    const keys = this.ofCustomer;
    this.change((values) => keys.forEach((key) => values.delete(key)));
    this.dispatchEvent(new Event("cleared"));
    this.tell(this.strings.cleared);
    return () => this.replace(before);
  }

  /** Says something of it where the page does. @param {string} text @param {boolean} isWarning */
  tell(text, isWarning = false) {
    this.dispatchEvent(new CustomEvent("told", { detail: { text, isWarning } }));
  }

  clearAgent() {
    const own = this.ofAgent;
    this.change((values) => own.forEach(([key]) => values.delete(key)));
  }

  /** Takes what another page of the tab had; what is typed here stays. @param {[string, string][]} kept */
  take(kept) {
    const missing = kept.filter(([key]) => !this.values.has(key));
    if (missing.length) this.change((values) => missing.forEach(([key, value]) => values.set(key, value)));
  }

  /** Has these values, and no others. @param {[string, string][]} kept */
  replace(kept) {
    this.values = new Map(kept);
    this.change(() => {});
  }

  /** Wants a blank to be filled in where the page asks for it. @param {string} name */
  ask(name) {
    this.dispatchEvent(new CustomEvent("asked", { detail: name }));
  }

  /** A sentence in pieces: runs of it, and its blanks. @param {string} text @param {string} locale */
  pieces = (text, locale) => this.blanks.pieces(text, locale);

  /** What is copied: what is not known as its label in brackets. @param {string} text @param {string} locale */
  plain = (text, locale) => this.blanks.plain(text, locale);

  /** The labels of the blanks that are left, each once. @param {string} text @param {string} locale */
  left = (text, locale) => this.blanks.left(text, locale);
}
