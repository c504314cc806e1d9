// Answers questions as the site's search does, without a browser. A line of JSON on stdin is either what can be found in a
// language, {data} (hooks/kb/site/search.py), or a question, {locale, query}; each question gets a line on stdout.
import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline";

import { answering } from "../../../overrides/scripts/search/answer.js";
import { createEngine } from "../../../overrides/scripts/search/engine.js";
import { unpacked } from "../../../overrides/scripts/search/rows.js";

const answers = new Map();

for await (const line of createInterface({ input: stdin })) {
  const { data, locale, query } = JSON.parse(line);
  if (data) {
    const engine = createEngine(unpacked(data));
    while (engine.more());
    answers.set(data.locale, answering(engine, data.locale));
  } else {
    const { items, isSure } = answers.get(locale)({ query, only: "", ids: [] });
    stdout.write(`${JSON.stringify({ items, isSure })}\n`);
  }
}
