// @ts-check
// search/<locale>.json holds the rows field by field, for like beside like is smaller; here they are row by row.

/**
 * @param {{ columns: Record<string, string[]>, others: Record<string, string[]> } & Omit<import("./types.js").Data, "rows">} file
 * @returns {import("./types.js").Data}
 */
export function unpacked({ columns, others, ...data }) {
  const rows = columns.id.map((_, i) => {
    /** @param {Record<string, string[]>} table */
    const at = (table) => Object.fromEntries(Object.entries(table).flatMap(([name, values]) => (values[i] ? [[name, values[i]]] : [])));
    return /** @type {import("./types.js").Row} */ (/** @type {unknown} */ ({ ...at(columns), others: at(others) }));
  });
  return { ...data, rows };
}
