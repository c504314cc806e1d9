// @ts-check
// A page is about to be left by a script: who has something to do first takes over, and leaves when it is done.

const LEAVE = "kb-leave";

/** @param {() => void} go */
export function leave(go) {
  if (dispatchEvent(new CustomEvent(LEAVE, { cancelable: true, detail: go }))) go();
}

/** @param {(go: () => void) => boolean} takeOver true if it leaves itself */
export function beforeLeaving(takeOver) {
  addEventListener(LEAVE, (event) => {
    if (takeOver(/** @type {CustomEvent<() => void>} */ (event).detail)) event.preventDefault();
  });
}
