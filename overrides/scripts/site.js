// @ts-check
// All that pages do by script: the customer, sentences, cards, and small things that the theme lacks. Every page works without.

import { card } from "./card/index.js";
import { bar } from "./customer/bar.js";
import { open } from "./customer/index.js";
import { search } from "./dialog/index.js";
import { ownAddress } from "./lib/address.js";
import { copy } from "./lib/clipboard.js";
import { clickedLink, find, required, unfoldOnPaper } from "./lib/dom.js";
import { missing } from "./missing.js";
import { offline } from "./offline.js";
import { say } from "./say/index.js";
import { languages } from "./switch.js";

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
const customer = open();
bar(customer);
say(customer);
card(customer);
search(customer);
share();
unfoldOnPaper(".md-content details:not(.kb-share)");
followMoved();
languages();
missing();
offline(find("script[data-worker]", HTMLScriptElement)?.dataset);
