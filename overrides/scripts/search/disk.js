// @ts-check
// Search where the site is opened from a disk: a browser gives such a page no worker, so it runs on the page.

import { load } from "../lib/data.js";
import { answering } from "./answer.js";
import { createEngine } from "./engine.js";
import { settingsOf, unpacked } from "./rows.js";

/**
 * @param {URL} root of the site
 * @param {string} locale
 */
async function open(root, locale) {
  const data = unpacked(await load(`search/${locale}.json`, root));
  const engine = createEngine(data);
  engine.learn(await load(`search/others/${locale}.json`, root));
  while (engine.more()); // the texts, after the names
  return { settings: settingsOf(data), answer: answering(engine, locale) };
}

dispatchEvent(new CustomEvent("kb-search", { detail: open }));
