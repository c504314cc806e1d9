// @ts-check
// The customer of this page: what the tab's pages know of one, for as long as somebody works.

import { required } from "../lib/dom.js";
import { Customer } from "./customer.js";
import { recalled } from "./details.js";
import { clearWhenIdle, remember } from "./session.js";

export function open() {
  const customer = new Customer(JSON.parse(required("#kb-customer-data", HTMLScriptElement).text));
  customer.take(recalled());
  remember(customer, /** @type {{ kbMemory: import("./memory.js").Memory }} */ (/** @type {unknown} */ (globalThis)).kbMemory); // theme.js
  clearWhenIdle(customer);
  return customer;
}
