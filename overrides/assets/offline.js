// The page's side of working offline: starts the worker when the page is idle, offers a new version, says when there is
// no network. Nothing is reloaded unless the reader asks for it.
(() => {
  const texts = document.currentScript.dataset;
  const HOUR = 60 * 60 * 1000;
  const SETTLED = 500;

  // --- one line at the foot of the window

  const bar = document.createElement("div");
  bar.className = "kb-bar";
  bar.setAttribute("role", "status");
  document.body.append(bar);
  let waiting = null;
  const show = () => {
    const text = waiting ? texts.ready : navigator.onLine ? "" : texts.notice;
    if (bar.firstChild?.textContent === text || (!text && !bar.firstChild)) return;
    bar.replaceChildren();
    if (!text) return;
    bar.append(Object.assign(document.createElement("span"), { textContent: text }));
    if (!waiting) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "md-button", textContent: texts.accept });
    button.addEventListener("click", accept);
    bar.append(button);
  };
  addEventListener("online", show);
  addEventListener("offline", show);
  show();

  // --- the page that says that another one is not here

  const retry = document.querySelector("[data-kb-retry]");
  if (retry && location.hash) {
    const asked = new URL(location.hash.slice(1), location.href);
    if (asked.origin === location.origin) {
      const { pathname, search } = asked;
      retry.href = pathname + search;
      addEventListener("online", () => location.replace(pathname + search));
    }
  }

  // --- the worker

  const reload = () => location.reload();
  function accept() {
    waiting.addEventListener("statechange", ({ target }) => {
      if (target.state !== "activated") return;
      // A fill-in card takes what was typed to its memory first (card.js).
      if (dispatchEvent(new CustomEvent("kb-leave", { cancelable: true, detail: reload }))) reload();
    });
    waiting.postMessage({ accept: true });
  }

  async function start() {
    const registration = await navigator.serviceWorker.register(texts.worker, { updateViaCache: "none" });
    const offer = () => {
      waiting = registration.active && registration.waiting;
      show();
    };
    const watch = (worker) => worker?.addEventListener("statechange", () => setTimeout(offer, SETTLED));
    registration.addEventListener("updatefound", () => watch(registration.installing));
    watch(registration.installing);
    watch(registration.waiting);
    offer();
    (await navigator.serviceWorker.ready).active.postMessage({ keep: texts.locale });
    setInterval(() => registration.update().catch(() => {}), HOUR);
  }

  const { connection } = navigator;
  if (location.protocol === "file:" || !navigator.serviceWorker) return;
  if (connection?.saveData || connection?.type === "cellular") return;
  const begin = () => start().catch((error) => console.info(`offline: ${error.message}`));
  const idle = () => ("requestIdleCallback" in window ? requestIdleCallback(begin) : setTimeout(begin, SETTLED));
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle);
})();
