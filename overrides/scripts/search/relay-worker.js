// @ts-check
/// <reference lib="webworker" />
// The worker that the theme starts, at the address in __config: `assets/search-worker.js?locale=vi#<the page's own channel>`.

import { QUERY } from "./protocol.js";
import { Relay } from "./relay.js";

const url = new URL(self.location.href);
const page = new BroadcastChannel(url.hash.slice(1));
const relay = new Relay(
  () => new Worker(new URL(`search-engine.js${url.search}`, url)),
  (message) => self.postMessage(message),
  (news) => page.postMessage(news),
);
page.addEventListener("message", () => relay.start());
addEventListener("online", () => relay.start());
self.addEventListener("message", ({ data }) => {
  if (data.type === QUERY) relay.ask(data);
});
