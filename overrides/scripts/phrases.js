// @ts-check
// A page of phrases: copy a sentence or a row's address, and read the rows in the customer's language. Without this
// script the tables are whole; only the buttons are missing.

import { copy } from "./lib/clipboard.js";
import { button, find, make, required } from "./lib/dom.js";
import { choiceGroup, keepReplyLanguage, replyLanguage, showChoices } from "./lib/language.js";

/**
 * The data in the page (hooks/kb/site/phrase_tables.py).
 * @typedef {object} PhraseData
 * @property {string} locale the reader's
 * @property {import("./lib/language.js").Language[]} languages
 * @property {Record<string, Record<string, string>>} says by row and language
 * @property {Record<string, string>} strings
 *
 * @typedef {{ id: string, other: HTMLElement, sentence: HTMLElement }} Row
 */

/**
 * The page's own control offers the page's two addresses; a row's offers the row's, in the same words.
 * @param {string} id
 * @param {string} name
 */
function share(id, name) {
  const element = /** @type {HTMLElement} */ (required(".kb-share", HTMLElement).cloneNode(true));
  const summary = required("summary", HTMLElement, element);
  const [neutral, here] = element.querySelectorAll("a");
  summary.textContent = "#";
  summary.setAttribute("aria-label", name);
  neutral.href = new URL(`../${id}/`, neutral.href).href;
  here.href = new URL(`#${id}`, here.href).href;
  return element;
}

/**
 * The rows of the table that have a sentence to say, with room for it in another language and a button.
 * @param {HTMLTableElement} table
 * @param {PhraseData} data
 * @param {(row: Row) => void} say
 */
function prepare(table, { says, strings }, say) {
  /** @type {Row[]} */
  const rows = [];
  for (const { cells: [avoid, , cell] } of table.tBodies[0].rows) {
    if (!avoid.id || !Object.hasOwn(says, avoid.id)) continue;
    const words = avoid.textContent.trim();
    avoid.append(" ", share(avoid.id, `${strings.copy_link}: ${words}`));
    const row = { id: avoid.id, other: make("span", { class: "kb-say-other" }), sentence: make("span", { class: "kb-say-own" }, ...cell.childNodes) };
    const name = `${strings.copy}: ${words}`;
    cell.replaceChildren(row.other, row.sentence, " ", button(strings.copy_short, { class: "kb-row-button", "aria-label": name, title: name }, () => say(row)));
    rows.push(row);
  }
  return rows;
}

/** @param {HTMLTableElement} table @param {PhraseData} data */
function begin(table, data) {
  const { locale: own, languages, says, strings } = data;
  let language = replyLanguage(languages.map(({ locale }) => locale), own);
  const status = make("p", { class: "kb-status", role: "status" });
  const rows = prepare(table, data, async ({ id, sentence }) => {
    const text = says[id][language] ?? (sentence.textContent ?? "").trim();
    await copy(text);
    status.textContent = `${strings.copied} ${text}`;
  });
  const show = () => {
    const tag = languages.find(({ locale }) => locale === language)?.tag ?? language;
    for (const { id, other, sentence } of rows) {
      const foreign = language === own ? "" : (says[id][language] ?? "");
      other.textContent = foreign;
      other.lang = tag;
      other.hidden = !foreign;
      sentence.classList.toggle("kb-say-second", Boolean(foreign));
    }
  };
  const group = choiceGroup(strings.language);
  const options = languages.map(({ name, tag }) => ({ text: name, lang: tag }));
  showChoices(group, strings.language, options, languages.findIndex(({ locale }) => locale === language), (index) => {
    language = languages[index].locale;
    keepReplyLanguage(language);
    show();
  });
  const place = table.closest(".md-typeset__scrollwrap") ?? table;
  place.before(group);
  place.after(status);
  show();
}

const source = find("#kb-phrase-data", HTMLScriptElement);
const table = find(".kb-phrase table", HTMLTableElement);
if (source && table) begin(table, JSON.parse(source.text));
