// @ts-check
// The choice of the customer's language: above every page, and in the search, which covers it.

import { make } from "../lib/dom.js";

/**
 * @param {import("./customer.js").Customer} customer
 * @param {Record<string, string>} attributes
 */
export function languageSelect(customer, attributes) {
  const options = customer.languages.map(({ locale, name, tag }) => make("option", { value: locale, lang: tag }, name));
  const select = make("select", attributes, ...options);
  select.addEventListener("change", () => (customer.language = customer.languages[select.selectedIndex]));
  return { select, show: () => (select.value = customer.language.locale) };
}
