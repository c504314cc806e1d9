// @ts-check
// Search on a page of the site: the box, and the channel to the worker that the theme starts (relay-worker.js).

import { box, configure, parts } from "./box.js";

const found = parts();
if (found) {
  const name = `kb-search-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
  const channel = new BroadcastChannel(name);
  configure(name);
  const hear = box(found, () => channel.postMessage("start"));
  channel.addEventListener("message", ({ data }) => hear(data));
}
