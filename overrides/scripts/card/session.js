// @ts-check
// How long what is known of a customer lasts: from page to page of a tab, and until nobody has touched it for a while.

/** @typedef {import("./values.js").Card} Card */
/** @typedef {import("./memory.js").Memory} Memory */
/** @typedef {{ show: () => void, say: (text: string, warn?: boolean) => void }} Shown what shows the values */

/** After this long without a key or a click what concerns the customer is cleared; a minute before, the page says so. */
const IDLE = 15 * 60 * 1000;
const WARNED = IDLE - 60 * 1000;

/** @param {Card} card @param {Shown} view @param {() => void} clear */
export function clearWhenIdle(card, view, clear) {
  const { strings } = card.data;
  let timers = [0];
  let isWarned = false;
  const wait = () => {
    timers.forEach(clearTimeout);
    if (isWarned) view.say("");
    isWarned = false;
    timers = [window.setTimeout(warn, WARNED), window.setTimeout(() => card.ofCustomer.length && clear(), IDLE)];
  };
  const warn = () => {
    isWarned = card.ofCustomer.length > 0;
    if (isWarned) view.say(strings.clearing, true);
  };
  for (const act of ["keydown", "pointerdown", "input"]) addEventListener(act, wait);
  wait();
}

/** The way of what is typed from page to page. @param {Card} card @param {Memory} memory @param {Shown} view */
export function remember(card, memory, view) {
  memory.take((values) => {
    if (card.take(values)) view.show();
    if (card.values.size) memory.keep([...card.values]);
  });
  addEventListener("pagehide", () => memory.keep([...card.values]));
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !memory.lasts) return;
    memory.take((values) => {
      card.values = new Map(values); // as the pages since have left it
      view.show();
    });
  });
}
