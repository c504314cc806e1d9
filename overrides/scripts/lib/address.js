// @ts-check

/**
 * An address on this site; undefined for any other, whoever wrote it.
 * @param {string} text
 * @param {string | URL} [base]
 */
export function ownAddress(text, base = location.href) {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const here = new URL(location.href);
  return url.protocol === here.protocol && url.host === here.host ? url : undefined;
}
