// @ts-check
// What is said and sent in the customer's language, by entry: fetched when a customer speaks another language than the reader.

import { load } from "../lib/data.js";

export class Said {
  #root;
  #changed;
  /** @type {Map<string, Record<string, string> | null>} by language; null is on its way */
  #known = new Map();

  /** @param {URL} root of the site @param {() => void} changed */
  constructor(root, changed) {
    this.#root = root;
    this.#changed = changed;
  }

  /** Fetches a language, once; after a failure the next wish tries again. @param {string} locale */
  async want(locale) {
    if (this.#known.has(locale)) return;
    this.#known.set(locale, null);
    try {
      const { said } = await load(`search/said/${locale}.json`, this.#root);
      this.#known.set(locale, said);
    } catch (error) {
      console.warn(error);
      this.#known.delete(locale);
    }
    this.#changed();
  }

  /** Whether it is still on its way. @param {string} locale */
  isComing = (locale) => this.#known.get(locale) === null;

  /** What an entry says in a language, or undefined. @param {string} id @param {string} locale */
  of(id, locale) {
    const said = this.#known.get(locale);
    return said && Object.hasOwn(said, id) ? said[id] : undefined;
  }
}
