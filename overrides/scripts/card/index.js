// @ts-check
// The fill-in card of a template page. It is built here from the data in the page; without this script the page
// shows the reply as plain text. What an agent types stays in memory: no request, no storage, no address.

import { clickedLink, find, isPlain, required } from "../lib/dom.js";
import { beforeLeaving } from "../lib/leave.js";
import { Memory } from "./memory.js";
import { Card } from "./values.js";
import { View } from "./view.js";

/** After this long without a key all is cleared. */
const IDLE = 15 * 60 * 1000;

/** @param {HTMLElement} place */
function begin(place) {
  const card = new Card(JSON.parse(required("#kb-card-data", HTMLScriptElement).text));
  const memory = new Memory(place.dataset.kbCard ?? "");
  let idle = 0;
  const touch = () => {
    clearTimeout(idle);
    idle = window.setTimeout(clear, IDLE);
  };
  const clear = () => {
    card.values.clear();
    view.show();
    view.say(card.data.strings.cleared);
  };
  const view = new View(place, card, { typed: touch, clear });
  touch();
  connect(card, memory, view);
}

/** The way of what is typed from page to page. @param {Card} card @param {Memory} memory @param {View} view */
function connect(card, memory, view) {
  const take = () => memory.take((values) => {
    if (card.take(values)) view.show();
  });
  /** @param {() => void} go */
  const leave = (go) => memory.leave([...card.values], go);
  take();
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) take();
  });
  window.addEventListener("pagehide", () => {
    if (memory.isOpen) leave(() => {});
  });
  document.addEventListener("click", (event) => {
    const link = clickedLink(event, "a[href]");
    if (!link || link.target || !isPlain(event) || event.defaultPrevented || !card.values.size) return;
    if (link.origin !== location.origin || (link.pathname === location.pathname && link.hash)) return;
    event.preventDefault();
    leave(() => location.assign(link.href));
  });
  beforeLeaving((go) => {
    if (!card.values.size) return false;
    leave(go);
    return true;
  });
}

const place = find("[data-kb-card]", HTMLElement);
if (place) begin(place);
