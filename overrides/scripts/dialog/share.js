// @ts-check
// A link to a search. The words stand behind the #: a browser sends nothing of that to the server.

const KEY = "q";

/** The link. @param {string} query @param {string} page that searches: this one */
export function linkTo(query, page = location.href) {
  const url = new URL(page);
  url.search = "";
  url.hash = new URLSearchParams({ [KEY]: query }).toString();
  return url.href;
}

/** What the page's address asks for, or ''; from then on the address says it no more. Links of old have it before the #. */
export function shared() {
  const { hash, search, pathname } = location;
  const asked = new URLSearchParams(hash.startsWith(`#${KEY}=`) ? hash.slice(1) : search).get(KEY) ?? "";
  if (asked) history.replaceState(history.state, "", pathname);
  return asked;
}
