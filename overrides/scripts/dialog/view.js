// @ts-check
// The parts of the dialog. All of it is made here: without scripts there is no search.

import { languageSelect } from "../customer/language.js";
import { make, PRIVATE } from "../lib/dom.js";
import { icon } from "./icons.js";
import { GROUPS } from "../search/protocol.js";

/**
 * What the page says of its search (overrides/partials/header.html).
 * @typedef {{ search: string, find: string, share: string, close: string, failed: string, loading: string }} Texts
 */

/** What stands in the box to see all keys. */
export const HELP = "?";

/** What is pressed together with Alt, by the places of GROUPS. @param {number} place */
const keyOf = (place) => `Alt ${place + 1}`;

/** @param {string} name @param {string} label */
const tool = (name, label) => {
  const element = make("button", { type: "button", class: "kb-tool", "aria-label": label, title: label });
  element.append(icon(name));
  return element;
};

/**
 * The choice of the customer's language, as in the line above the page, which is out of reach here.
 * @param {import("../customer/customer.js").Customer} customer
 */
function speaks(customer) {
  const { select, show } = languageSelect(customer, { autocomplete: "off" });
  customer.addEventListener("change", show);
  show();
  return make("label", { class: "kb-search__speaks" }, make("span", {}, `${customer.strings.speaks} `), select);
}

/**
 * @param {Texts} texts
 * @param {import("../customer/customer.js").Customer} customer
 * @param {HTMLElement} results
 * @param {HTMLInputElement} input
 */
export function view(texts, customer, results, input) {
  const status = make("p", { class: "kb-search__status", role: "status" });
  const alert = make("p", { class: "kb-search__alert", role: "alert" });
  const share = tool("share", texts.share);
  const close = tool("close", texts.close);
  const filters = GROUPS.map((name, place) => make("button", { type: "button", class: "kb-filter", "data-only": name, "aria-pressed": "false", "aria-keyshortcuts": keyOf(place).replace(" ", "+") }));
  const only = make("div", { class: "kb-search__filters", role: "group" }, ...filters);
  const keys = make("div", { class: "kb-keys", hidden: "", tabindex: "0" });
  const tell = make("div", { class: "kb-search__tell", hidden: "" });
  const foot = make("div", { class: "kb-search__foot" });
  const dialog = make(
    "dialog", { class: "kb-search", "aria-label": texts.search },
    make("div", { class: "kb-search__box" }, input, share, close),
    make("div", { class: "kb-search__bar" }, only, status, speaks(customer)),
    alert, results, tell, keys, foot,
  );
  return { dialog, input, status, alert, share, close, filters, only, tell, keys, foot };
}

/** @param {Texts} texts */
export function box({ find }) {
  return make("input", {
    type: "text", class: "kb-search__input", role: "combobox", "aria-label": find, placeholder: find, "aria-autocomplete": "list", "aria-haspopup": "grid",
    "aria-expanded": "false", "aria-controls": "kb-results", autocapitalize: "off", autocorrect: "off", enterkeyhint: "search", ...PRIVATE,
  });
}

/** The names of the filters, each with its key. @param {ReturnType<typeof view>} view @param {Record<string, string>} strings */
export function nameFilters({ filters, only }, strings) {
  only.setAttribute("aria-label", strings.only);
  filters.forEach((filter, place) => filter.replaceChildren(strings[GROUPS[place]], make("kbd", { "aria-hidden": "true" }, keyOf(place))));
}

/** All keys, by what they do. @param {HTMLElement} place @param {Record<string, string>} strings */
export function showKeys(place, strings) {
  const lines = [
    ["open", "/", "s", "Ctrl K"], ["move", "↑", "↓"], ["enter", "Enter"], ["copy", "Ctrl Enter"], ["filter", ...GROUPS.map((_, i) => keyOf(i))],
    ["number", "1 … 9"], ["pin", "Alt P"], ["forget", "Alt 0"], ["close", "Esc"], ["help", "?"],
  ].map(([name, ...all]) => [
    make("dt", {}, ...all.flatMap((key, i) => [...(i ? [" "] : []), make("kbd", {}, key)])),
    make("dd", {}, strings[`key.${name}`]),
  ]);
  place.replaceChildren(make("h2", {}, strings.keys), make("dl", {}, ...lines.flat()));
}
