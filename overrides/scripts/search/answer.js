// @ts-check
// A question -> its answer: what the engine finds, as plain data.

import { words } from "./fold.js";
import { groupOf, WORD } from "./protocol.js";
import { language, weightIn } from "./terms.js";
import { COMMON_WEIGHT } from "./weights.js";

/**
 * @typedef {import("./protocol.js").Question} Question
 * @typedef {import("./protocol.js").Answer} Answer
 * @typedef {import("./protocol.js").Item} Item
 * @typedef {import("./types.js").Row} Row
 * @typedef {import("./types.js").Result} Result
 */

const SHOWN = 30;
/** How many are shown where nothing fits well. */
const GUESSED = 3;
/** The share of the best row's score below which a row is left out. */
const FAINT = 0.08;
/** The share of the query that the best row must cover, lest there be no results. */
const LEAST = 0.25;
/** The share of the best row's score above which a row fits nearly as well. */
const NEAR = 0.5;
/** Letters above which a word that nothing has is worth telling. */
const TOLD = 2;

const SLOT = /\{\{[a-z0-9_]+\}\}/g;

/** @param {Row} row @param {string[]} met @param {boolean} isNear @returns {Item} */
const item = ({ id, kind, channel = "", url, title, summary = "", say = "" }, met = [], isNear = true) => ({ id, kind, channel, url, title, summary, say, isNear, met });

/** @param {import("./engine.js").Engine} engine @param {Result} result */
function metIn(engine, result) {
  const { title, summary = "", say = "" } = engine.rows[result.id];
  const all = `${title} ${summary} ${say.replace(SLOT, " ")}`.match(WORD) ?? [];
  return [...new Set(all)].filter((word) => engine.isMet(result, word)).map((word) => word.toLowerCase());
}

/** @param {Question} question @param {Partial<Answer>} more @returns {Answer} */
const answer = (question, more) => ({ question, items: [], isSure: true, isShort: false, isPartial: false, missing: [], ...more });

/**
 * @param {import("./engine.js").Engine} engine
 * @param {string} locale the reader's
 * @returns a function from a question to its answer
 */
export function answering(engine, locale) {
  const { sure } = language(locale);
  const weightOf = weightIn(locale);
  const byId = new Map(engine.rows.map((row) => [row.id, row]));

  /** @param {Question} question */
  const named = (question) => answer(question, { items: question.ids.flatMap((id) => byId.get(id) ?? []).map((row) => item(row)) });

  /** @param {Question} question */
  const found = (question) => {
    const { typed, found: all } = engine.find(question.query);
    if (!typed.length) return answer(question, { isShort: words(question.query).length < 2 });
    const isSure = all.length > 0 && all[0].cover >= sure;
    const wanted = question.only ? all.filter(({ id }) => groupOf(engine.rows[id].kind) === question.only) : all;
    const best = wanted[0];
    if (!best || best.cover < LEAST) return answer(question, { isShort: typed.every((word) => weightOf(word) <= COMMON_WEIGHT) });
    const shown = wanted.filter(({ score }) => score > best.score * FAINT).slice(0, isSure ? SHOWN : GUESSED);
    // Few guesses are shown: what another row has is not missing.
    const missing = typed.filter((word, i) => word.length > TOLD && (isSure ? shown : wanted).every(({ quality }) => !quality[i]));
    return answer(question, { isSure, missing, items: shown.map((result) => item(engine.rows[result.id], metIn(engine, result), result.score >= best.score * NEAR)) });
  };
  return (/** @type {Question} */ question) => (question.query.trim() ? found(question) : named(question));
}
