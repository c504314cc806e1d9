// A page that leads on: open the link in the reader's language (last chosen on this site, else the browser's, else
// the first), and keep the anchor. What is left without this script is a list of links.
const main = document.querySelector("[data-kb-forward]");
const links = [...main.querySelectorAll("a[data-locale]")];
const moved = JSON.parse(main.dataset.kbForward);

const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
try {
  wanted.unshift(localStorage.getItem("kb-language"));
} catch {
  // No storage, no memory of the language.
}
const speaks = (link, language) => link.dataset.locale === language || link.hreflang === language;
const link = wanted.map((language) => links.find((each) => speaks(each, language))).find(Boolean) ?? links[0];

const anchor = location.hash.slice(1);
const target = new URL(Object.hasOwn(moved, anchor) ? main.dataset.kbRoot + moved[anchor] : link.href, location.href);
if (anchor && !Object.hasOwn(moved, anchor)) target.hash = anchor;
location.replace(target);
