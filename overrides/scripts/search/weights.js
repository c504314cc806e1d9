// @ts-check
// What a match is worth, and how sure it makes us: all weights in one table, each with its reason. They were found by coordinates
// on the queries marked `dev`, a fifth of them held back (`tests/bench/tune.js`, which prints what each buys); `cover` and
// `together` by a fit over the best rows with five folds. Change none without `python -m tests.bench.quality`.

/** By where it is. `named` holds the concepts of title and keywords, `implied` those of other languages, `pairs` neighbouring words. */
export const BOOST = { title: 4, keywords: 2.5, heard: 2.5, pairs: 3.5, others: 0.6, named: 4.5, implied: 1.5 };

/**
 * BM25 as MiniSearch has it, but for `k`, 1.2 there: an entry that says a word often is about it, though what is heard is many
 * short phrases.
 */
export const BM25 = { k: 4, b: 0.7, d: 0.5 };

/**
 * How sure a match makes us by where it is: what is heard has many words by chance.
 * @type {Record<string, number>}
 */
export const SURENESS = { title: 1, keywords: 1, heard: 0.75, others: 0.9 };

// What a match is worth by how it was met, and how sure it makes us that this word was meant.
export const EXACT = { worth: 1, quality: 1 };
export const STEM = { worth: 0.8, quality: 1 };
export const FOREIGN = { worth: 0.7, quality: 1 };
export const DIACRITICS = { worth: 0.6, quality: 1 };
export const LAST_PREFIX = { worth: 0.6, quality: 0.95 };
export const PREFIX = { worth: 0.25, quality: 0.8 };
export const SWAP = { worth: 0.6, quality: 0.8 };
export const DERIVED = { worth: 0.6, quality: 0.8 };
export const JOINED = { worth: 1.6, quality: 0.95 };
export const CONCEPT = { worth: 1.7, quality: 0.85 };
/** One slip in five letters is how people type; two in fewer than ten are mostly another word. */
export const SLIP = { worth: 0.5, quality: (/** @type {number} */ length) => (length < 6 ? 0.45 : length < 8 ? 0.75 : 0.85) };
export const TWO_SLIPS = { worth: 0.5, quality: (/** @type {number} */ length) => (length < 10 ? 0.45 : 0.6) };

/** What a saying of a kind is worth beside a title. */
export const SAYING = {
  title: 1,
  keyword: 0.9,
  heard: 0.9,
  other: 0.7,
  /** How much words in another order say less. */
  order: 0.3,
};

/** How rows are ordered. */
export const RANK = {
  /** How much less a row is worth that is met by a part of the query only. */
  cover: 0.7,
  /** How much a row gains if the query is one of its sayings, word for word. */
  named: 4,
  /** How much it gains if one of its sayings holds all that is typed. */
  together: 0.3,
  /** Two words that one row happens to have, each in another place. */
  chance: 0.55,
  /** One word that something heard happens to have; what titles and keywords have stays sure. */
  lone: 0.75,
  /** A word that only has other diacritics is another word. */
  otherMarks: 0.6,
  /** What a word that half of the rows have tells less. */
  commonness: 0.4,
  /** What is sent is seldom looked for while someone speaks, unless its own words say so. */
  sent: 0.8,
  /** A sentence to say is what is mostly looked for then. */
  spoken: 1.1,
  /** What a word is worth within an expression that says something else: “passed away”. */
  part: 0.3,
};

export const SMALL_WORTH = 0.3;
export const SMALL_WEIGHT = 0.22;
export const COMMON_WEIGHT = 0.4;
/** Rows that are looked at closely. */
export const CANDIDATES = 25;

/** A pasted complaint is read whole, and for its telling words. */
export const MAX_QUERY = 2000;
export const MAX_WORDS = 16;
/** With abbreviations spelt out: a bit a word (sayings.js). */
export const MAX_SPELT = 31;
/** The words of a long query that an entry must hold in order to answer it. */
export const ENOUGH = 6;
export const MAX_LETTERS = 40;
export const MIN_PREFIX = 2;
export const MIN_INNER_PREFIX = 4;
export const MIN_FUZZY = 4;
export const MIN_FUZZY_STEM = 7;
export const MIN_TWO_SLIPS = 8;
export const MIN_CORRECTED = 5;
export const MIN_SKELETON = 2;
export const MAX_CORRECTIONS = 3;
export const MAX_READINGS = 6;
