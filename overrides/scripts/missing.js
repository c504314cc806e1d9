// @ts-check
// Static hosts know one 404 page. It passes readers of another language on to theirs, which then says what was asked for: the
// address's language, and where that is a link in none, the reader's.

import { ownAddress } from "./lib/address.js";
import { find, required, siteRoot } from "./lib/dom.js";
import { linkTo } from "./dialog/share.js";
import { LAST_READ, inReadersLanguage } from "./lib/reader.js";
import { recall } from "./lib/storage.js";

/** What links in no language begin with, behind the site's own address (hooks/kb/site/urls.py). */
const NEUTRAL = "go/";

/** What a broken escape hides is shown as it is. @param {string} text */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the last part of an address says in words: `/x/late-parcel.html` is about a late parcel. @param {string} path */
export const wordsOf = (path) => (decoded(path).split("/").filter(Boolean).at(-1) ?? "").replace(/\.\w+$/, "").replace(/[-_+.\s]+/g, " ").trim();

/** The link that looks for these words. @param {HTMLAnchorElement} link to the page that searches @param {string} words */
function offer(link, words) {
  link.href = linkTo(words, link.href);
  link.textContent = (link.dataset.text ?? "").replace("#", () => words);
  link.hidden = !words;
}

/** The home page of the language that an address belongs to, if it is not this page's. @param {URL} base of the site */
function otherHome(base) {
  const links = [...document.querySelectorAll(".kb-languages a")].filter((link) => link instanceof HTMLAnchorElement);
  const isNeutral = location.pathname.startsWith(base.pathname + NEUTRAL);
  const readers = isNeutral ? inReadersLanguage(links, recall(LAST_READ)) : undefined;
  const homes = links
    .filter((link) => link.hreflang !== document.documentElement.lang && (!isNeutral || link === readers))
    .map(({ href }) => ownAddress(href))
    .filter((url) => url !== undefined);
  if (isNeutral) return homes[0];
  return homes.find(({ pathname }) => pathname.length > base.pathname.length && location.pathname.startsWith(pathname));
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
  offer(required("a", HTMLAnchorElement, place), wordsOf(asked));
  place.hidden = false;
}
