// @ts-check
// The index of one language: rows as MiniSearch's documents. A row is two of them, that of its own words, which are indexed
// at once, and that of its names in other languages, when there is time: what is typed meanwhile is answered by the former.

import MiniSearch from "minisearch";

import { conceptFinder } from "./concepts.js";
import { TONES, words } from "./fold.js";
import { distinct, some } from "./lists.js";
import { nameInOthers } from "./rows.js";
import { shorthandReader, speller } from "./shorthand.js";
import { isSlip } from "./slips.js";
import { LANGUAGES, language, pairs, plainOf, stemmedAs, stemOf, terms } from "./terms.js";
import { decoded, isVowelless, skeleton } from "./typing.js";
import { BM25, BOOST, MAX_QUERY, MIN_CORRECTED, MIN_SKELETON } from "./weights.js";

/** Rows whose names in other languages are indexed between two looks at what was typed. */
const SLICE = 8;
const OPTIONS = {
  /** @param {string} text */
  tokenize: (text) => [text],
  /** @param {string} text */
  processTerm: (text) => text,
  boost: BOOST,
  bm25: BM25,
  weights: { fuzzy: 1, prefix: 1 },
};
const WORDS = ["title", "keywords", "heard", "others"];

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
  /** Terms that were indexed so far, each with the count of rows that have it in their names. @type {Map<string, number>} */
  vocabulary = new Map();
  /** Neighbours in names, each as one word: `voicemail` finds “voice mail”. @type {Map<string, string>} */
  joined = new Map();
  #engine = engine();
  #done = 0;
  /** The concepts as they were given, by what they are called. */
  #named;

  /** @param {import("./types.js").Data} data */
  constructor({ locale, rows, concepts, shorthand = {} }) {
    this.rows = rows;
    this.locale = locale;
    this.own = stemmedAs(locale);
    this.#named = concepts;
    this.concepts = conceptFinder(concepts);
    this.spelledOut = speller(shorthand[locale] ?? {}, locale);
    this.readings = shorthandReader(shorthand, locale, this);
    /** What their keyboards leave of a word, the reader's first. */
    this.ways = distinct([locale, ...Object.keys(LANGUAGES)]).map((name) => language(name).typing);
    /** Their stemmers that are not the reader's. */
    this.foreign = distinct(Object.keys(LANGUAGES).flatMap(stemmedAs)).filter((stemmer) => !this.own.includes(stemmer));
    this.#engine.addAll(rows.map((row, id) => this.#nameDocument(row, id)));
  }

  /** The languages that a query may be in. */
  get read() {
    return distinct([...Object.keys(LANGUAGES), ...this.concepts.locales]);
  }

  /** Takes the rows' names in other languages, and what concepts are called there. @param {import("./rows.js").Others} file */
  learn({ others, concepts }) {
    nameInOthers(this.rows, others);
    this.concepts = conceptFinder(this.#named.map((concept, i) => ({ ...concept, ...concepts[i] })));
  }

  /** @param {string} text @param {string[]} languages */
  #terms(text, languages) {
    const found = terms(text, languages);
    for (const form of found) if (!this.vocabulary.has(form)) this.vocabulary.set(form, 0);
    return found;
  }

  /** How rarely a word stands in names: 1 if in none, near 0 if in all. @param {string[]} forms */
  rarity(forms) {
    const count = Math.max(0, ...forms.map((form) => this.vocabulary.get(form) ?? 0));
    return Math.log((this.rows.length + 1) / (count + 1)) / Math.log(this.rows.length + 1);
  }

  /** @param {string} text @param {string[]} languages */
  #concepts = (text, languages) => this.concepts.find(text, languages).map(({ concept }) => concept);

  /** @param {import("./types.js").Row} row @param {number} id */
  #nameDocument({ title, keywords = "", heard = "" }, id) {
    const said = this.spelledOut(heard);
    const neighbours = pairs(`${title}; ${keywords}; ${said}`, this.own).map(({ pair }) => pair);
    for (const pair of neighbours) this.joined.set(pair.replace(" ", ""), pair);
    const named = { title: this.#terms(title, this.own), keywords: this.#terms(keywords, this.own), heard: this.#terms(said, this.own) };
    for (const form of distinct(Object.values(named).flat())) this.vocabulary.set(form, (this.vocabulary.get(form) ?? 0) + 1);
    return {
      id,
      ...named,
      pairs: neighbours,
      named: this.#concepts(`${title}; ${keywords}`, this.own),
    };
  }

  /** @param {import("./types.js").Row} row @param {number} id */
  #othersDocument({ others }, id) {
    const names = Object.entries(others);
    return {
      id: id + this.rows.length,
      others: names.flatMap(([locale, text]) => distinct(this.#terms(text, stemmedAs(locale)))),
      implied: distinct(names.flatMap(([locale, text]) => this.#concepts(text, [locale]))),
    };
  }

  /** Indexes some more rows' names in other languages; false when all are. */
  more(count = SLICE) {
    const end = Math.min(this.#done + count, this.rows.length);
    for (; this.#done < end; this.#done++) this.#engine.add(this.#othersDocument(this.rows[this.#done], this.#done));
    return this.#done < this.rows.length;
  }

  /** What MiniSearch finds, by rows. @param {Term[]} queries @returns {import("./types.js").Met[]} */
  lookUp(queries) {
    return this.#engine.search({ combineWith: "OR", queries }, OPTIONS)
      .map(({ id, score, terms: met, match }) => ({ id: id % this.rows.length, score, terms: met, match }));
  }

  /** Whether a word is one that was indexed, or in an expression. @param {string} plain */
  isWord = (plain) => this.vocabulary.has(plain) || this.own.some((locale) => this.concepts.words(locale).has(plain));

  /** Whether a word stands in the names as it is, and so is no form of a word of this other language. @param {string} plain @param {string} locale */
  isOther = (plain, locale) => !this.own.includes(locale) && (this.vocabulary.get(plain) ?? 0) > 0;

  /** Whether a word that was indexed begins so: then it is half typed, not mistyped. @param {string} plain */
  isBegun = (plain) => some(this.vocabulary.keys(), (word) => word.startsWith(plain));

  /** Whether a word that was indexed begins so and has the diacritics that were typed. @param {string} mark */
  isMarkedBegun(mark) {
    const letters = mark.replace(TONES, "");
    const tones = mark.slice(letters.length);
    return some(this.vocabulary.keys(), (word) => word.startsWith(letters) && word.endsWith(tones));
  }

  /** Whether all words of a query are ones, or the last begins one, that was indexed so far. @param {string} query */
  isKnown(query) {
    const typed = words(query.slice(0, MAX_QUERY)).map(plainOf);
    const last = typed.pop();
    return !last || (typed.every((word) => this.vocabulary.has(word)) && this.isBegun(last));
  }

  /** A word that is nowhere, by its keys: the raw ones of an input method, letters typed as two. @param {string} word */
  decoded(word) {
    const plain = plainOf(word);
    if (this.isBegun(plain) || this.isWord(plain)) return word;
    const [own, ...others] = this.ways.map((ways) => decoded(plain, ways));
    const isThere = (/** @type {string} */ text) => this.isWord(plainOf(text));
    return own.find((text) => isThere(text) || this.isStem(plainOf(text))) ?? others.flat().find(isThere) ?? word;
  }

  /** Whether a word's stem was indexed. @param {string} plain */
  isStem = (plain) => this.own.some((name) => this.vocabulary.has(stemOf(name)(plain)));

  /** What a word that is nowhere may be meant as: one slip away, or without its vowels, here or in a concept. @param {string} plain */
  corrections(plain) {
    if (/\d/.test(plain) || this.isWord(plain)) return [];
    if (language(this.locale).typing.includes("vowelless") && skeleton(plain).length >= MIN_SKELETON) {
      const found = [...this.vocabulary.keys()].filter((other) => isVowelless(plain, other));
      if (found.length) return found;
    }
    if (plain.length < MIN_CORRECTED) return [];
    /** @type {Set<string>} */
    const found = new Set();
    for (const known of [this.vocabulary.keys(), ...this.own.map((locale) => this.concepts.words(locale))]) {
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
