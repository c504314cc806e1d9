// Small things that the theme lacks. Every page works without them.

// Copy a text, for the scripts of cards and phrases too.
window.kbCopy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard object; the old command still works.
    const area = document.createElement("textarea");
    area.className = "kb-offscreen";
    area.setAttribute("aria-hidden", "true");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
};

// The addresses of a page and of a phrase are copied by a click on them.
document.addEventListener("click", async (event) => {
  const link = event.target instanceof Element && event.target.closest(".kb-share a");
  if (!link) return;
  event.preventDefault();
  await window.kbCopy(link.href);
  const status = link.closest(".kb-share").querySelector("[data-copied]");
  status.textContent = `${status.dataset.copied} ${link.href}`;
});

// On paper what is folded is open.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll(".md-content details:not(.kb-share)")) fold.open = true;
});

// A part that has moved leads on by itself.
const leave = () => {
  const part = document.getElementById(location.hash.slice(1));
  if (part?.matches(".kb-moved")) location.replace(part.querySelector("a").href);
};
addEventListener("hashchange", leave);
leave();

// The language switch keeps the page; here it also keeps the place on it. In the capture phase, so that it
// runs before the theme's own listener.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element && event.target.closest(".md-select__link[hreflang]");
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link) return;
    try {
      localStorage.setItem("kb-language", link.hreflang); // for /go/ links (forward.js)
    } catch {
      // Then it is not kept.
    }
    if (!plain || !location.hash) return;
    event.preventDefault();
    event.stopPropagation();
    const address = new URL(link.href);
    address.hash = location.hash;
    location.assign(address);
  },
  true,
);

// The theme's search is a dialog without a name.
const search = document.querySelector(".md-search");
search?.setAttribute("aria-label", search.querySelector("input").placeholder);

// The theme fetches a sitemap beside every alternate that it finds when the document is ready; there is one
// sitemap only. So for that moment there are no alternates.
const alternates = [...document.querySelectorAll("link[rel=alternate]")];
for (const link of alternates) link.rel = "";
document.addEventListener("DOMContentLoaded", () => {
  for (const link of alternates) link.rel = "alternate";
});

// Static hosts know one 404 page. It passes readers of another language on to theirs, which then says what
// was asked for.
const missing = document.querySelector("[data-kb-missing]");
if (missing) {
  const base = new URL(JSON.parse(document.getElementById("__config").textContent).base.replace(/\/?$/, "/"), location.href);
  const asked = location.hash.startsWith("#/") ? decodeURIComponent(location.hash.slice(1)) : location.pathname;
  const home = [...document.querySelectorAll(".md-select__link[hreflang]")]
    .filter((link) => link.hreflang !== document.documentElement.lang)
    .map((link) => new URL(link.href))
    .filter((url) => url.pathname.length > base.pathname.length)
    .find((url) => location.pathname.startsWith(url.pathname));
  if (home && !location.pathname.endsWith("/404.html")) {
    location.replace(new URL(`404.html#${encodeURI(asked)}`, home));
  } else {
    missing.querySelector("code").textContent = asked;
    missing.hidden = false;
  }
}
