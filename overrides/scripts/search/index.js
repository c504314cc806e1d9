// @ts-check
// The index of one language: rows as MiniSearch's documents. A row is two of them, that of its names, which are indexed
// at once, and that of its text, when there is time: what is typed meanwhile is answered by names.

import MiniSearch from "minisearch";

import { conceptFinder } from "./concepts.js";
import { TONES, words } from "./fold.js";
import { distinct, some } from "./lists.js";
import { shorthandReader } from "./shorthand.js";
import { isSlip } from "./slips.js";
import { LANGUAGES, pairs, plainOf, stemmedAs, terms } from "./terms.js";
import { BOOST, MAX_QUERY, MIN_CORRECTED } from "./weights.js";

/** Rows whose texts are indexed between two looks at what was typed. */
const SLICE = 8;
const OPTIONS = {
  /** @param {string} text */
  tokenize: (text) => [text],
  /** @param {string} text */
  processTerm: (text) => text,
  boost: BOOST,
  weights: { fuzzy: 1, prefix: 1 },
};
const WORDS = ["title", "keywords", "heard", "summary", "lead", "body", "others"];

/** @typedef {{ queries: string[], boostTerm: () => number, fields: string[], prefix?: boolean, fuzzy?: number }} Term */

/**
 * A part of a query: one term, matched as `more` says.
 * @param {string} text
 * @param {{ worth: number }} how
 * @param {Partial<Term>} more
 * @returns {Term}
 */
export const term = (text, { worth }, more = {}) => ({ queries: [text], boostTerm: () => worth, fields: WORDS, ...more });

/** MiniSearch's fields as they are: what is given is terms already. */
const engine = () => new MiniSearch({
  fields: Object.keys(BOOST),
  extractField: (row, field) => row[field],
  stringifyField: (value) => value,
  tokenize: (value) => /** @type {any} */ (value),
  processTerm: (text) => text,
});

export class Index {
  /** Terms that were indexed so far. @type {Set<string>} */
  vocabulary = new Set();
  /** Neighbours in names, each as one word: `voicemail` finds “voice mail”. @type {Map<string, string>} */
  joined = new Map();
  #engine = engine();
  #texts = 0;

  /** @param {import("./types.js").Data} data */
  constructor({ locale, rows, concepts, shorthand = {} }) {
    this.rows = rows;
    this.locale = locale;
    this.own = stemmedAs(locale);
    this.concepts = conceptFinder(concepts);
    this.readings = shorthandReader(shorthand, locale, this.isWord);
    /** The languages that a query may be in. */
    this.read = distinct([...concepts.flatMap(Object.keys), ...Object.keys(LANGUAGES)]);
    /** Their stemmers that are not the reader's. */
    this.foreign = distinct(Object.keys(LANGUAGES).flatMap(stemmedAs)).filter((stemmer) => !this.own.includes(stemmer));
    this.#engine.addAll(rows.map((row, id) => this.#nameDocument(row, id)));
  }

  /** @param {string} text @param {string[]} languages */
  #terms(text, languages) {
    const found = terms(text, languages);
    for (const form of found) this.vocabulary.add(form);
    return found;
  }

  /** @param {string} text @param {string[]} languages */
  #concepts = (text, languages) => this.concepts.find(text, languages).map(({ concept }) => concept);

  /** @param {import("./types.js").Row} row @param {number} id */
  #nameDocument({ title, keywords = "", heard = "", summary = "", lead = "" }, id) {
    const neighbours = pairs(`${title}; ${keywords}; ${heard}; ${lead}`, this.own).map(({ pair }) => pair);
    for (const pair of neighbours) this.joined.set(pair.replace(" ", ""), pair);
    return {
      id,
      title: this.#terms(title, this.own),
      keywords: this.#terms(keywords, this.own),
      heard: this.#terms(heard, this.own),
      summary: this.#terms(summary, this.own),
      lead: this.#terms(lead, this.own),
      pairs: neighbours,
      named: this.#concepts(`${title}; ${keywords}`, this.own),
    };
  }

  /** @param {import("./types.js").Row} row @param {number} id */
  #textDocument({ body = "", others }, id) {
    const names = Object.entries(others);
    return {
      id: id + this.rows.length,
      body: this.#terms(body, this.own),
      others: names.flatMap(([locale, text]) => distinct(this.#terms(text, stemmedAs(locale)))),
      implied: distinct(names.flatMap(([locale, text]) => this.#concepts(text, [locale]))),
    };
  }

  /** Indexes some more rows' texts; false when all are. */
  more(count = SLICE) {
    const end = Math.min(this.#texts + count, this.rows.length);
    for (; this.#texts < end; this.#texts++) this.#engine.add(this.#textDocument(this.rows[this.#texts], this.#texts));
    return this.#texts < this.rows.length;
  }

  /** What MiniSearch finds, by rows. @param {Term[]} queries @returns {import("./types.js").Met[]} */
  lookUp(queries) {
    return this.#engine.search({ combineWith: "OR", queries }, OPTIONS)
      .map(({ id, score, terms: met, match }) => ({ id: id % this.rows.length, score, terms: met, match }));
  }

  /** Whether a word is one that was indexed, or in an expression. @param {string} plain */
  isWord = (plain) => this.vocabulary.has(plain) || this.own.some((locale) => this.concepts.words(locale).has(plain));

  /** Whether a word that was indexed begins so: then it is half typed, not mistyped. @param {string} plain */
  isBegun = (plain) => some(this.vocabulary, (word) => word.startsWith(plain));

  /** Whether a word that was indexed begins so and has the diacritics that were typed. @param {string} mark */
  isMarkedBegun(mark) {
    const letters = mark.replace(TONES, "");
    const tones = mark.slice(letters.length);
    return some(this.vocabulary, (word) => word.startsWith(letters) && word.endsWith(tones));
  }

  /** Whether all words of a query are ones, or the last begins one, that was indexed so far. @param {string} query */
  isKnown(query) {
    const typed = words(query.slice(0, MAX_QUERY)).map(plainOf);
    const last = typed.pop();
    return !last || (typed.every((word) => this.vocabulary.has(word)) && this.isBegun(last));
  }

  /** What a word that is nowhere may be meant as: one slip away, here or in a concept. @param {string} plain */
  corrections(plain) {
    if (plain.length < MIN_CORRECTED || /\d/.test(plain) || this.isWord(plain)) return [];
    /** @type {Set<string>} */
    const found = new Set();
    for (const known of [this.vocabulary, ...this.own.map((locale) => this.concepts.words(locale))]) {
      for (const other of known) if (other[0] === plain[0] && other.length > 3 && isSlip(plain, other)) found.add(other);
    }
    return [...found];
  }

  /** How a word that is half typed may go on in a concept. @param {string} plain */
  completions(plain) {
    if (plain.length < MIN_CORRECTED || this.isWord(plain)) return [];
    return this.own.flatMap((locale) => [...this.concepts.words(locale)].filter((other) => other.startsWith(plain)));
  }
}
