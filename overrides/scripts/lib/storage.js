// @ts-check
// What a reader's device, or a tab of it, keeps of the site: choices, nothing that is typed. Where storage is refused, nothing is
// kept.

/** Whether the browser lets the site keep anything at all. */
export function keeps() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

/** @param {string} key */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
export function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then it is not kept.
  }
}

/** @param {string} key */
export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then nothing was kept.
  }
}

/** Whether something was chosen in this tab; `isNew`: is from now on. @param {string} key @param {boolean} isNew */
export function chosenInTab(key, isNew) {
  try {
    if (isNew) sessionStorage.setItem(key, "");
    return sessionStorage.getItem(key) !== null;
  } catch {
    return isNew;
  }
}
