// @ts-check
/// <reference lib="webworker" />
// What a reader's device keeps of the site: languages, each fetched once and whole, each file checked against the build's
// hash. Published files only; nothing that is typed comes through here.

import { isMetered } from "./lib/metered.js";

/**
 * @typedef {{ prefix: string, version: string }} Language what its addresses begin with, and the hash of its manifest
 * @typedef {{ pages: string, files: Record<string, string> }} Manifest the pack of pages; each file with its hash
 * @typedef {{ lines: string[], pages: Record<string, number[]> }} Pack every line once; each page as numbers of lines
 */

/** A file of this build or an error: another build's, or half of one, has another hash. @param {string} url @param {string} integrity */
async function get(url, integrity) {
  const response = await fetch(url, { integrity, cache: "no-cache", priority: "low", redirect: "error" });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/**
 * Not the response itself: it keeps the address that it was fetched from, and a worker made of it would lose its
 * own, `?locale=vi`. The server's headers stay, for the pages, too: its policies hold without it.
 * @param {BodyInit | null} body
 * @param {Response} from
 * @param {string} [type]
 */
function copyOf(body, from, type) {
  const headers = new Headers(from.headers);
  for (const name of ["Content-Encoding", "Content-Length", "ETag", "Last-Modified"]) headers.delete(name);
  if (type) headers.set("Content-Type", type);
  return new Response(body, { headers });
}

export class Store {
  #languages;
  #scope;
  #ours;
  /** @type {Map<string, Promise<void>>} */
  #running = new Map();

  /**
   * @param {Record<string, Language>} languages of this build; none: what was kept is removed
   * @param {string} scope the site's address
   */
  constructor(languages, scope) {
    this.#languages = languages;
    this.#scope = scope;
    this.#ours = `kb ${scope} `;
  }

  get locales() {
    return Object.keys(this.#languages);
  }

  /** @param {unknown} locale @returns {locale is string} */
  knows = (locale) => typeof locale === "string" && Object.hasOwn(this.#languages, locale);

  /** One cache a language and build; whole when it holds its manifest, which is put last. @param {string} locale */
  #cacheOf = (locale) => `${this.#ours}${locale} ${this.#languages[locale].version}`;

  /** @param {string} locale */
  #manifestOf = (locale) => `${this.#scope}offline/${locale}.json`;

  /** @param {string} locale */
  async #fetchAll(locale) {
    const manifest = await get(this.#manifestOf(locale), this.#languages[locale].version);
    /** @type {Manifest} */
    const { pages, files } = await manifest.clone().json();
    const fetched = await Promise.all(Object.entries(files).map(async ([path, hash]) => ({ path, response: await get(this.#scope + path, hash) })));
    const cache = await caches.open(this.#cacheOf(locale));
    for (const { path, response } of fetched) {
      if (path === pages) await this.#unpack(cache, response);
      else await cache.put(this.#scope + path, copyOf(response.body, response));
    }
    await cache.put(this.#manifestOf(locale), manifest);
  }

  /** @param {Cache} cache @param {Response} response */
  async #unpack(cache, response) {
    /** @type {Pack} */
    const { lines, pages } = await response.json();
    for (const [address, numbers] of Object.entries(pages)) {
      const page = numbers.map((number) => lines[number]).join("\n");
      await cache.put(this.#scope + address, copyOf(page, response, "text/html; charset=utf-8"));
    }
  }

  /** Keeps a language, unless it is kept; all of it or nothing. True if it had to be fetched. @param {unknown} locale */
  async keep(locale) {
    if (!this.knows(locale) || (await caches.match(this.#manifestOf(locale), { cacheName: this.#cacheOf(locale) }))) return false;
    if (isMetered()) throw new Error("not on a metered connection");
    const running = this.#running.get(locale) ?? this.#fetchAll(locale)
      .catch(async (error) => {
        await caches.delete(this.#cacheOf(locale));
        throw error;
      })
      .finally(() => this.#running.delete(locale));
    this.#running.set(locale, running);
    await running;
    return true;
  }

  /** Keeps what the reader has kept of whatever build. True if anything of it had to be fetched. */
  async renew() {
    const names = (await caches.keys()).filter((name) => name.startsWith(this.#ours));
    const locales = new Set(names.map((name) => name.slice(this.#ours.length).split(" ")[0]));
    return (await Promise.all([...locales].map((locale) => this.keep(locale)))).includes(true);
  }

  /** Removes what is of other builds. */
  async clear() {
    const current = this.locales.map(this.#cacheOf);
    for (const name of await caches.keys()) {
      if (name.startsWith(this.#ours) && !current.includes(name)) await caches.delete(name);
    }
  }

  /** The language of an address: `…/vi/…`, or the search worker's `?locale=vi`. @param {string} url */
  languageOf(url) {
    const asked = new URL(url).searchParams.get("locale");
    if (this.knows(asked)) return asked;
    const prefix = (/** @type {string} */ locale) => this.#languages[locale].prefix;
    const matching = this.locales.filter((locale) => url.startsWith(this.#scope + prefix(locale)));
    return matching.sort((one, other) => prefix(other).length - prefix(one).length)[0];
  }

  /** What is kept for an address in a language, or undefined. @param {string} url @param {string} locale */
  find(url, locale) {
    const { origin, pathname } = new URL(url);
    return caches.match(origin + pathname.replace(/\/index\.html$/, "/"), { cacheName: this.#cacheOf(locale) });
  }

  /**
   * Without the network: what no language has to itself (scripts, and links without a language), or a page that says so.
   * @param {string} url
   * @param {boolean} isPage
   * @param {string} locale the reader's
   */
  async withoutNetwork(url, isPage, locale) {
    const known = [locale, ...this.locales];
    const { origin, pathname, search } = new URL(url);
    for (const one of known) {
      const found = await this.find(url, one);
      if (found) return found;
    }
    if (!isPage) return undefined;
    if (await this.find(`${origin}${pathname}/`, locale)) return Response.redirect(`${origin}${pathname}/${search}`);
    for (const one of known) {
      const page = `${this.#scope}${this.#languages[one].prefix}offline.html`;
      if (await this.find(page, one)) return Response.redirect(`${page}#${pathname}${search}`);
    }
    return undefined;
  }
}
