// @ts-check
// A page that leads on: open the link in the reader's language (last read on this site, else the browser's, else
// the first), and keep the query and the anchor. What is left without this script is a list of links.

import { ownAddress } from "./lib/address.js";
import { required } from "./lib/dom.js";
import { LAST_READ, inReadersLanguage } from "./lib/reader.js";
import { recall } from "./lib/storage.js";

const main = required("[data-kb-forward]", HTMLElement);
const links = [...main.querySelectorAll("a")].filter(({ dataset }) => dataset.locale);
/** @type {Record<string, string>} anchors that are elsewhere now */
const moved = JSON.parse(main.dataset.kbForward ?? "{}");

const link = inReadersLanguage(links, recall(LAST_READ)) ?? links[0];

const anchor = location.hash.slice(1);
const isMoved = Object.hasOwn(moved, anchor);
const target = ownAddress(isMoved ? `${main.dataset.kbRoot}${moved[anchor]}` : link.href);
if (target) {
  target.search ||= location.search;
  if (anchor && !isMoved) target.hash = anchor;
  location.replace(target);
}
