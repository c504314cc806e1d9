// @ts-check
// How long what is known of a customer lasts: from page to page of a tab, and until nobody has touched it for a while.

/** @typedef {import("./customer.js").Known & { data: { strings: Record<string, string> } }} Holder what has the values */
/** @typedef {import("./memory.js").Memory} Memory */
/** @typedef {{ show: () => void, say: (text: string, warn?: boolean) => void }} Shown what shows the values */

/** After this long without a key or a click what concerns the customer is cleared; a minute before, the page says so. */
const IDLE = 15 * 60 * 1000;
const WARNED = IDLE - 60 * 1000;

/** @param {Holder} holder @param {Shown} view @param {() => void} clear */
export function clearWhenIdle(holder, view, clear) {
  const { strings } = holder.data;
  let timers = [0];
  let isWarned = false;
  const wait = () => {
    timers.forEach(clearTimeout);
    if (isWarned) view.say("");
    isWarned = false;
    timers = [window.setTimeout(warn, WARNED), window.setTimeout(() => holder.ofCustomer.length && clear(), IDLE)];
  };
  const warn = () => {
    isWarned = holder.ofCustomer.length > 0;
    if (isWarned) view.say(strings.clearing, true);
  };
  for (const act of ["keydown", "pointerdown", "input"]) addEventListener(act, wait);
  wait();
}

/** The way of what is typed from page to page. @param {Holder} holder @param {Memory} memory @param {Shown} view */
export function remember(holder, memory, view) {
  memory.take((values) => {
    if (holder.take(values)) view.show();
    if (holder.values.size) memory.keep([...holder.values]);
  });
  addEventListener("pagehide", () => memory.keep([...holder.values]));
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !memory.lasts) return;
    memory.take((values) => {
      holder.values = new Map(values); // as the pages since have left it
      view.show();
    });
  });
}
