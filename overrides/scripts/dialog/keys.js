// @ts-check
// Which keys do what: on every page, and in the dialog.

import { GROUPS } from "../search/protocol.js";

/** What takes letters, so that no letter is a command there. */
const TYPED_IN = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button], [type=submit])";
/** A key of the input method, where a browser does not say so otherwise. */
const COMPOSING = 229;
/** What an input method or a layout makes of keys is no command. @param {KeyboardEvent} event */
const isWriting = (event) => event.isComposing || event.keyCode === COMPOSING || event.getModifierState("AltGraph");

/** Beside Ctrl (on a Mac, Cmd) and Alt. @param {KeyboardEvent} event @returns {"" | "ctrl" | "alt" | "other"} */
function modifier({ altKey, ctrlKey, metaKey }) {
  const isCommand = ctrlKey || metaKey;
  if (isCommand && altKey) return "other";
  return isCommand ? "ctrl" : altKey ? "alt" : "";
}

/**
 * What opens the search on a page: "/" and s, Ctrl K, or ? with its keys.
 * @param {KeyboardEvent} event
 * @returns {"open" | "help" | undefined}
 */
export function opening(event) {
  if (isWriting(event) || event.defaultPrevented) return undefined;
  const with_ = modifier(event);
  if (with_ === "ctrl") return event.key.toLowerCase() === "k" ? "open" : undefined;
  if (with_ || (event.target instanceof Element && event.target.closest(TYPED_IN))) return undefined;
  return event.key === "/" || event.key === "s" ? "open" : event.key === "?" ? "help" : undefined;
}

/** With Alt, by the place of the key, for what it writes differs. @param {string} code */
function withAlt(code) {
  const group = GROUPS[Number(code.replace("Digit", "")) - 1];
  if (group) return group;
  return code === "KeyP" ? "pin" : code === "Digit0" ? "clear" : undefined;
}

/**
 * What a key does in the dialog.
 * @param {KeyboardEvent} event
 * @param {boolean} isBox whether the box has the focus
 * @returns {string | undefined} "next", "previous", "open", "use" (copy or fill in), one of GROUPS, "pin", "clear", "write"
 */
export function command(event, isBox) {
  if (isWriting(event)) return undefined;
  const { key, code, shiftKey } = event;
  const with_ = modifier(event);
  if (with_ === "alt") return withAlt(code);
  if (with_ === "ctrl") return key === "Enter" ? "use" : undefined;
  if (with_ || shiftKey) return undefined;
  return alone(key, isBox);
}

/** @param {string} key @param {boolean} isBox */
function alone(key, isBox) {
  if (key === "ArrowDown") return "next";
  if (key === "ArrowUp") return "previous";
  if (isBox) return key === "Enter" ? "open" : undefined;
  return key.length === 1 && key !== " " ? "write" : undefined;
}
