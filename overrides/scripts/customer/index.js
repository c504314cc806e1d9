// @ts-check
// The customer of this page: what the tab's pages know of one, for as long as somebody works.

import { required } from "../lib/dom.js";
import { forget } from "../lib/storage.js";
import { Customer } from "./customer.js";
import { recalled } from "./details.js";
import { clearWhenIdle, remember } from "./session.js";

/** Where the customer's language once stood on the device: it goes with the customer now. */
const FORMER = "kb-reply-language";

export function open() {
  const customer = new Customer(JSON.parse(required("#kb-customer-data", HTMLScriptElement).text));
  forget(FORMER);
  customer.take(recalled());
  const { kbMemory: memory } = /** @type {{ kbMemory: import("./memory.js").Memory }} */ (/** @type {unknown} */ (globalThis)); // theme.js
  customer.known = remember(customer, memory);
  customer.lasts = () => memory.lasts;
  clearWhenIdle(customer);
  return customer;
}
