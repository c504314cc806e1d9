// @ts-check
// A link to a search. The words stand behind the #: a browser sends nothing of that to the server.

const KEY = "q";

/** The link. @param {string} query */
export function linkTo(query) {
  const url = new URL(location.href);
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
