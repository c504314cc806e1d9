import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";

import { Store } from "../../overrides/scripts/offline-store.js";

const SCOPE = "https://kb.example/";
const EN = { prefix: "", version: "sha256-en" };
const VI = { prefix: "vi/", version: "sha256-vi" };

/** Caches as a browser has them, by name and address. */
class FakeCaches {
  kept = new Map();
  async open(name) {
    if (!this.kept.has(name)) this.kept.set(name, new Map());
    const cache = this.kept.get(name);
    return { put: async (url, response) => void cache.set(url, response) };
  }
  async match(url, { cacheName }) {
    return this.kept.get(cacheName)?.get(url)?.clone();
  }
  async keys() {
    return [...this.kept.keys()];
  }
  async delete(name) {
    return this.kept.delete(name);
  }
}

const PACK = { lines: ["<p>", "one", "two"], pages: { "vi/": [0, 1], "vi/a/": [0, 2] } };
const FILES = { "offline/vi.pages.json": "sha256-pack", "assets/kb.js": "sha256-js" };

let server;
let asked;
beforeEach(() => {
  asked = [];
  server = {
    [`${SCOPE}offline/vi.json`]: JSON.stringify({ pages: "offline/vi.pages.json", files: FILES }),
    [`${SCOPE}offline/vi.pages.json`]: JSON.stringify(PACK),
    [`${SCOPE}assets/kb.js`]: "work();",
  };
  globalThis.caches = new FakeCaches();
  globalThis.fetch = async (url, options) => {
    asked.push([url, options.integrity]);
    const headers = { "Content-Type": "text/javascript", "Content-Length": "7", ETag: "x", "X-Policy": "kept" };
    return url in server ? new Response(server[url], { headers }) : new Response("", { status: 404 });
  };
  setConnection(undefined);
});

const setConnection = (connection) => Object.defineProperty(globalThis, "navigator", { value: { connection }, configurable: true });
const text = async (store, path, locale = "vi") => (await store.find(SCOPE + path, locale))?.text();

test("a language is kept whole, each file with its hash", async () => {
  const store = new Store({ en: EN, vi: VI }, SCOPE);
  assert.equal(await store.keep("vi"), true);
  assert.deepEqual(Object.fromEntries(asked), {
    [`${SCOPE}offline/vi.json`]: "sha256-vi",
    [`${SCOPE}offline/vi.pages.json`]: "sha256-pack",
    [`${SCOPE}assets/kb.js`]: "sha256-js",
  });
  assert.equal(await text(store, "vi/"), "<p>\none");
  assert.equal(await text(store, "vi/index.html"), "<p>\none");
  assert.equal(await text(store, "vi/a/?x=1"), "<p>\ntwo");
  assert.equal(await text(store, "assets/kb.js"), "work();");
  assert.equal(await text(store, "vi/b/"), undefined);
  const { headers } = await store.find(`${SCOPE}vi/`, "vi");
  assert.deepEqual([headers.get("Content-Type"), headers.get("X-Policy"), headers.get("ETag"), headers.get("Content-Length")], ["text/html; charset=utf-8", "kept", null, null]);
});

test("it is fetched once", async () => {
  const store = new Store({ vi: VI }, SCOPE);
  await Promise.all([store.keep("vi"), store.keep("vi")]);
  assert.equal(asked.length, 3);
  assert.equal(await store.keep("vi"), false);
  assert.equal(asked.length, 3);
});

for (const lost of Object.keys({ "offline/vi.json": 0, ...FILES })) {
  test(`all or nothing: ${lost} is not there`, async () => {
    delete server[SCOPE + lost];
    const store = new Store({ vi: VI }, SCOPE);
    await assert.rejects(store.keep("vi"), /404/);
    assert.deepEqual(await caches.keys(), []);
    await assert.rejects(store.keep("vi"), /404/);
  });
}

for (const connection of [{ saveData: true }, { type: "cellular" }]) {
  test(`nothing on ${JSON.stringify(connection)}`, async () => {
    setConnection(connection);
    await assert.rejects(new Store({ vi: VI }, SCOPE).keep("vi"), /metered/);
    assert.deepEqual(asked, []);
  });
}

for (const odd of ["xx", "constructor", "__proto__", "toString", "", undefined, 5, {}]) {
  test(`no language: ${String(odd)}`, async () => {
    assert.equal(await new Store({ vi: VI }, SCOPE).keep(odd), false);
    assert.deepEqual(asked, []);
  });
}

test("from build to build: what was kept is fetched anew, what is old goes, others' caches stay", async () => {
  await caches.open(`kb ${SCOPE} vi sha256-old`);
  await caches.open(`kb ${SCOPE} gone sha256-old`);
  await caches.open("kb https://kb.example/other/ vi sha256-old");
  const store = new Store({ en: EN, vi: VI }, SCOPE);
  assert.equal(await store.renew(), true);
  assert.equal(await store.renew(), false);
  await store.clear();
  assert.deepEqual(await caches.keys(), ["kb https://kb.example/other/ vi sha256-old", `kb ${SCOPE} vi sha256-vi`]);
  await new Store({}, SCOPE).clear();
  assert.deepEqual(await caches.keys(), ["kb https://kb.example/other/ vi sha256-old"]);
});

test("the language of an address", () => {
  const store = new Store({ en: EN, vi: VI }, SCOPE);
  for (const [path, locale] of [["", "en"], ["vi/a/", "vi"], ["vi", "en"], ["assets/x.js?locale=vi", "vi"], ["vi/?locale=constructor", "vi"]]) {
    assert.equal(store.languageOf(SCOPE + path), locale);
  }
});

test("without the network: a file of any language, the folder of a page, or the page that says so", async () => {
  PACK.pages["vi/offline.html"] = [0];
  server[`${SCOPE}offline/vi.pages.json`] = JSON.stringify(PACK);
  const store = new Store({ en: EN, vi: VI }, SCOPE);
  await store.keep("vi");
  const answer = async (path, isPage) => store.withoutNetwork(SCOPE + path, isPage, "en");
  assert.equal(await (await answer("assets/kb.js", false)).text(), "work();");
  assert.equal(await answer("assets/none.js", false), undefined);
  assert.equal((await store.withoutNetwork(`${SCOPE}vi/a?x=1`, true, "vi")).headers.get("Location"), `${SCOPE}vi/a/?x=1`);
  assert.equal((await answer("lv/", true)).headers.get("Location"), `${SCOPE}vi/offline.html#/lv/`);
});
