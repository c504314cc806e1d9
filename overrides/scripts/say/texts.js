// @ts-check
// What a page knows of its sentences: the text in each language, and what stands in its blanks. What fills them is the card's
// knowledge: the organisation, the agent's own details, and what was chosen or typed for this customer.

import { Card } from "../card/values.js";

/** @typedef {import("./types.js").SayData} SayData */
/** @typedef {{ text: string, name?: string, label?: string }} Piece `label` where it is a blank that shows its example */

/** The blank that a form of address fills (docs/placeholders.yml). */
const TITLE = "{{title}}";
/** Said on the phone or written in a chat: times stand as they are spoken. */
const CHANNEL = "chat";

export class Texts {
  /** @param {SayData} data */
  constructor(data) {
    this.data = data;
    const replies = Object.fromEntries(data.languages.map(({ locale }) => [locale, []]));
    this.card = new Card({ ...data, channel: CHANNEL, replies });
  }

  /** The customer's language. */
  get language() {
    return this.data.languages.find(({ locale }) => locale === this.card.language) ?? this.data.languages[0];
  }

  /** The forms of address to choose from; none where no sentence in the customer's language has a blank for one. */
  get forms() {
    const isUsed = Object.values(this.data.says).some((says) => says[this.card.language]?.includes(TITLE));
    return isUsed ? (this.card.forms()?.forms ?? []) : [];
  }

  get form() {
    return this.card.typed("form");
  }

  set form(form) {
    this.card.type("form", form);
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
    return this.card.pieces(this.data.says[key][locale], locale).map(({ text, name = "", state }) => {
      if (state !== "blank") return { text, name };
      const { label, example } = { ...this.data.placeholders[name].languages[locale], label: this.card.label(name) };
      return { text: example || text, name, label };
    });
  }

  /** What is copied: what is not known as its label in brackets. @param {string} key @param {string} locale */
  plain = (key, locale) => this.card.pieces(this.data.says[key][locale], locale).map(({ text }) => text).join("");

  /** The labels of the blanks that are left, each once. @param {string} key @param {string} locale */
  left = (key, locale) => [...new Set(this.pieces(key, locale).flatMap(({ label }) => label ?? []))];
}
