// Answers queries as the search does, without a browser: {rows: {locale: file}, asked: [{locale, text}]} on stdin, on
// stdout for each query the addresses that it finds, best first, and whether it is sure of them.
import { argv, stdin } from "node:process";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { createEngine } from "../../overrides/scripts/search/engine.js";
import { unpacked } from "../../overrides/scripts/search/rows.js";
import { language } from "../../overrides/scripts/search/terms.js";

/** The engine of a file of the search. */
export function whole(file) {
  const engine = createEngine(unpacked(file));
  while (engine.more());
  return engine;
}

/**
 * @param {ReturnType<typeof createEngine>} engine
 * @param {string} locale
 * @param {string} text
 */
export function answer(engine, locale, text) {
  const { found } = engine.find(text);
  return {
    locations: found.slice(0, 10).map(({ id }) => engine.rows[id].url),
    sure: found.length > 0 && found[0].cover >= language(locale).sure,
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { rows, asked } = /** @type {any} */ (await json(stdin));
  const engines = Object.fromEntries(Object.entries(rows).map(([locale, data]) => [locale, whole(data)]));
  console.log(JSON.stringify(asked.map(({ locale, text }) => answer(engines[locale], locale, text))));
}
