// @ts-check

/** Milliseconds without a key or a click after which nothing is known of a customer any more, on the page and between pages. */
export const IDLE = 15 * 60 * 1000;
