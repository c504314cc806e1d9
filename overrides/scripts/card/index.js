// @ts-check
// The fill-in card of a template page. It is built here from the data in the page; without this script the page
// shows the reply as plain text. What an agent types stays in memory: no request, no storage, no address.

import { find, required } from "../lib/dom.js";
import { copyPlain } from "../lib/selection.js";
import { recalled } from "./details.js";
import { Memory } from "./memory.js";
import { clearWhenIdle, remember } from "./session.js";
import { Card } from "./values.js";
import { View } from "./view.js";

/** @param {HTMLElement} place */
function begin(place) {
  const card = new Card(JSON.parse(required("#kb-card-data", HTMLScriptElement).text));
  for (const [key, value] of recalled()) card.values.set(key, value);
  const memory = new Memory(place.dataset.kbCard ?? "");
  const keep = () => memory.keep([...card.values]);
  const clear = () => {
    card.clearCustomer();
    keep();
    view.show();
    view.say(card.data.strings.cleared);
  };
  const view = new View(place, card, { changed: keep, clear });
  clearWhenIdle(card, view, clear);
  remember(card, memory, view);
  addEventListener("beforeunload", (event) => {
    if (card.ofCustomer.length && !memory.lasts) event.preventDefault();
  });
  copyPlain("[data-plain]");
}

const place = find("[data-kb-card]", HTMLElement);
if (place) begin(place);
