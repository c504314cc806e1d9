// What the engine found -> what Material's search box renders. It puts titles, texts and tags into the page as
// HTML, so all of it is escaped here.

import { words } from "./search-analysis.js";

const SHOWN = 30;
/** The share of the best row's score below which a row is left out. */
const FAINT = 0.08;
const HIGHLIGHTED = 8;
/** The share of the query that the best row must cover, lest the results be marked as guesses, or there be none. */
const SURE = 0.5;
const LEAST = 0.25;
/** Vietnamese syllables and the small stock of Filipino roots meet by chance more often. */
const SURE_IN = { vi: 0.6, tl: 0.55 };

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]);

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;

/** The text as HTML, with the words that were searched for marked. */
export function mark(text, isMet) {
  let html = "";
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    html += escape(text.slice(end, index)) + (isMet(word) ? `<mark>${escape(word)}</mark>` : escape(word));
    end = index + word.length;
  }
  return html + escape(text.slice(end));
}

/** How the last typed word may go on, from the best rows: the theme shows it in grey behind what was typed. */
function completion(typed, rows) {
  const last = typed.at(-1) || "";
  const start = last.toLowerCase();
  const all = rows.flatMap((row) => words(`${row.title} ${row.keywords || ""}`)).map((word) => word.toLowerCase());
  const longer = start.length > 1 && all.find((word) => word.length > start.length && word.startsWith(start));
  return longer ? [last + longer.slice(start.length)] : [];
}

/**
 * @param engine what `createEngine` made
 * @param data what `search/<locale>.json` holds
 * @returns a function from a query to Material's SearchResult; besides, `short` says that nothing was asked yet, and
 *   `guess` that nothing fits well
 */
export function present(engine, { locale, kinds, channels }) {
  return (query) => {
    const { typed, found } = engine.find(query);
    const best = found[0];
    if (!best || best.cover < LEAST) return { items: [], suggest: [], short: !typed.length };
    const shown = found.filter(({ score }) => score > best.score * FAINT).slice(0, SHOWN);
    const rows = shown.map(({ id }) => engine.rows[id]);
    return {
      items: shown.map((result, i) => [item(rows[i], result, typed)]),
      suggest: completion(typed, rows.slice(0, 5)),
      guess: best.cover < (SURE_IN[locale] ?? SURE),
    };
  };

  function item(row, result, typed) {
    const isMet = (word) => engine.isMet(result, word);
    const text = row.lead || row.summary || "";
    const isPhrase = row.kind === "phrase";
    const title = mark(row.title, isMet);
    // The theme highlights on the page what is true here, and lists under “not found” what is false.
    const terms = {};
    for (const word of `${row.title} ${text}`.match(WORD).filter((word) => word.length > 2 && isMet(word))) {
      if (Object.keys(terms).length < HIGHLIGHTED) terms[word.toLowerCase()] = true;
    }
    typed.forEach((word, i) => {
      if (word.length > 2 && !result.quality[i]) terms[word] = false;
    });
    return {
      location: row.url,
      // The theme shows no text beneath the title of a result that is a place on a page, so the sentence to say
      // stands in the title's element.
      title: isPhrase
        ? `<span class="kb-result-avoid">${title}</span> <span class="kb-result-say">${mark(text, isMet)}</span>`
        : title,
      text: isPhrase ? "" : mark(text, isMet),
      tags: [kinds[row.kind], channels[row.channel]].filter(Boolean).map(escape),
      score: result.score,
      terms,
    };
  }
}
