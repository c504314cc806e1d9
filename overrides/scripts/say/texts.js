// @ts-check
// What a page knows of its sentences: the text in each language, and what stands in its blanks. What fills them is what the
// organisation says of itself, the agent's own details, and what was chosen or typed for this customer anywhere in the tab.

import { AGENT, Known } from "../card/customer.js";
import { clean } from "../lib/clean.js";
import { agentName, selfOf } from "../lib/greeting.js";
import { replyLanguage } from "../lib/language.js";

/** @typedef {import("./types.js").SayData} SayData */
/** @typedef {{ text: string, name: string, label?: string }} Piece `name` of a blank or '', `label` where it shows its example */

const SLOT = /\{\{([a-z0-9_]+)\}\}/;
/** The customer's form of address, and what the agent is called beside it (docs/placeholders.yml). */
const [TITLE, SELF] = ["title", "self"];
/** Types that each language writes its own way: only a card knows how. */
const FORMATTED = ["date", "time", "amount", "number"];
/** Said on the phone or written in a chat. */
const CHANNEL = "chat";

export class Texts extends Known {
  /** @param {SayData} data */
  constructor(data) {
    super();
    this.data = data;
    const kept = replyLanguage(data.languages.map(({ locale }) => locale), data.locale);
    /** The customer's. */
    this.language = data.languages.find(({ locale }) => locale === kept) ?? data.languages[0];
  }

  /** The forms of address to choose from; none where no sentence in the customer's language has a blank for one. */
  get forms() {
    const { locale } = this.language;
    const isUsed = Object.values(this.data.says).some((says) => says[locale]?.includes(`{{${TITLE}}}`));
    return isUsed ? (this.data.forms[locale]?.forms ?? []) : [];
  }

  get form() {
    return this.#formOf(this.language.locale);
  }

  set form(form) {
    const key = `form@${this.language.locale}`;
    if (form) this.values.set(key, form);
    else this.values.delete(key);
  }

  /** @param {string} locale */
  #formOf = (locale) => this.values.get(`form@${locale}`) ?? "";

  /** What the agent has typed, here or in a card. @param {string} name @param {string} locale */
  #typed(name, locale) {
    const { address, from, languages, type } = this.data.placeholders[name];
    const key = from.startsWith(AGENT) ? from : name;
    const typed = FORMATTED.includes(type) ? "" : clean(this.values.get(address ? `${key}@${locale}` : key) ?? "").trim();
    const forms = this.data.forms[locale];
    return typed && forms && from === "agent.name" ? agentName(forms, CHANNEL, typed, languages[locale]?.given) : typed;
  }

  /** What is known of a blank, else ''. @param {string} name @param {string} locale @returns {string} */
  value(name, locale) {
    const forms = this.data.forms[locale];
    const following = name === TITLE ? this.#formOf(locale) : name === SELF && forms ? selfOf(forms, this.value(TITLE, locale)) : "";
    return this.#typed(name, locale) || following || (this.data.organisation[name]?.[locale] ?? "");
  }

  /** What a blank is called, in the reader's language. @param {string} name @param {string} locale of the sentence */
  #label(name, locale) {
    const { languages } = this.data.placeholders[name];
    return (languages[this.data.locale] ?? languages[locale] ?? Object.values(languages)[0]).label;
  }

  /** @param {string} key @param {string} locale */
  has = (key, locale) => Object.hasOwn(this.data.says[key] ?? {}, locale);

  /**
   * A sentence in pieces: runs of it, and its blanks with their values or examples.
   * @param {string} key
   * @param {string} locale
   * @returns {Piece[]}
   */
  pieces(key, locale) {
    return this.data.says[key][locale].split(SLOT).map((part, index) => {
      if (index % 2 === 0) return { text: part, name: "" };
      const value = this.value(part, locale);
      if (value) return { text: value, name: part };
      const label = this.#label(part, locale);
      return { text: this.data.placeholders[part].languages[locale]?.example || `[${label}]`, name: part, label };
    });
  }

  /** What is copied: what is not known as its label in brackets. @param {string} key @param {string} locale */
  plain = (key, locale) => this.pieces(key, locale).map(({ text, label }) => (label ? `[${label}]` : text)).join("");

  /** The labels of the blanks that are left, each once. @param {string} key @param {string} locale */
  left = (key, locale) => [...new Set(this.pieces(key, locale).flatMap(({ label }) => label ?? []))];
}
