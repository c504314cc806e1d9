// The site without a network. A language that the reader visits is fetched once and whole, each file checked against
// the build's hash; from then on its pages come from there, until the reader accepts a newer build.
//
// The build puts LANGUAGES before this: each language's prefix and the hash of its manifest (hooks/kb/publish/offline.py). Where
// it is empty (`offline: false` in mkdocs.yml), this worker removes what it kept, and itself.
//
// A reader's device keeps published files only; nothing that is typed comes through here.

const SCOPE = registration.scope;
const OURS = `kb ${SCOPE} `;
/** One cache a language and build; whole when it holds its manifest, which is put last. */
const cacheOf = (locale) => `${OURS}${locale} ${LANGUAGES[locale].version}`;
const manifestOf = (locale) => `${SCOPE}offline/${locale}.json`;
const isWhole = (locale) => caches.match(manifestOf(locale), { cacheName: cacheOf(locale) });

// --- fetching a language

const isMetered = () => Boolean(navigator.connection?.saveData || navigator.connection?.type === "cellular");

/** A file of this build or an error: another build's, or half of one, has another hash. */
async function get(url, integrity) {
  const response = await fetch(url, { integrity, cache: "no-cache", priority: "low", redirect: "error" });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

async function fetchAll(locale) {
  const manifest = await get(manifestOf(locale), LANGUAGES[locale].version);
  const { pages, files } = await manifest.clone().json();
  const kept = await Promise.all(Object.entries(files).map(async ([path, hash]) => [path, await get(SCOPE + path, hash)]));
  const cache = await caches.open(cacheOf(locale));
  // Not the response itself: it keeps the address that it was fetched from, and a worker made of it would lose its
  // own, `?locale=vi`. The server's headers stay, for the pages, too: its policies hold without it.
  const put = (path, body, response, type) => {
    const headers = new Headers(response.headers);
    for (const name of ["Content-Encoding", "Content-Length", "ETag", "Last-Modified"]) headers.delete(name);
    if (type) headers.set("Content-Type", type);
    return cache.put(SCOPE + path, new Response(body, { headers }));
  };
  for (const [path, response] of kept) {
    if (path !== pages) {
      await put(path, response.body, response);
      continue;
    }
    const { lines, pages: numbers } = await response.json();
    for (const [address, page] of Object.entries(numbers)) {
      await put(address, page.map((line) => lines[line]).join("\n"), response, "text/html; charset=utf-8");
    }
  }
  await cache.put(manifestOf(locale), manifest);
}

const running = new Map();

/** Keep a language, unless it is kept; all of it or nothing. True if it had to be fetched. */
async function keep(locale) {
  if (!LANGUAGES[locale] || (await isWhole(locale))) return false;
  if (isMetered()) throw new Error("not on a metered connection");
  if (!running.has(locale)) {
    const fetching = fetchAll(locale)
      .catch(async (error) => {
        await caches.delete(cacheOf(locale));
        throw error;
      })
      .finally(() => running.delete(locale));
    running.set(locale, fetching);
  }
  await running.get(locale);
  return true;
}

// --- from build to build

/** The languages that the reader has kept, of whatever build. */
async function keptLanguages() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  return new Set(names.map((name) => name.slice(OURS.length).split(" ")[0]));
}

/** If anything fails here, the browser drops this worker, and the old one goes on with what it has. */
async function install() {
  const changed = await Promise.all([...(await keptLanguages())].map(keep));
  if (!changed.includes(true)) await self.skipWaiting(); // nothing that the reader would notice
}

async function activate() {
  const current = Object.keys(LANGUAGES).map(cacheOf);
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && !current.includes(name)) await caches.delete(name);
  }
  if (!current.length) await registration.unregister();
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data.keep) event.waitUntil(keep(event.data.keep).catch((error) => console.info(`offline: ${error.message}`)));
  if (event.data.accept) event.waitUntil(self.skipWaiting());
});

// --- answering

/** The language of an address: `…/vi/…`, or the search worker's `?locale=vi`. */
function languageOf(url) {
  const asked = new URL(url).searchParams.get("locale");
  if (LANGUAGES[asked]) return asked;
  const matching = Object.keys(LANGUAGES).filter((locale) => url.startsWith(SCOPE + LANGUAGES[locale].prefix));
  return matching.sort((one, other) => LANGUAGES[other].prefix.length - LANGUAGES[one].prefix.length)[0];
}

/** What is kept for an address in a language, or undefined. */
function find(url, locale) {
  const { origin, pathname } = new URL(url);
  return caches.match(origin + pathname.replace(/\/index\.html$/, "/"), { cacheName: cacheOf(locale) });
}

async function answer(request, clientId) {
  const isPage = request.mode === "navigate";
  const page = isPage ? request.url : ((await self.clients.get(clientId))?.url ?? request.url);
  const locale = languageOf(page);
  // A page that is kept has its files from here, too. Any other is the network's, with the files of its own build.
  const kept = (isPage || (await find(page, locale))) && (await find(request.url, locale));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    return (await withoutNetwork(request.url, isPage, locale)) ?? Promise.reject(error);
  }
}

async function withoutNetwork(url, isPage, locale) {
  const known = [locale, ...Object.keys(LANGUAGES)];
  const { origin, pathname, search } = new URL(url);
  for (const one of known) {
    const found = await find(url, one); // what no language has to itself: scripts, and links without a language
    if (found) return found;
  }
  if (!isPage) return undefined;
  if (await find(`${origin}${pathname}/`, locale)) return Response.redirect(`${origin}${pathname}/${search}`);
  for (const one of known) {
    const page = `${SCOPE}${LANGUAGES[one].prefix}offline.html`;
    if (await find(page, one)) return Response.redirect(`${page}#${pathname}${search}`);
  }
  return undefined;
}

if (Object.keys(LANGUAGES).length) {
  self.addEventListener("fetch", (event) => {
    const { method, url } = event.request;
    if (method === "GET" && url.startsWith(SCOPE)) event.respondWith(answer(event.request, event.clientId));
  });
}
