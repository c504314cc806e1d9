// @ts-check
// The page “Check my draft”: marks in what is pasted what must not be said, with what to say instead. Nothing of it is
// sent or stored: the words that are looked for are fetched, whole. Without this script the page says how to check by hand.

import { foreign } from "../card/guess.js";
import { load } from "../lib/data.js";
import { button, find, make, PRIVATE, siteRoot } from "../lib/dom.js";
import { Undo } from "../lib/undo.js";
import { copyLabel, copySentence, elements } from "../say/sentence.js";
import { finder } from "./find.js";

/**
 * @typedef {import("../customer/customer.js").Customer} Customer
 * @typedef {import("./find.js").Hit} Hit
 * @typedef {import("./find.js").Row} Row
 * @typedef {import("./find.js").Words} Words
 * @typedef {Record<string, string | undefined>} Texts those of the site, by the names that the template gives them
 *
 * @typedef {object} Checker
 * @property {(text: string) => Hit[]} find
 * @property {Map<string, Row>} own by id, in the reader's language
 */

/** Drafts are taken for e-mails: without diacritics, as in a text message, little of them can be told. */
const CHANNEL = "email";
/** Under this key the draft stands beside what is known of the customer; no placeholder is called so. */
const DRAFT = "#draft";

/** What was found, where it is in the draft. @param {string} text @param {Hit[]} hits */
function marked(text, hits) {
  const nodes = [];
  let end = 0;
  for (const hit of hits) {
    const start = Math.max(hit.start, end);
    nodes.push(text.slice(end, start), make("mark", { class: "kb-draft__mark" }, text.slice(start, hit.end)));
    end = hit.end;
  }
  return [...nodes, text.slice(end)];
}

/** What was found, each row once with all its words. @param {string} text @param {Hit[]} hits */
function byRow(text, hits) {
  /** @type {Map<Row, Set<string>>} */
  const found = new Map();
  for (const { start, end, row } of hits) found.set(row, (found.get(row) ?? new Set()).add(text.slice(start, end).replace(/\s+/gu, " ")));
  return found;
}

/** What to say instead, and how to copy it. @param {Row} row @param {Customer} customer @param {Texts} texts */
function instead({ say }, customer, texts) {
  const { language: { locale, tag } } = customer;
  const said = make("span", { class: "kb-say", lang: tag }, ...elements(customer, say, locale));
  const status = make("span", { class: "kb-say-status", role: "status" });
  /** @type {import("../say/sentence.js").Tell} */
  const tell = (text, isSeen) => {
    status.textContent = text;
    status.classList.toggle("kb-offscreen", !isSeen);
  };
  const control = button(copyLabel(customer, locale), { class: "kb-copy", "data-copy": "" }, () => copySentence(customer, say, locale, { control, said, tell }));
  return make("p", {}, make("span", { class: "kb-draft__instead" }, `${texts.instead}: `), said, " ", control, status);
}

/** @param {[Row, Set<string>]} found @param {Checker} checker @param {Customer} customer @param {Texts} texts */
function told([row, said], { own }, customer, texts) {
  const { title, why, url } = own.get(row.id) ?? row;
  const words = [...said].flatMap((each, index) => [index ? ", " : "", make("mark", { class: "kb-draft__mark", lang: customer.language.tag }, each)]);
  const link = url ? [" ", make("a", { href: new URL(url, siteRoot()).href }, title)] : [];
  return make("li", {}, make("p", {}, ...words), make("p", {}, why, ...link), ...(row.say ? [instead(row, customer, texts)] : []));
}

/** @param {Customer} customer @returns {Promise<Checker>} */
async function checkerFor({ locale, language }) {
  const read = (/** @type {string} */ each) => /** @type {Promise<Words>} */ (load(`draft/${each}.json`, siteRoot()));
  const [words, own] = await Promise.all([read(language.locale), read(locale)]);
  return { find: finder(words), own: new Map([own.promise, ...own.rows].map((row) => [row.id, row])) };
}

/**
 * What is said of a draft; nothing good where it is another language's.
 * @param {string} text
 * @param {Hit[] | undefined} hits undefined where the words to look for could not be had
 * @param {import("../customer/types.js").Language} language that it is checked in
 * @param {Texts} texts
 */
function statusOf(text, hits, { locale, name }, texts) {
  if (!hits) return texts.failed ?? "";
  if (hits.length) return (texts.found ?? "").replace("#", String(hits.length));
  return foreign(text, locale, CHANNEL) ? (texts.foreign ?? "").replace("#", () => name) : (texts.none ?? "");
}

/** @param {HTMLElement} place @param {Customer} customer */
function draft(place, customer) {
  const texts = place.dataset;
  const area = make("textarea", { id: "kb-draft", rows: "8", dir: "auto", "aria-describedby": "kb-draft-note", ...PRIVATE });
  const status = make("p", { class: "kb-draft__status", role: "status" });
  const language = make("p", { class: "kb-note" });
  const shown = make("div", { class: "kb-draft__shown", dir: "auto" });
  const list = make("ol", { class: "kb-draft__found" });
  /** With what is known of the customer, whom it is written to: it goes from page to page, and when they do. */
  const keep = () => customer.change((values) => (area.value ? values.set(DRAFT, area.value) : values.delete(DRAFT)));
  const undoing = make("button", { type: "button", class: "kb-copy", "data-undo": "" }, texts.undo ?? "");
  const undo = new Undo(undoing);
  /** @param {string} text */
  const put = (text) => {
    area.value = text;
    keep();
    area.focus();
  };
  const clear = button(texts.empty ?? "", { class: "kb-copy" }, () => {
    const { value } = area;
    put("");
    undo.offer(() => put(value));
  });
  const check = async () => {
    const text = area.value.normalize("NFC");
    const checker = text.trim() ? await checkers(customer).catch(() => undefined) : undefined;
    if (text !== area.value.normalize("NFC")) return; // it was typed on
    const hits = checker?.find(text) ?? [];
    const rows = byRow(text, hits);
    clear.hidden = !area.value;
    status.textContent = text.trim() ? statusOf(text, checker && hits, customer.language, texts) : "";
    shown.hidden = !hits.length;
    shown.replaceChildren(...marked(text, hits));
    list.replaceChildren(...(checker ? [...rows].map((each) => told(each, checker, customer, texts)) : []));
  };
  const show = () => {
    const kept = customer.values.get(DRAFT) ?? "";
    if (kept !== area.value) area.value = kept;
    area.lang = shown.lang = customer.language.tag;
    language.textContent = (texts.language ?? "").replace("#", () => customer.language.name);
    return check();
  };
  const checkers = once(checkerFor);
  area.addEventListener("input", keep);
  customer.addEventListener("change", show);
  for (const end of ["change", "cleared"]) customer.addEventListener(end, undo.end);
  place.append(make("label", { for: area.id }, texts.label ?? ""), area, make("p", { class: "kb-note", id: "kb-draft-note" }, texts.note ?? ""), language, clear, undoing, status, shown, list);
  void show();
}

/** What was made for a language is made once; what failed is tried again. @param {(customer: Customer) => Promise<Checker>} make_ */
function once(make_) {
  /** @type {Map<string, Promise<Checker>>} */
  const made = new Map();
  return (/** @type {Customer} */ customer) => {
    const { locale } = customer.language;
    const ready = made.get(locale) ?? make_(customer);
    made.set(locale, ready);
    ready.catch(() => made.delete(locale));
    return ready;
  };
}

const place = find("[data-kb-draft]", HTMLElement);
if (place) draft(place, /** @type {{ kbCustomer: Customer }} */ (/** @type {unknown} */ (globalThis)).kbCustomer); // site.js
