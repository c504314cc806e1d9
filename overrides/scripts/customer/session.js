// @ts-check
// How long what is known of a customer lasts: from page to page of a tab, and until nobody has touched it for a while.

import { IDLE } from "./idle.js";

/** @typedef {import("./customer.js").Customer} Customer */
/** @typedef {import("./memory.js").Memory} Memory */

/** A minute before what concerns the customer is cleared, the page says so. */
const WARNED = IDLE - 60 * 1000;

/** What somebody does who works. */
export const ACTS = ["keydown", "pointerdown", "input"];

/** @param {Customer} customer */
export function clearWhenIdle(customer) {
  const { strings } = customer;
  let timers = [0];
  const wait = () => {
    timers.forEach(clearTimeout);
    timers = [window.setTimeout(warn, WARNED), window.setTimeout(clear, IDLE)];
  };
  const clear = () => (customer.ofCustomer.length ? customer.clearCustomer() : customer.dispatchEvent(new Event("cleared")));
  const warn = () => customer.ofCustomer.length && customer.tell(strings.clearing, true);
  for (const act of ACTS) addEventListener(act, wait);
  wait();
}

/** Milliseconds that texts stay unseen at most until what the tab knows has come: then they do not jump. */
const PATIENCE = 250;
const ASKING = "kb-asking";

/**
 * The way of what is known from page to page; where there is none, the page asks before it goes.
 * @param {Customer} customer
 * @param {Memory} memory
 * @returns {Promise<void>} when what is known has come, or is waited for no longer
 */
export function remember(customer, memory) {
  const keep = () => memory.keep([...customer.values]);
  const { classList } = document.documentElement;
  /** @type {() => void} */
  let end;
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => (end = resolve));
  const show = () => {
    classList.remove(ASKING);
    end();
  };
  let isBack = false;
  if (memory.isAwaited) {
    classList.add(ASKING);
    setTimeout(show, PATIENCE);
  } else show();
  memory.take((values) => {
    show();
    if (isBack) return customer.replace(values); // as the pages since have left it
    customer.take(values);
    if (customer.values.size) keep();
  });
  customer.addEventListener("change", keep);
  addEventListener("pagehide", keep);
  window.addEventListener("pageshow", ({ persisted }) => {
    isBack = persisted && memory.lasts;
    if (isBack) memory.ask();
  });
  addEventListener("beforeunload", (event) => {
    if (customer.isTyped && !memory.lasts) event.preventDefault();
  });
  return ended;
}
