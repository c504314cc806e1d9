// @ts-check
// The home page: its field, where what is typed goes on in the dialog, and what was pinned and last opened, behind the moments.

import { find, make, siteRoot } from "../lib/dom.js";
import { isOnDisk } from "../lib/data.js";
import { pinned, recent } from "./kept.js";

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

/** Before the part that follows the moments. @param {DOMStringMap} texts */
function showKept({ pinned: pins, recent: last, prefix = "" }) {
  const next = document.querySelector("#moment ~ h2");
  const ids = new Set(pinned().map(({ id }) => id));
  const lists = /** @type {const} */ ([[pins, pinned()], [last, recent().filter(({ id }) => !ids.has(id))]]);
  for (const [title = "", entries] of lists) {
    if (entries.length) next?.before(make("h2", {}, title), make("ul", {}, ...entries.map((entry) => link(entry, prefix))));
  }
}

/** @param {(query?: string) => void} open */
export function home(open) {
  const field = find("[data-kb-find]", HTMLInputElement);
  if (!field) return;
  handOver(field, open);
  showKept(field.dataset);
}
