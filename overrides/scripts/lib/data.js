// @ts-check
// Data of the site. A browser lets no page from a disk fetch a file: there it is a script (hooks/kb/publish/archive.py), which
// hands over what it holds.

/** How such a script hands it over. */
const ARRIVAL = "kb-data";

export const isOnDisk = () => location.protocol === "file:";

/**
 * What a script hands over.
 * @param {string} event how
 * @param {URL} url
 * @returns {Promise<any>}
 */
export const fromScript = (event, url) => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  /** @param {Event} given */
  const take = (given) => {
    if (document.currentScript === script) resolve(/** @type {CustomEvent} */ (given).detail);
  };
  addEventListener(event, take);
  script.addEventListener("load", () => removeEventListener(event, take));
  script.addEventListener("error", reject);
  script.src = url.href;
  document.head.append(script);
});

/**
 * The content of a JSON file.
 * @param {string} path
 * @param {URL} root of the site
 */
export async function load(path, root) {
  if (isOnDisk()) return fromScript(ARRIVAL, new URL(`${path.slice(0, -".json".length)}.js`, root));
  const response = await fetch(new URL(path, root));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}
