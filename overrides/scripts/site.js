// @ts-check
// Small things that the theme lacks, and what is needed on every page. Every page works without them.

import { home } from "./home.js";
import { ownAddress } from "./lib/address.js";
import { copy } from "./lib/clipboard.js";
import { clickedLink, find, required, unfoldOnPaper } from "./lib/dom.js";
import { missing } from "./missing.js";
import { offline } from "./offline.js";
import { languages } from "./switch.js";
import { triage } from "./triage.js";

/** The addresses of a page and of a phrase are copied by a click on them. */
function share() {
  document.addEventListener("click", async (event) => {
    const link = clickedLink(event, ".kb-share a");
    const control = link?.closest(".kb-share");
    if (!link || !control) return;
    event.preventDefault();
    await copy(link.href);
    const status = required("[data-copied]", HTMLElement, control);
    status.textContent = `${status.dataset.copied} ${link.href}`;
  });
}

/** A part that has moved leads on by itself, on this site. */
function followMoved() {
  const leave = () => {
    const part = document.getElementById(location.hash.slice(1));
    const target = part?.matches(".kb-moved") && ownAddress(required("a", HTMLAnchorElement, part).href);
    if (target) location.replace(target);
  };
  addEventListener("hashchange", leave);
  leave();
}

/** A list that is folded beneath its heading opens where the heading is what the address means. */
function unfoldTarget() {
  const unfold = () => {
    const fold = document.getElementById(location.hash.slice(1))?.nextElementSibling;
    if (fold instanceof HTMLDetailsElement && fold.matches(".kb-all")) fold.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();
}

/** The theme's search is a dialog without a name. */
function nameSearch() {
  const search = find(".md-search", HTMLElement);
  search?.setAttribute("aria-label", required("input", HTMLInputElement, search).placeholder);
}

/**
 * When the document is ready, the theme fetches a sitemap beside every alternate that it finds; there is one sitemap only.
 * So there are no alternates from before that moment, as every deferred script runs before it, until all is loaded.
 */
function hideAlternates() {
  const alternates = document.querySelectorAll("link[rel=alternate]");
  /** @param {string} rel */
  const set = (rel) => alternates.forEach((link) => link.setAttribute("rel", rel));
  set("");
  addEventListener("load", () => set("alternate"));
}

hideAlternates();
share();
unfoldOnPaper(".md-content details:not(.kb-share)");
followMoved();
unfoldTarget();
languages();
nameSearch();
home();
triage();
missing();
offline(find("script[data-worker]", HTMLScriptElement)?.dataset);
