// @ts-check
// A text with the words in it that were searched for marked: as nodes, never as HTML.

import { make } from "../lib/dom.js";
import { WORD } from "../search/protocol.js";

/**
 * @param {string} text
 * @param {Set<string>} met in small letters
 * @returns {(Node | string)[]}
 */
export function marked(text, met) {
  const nodes = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!met.has(word.toLowerCase())) continue;
    nodes.push(text.slice(end, index), make("mark", {}, word));
    end = index + word.length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== "");
}
