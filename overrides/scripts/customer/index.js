// @ts-check
// The customer of this page: what the tab's pages know of one, for as long as somebody works.

import { required } from "../lib/dom.js";
import { Customer } from "./customer.js";
import { recalled } from "./details.js";
import { Memory } from "./memory.js";
import { clearWhenIdle, remember } from "./session.js";

export function open() {
  const source = required("#kb-customer-data", HTMLScriptElement);
  const customer = new Customer(JSON.parse(source.text));
  customer.take(recalled());
  remember(customer, new Memory(source.dataset.memory ?? ""));
  clearWhenIdle(customer);
  return customer;
}
