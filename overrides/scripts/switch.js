// @ts-check
// The handbook's languages: the words in the header keep the place on the page, and a first visit in another language than
// the browser's is offered that one. The language last read is what /go/ links open (forward.js).

import { ownAddress } from "./lib/address.js";
import { button, clickedLink, find, isPlain, make } from "./lib/dom.js";
import { putAtFoot } from "./lib/foot.js";
import { LAST_READ, inReadersLanguage } from "./lib/reader.js";
import { keep, recall } from "./lib/storage.js";

const LINKS = ".kb-languages a, .kb-offer a";

/** The switch keeps the page; here it also keeps the place on it. */
function keepPlace() {
  document.addEventListener("click", (event) => {
    const link = clickedLink(event, LINKS);
    const target = link && ownAddress(link.href);
    if (!target || !isPlain(event) || !location.hash) return;
    event.preventDefault();
    target.hash = location.hash;
    location.assign(target);
  });
}

/** One line at the foot of the window, in the language that it offers. @param {HTMLAnchorElement} link of the header */
function offer({ href, hreflang, dataset }) {
  const line = make("div", { class: "kb-offer", role: "status", lang: hreflang });
  putAtFoot(line);
  const close = button(dataset.close ?? "", { class: "md-button" }, () => line.remove());
  line.append(make("a", { class: "md-button", href, hreflang }, dataset.offer ?? ""), close);
}

/** What is read is remembered; where nothing was, this is the first visit. Pages that are no content are not read. */
function remember() {
  if (!find("[data-kb-text]", HTMLElement)) return;
  const { lang } = document.documentElement;
  const isFirst = recall(LAST_READ) === null;
  keep(LAST_READ, lang);
  const links = [...document.querySelectorAll(".kb-languages a")].filter((each) => each instanceof HTMLAnchorElement);
  const link = inReadersLanguage(links);
  if (isFirst && link && link.hreflang !== lang && recall(LAST_READ) !== null) offer(link); // once: not where nothing is kept
}

export function languages() {
  keepPlace();
  remember();
}
