// @ts-check
// The language that a reader reads: links to one page in several languages have `data-locale` and `hreflang`.

/** Where the device keeps which language was last read. */
export const LAST_READ = "kb-language";

/** The languages that the browser asks for, the dearest first. */
const asked = () => navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);

/** @param {HTMLAnchorElement} link @param {string | null} language */
const speaks = ({ dataset, hreflang }, language) => dataset.locale === language || hreflang === language;

/**
 * The link in the language that goes before the browser's, else in the first of those that there is a link for.
 * @param {HTMLAnchorElement[]} links
 * @param {string | null} [before]
 */
export const inReadersLanguage = (links, before = null) =>
  [before, ...asked()].map((language) => links.find((link) => speaks(link, language))).find(Boolean);
