// @ts-check
/**
 * What search/<locale>.json holds (hooks/kb/site/search.py), row by row (rows.js); empty values are left out.
 * @typedef {object} Row
 * @property {string} id of the entry
 * @property {string} kind
 * @property {string} url
 * @property {string} title
 * @property {string} [channel]
 * @property {string} [keywords]
 * @property {string} [heard]
 * @property {string} [summary]
 * @property {string} [say] what is said, blanks in braces, or the first lines of what is sent
 * @property {Record<string, string>} others names in other languages
 *
 * @typedef {object} Data
 * @property {string} locale
 * @property {Record<string, string>} kinds
 * @property {Record<string, string>} channels
 * @property {Record<string, string>} strings
 * @property {import("./protocol.js").Settings["moments"]} moments
 * @property {string} feedback
 * @property {Concept[]} concepts
 * @property {import("./shorthand.js").Shorthand} [shorthand]
 * @property {Row[]} rows
 *
 * @typedef {Record<string, string[]>} Concept the expressions of one thing, by language
 *
 * @typedef {object} Met a row that a part of a query is met in
 * @property {number} id
 * @property {number} score
 * @property {string[]} terms
 * @property {Record<string, string[]>} match where each term stands
 *
 * @typedef {object} Result a row that a query is met in
 * @property {number} id
 * @property {number} score
 * @property {number} cover the share of the query that it covers, 0 to 1
 * @property {string} saying the nearest of its sayings
 * @property {number} name how near that is, 0 to 1
 * @property {boolean} paired whether two neighbouring words are neighbours in it
 * @property {boolean} conceived whether it was met by a concept
 * @property {number[]} quality by word: how well it is met
 * @property {number[]} sure by word: how sure we are that it was meant
 * @property {Map<string, number>} terms what was met, each with a bit per word
 */
export {};
