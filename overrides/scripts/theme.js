// @ts-check
// What stands before anything is painted: that the page is in a frame, or in a side panel that opened it with `?embed`, which
// leaves out its menus on every page of the tab; light or dark, as the
// reader has chosen on this device, else as the device is set. In the head, without defer; the body's own attribute is the
// light one, and it is changed the moment that it exists.

import { Memory } from "./customer/memory.js";
import { chosenInTab, keep, recall } from "./lib/storage.js";

const KEY = "kb-scheme";
const EMBED = "embed";
const [LIGHT, DARK] = ["default", "slate"]; // the theme's names
const device = matchMedia("(prefers-color-scheme: dark)");

const chosen = () => [LIGHT, DARK].find((scheme) => scheme === recall(KEY));
const show = () => document.body.setAttribute("data-md-color-scheme", chosen() ?? (device.matches ? DARK : LIGHT));

// What the tab knows of a customer is asked for here, so that it has come when the page is painted.
const { currentScript } = document;
const memory = currentScript instanceof HTMLScriptElement ? currentScript.dataset.memory : "";
Object.assign(globalThis, { kbMemory: new Memory(memory ?? "") });

document.documentElement.classList.replace("no-js", "js");
const isEmbedded = window !== window.parent || chosenInTab(EMBED, new URLSearchParams(location.search).has(EMBED));
document.documentElement.classList.toggle("kb-embed", isEmbedded);
device.addEventListener("change", show);
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element && target.closest("[data-kb-scheme]"))) return;
  keep(KEY, document.body.getAttribute("data-md-color-scheme") === DARK ? LIGHT : DARK);
  show();
});
new MutationObserver((_, observer) => {
  if (!document.body) return;
  observer.disconnect();
  show();
}).observe(document.documentElement, { childList: true });
