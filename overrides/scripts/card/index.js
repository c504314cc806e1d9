// @ts-check
// The fill-in card of a template page. It is built here from the data in the page; without this script the page
// shows the reply as plain text. What an agent types stays in memory: no request, no storage, no address.

import { find, required } from "../lib/dom.js";
import { copyPlain } from "../lib/selection.js";
import { Card } from "./values.js";
import { View } from "./view.js";

/** Where a link leads that wants the reply filled in. */
const FILL = "#fill";

/** @param {import("../customer/customer.js").Customer} customer */
export function card(customer) {
  const place = find("[data-kb-card]", HTMLElement);
  if (!place) return;
  const view = new View(place, new Card(JSON.parse(required("#kb-card-data", HTMLScriptElement).text), customer));
  customer.addEventListener("change", () => view.update());
  const fill = () => {
    if (location.hash !== FILL) return;
    history.replaceState(history.state, "", location.pathname + location.search); // once: a reload leaves the focus alone
    view.fill();
  };
  addEventListener("hashchange", fill);
  customer.known.then(fill);
  copyPlain("[data-plain]");
}
