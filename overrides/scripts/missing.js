// @ts-check
// Static hosts know one 404 page. It passes readers of another language on to theirs, which then says what was asked for.

import { ownAddress } from "./lib/address.js";
import { find, required, siteRoot } from "./lib/dom.js";

/** What a broken escape hides is shown as it is. @param {string} text */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The home page of the language that an address belongs to, if it is not this page's. @param {URL} base of the site */
function otherHome(base) {
  return [...document.querySelectorAll(".kb-languages a")]
    .filter((link) => link instanceof HTMLAnchorElement && link.hreflang !== document.documentElement.lang)
    .map((link) => ownAddress(/** @type {HTMLAnchorElement} */ (link).href))
    .filter((url) => url !== undefined)
    .filter((url) => url.pathname.length > base.pathname.length)
    .find((url) => location.pathname.startsWith(url.pathname));
}

export function missing() {
  const place = find("[data-kb-missing]", HTMLElement);
  if (!place) return;
  const home = otherHome(siteRoot());
  const asked = location.hash.startsWith("#/") ? decoded(location.hash.slice(1)) : location.pathname;
  if (home && !location.pathname.endsWith("/404.html")) {
    location.replace(new URL(`404.html#${encodeURI(asked)}`, home));
    return;
  }
  required("code", HTMLElement, place).textContent = asked;
  place.hidden = false;
}
