// Finds what drafts should not say, as the page does: {words: by locale, drafts: [{locale, text}]} on stdin, on stdout for each
// draft a list of what was found, with the id of its row.
import { stdin } from "node:process";
import { json } from "node:stream/consumers";

import { finder } from "../../overrides/scripts/draft/find.js";

const { words, drafts } = /** @type {any} */ (await json(stdin));
const finders = Object.fromEntries(Object.entries(words).map(([locale, data]) => [locale, finder(data)]));
console.log(JSON.stringify(drafts.map(({ locale, text }) => finders[locale](text).map(({ start, end, row }) => [text.slice(start, end), row.id]))));
