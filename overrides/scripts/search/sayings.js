// @ts-check
// A row's sayings: its title, its keywords, what is heard, and its names in other languages; and how nearly a query says, as
// a whole, what one of them says.

import { words } from "./fold.js";
import { sum } from "./lists.js";
import { forms, stemmedAs, weightIn } from "./terms.js";
import { SAYING } from "./weights.js";

/**
 * @typedef {object} Saying
 * @property {string} text
 * @property {"title" | "keyword" | "heard" | "other"} kind
 * @property {number[]} weights of its words
 * @property {number} size what they weigh together
 * @property {string[]} languages
 * @property {{ concept: string, from: number, to: number }[]} [concepts] found when they are asked for
 *
 * @typedef {{ saying: Saying, place: number }} Place a word of a saying
 * @typedef {{ sayings: Saying[], places: Map<string, Place[]> }} Said what a row's sayings are, and where each term stands
 *
 * @typedef {object} Nearness how nearly a query is one of a row's sayings
 * @property {number} name 1 if it is its title
 * @property {number} together how much of the query one of them holds
 * @property {string} saying the nearest
 */

/**
 * A row's sayings; a phrase's title has alternatives, `/` between them.
 * @param {import("./types.js").Row} row
 * @param {import("./index.js").Index} index
 * @returns {Said}
 */
function saidIn({ title, keywords, heard, others }, index) {
  /** @type {[string, string[], Saying["kind"]][]} */
  const texts = [[title, index.own, "title"], [keywords || "", index.own, "keyword"], [index.spelledOut(heard || ""), index.own, "heard"]];
  for (const [locale, text] of Object.entries(others)) texts.push([text, stemmedAs(locale), "other"]);
  const sayings = [];
  /** @type {Map<string, Place[]>} */
  const places = new Map();
  for (const [text, languages, kind] of texts) {
    const weightOf = weightIn(languages[0]);
    for (const written of text.split(/[;/]/)) {
      const parts = words(written).map((word) => ({ weight: weightOf(word), found: forms(word, languages) }));
      const weights = parts.map(({ weight, found }) => weight * index.rarity(found));
      /** @type {Saying} */
      const saying = { text: written.trim(), kind, weights, size: sum(weights), languages };
      sayings.push(saying);
      parts.forEach(({ found }, place) => {
        for (const form of found) {
          const known = places.get(form);
          if (known) known.push({ saying, place });
          else places.set(form, [{ saying, place }]);
        }
      });
    }
  }
  return { sayings, places };
}

/** By place in a saying: the places in the query that say the same, a bit each. @typedef {Map<number, number>} Same */

/**
 * What of each saying the query says, by the terms that the row is met by and by what means the same.
 * @param {Said} said
 * @param {Map<string, number>} terms
 * @param {import("./query.js").Query} query
 * @param {import("./index.js").Index} index
 */
function compared({ sayings, places }, terms, query, index) {
  /** @type {Map<Saying, Same>} */
  const same = new Map();
  /** @param {Saying} saying @param {number} place @param {number} bits */
  const add = (saying, place, bits) => {
    const met = same.get(saying) ?? new Map();
    same.set(saying, met.set(place, (met.get(place) ?? 0) | bits));
  };
  for (const [form, bits] of terms) for (const { saying, place } of places.get(form) ?? []) add(saying, place, bits);
  for (const { concept, from, to } of query.concepts) {
    const bits = (2 ** (to - from) - 1) << from;
    for (const saying of sayings) {
      for (const other of (saying.concepts ??= index.concepts.find(saying.text, saying.languages))) {
        if (other.concept !== concept) continue;
        for (let place = other.from; place < other.to; place++) if (!same.get(saying)?.has(place)) add(saying, place, bits);
      }
    }
  }
  return same;
}

/** The share of neighbours in a saying that come in the same order in the query. @param {Same} met */
function inOrder(met) {
  const typed = [...met].sort(([a], [b]) => a - b).map(([, bits]) => bits);
  const follows = typed.filter((bits, i) => i && bits > (typed[i - 1] & -typed[i - 1]));
  return typed.length > 1 ? follows.length / (typed.length - 1) : 1;
}

/** @param {import("./index.js").Index} index */
export function sayingFinder(index) {
  /** @type {Map<number, Said>} */
  const known = new Map();
  /** @param {number} id */
  const said = (id) => {
    const found = known.get(id) ?? saidIn(index.rows[id], index);
    known.set(id, found);
    return found;
  };

  /**
   * @param {import("./types.js").Result} result
   * @param {import("./query.js").Query} query
   * @returns {Nearness}
   */
  return (result, query) => {
    const total = sum(query.telling);
    const nearest = { name: 0, together: 0, saying: "" };
    for (const [saying, met] of compared(said(result.id), result.terms, query, index)) {
      const weight = sum([...met.keys()].map((place) => saying.weights[place]));
      const typed = [...met.values()].reduce((all, bits) => all | bits, 0);
      const together = sum(query.telling.filter((_, i) => typed & (1 << i))) / total;
      const order = 1 - SAYING.order * (1 - inOrder(met));
      const name = SAYING[saying.kind] * order * (weight / saying.size) * together;
      nearest.together = Math.max(nearest.together, together);
      if (name > nearest.name) Object.assign(nearest, { name, saying: saying.text });
    }
    return nearest;
  };
}
