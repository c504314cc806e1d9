// @ts-check
// Beneath the list: whether the device keeps what is pinned and opened, the way to be rid of it and back, and how to see all keys.

import { button, make } from "../lib/dom.js";
import { keeps } from "../lib/storage.js";
import { Undo } from "../lib/undo.js";
import * as kept from "./kept.js";
import { HELP } from "./view.js";

/** The choice, or that the browser leaves none. @param {Record<string, string>} strings @param {HTMLElement} choice */
const choiceOr = (strings, choice) =>
  (keeps() ? make("label", { class: "kb-search__keep" }, choice, make("span", {}, strings.remember)) : make("span", { class: "kb-search__keep" }, strings["keeps.none"]));

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} strings
 * @param {{ help: () => void, changed: () => void }} on a wish to see the keys; a change of what is kept
 * @returns what shows what is kept, and what clears it
 */
export function foot(place, strings, { help, changed }) {
  const choice = make("input", { type: "checkbox", autocomplete: "off" });
  const undoing = make("button", { type: "button", class: "kb-link", "data-undo": "" }, strings.undo);
  const undo = new Undo(undoing);
  /** @param {(() => void) | void} back */
  const cleared = (back) => {
    changed();
    if (!back) return undo.end();
    undo.offer(() => {
      back();
      changed();
      choice.focus(); // the button is gone
    });
  };
  const clear = () => {
    if (kept.pinned().length || kept.recent().length) cleared(kept.clear());
  };
  choice.addEventListener("change", () => cleared(kept.remember(choice.checked)));
  kept.changes.addEventListener("change", undo.end);
  const forget = button(strings.forget, { class: "kb-link" }, () => {
    clear();
    choice.focus();
  });
  const keys = button("", { class: "kb-link kb-search__help" }, help);
  keys.append(make("kbd", {}, HELP), ` ${strings.keys}`);
  place.replaceChildren(choiceOr(strings, choice), forget, undoing, keys);
  const show = () => {
    choice.checked = kept.isKept();
    forget.hidden = !kept.pinned().length && !kept.recent().length;
  };
  show();
  return { show, clear };
}
