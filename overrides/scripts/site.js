// @ts-check
// All that pages do by script: the customer, sentences, cards, the search, and what the theme would do. Every page works without.

import { card } from "./card/index.js";
import { code } from "./code.js";
import { bar } from "./customer/bar.js";
import { open } from "./customer/index.js";
import { search } from "./dialog/index.js";
import { ownAddress } from "./lib/address.js";
import { copy } from "./lib/clipboard.js";
import { offer } from "./lib/copied.js";
import { clickedLink, find, required, unfoldOnPaper } from "./lib/dom.js";
import { markdown } from "./markdown.js";
import { missing } from "./missing.js";
import { offline } from "./offline.js";
import { say } from "./say/index.js";
import { steps } from "./steps.js";
import { languages } from "./switch.js";
import { toc } from "./toc.js";

/** The addresses of a page and of a phrase are copied by a click on them. */
function share() {
  document.addEventListener("click", async (event) => {
    const link = clickedLink(event, ".kb-share a");
    const control = link?.closest(".kb-share");
    if (!link || !control) return;
    event.preventDefault();
    const status = required("[data-copied]", HTMLElement, control);
    if (await copy(link.href)) status.textContent = `${status.dataset.copied} ${link.href}`;
    else offer(status, status.dataset.refused ?? "", link.href);
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

const customer = open();
Object.assign(globalThis, { kbCustomer: customer }); // for what single pages have besides (draft/index.js)
bar(customer);
search(customer);
say(customer);
card(customer);
steps(customer);
code(customer.strings);
toc();
share();
markdown();
unfoldOnPaper(".md-content details:not(.kb-share)");
followMoved();
unfoldTarget();
languages();
missing();
offline(find("script[data-worker]", HTMLScriptElement)?.dataset);
