// @ts-check
// What a card knows: the data of its page, what the agent has chosen and typed, and what text that makes.

import { replyLanguage } from "../lib/language.js";
import { format } from "./formats.js";

/** @typedef {import("./types.js").CardData} CardData */

const SLOT = /\{\{([a-z0-9_]+)\}\}/g;

/** The blanks of a text, each once, in order. @param {string} text */
const slots = (text) => [...new Set([...text.matchAll(SLOT)].map(([, name]) => name))];

export class Card {
  /** By placeholder, forms of address by placeholder and language: what is typed. @type {Map<string, string>} */
  values = new Map();
  variant = 0;

  /** @param {CardData} data */
  constructor(data) {
    this.data = data;
    this.language = replyLanguage(Object.keys(data.replies), data.locale);
  }

  get replies() {
    return this.data.replies[this.language];
  }

  get chosen() {
    return Math.min(this.variant, this.replies.length - 1);
  }

  get reply() {
    return this.replies[this.chosen];
  }

  /** Whether other languages have other words for it. @param {string} name */
  keyOf = (name) => (this.data.placeholders[name]?.address ? `${name}@${this.language}` : name);

  /** @param {string} name */
  typed = (name) => this.values.get(this.keyOf(name)) ?? "";

  /** @param {string} name @param {string} value */
  type(name, value) {
    if (value) this.values.set(this.keyOf(name), value);
    else this.values.delete(this.keyOf(name));
  }

  /** Takes what another page of the tab had; what is typed here stays. Says whether that is anything new. @param {[string, string][]} kept */
  take(kept) {
    const missing = kept.filter(([key]) => !this.values.has(key));
    for (const [key, value] of missing) this.values.set(key, value);
    return missing.length > 0;
  }

  /** The blanks of all replies in the chosen language. */
  get names() {
    return slots(this.replies.map(({ subject, body }) => `${subject ?? ""}\n${body}`).join("\n"));
  }

  /** How a blank is called: in the first of those languages that has a word for it. @param {string} name @param {...string} locales */
  wording(name, ...locales) {
    const { languages } = this.data.placeholders[name];
    const locale = locales.find((one) => Object.hasOwn(languages, one));
    return locale === undefined ? Object.values(languages)[0] : languages[locale];
  }

  /** A blank's value as it stands in the reply; '' if it has none. @param {string} name */
  valueOf(name) {
    const typed = this.typed(name).trim();
    if (!typed) return "";
    const text = format(this.data.placeholders[name]?.type, typed, this.language, this.data.locale);
    // A non-breaking space would make a text message twice as long; elsewhere the narrow one has no use.
    return this.data.channel === "sms" ? text.replace(/[\u00a0\u202f]/g, " ") : text.replace(/\u202f/g, "\u00a0");
  }

  /**
   * A text in pieces: runs of it, and its blanks, each with its value or its label.
   * @param {string} text
   * @returns {(string | { text: string, isBlank: boolean })[]}
   */
  pieces(text) {
    const runs = text.split(SLOT);
    return runs.map((run, i) => {
      if (i % 2 === 0) return run;
      const value = this.valueOf(run);
      return { text: value || this.wording(run, this.language).label, isBlank: !value };
    });
  }

  /** The labels of a text's blanks that have no value. @param {string} text */
  blanks = (text) => slots(text)
    .filter((name) => !this.valueOf(name))
    .map((name) => this.wording(name, this.data.locale, this.language).label);

  /** What is copied: the values, and where one is missing its name in braces, so that nobody overlooks it. @param {string} text */
  plain = (text) => text.replace(SLOT, (_, name) => this.valueOf(name) || `{{${name}}}`);
}
