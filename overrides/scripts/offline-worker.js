// @ts-check
/// <reference lib="webworker" />
// The site without a network. A language that the reader visits is kept whole; from then on its pages come from there, until
// the reader accepts a newer build. Where LANGUAGES is empty (`offline: false` in mkdocs.yml), this worker removes what it
// kept, and itself. The build puts LANGUAGES before this (hooks/kb/publish/offline.py).

import { Store } from "./offline-store.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const store = new Store(LANGUAGES, worker.registration.scope);

/** If anything fails here, the browser drops this worker, and the old one goes on with what it has. */
async function install() {
  if (!(await store.renew())) await worker.skipWaiting(); // nothing that the reader would notice
}

async function activate() {
  await store.clear();
  if (store.locales.length) return;
  // A worker that outlives its pages (customer/memory.js) would have this one outlive them as well.
  new BroadcastChannel("kb-memory").postMessage("end");
  await worker.registration.unregister();
}

/** @param {FetchEvent} event */
async function answer({ request, clientId }) {
  const isPage = request.mode === "navigate";
  const page = isPage ? request.url : ((await worker.clients.get(clientId))?.url ?? request.url);
  const locale = store.languageOf(page);
  // A page that is kept has its files from here, too. Any other is the network's, with the files of its own build.
  const kept = (isPage || (await store.find(page, locale))) && (await store.find(request.url, locale));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    return (await store.withoutNetwork(request.url, isPage, locale)) ?? Promise.reject(error);
  }
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => {
  const { keep, accept } = event.data ?? {};
  if (keep) event.waitUntil(store.keep(keep).catch((error) => console.info(`offline: ${error.message}`)));
  if (accept) event.waitUntil(worker.skipWaiting());
});
if (store.locales.length) {
  worker.addEventListener("fetch", (event) => {
    const { method, url } = event.request;
    if (method === "GET" && url.startsWith(worker.registration.scope)) event.respondWith(answer(event));
  });
}
