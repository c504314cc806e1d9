// @ts-check
// What a page knows of its sentences: the text in each language, and what stands in its blanks.

/** @typedef {import("./types.js").SayData} SayData */
/** @typedef {{ text: string, name?: string, label?: string }} Piece `label` where it is a blank that shows its example */

const SLOT = /\{\{([a-z0-9_]+)\}\}/;
/** The customer's form of address, and what the agent is called beside it (docs/placeholders.yml). */
const TITLE = "title";
const SELF = "self";

export class Texts {
  /** The form of address that was chosen, by language. @type {Map<string, string>} */
  #chosen = new Map();

  /** @param {SayData} data */
  constructor(data) {
    this.data = data;
  }

  /** The forms of address to choose from; none where no sentence of the language has a blank for one. @param {string} locale */
  forms(locale) {
    const isUsed = Object.values(this.data.says).some((says) => says[locale]?.includes(`{{${TITLE}}}`));
    return isUsed ? (this.data.forms?.[locale]?.forms ?? []) : [];
  }

  /** @param {string} locale */
  chosen = (locale) => this.#chosen.get(locale) ?? "";

  /** @param {string} locale @param {string} form */
  choose = (locale, form) => this.#chosen.set(locale, form);

  /** What is known of a blank, else ''. @param {string} name @param {string} locale @returns {string} */
  value(name, locale) {
    if (name === TITLE) return this.chosen(locale);
    if (name === SELF) return this.data.forms?.[locale]?.self[this.chosen(locale)]?.[0] ?? "";
    return this.data.organisation?.[name]?.[locale] ?? "";
  }

  /** What a blank is called, in the reader's language. @param {string} name @param {string} locale of the sentence */
  label(name, locale) {
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
      if (index % 2 === 0) return { text: part };
      const value = this.value(part, locale);
      if (value) return { text: value, name: part };
      const label = this.label(part, locale);
      return { text: this.data.placeholders[part].languages[locale]?.example || `[${label}]`, name: part, label };
    });
  }

  /** What is copied: what is not known as its label in brackets. @param {string} key @param {string} locale */
  plain = (key, locale) => this.pieces(key, locale).map(({ text, label }) => (label ? `[${label}]` : text)).join("");

  /** The labels of the blanks that are left, each once. @param {string} key @param {string} locale */
  left = (key, locale) => [...new Set(this.pieces(key, locale).flatMap(({ label }) => label ?? []))];
}
