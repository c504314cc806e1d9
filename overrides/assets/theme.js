// What the theme's bundle expects to find, and the reader's choice of light or dark before anything is painted.
// The theme writes this into each page as inline scripts, which the content security policy forbids; a test tells
// when an upgrade of the theme changes them. In the head, without defer.

// The folder of the site, whatever the page: what the theme keeps for it is kept under its path.
globalThis.__md_scope = new URL("..", document.currentScript.src);

globalThis.__md_hash = (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);

globalThis.__md_get = (key, storage = localStorage, scope = __md_scope) => {
  try {
    return JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
  } catch {
    return null; // no storage, or somebody else's
  }
};

globalThis.__md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // No storage, no memory.
  }
};

// The body's own attributes are the light ones; it is changed the moment that it exists.
{
  const chosen = __md_get("__palette")?.color;
  const paint = (_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    for (const [key, value] of Object.entries(chosen)) document.body.setAttribute(`data-md-color-${key}`, value);
  };
  if (chosen) new MutationObserver(paint).observe(document.documentElement, { childList: true });
}
