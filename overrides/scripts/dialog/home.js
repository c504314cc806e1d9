// @ts-check
// The home page: its field, where what is typed goes on in the dialog, and what was pinned and last opened, behind the moments.

import { find, make, siteRoot } from "../lib/dom.js";
import { isOnDisk, load } from "../lib/data.js";
import { changes, pinned, recent } from "./kept.js";

/** @typedef {import("./kept.js").Entry} Entry */

/** Where a focus brings up no keyboard on the screen. */
const HAS_KEYS = "(hover: hover) and (pointer: fine)";

/** @param {HTMLInputElement} field @param {(query?: string) => void} open */
function handOver(field, open) {
  const go = () => {
    const { value } = field;
    field.value = "";
    open(value === "/" ? "" : value || undefined); // its key opens it here, too
  };
  field.addEventListener("click", go);
  field.addEventListener("compositionend", go);
  field.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) go();
  });
  field.addEventListener("keydown", (event) => {
    if (!["Enter", "ArrowDown"].includes(event.key) || event.isComposing) return;
    event.preventDefault();
    go();
  });
  if (matchMedia(HAS_KEYS).matches && !location.hash) field.focus({ preventScroll: true });
}

/** The way to an entry, in the reader's language. @param {Entry} entry @param {string} prefix of the language's addresses */
function link({ id, title, lang }, prefix) {
  const [page, row = ""] = id.split("#");
  const url = new URL(`${prefix}${page}/${isOnDisk() ? "index.html" : ""}`, siteRoot());
  url.hash = row;
  return make("li", {}, make("a", { href: url.href, lang }, title));
}

/** What the entries are called in a language, by id. @param {string} locale @returns {Promise<Map<string, string>>} */
async function titlesIn(locale) {
  const { columns } = await load(`search/${locale}.json`, siteRoot());
  return new Map(columns.id.map((/** @type {string} */ id, /** @type {number} */ i) => [id, columns.title[i]]));
}

/** Before the part that follows the moments. @param {DOMStringMap} texts @param {string} locale the reader's */
function showKept({ pinned: pins, recent: last, prefix = "" }, locale) {
  const { lang } = document.documentElement;
  const next = document.querySelector("#moment ~ h2");
  /** @type {HTMLElement[]} */
  let parts = [];
  /** @type {Map<string, string>} titles in the reader's language, of what was opened in another one */
  let titles = new Map();
  const show = () => {
    const ids = new Set(pinned().map(({ id }) => id));
    const lists = /** @type {const} */ ([[pins, pinned()], [last, recent().filter(({ id }) => !ids.has(id))]]);
    const named = (/** @type {Entry} */ entry) => (titles.has(entry.id) ? { ...entry, title: titles.get(entry.id) ?? "", lang } : entry);
    parts.forEach((part) => part.remove());
    parts = lists.flatMap(([title = "", entries]) => (entries.length ? [make("h2", {}, title), make("ul", {}, ...entries.map((entry) => link(named(entry), prefix)))] : []));
    next?.before(...parts);
  };
  changes.addEventListener("change", show);
  show();
  if ([...pinned(), ...recent()].every((entry) => entry.lang === lang)) return;
  titlesIn(locale).then((found) => {
    titles = found;
    show();
  }, console.warn);
}

/** @param {(query?: string) => void} open @param {string} locale the reader's */
export function home(open, locale) {
  const field = find("[data-kb-find]", HTMLInputElement);
  if (!field) return;
  handOver(field, open);
  showKept(field.dataset, locale);
}
