// What the engine found -> what Material's search box renders. It puts titles, texts and tags into the page as HTML,
// so all of it is escaped here.

import { words } from "./search-analysis.js";

const SHOWN = 30;
const HIGHLIGHTED = 8;
/** Below the first share of the query's weight that the best row covers, results are marked as guesses; below the
 * second there are none. */
export const SURE = 0.62;
export const LEAST = 0.3;

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu;

/** The text as HTML, the words that `isMet` says were searched for marked. */
function mark(text, isMet) {
  let html = "";
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    html += escape(text.slice(end, index));
    html += isMet(word) ? `<mark>${escape(word)}</mark>` : escape(word);
    end = index + word.length;
  }
  return html + escape(text.slice(end));
}

/** The one-row completion of the last typed word: the theme shows it in grey behind what was typed. */
function completion(typed, rows) {
  const last = typed.at(-1) || "";
  if (last.length < 2) return [];
  const start = last.toLowerCase();
  for (const row of rows) {
    for (const word of words(`${row.title} ${row.keywords || ""}`)) {
      const lower = word.toLowerCase();
      if (lower.length > start.length && lower.startsWith(start)) return [last + lower.slice(start.length)];
    }
  }
  return [];
}

/** @returns a function from a query to Material's SearchResult, with `guess` and `short` besides */
export function present(engine, data) {
  const { kinds, channels } = data;
  return (query) => {
    const { typed, found } = engine.find(query);
    const best = found[0];
    if (!best || best.cover < LEAST) return { items: [], suggest: [], short: !typed.length };
    const guess = best.cover < SURE;
    const shown = found.filter((result) => result.score > best.score * 0.08).slice(0, SHOWN);
    const items = shown.map((result) => [item(engine.rows[result.id], result, typed)]);
    return { items, suggest: completion(typed, shown.slice(0, 5).map((result) => engine.rows[result.id])), guess };
  };

  function item(row, result, typed) {
    const isMet = (word) => engine.isMet(result, word);
    const lead = mark(row.lead || row.summary || "", isMet);
    const isPhrase = row.kind === "phrase";
    const met = words(`${row.title} ${row.lead || row.summary || ""}`).filter((word) => word.length > 2 && isMet(word));
    const terms = Object.fromEntries([...new Set(met.map((word) => word.toLowerCase()))].slice(0, HIGHLIGHTED).map((word) => [word, true]));
    typed.forEach((word, i) => {
      if (word.length > 2 && !result.met.includes(i)) terms[word] = false;
    });
    return {
      location: row.url,
      // The theme shows no text beneath the title of a result that is a place on a page, so the sentence to say
      // stands in the title's element.
      title: isPhrase
        ? `<span class="kb-result-avoid">${mark(row.title, isMet)}</span><span class="kb-result-say">${lead}</span>`
        : mark(row.title, isMet),
      text: isPhrase ? "" : lead,
      tags: [kinds[row.kind], channels[row.channel]].filter(Boolean).map(escape),
      score: result.score,
      terms,
    };
  }
}
