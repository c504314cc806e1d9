// The index of one language and its queries. MiniSearch does matching and BM25; here is what a row and a query
// are made of, and how sure the engine is of its answer. Used by the worker and the bench.

import { fold, marked, stem, words } from "./search-analysis.js";

/** Filipino agents mix in English, and Vietnamese ones borrow its words: their own text is stemmed as both. */
const LANGUAGES = { en: ["en"], vi: ["en"], lv: ["lv"], tl: ["tl", "en"] };
const ALL = ["en", "lv", "tl"];

const BOOST = { title: 4, keywords: 3, summary: 1.2, lead: 1, body: 0.8, pairs: 3, others: 0.6 };
export const TUNE = { power: 1.2, named: 2, keyword: 0.9, other: 0.85, small: 0.3, smallCover: 0.15 };
const CANDIDATES = 40;
const MAX_WORDS = 16;
const MAX_LETTERS = 40;
const MAX_QUERY = 400;

/** Words that say how, not what: they must not carry a result alone. Folded. */
const SMALL = new Set((
  "a an the to of in on at for and or but is are was be am i im me my we us our you your they them their he she it its " +
  "this that what who how when why do does did dont not no can cant will with by from if so as have has had just there " +
  "va la cua cho thi ma co khong duoc voi cac nhung mot nay kia do roi nhu the nao gi sao khi neu toi minh em anh chi " +
  "khach hang " +
  "un ir ka ar par no uz pie lai tas ta to es mes jus vins vina vini man mums jums nav bija kas ko kad ja bet vai " +
  "klients klienta klientam klientu " +
  "ang ng sa na nang mga si ni kay ay at o po opo ba ko mo ka niya ako ikaw siya kami tayo kayo sila namin natin ninyo " +
  "nila ito iyan iyon kung para may wala hindi huwag lang din rin pa naman customer customers"
).split(" "));

/** A word's index terms, folded form first. The few thousand words of a language come again and again. */
const known = new Map();
function forms(word, languages) {
  const key = `${languages[0]} ${word}`;
  let found = known.get(key);
  if (!found) {
    const plain = fold(word).slice(0, MAX_LETTERS);
    const mark = marked(word);
    found = distinct([plain, ...languages.map((language) => stem(language, plain)), ...(mark ? [mark] : [])]);
    known.set(key, found);
  }
  return found;
}

function analyse(text, languages) {
  return words(text).flatMap((word) => forms(word, languages));
}

/** Neighbours, by their shortest stem: `hoan tien`, `money back`. */
function pairs(text, languages) {
  const found = [];
  for (const part of text.split(/[;/.?!,:–—]/)) {
    const stems = words(part).map((word) => stem(languages[0], forms(word, languages)[0]));
    for (let i = 1; i < stems.length; i++) found.push(`${stems[i - 1]} ${stems[i]}`);
  }
  return found;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

const weight = (word) => (SMALL.has(fold(word)) ? TUNE.smallCover : 1);

function distinct(list) {
  return [...new Set(list)];
}

/**
 * @param MiniSearch the engine's class
 * @param data what `search/<locale>.json` holds
 */
export function createEngine(MiniSearch, data) {
  const { locale, rows } = data;
  const own = LANGUAGES[locale] || ["en"];
  const foreign = ALL.filter((language) => !own.includes(language));
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    // Fields arrive as JSON, for MiniSearch makes a string of each.
    extractField: (row, field) => {
      if (field === "id") return row.id;
      if (field === "pairs") return [row.title, row.keywords, row.lead].filter(Boolean).join("; ");
      return row[field] || "";
    },
    stringifyField: (value) => value,
    tokenize: (value, field) => {
      if (field === "pairs") return pairs(value, own);
      if (field !== "others") return analyse(value, own);
      return Object.entries(value).flatMap(([language, text]) => distinct(analyse(text, LANGUAGES[language])));
    },
    processTerm: (term) => term,
  });
  index.addAll(rows.map((row, id) => ({ ...row, id })));
  const vocabulary = new Set();
  for (const row of rows) {
    for (const field of ["title", "keywords", "summary", "lead", "body"]) {
      for (const word of words(row[field] || "")) vocabulary.add(forms(word, own)[0]);
    }
    for (const [language, text] of Object.entries(row.others)) {
      for (const word of words(text)) vocabulary.add(forms(word, LANGUAGES[language])[0]);
    }
  }

  const lookUp = (queries) => index.search({ combineWith: "OR", queries }, OPTIONS);

  /** One typed word -> scores by row, and how well it was met there. */
  function match(word, isLast) {
    const plain = fold(word).slice(0, MAX_LETTERS);
    const exact = vocabulary.has(plain);
    const queries = [term(plain, 1)];
    for (const form of distinct(own.map((language) => stem(language, plain)))) {
      if (form !== plain) queries.push(term(form, 0.8));
    }
    for (const form of distinct(foreign.map((language) => stem(language, plain)))) {
      if (form !== plain) queries.push({ ...term(form, 0.7), fields: ["others"] });
    }
    const mark = marked(word);
    if (mark) queries.push(term(mark, 0.6));
    const scores = new Map();
    const add = (found, quality) => {
      for (const { id, score, terms } of found) {
        const met = scores.get(id) || { score: 0, quality: 0, terms: [] };
        met.score += score;
        met.quality = Math.max(met.quality, quality);
        met.terms.push(...terms);
        scores.set(id, met);
      }
    };
    add(lookUp(queries), 1);
    if (plain.length > 1 && (isLast || plain.length > 3)) {
      add(lookUp([{ ...term(plain, isLast ? 0.6 : 0.25), prefix: true }]), isLast ? 0.95 : 0.8);
    }
    if (!exact && plain.length > 3 && !/\d/.test(plain)) {
      const swapped = swaps(plain).filter((form) => vocabulary.has(form));
      if (swapped.length) add(lookUp(swapped.map((form) => term(form, 0.6))), 0.75);
      const distance = plain.length > 7 ? 2 : 1;
      add(lookUp([{ ...term(plain, 0.5), fuzzy: distance }]), 0.75);
    }
    return scores;
  }

  /** Rows, best first, with how much of the query each covers (0 to 1). */
  function find(query) {
    const typed = words(query.slice(0, MAX_QUERY)).slice(0, MAX_WORDS);
    if (!typed.length || (typed.length === 1 && typed[0].length < 2)) return { typed: [], found: [] };
    const weights = typed.map(weight);
    const total = sum(weights);
    const results = new Map();
    typed.forEach((word, i) => {
      for (const [id, { score, quality, terms }] of match(word, i === typed.length - 1)) {
        const result = results.get(id) || { id, score: 0, cover: 0, met: [], terms: new Map() };
        result.score += score * (weights[i] < 1 ? TUNE.small : 1);
        result.cover += (weights[i] * quality) / total;
        result.met.push(i);
        for (const term of terms) result.terms.set(term, (result.terms.get(term) || 0) | (1 << i));
        results.set(id, result);
      }
    });
    const neighbours = distinct(pairs(query.slice(0, MAX_QUERY), own)).slice(0, MAX_WORDS);
    if (neighbours.length) {
      for (const { id, score, terms } of lookUp(neighbours.map((pair) => ({ ...term(pair, 1), fields: ["pairs"] })))) {
        const result = results.get(id);
        if (!result) continue;
        result.score += score;
        result.paired = terms.length / neighbours.length;
      }
    }
    const found = [...results.values()];
    for (const result of found) {
      result.score *= result.cover ** TUNE.power;
    }
    found.sort((a, b) => b.score - a.score || a.id - b.id);
    const best = found.slice(0, CANDIDATES);
    for (const result of best) result.score *= 1 + TUNE.named * named(result, weights, total);
    best.sort((a, b) => b.score - a.score || a.id - b.id);
    return { typed, found: best };
  }

  /** How nearly the query is one of the row's names: 1 if it is its title. */
  function named(result, weights, total) {
    let best = 0;
    for (const { parts, size, factor } of names(result.id)) {
      let met = 0;
      let typed = 0;
      for (const part of parts) {
        let bits = 0;
        for (const form of part.forms) bits |= result.terms.get(form) || 0;
        if (bits) met += part.weight;
        typed |= bits;
      }
      const covered = sum(weights.filter((_, i) => typed & (1 << i)));
      best = Math.max(best, factor * (met / size) * (covered / total));
    }
    return best;
  }

  const named_ = new Map();
  /** A row's title, its halves if it has any, its keywords, and the same in the other languages. */
  function names(id) {
    let found = named_.get(id);
    if (!found) {
      const row = rows[id];
      found = [
        [row.title, own, 1],
        [row.keywords || "", own, TUNE.keyword],
        ...Object.entries(row.others).map(([language, text]) => [text, LANGUAGES[language], TUNE.other]),
      ].flatMap(([text, languages, factor]) => text.split(/[;/]/).map((name) => {
        const parts = words(name).map((word) => ({ forms: forms(word, languages), weight: weight(word) }));
        return { parts, factor, size: sum(parts.map((part) => part.weight)) };
      })).filter(({ size }) => size);
      named_.set(id, found);
    }
    return found;
  }

  /** Whether a word of a row's text was met: for highlighting. */
  function isMet(result, word) {
    return words(word).some((part) => weight(part) === 1 && forms(part, own).some((form) => result.terms.has(form)));
  }

  return { rows, find, isMet, locale };
}

const OPTIONS = {
  tokenize: (term) => [term],
  processTerm: (term) => term,
  boost: BOOST,
  prefix: false,
  fuzzy: false,
  weights: { fuzzy: 1, prefix: 1 },
};

function term(text, weight) {
  return { queries: [text], boostTerm: () => weight };
}

/** The word with two neighbouring letters swapped: MiniSearch's edit distance counts that as two slips. */
function swaps(word) {
  const forms = [];
  for (let i = 1; i < word.length; i++) {
    if (word[i] !== word[i - 1]) forms.push(word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1));
  }
  return forms;
}
