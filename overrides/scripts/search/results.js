// @ts-check
// What the engine found -> what Material's search box renders. It puts titles, texts and tags into the page as
// HTML, so all of it is escaped here.

import { words } from "./fold.js";
import { language } from "./terms.js";

const SHOWN = 30;
/** The share of the best row's score below which a row is left out. */
const FAINT = 0.08;
const HIGHLIGHTED = 8;
/** The share of the query that the best row must cover, lest there be no results. */
const LEAST = 0.25;

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]);

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;

/**
 * The text as HTML, with the words that were searched for marked.
 * @param {string} text
 * @param {(word: string) => boolean} isMet
 */
export function mark(text, isMet) {
  let html = "";
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    html += escape(text.slice(end, index)) + (isMet(word) ? `<mark>${escape(word)}</mark>` : escape(word));
    end = index + word.length;
  }
  return html + escape(text.slice(end));
}

/**
 * How the last typed word may go on, from the best rows: the theme shows it in grey behind what was typed.
 * @param {string[]} typed
 * @param {import("./types.js").Row[]} rows
 */
function completion(typed, rows) {
  const last = typed.at(-1) || "";
  const start = last.toLowerCase();
  const all = rows.flatMap((row) => words(`${row.title} ${row.keywords || ""}`)).map((word) => word.toLowerCase());
  const longer = start.length > 1 && all.find((word) => word.length > start.length && word.startsWith(start));
  return longer ? [last + longer.slice(start.length)] : [];
}

/**
 * The words of a result that the theme lists: true is found here, false is not.
 * @param {string[]} shown
 * @param {string[]} typed
 * @param {number[]} quality
 * @param {(word: string) => boolean} isMet
 */
function termsOf(shown, typed, quality, isMet) {
  const met = shown.filter((word) => word.length > 2 && isMet(word)).map((word) => word.toLowerCase());
  const missed = typed.filter((word, i) => word.length > 2 && !quality[i]);
  return Object.fromEntries([
    ...[...new Set(met)].slice(0, HIGHLIGHTED).map((word) => [word, true]),
    ...missed.map((word) => [word, false]),
  ]);
}

/**
 * One result, as the theme's box takes it.
 * @param {import("./engine.js").Engine} engine
 * @param {import("./types.js").Data} data
 * @param {import("./types.js").Result} result
 * @param {string[]} typed
 */
function item(engine, { kinds, channels }, result, typed) {
  const row = engine.rows[result.id];
  /** @param {string} word */
  const isMet = (word) => engine.isMet(result, word);
  const text = row.lead || row.summary || "";
  const isPhrase = row.kind === "phrase";
  const title = mark(row.title, isMet);
  return {
    location: row.url,
    // The theme shows no text beneath the title of a result that is a place on a page, so the sentence to say
    // stands in the title's element.
    title: isPhrase ? `<span class="kb-result-avoid">${title}</span> <span class="kb-result-say">${mark(text, isMet)}</span>` : title,
    text: isPhrase ? "" : mark(text, isMet),
    tags: [kinds[row.kind], channels[row.channel ?? ""]].filter(Boolean).map(escape),
    score: result.score,
    terms: termsOf(`${row.title} ${text}`.match(WORD) ?? [], typed, result.quality, isMet),
  };
}

/**
 * @param {import("./engine.js").Engine} engine
 * @param {import("./types.js").Data} data what `search/<locale>.json` holds
 * @returns a function from a query to Material's SearchResult; besides, `short` says that nothing was asked yet, and
 *   `guess` that nothing fits well
 */
export function present(engine, data) {
  const { sure } = language(data.locale);
  return (/** @type {string} */ query) => {
    const { typed, found } = engine.find(query);
    const best = found[0];
    if (!best || best.cover < LEAST) return { items: [], suggest: [], short: !typed.length, guess: false };
    const shown = found.filter(({ score }) => score > best.score * FAINT).slice(0, SHOWN);
    return {
      items: shown.map((result) => [item(engine, data, result, typed)]),
      suggest: completion(typed, shown.slice(0, 5).map(({ id }) => engine.rows[id])),
      short: false,
      guess: best.cover < sure,
    };
  };
}

/** @typedef {ReturnType<ReturnType<typeof present>>} Answer */
