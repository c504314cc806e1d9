// @ts-check
// What the theme's bundle expects to find, and the reader's choice of light or dark before anything is painted.
// The theme writes this into each page as inline scripts, which the content security policy forbids; a test tells
// when an upgrade of the theme changes them. In the head, without defer. These names are the theme's.

import { Memory } from "./customer/memory.js";

const { currentScript } = document;
const own = currentScript instanceof HTMLScriptElement ? currentScript : undefined;
/** The folder of the site, whatever the page: what the theme keeps for it is kept under its path. */
const scope = new URL("..", own?.src ?? location.href);

/** The device's storage, or none where the browser refuses it. */
function storageOf() {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** @param {string} key */
function get(key, storage = storageOf(), within = scope) {
  try {
    return JSON.parse(storage?.getItem(`${within.pathname}.${key}`) ?? "null");
  } catch {
    return null; // somebody else's
  }
}

/** @param {string} key @param {unknown} value */
function set(key, value, storage = storageOf(), within = scope) {
  try {
    storage?.setItem(`${within.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // It is full: no memory.
  }
}

/** Light or dark as the theme's switch keeps it, null for anything else. */
function palette() {
  const kept = get("__palette");
  const isWhole = Number.isInteger(kept?.index) && typeof kept.color === "object" && kept.color !== null
    && Object.values(kept.color).every((value) => typeof value === "string");
  return isWhole ? kept : null;
}

Object.assign(globalThis, {
  __md_scope: scope,
  /** @param {string} text */
  __md_hash: (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0),
  /** @type {typeof get} The theme fails on a palette that it did not write. */
  __md_get: (key, ...more) => (key === "__palette" ? palette() : get(key, ...more)),
  __md_set: set,
});

// What the tab knows of a customer is asked for here, so that it has come when the page is painted.
Object.assign(globalThis, { kbMemory: new Memory(own?.dataset.memory ?? "") });

document.documentElement.classList.replace("no-js", "js"); // as the theme does, but only when its bundle has run

// The body's own attributes are the light ones; it is changed the moment that it exists.
const chosen = palette()?.color;
if (chosen) {
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    for (const [key, value] of Object.entries(chosen)) document.body.setAttribute(`data-md-color-${key}`, String(value));
  }).observe(document.documentElement, { childList: true });
}
