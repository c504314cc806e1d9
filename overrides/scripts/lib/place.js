// @ts-check
// What stands with the page's place in the tab's history: who comes back to it, or reloads it, finds it again; nobody else does,
// and it goes with the tab. For what is ticked and answered, never for anything about a customer.

const NAME = "kbTicked";

/** What stands there, if anything. @returns {unknown} */
export const found = () => history.state?.[NAME];

/** @param {() => unknown} read what is to stand there, also when a link has led on within the page */
export function standing(read) {
  const keep = () => history.replaceState({ ...history.state, [NAME]: read() }, "");
  addEventListener("hashchange", keep);
  return keep;
}
