// @ts-check
// Where a draft says what must not be said: a phrase to avoid, or a promise that nobody can keep. The same is found by
// hooks/kb/rules/matching.py, where the reasons stand, and a change here is one there; hooks/kb/site/draft.py makes the words.

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} title
 * @property {string} why
 * @property {string} say
 * @property {string} url relative to the site's root
 * @property {string[][]} [forms] of a phrase to avoid: its wordings as folded words, GOES_ON or ALONE behind those of a short one
 *
 * @typedef {object} Words of a language
 * @property {string} locale
 * @property {Row[]} rows
 * @property {Row} promise
 * @property {string[]} promises
 * @property {string[]} harmless
 * @property {string[]} negations
 * @property {Record<string, string>} alike words that stand for another one, two of them with a blank between
 *
 * @typedef {{ start: number, end: number, row: Row }} Hit
 */

const GOES_ON = "…";
const ALONE = ".";
const LONG_WORDS = 5;
const CLAUSE = /[.!?…,;:–—()“”„"]|\n\n/;
const SENTENCE = /[.!?…]|\n\n/;
const WORD = /[\p{L}\p{N}_]+/gu;
const SIGN = /[^\p{L}\p{N}_ \u00a0%.!?…]/gu;
const CAPITAL = /[\p{Lu}\p{Lt}]/gu;
/** Between words, of a plain text: one of these within a sentence, one of these at all. */
const [BETWEEN, NO_WORD] = ["- \u00a0%", "- \u00a0%.!?…"];
const [BEGINS, ENDS] = [`(?<![^${NO_WORD}])`, `(?![^${NO_WORD}])`];
const NOTHING = /(?!)/g;

/** @param {RegExpMatchArray} match @returns {[number, number]} */
const placeOf = (match) => [match.index ?? 0, (match.index ?? 0) + match[0].length];

/** The words of a text; two that stand for one are one. @param {string} text @param {Map<string, string>} alike */
function tokens(text, alike) {
  /** @type {{ word: string, place: [number, number] }[]} */
  const found = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const place = placeOf(match);
    const last = found.at(-1);
    const both = `${last?.word} ${word}`;
    if (last && alike.has(both)) Object.assign(last, { word: both, place: [last.place[0], place[1]] });
    else found.push({ word, place });
  }
  return found;
}

/** A text by its words, in which phrases are looked for. */
class Said {
  /** @param {string} text @param {Set<string>} negations @param {Map<string, string>} alike */
  constructor(text, negations, alike) {
    const found = tokens(text, alike);
    this.negations = negations;
    this.places = found.map(({ place }) => place);
    this.words = found.map(({ word }) => alike.get(word) ?? word);
    this.gaps = this.places.slice(1).map(([start], index) => text.slice(this.places[index][1], start));
    /** @type {Map<string, number[]>} */
    this.byWord = new Map();
    this.words.forEach((word, number) => {
      const numbers = this.byWord.get(word);
      if (numbers) numbers.push(number);
      else this.byWord.set(word, [number]);
    });
  }

  /** Where it has a phrase. @param {string[]} form @returns {[number, number][]} */
  phrases(form) {
    const mark = [GOES_ON, ALONE].find((each) => each === form.at(-1));
    const phrase = mark ? form.slice(0, -1) : form;
    const count = phrase.length;
    return (this.byWord.get(phrase[0]) ?? []).flatMap((first) => {
      const end = first + count;
      if (phrase.every((word, index) => this.words[first + index] === word)) {
        const isFound = !this.#partsWord(end) && (!mark || this.#isClause(first, end, mark === GOES_ON));
        return isFound ? [this.#place(first, count)] : [];
      }
      return count >= LONG_WORDS && this.#hasOneMore(first, phrase) ? [this.#place(first, count + 1)] : [];
    });
  }

  /** @param {number} first @param {number} count @returns {[number, number]} */
  #place = (first, count) => [this.places[first][0], this.places[first + count - 1][1]];

  /** Whether words end within one. @param {number} end */
  #partsWord = (end) => end < this.words.length && "'’".includes(this.gaps[end - 1]);

  /** @param {number} first @param {number} end @param {boolean} goesOn */
  #isClause(first, end, goesOn) {
    let more = 0;
    for (; first && more <= 1 && !CLAUSE.test(this.gaps[first - 1]); first -= 1) more += 1;
    for (; !goesOn && end < this.words.length && more <= 1 && !CLAUSE.test(this.gaps[end - 1]); end += 1) more += 1;
    return more <= 1;
  }

  /** @param {number} first @param {string[]} phrase */
  #hasOneMore(first, phrase) {
    const found = this.words.slice(first, first + phrase.length + 1);
    const at = phrase.findIndex((word, index) => found[index] !== word);
    if (found.length <= phrase.length || phrase.some((word, index) => found[index < at ? index : index + 1] !== word)) return false;
    if (this.negations.has(found[at]) && !phrase.includes(found[at])) return false;
    return !this.gaps.slice(first, first + phrase.length).some((gap) => SENTENCE.test(gap));
  }
}

/**
 * A text of the same length in small letters, in which a dash stands for all signs that patterns treat alike: one that names all
 * letters of the world takes a browser a tenth of a second to make. @param {string} text
 */
function plain(text) {
  const small = text.replace(CAPITAL, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
  return small.replace(SIGN, (sign) => "-".repeat(sign.length));
}

/** @param {string} word plain */
const loose = (word) => word.replace(/[-.!?…%]/g, (sign) => (sign === "%" ? "[ \u00a0]?%" : `[${NO_WORD}]?`));

/** A phrase; one that goes on (“can't promise …”) has the rest of its sentence, up to a word that is named behind (“… we i”). @param {string} wording */
function phrase(wording) {
  const [begun, ends] = wording.split(" …");
  const words = plain(begun).split(" ").map(loose).join(`[${BETWEEN}]+`);
  const until = ends && `(?!${BEGINS}(?:${ends.trim().replaceAll(" ", "|")})${ENDS})`;
  return ends === undefined ? words : `${words}${ENDS}(?:${until}[^.!?…])*`;
}

/** @param {string[]} wordings */
function anyOf(wordings) {
  const parts = wordings.map(phrase);
  return parts.length ? new RegExp(`${BEGINS}(?:${parts.join("|")})${ENDS}`, "g") : NOTHING;
}

/** What lies within something else that was found is left out. @param {Hit[]} found in order */
function outermost(found) {
  let reached = 0;
  return found.filter(({ end }) => {
    const isOuter = end > reached;
    reached = Math.max(reached, end);
    return isOuter;
  });
}

/**
 * @param {Words} words of the draft's language
 * @returns {(text: string) => Hit[]} what a draft, in NFC, should not say, in its order
 */
export function finder({ rows, promise, promises, harmless, negations, alike }) {
  const same = new Map(Object.entries(alike));
  const turning = new Set(negations);
  const promised = anyOf(promises);
  const passed = anyOf(harmless);
  return (text) => {
    const said = new Said(text, turning, same);
    const avoided = rows.flatMap((row) => (row.forms ?? []).flatMap((form) => said.phrases(form)).map(([start, end]) => ({ start, end, row })));
    const read = plain(text);
    const free = [...read.matchAll(passed)].map(placeOf);
    const kept = [...read.matchAll(promised)].map(placeOf).filter(([start]) => !free.some(([from, to]) => from <= start && start < to));
    const found = [...avoided, ...kept.map(([start, end]) => ({ start, end, row: promise }))];
    return outermost(found.sort((one, other) => one.start - other.start || other.end - one.end));
  };
}
