// @ts-check
// Sentences to say, on the pages of phrases and of guidelines: copied by a button, in the customer's language. Without this
// script the pages are whole; only the buttons are missing.

import { recalled } from "../card/details.js";
import { Memory } from "../card/memory.js";
import { clearWhenIdle, remember } from "../card/session.js";
import { find } from "../lib/dom.js";
import { copyPlain } from "../lib/selection.js";
import { Bar } from "./bar.js";
import { Sentence } from "./sentence.js";
import { share } from "./share.js";
import { Texts } from "./texts.js";

/** @param {Texts} texts @param {Memory} memory @param {HTMLElement[]} places of the sentences */
function begin(texts, memory, places) {
  for (const [key, value] of recalled()) texts.values.set(key, value);
  const sentences = places.map((place) => new Sentence(place, texts));
  const keep = () => memory.keep([...texts.values]);
  const show = () => {
    bar.show();
    for (const sentence of sentences) sentence.show(texts.language);
  };
  const bar = new Bar(texts, () => {
    show();
    keep();
  });
  const list = places[0].closest("table, ul");
  list?.before(bar.element);
  const note = find("[data-say-note]", HTMLElement);
  if (note) list?.after(note);
  show();
  const view = { show, say: bar.say.bind(bar) };
  clearWhenIdle(texts, view, () => {
    texts.clearCustomer();
    keep();
    show();
    view.say(texts.data.strings.cleared);
  });
  remember(texts, memory, view);
}

const source = find("#kb-say-data", HTMLScriptElement);
const places = [...document.querySelectorAll("[data-say]")].filter((place) => place instanceof HTMLElement);
if (source && places.length) {
  const texts = new Texts(JSON.parse(source.text));
  begin(texts, new Memory(source.dataset.memory ?? ""), places);
  share(texts.data.strings.copy_link);
  copyPlain(".kb-say, .kb-say-other");
}
