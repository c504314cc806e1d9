// @ts-check
// The search of every page: opens, asks, shows, copies. What is typed here is in no address, on no disk and in no request.

import { find } from "../lib/dom.js";
import { Dialog } from "./dialog.js";
import { home } from "./home.js";
import { opening } from "./keys.js";
import { shared } from "./share.js";
import { HELP } from "./view.js";

/** Milliseconds after the page. */
const IDLE = 1000;
/** @param {import("../customer/customer.js").Customer} customer */
export function search(customer) {
  const opener = find("[data-kb-search]", HTMLButtonElement);
  if (!opener) return;
  const dialog = new Dialog(opener.dataset, customer);
  document.body.append(dialog.element);
  opener.addEventListener("click", () => dialog.open());
  document.addEventListener("keydown", (event) => {
    const wanted = opening(event);
    if (!wanted) return;
    event.preventDefault();
    dialog.open(wanted === "help" ? HELP : undefined);
  });
  home((query) => dialog.open(query), customer.locale);
  dialog.visited(find("[data-kb-entry]", HTMLElement)?.dataset.kbEntry ?? "");
  const openShared = () => {
    const query = shared();
    if (query) dialog.open(query);
  };
  addEventListener("hashchange", openShared);
  openShared();
  // What it fetches weighs as much as the page, which therefore comes first.
  addEventListener("load", () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => dialog.start()), IDLE));
}
