// @ts-check
// The fill-in card of a template page. It is built here from the data in the page; without this script the page
// shows the reply as plain text. What an agent types stays in memory: no request, no storage, no address.

import { find, required } from "../lib/dom.js";
import { copyPlain } from "../lib/selection.js";
import { recalled } from "./details.js";
import { Memory } from "./memory.js";
import { Card } from "./values.js";
import { View } from "./view.js";

/** After this long without a key or a click what concerns the customer is cleared; a minute before, the card says so. */
const IDLE = 15 * 60 * 1000;
const WARNED = IDLE - 60 * 1000;

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
  copyPlain("[data-plain]");
}

/** @param {Card} card @param {View} view @param {() => void} clear */
function clearWhenIdle(card, view, clear) {
  const { strings } = card.data;
  let timers = [0];
  let isWarned = false;
  const wait = () => {
    timers.forEach(clearTimeout);
    if (isWarned) view.say("");
    isWarned = false;
    timers = [window.setTimeout(warn, WARNED), window.setTimeout(() => card.ofCustomer.length && clear(), IDLE)];
  };
  const warn = () => {
    isWarned = card.ofCustomer.length > 0;
    if (isWarned) view.say(strings.clearing, true);
  };
  for (const act of ["keydown", "pointerdown", "input"]) addEventListener(act, wait);
  wait();
}

/** The way of what is typed from page to page. @param {Card} card @param {Memory} memory @param {View} view */
function remember(card, memory, view) {
  memory.take((values) => {
    if (card.take(values)) view.show();
    if (card.values.size) memory.keep([...card.values]);
  });
  addEventListener("pagehide", () => memory.keep([...card.values]));
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !memory.lasts) return;
    memory.take((values) => {
      card.values = new Map(values); // as the pages since have left it
      view.show();
    });
  });
  addEventListener("beforeunload", (event) => {
    if (card.ofCustomer.length && !memory.lasts) event.preventDefault();
  });
}

const place = find("[data-kb-card]", HTMLElement);
if (place) begin(place);
