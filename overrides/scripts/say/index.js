// @ts-check
// Sentences to say, on the pages of phrases, of guidelines and at home: copied by a button, in the customer's language. Without
// this script the pages are whole; only the buttons are missing.

import { find } from "../lib/dom.js";
import { copyPlain } from "../lib/selection.js";
import { Sentence } from "./sentence.js";
import { share } from "./share.js";

/** @param {import("../customer/customer.js").Customer} customer */
export function say(customer) {
  const source = find("#kb-say-data", HTMLScriptElement);
  const places = [...document.querySelectorAll("[data-say]")].filter((place) => place instanceof HTMLElement);
  if (!source || !places.length) return;
  /** @type {Record<string, Record<string, string>>} the sentences by key and language (hooks/kb/site/say.py) */
  const says = JSON.parse(source.text);
  const sentences = places.map((place) => new Sentence(place, says[place.dataset.say ?? ""], customer));
  const show = () => sentences.forEach((sentence) => sentence.show());
  const list = places[0].closest("table, ul");
  const note = find("[data-say-note]", HTMLElement);
  if (note) list?.after(note);
  document.addEventListener("click", ({ target }) => {
    const blank = target instanceof Element && target.closest(":is(.kb-say, .kb-say-other) [data-blank]");
    if (blank && getSelection()?.isCollapsed) customer.ask(blank.getAttribute("data-blank") ?? "");
  });
  customer.addEventListener("change", show);
  show();
  share(customer.strings.copy_link);
  copyPlain(".kb-say, .kb-say-other");
}
