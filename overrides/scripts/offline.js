// @ts-check
// The page's side of working offline: starts the worker when the page is idle, offers a new version, says when there is
// no network. Nothing is reloaded unless the reader asks for it.

import { ownAddress } from "./lib/address.js";
import { button, find, make } from "./lib/dom.js";
import { putAtFoot } from "./lib/foot.js";
import { isMetered } from "./lib/metered.js";

const HOUR = 60 * 60 * 1000;
const SETTLED = 500;

/** One line at the foot of the window. @param {DOMStringMap} texts */
function footLine(texts) {
  const bar = make("div", { class: "kb-bar", role: "status" });
  putAtFoot(bar);
  /** @type {ServiceWorker | null} */
  let waiting = null;
  const show = () => {
    const text = (waiting ? texts.ready : navigator.onLine ? "" : texts.notice) ?? "";
    if ((bar.firstChild?.textContent ?? "") === text) return;
    bar.replaceChildren(...(text ? [make("span", {}, text)] : []));
    if (waiting) bar.append(button(texts.accept ?? "", { class: "md-button" }, () => waiting && accept(waiting)));
  };
  addEventListener("online", show);
  addEventListener("offline", show);
  show();
  return (/** @type {ServiceWorker | null} */ worker) => {
    waiting = worker;
    show();
  };
}

/** @param {ServiceWorker} waiting */
function accept(waiting) {
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") location.reload();
  });
  waiting.postMessage({ accept: true });
}

/** The page that says that another one is not here: it leads back to it, on this site. */
function offerRetry() {
  const retry = find("[data-kb-retry]", HTMLAnchorElement);
  const asked = location.hash ? ownAddress(location.hash.slice(1)) : undefined;
  if (!retry || !asked) return;
  retry.href = asked.href;
  addEventListener("online", () => location.replace(asked));
}

/** @param {DOMStringMap} texts @param {(worker: ServiceWorker | null) => void} show */
async function start(texts, show) {
  const registration = await navigator.serviceWorker.register(texts.worker ?? "", { updateViaCache: "none" });
  const offer = () => show(registration.active && registration.waiting);
  /** @param {ServiceWorker | null} worker */
  const watch = (worker) => worker?.addEventListener("statechange", () => setTimeout(offer, SETTLED));
  registration.addEventListener("updatefound", () => watch(registration.installing));
  watch(registration.installing);
  watch(registration.waiting);
  offer();
  (await navigator.serviceWorker.ready).active?.postMessage({ keep: texts.locale });
  setInterval(() => registration.update().catch(() => {}), HOUR);
}

/** @param {DOMStringMap | undefined} texts of the script's element; none where nothing is kept offline */
export function offline(texts) {
  if (!texts) return;
  const show = footLine(texts);
  offerRetry();
  if (location.protocol === "file:" || !("serviceWorker" in navigator) || isMetered()) return;
  const begin = () => start(texts, show).catch((error) => console.info(`offline: ${error.message}`));
  const idle = () => ("requestIdleCallback" in window ? requestIdleCallback(begin) : setTimeout(begin, SETTLED));
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle);
}
