// @ts-check
// search/<locale>.json holds the rows field by field, for like beside like is smaller; here they are row by row.

/** @typedef {Record<string, string[]>} Columns values by name, each row by row */

/** A row of some columns. @param {Columns} columns @param {number} row */
const at = (columns, row) => Object.fromEntries(Object.entries(columns).flatMap(([name, values]) => (values[row] ? [[name, values[row]]] : [])));

/**
 * @param {{ columns: Columns, others?: Columns } & Omit<import("./types.js").Data, "rows">} file without `others` until they are named
 * @returns {import("./types.js").Data}
 */
export function unpacked({ columns, others = {}, ...data }) {
  const rows = columns.id.map((_, i) => /** @type {import("./types.js").Row} */ (/** @type {unknown} */ ({ ...at(columns, i), others: at(others, i) })));
  return { ...data, rows };
}

/** What the box says. @param {import("./types.js").Data} data @returns {import("./protocol.js").Settings} */
export const settingsOf = ({ kinds, channels, strings, moments, feedback }) => ({ kinds, channels, strings, moments, feedback });

/** @typedef {{ others: Columns, concepts: import("./types.js").Concept[] }} Others what search/others/<locale>.json holds */

/** Gives rows their names in other languages. @param {import("./types.js").Row[]} rows @param {Columns} others */
export function nameInOthers(rows, others) {
  rows.forEach((row, i) => { row.others = at(others, i); });
}
