// @ts-check
// The list of a page's parts shows which of them is being read.

import { find } from "./lib/dom.js";

/** Where a part begins to be read: this far below the window's upper edge, in its heights. */
const READ = 0.25;
const CURRENT = "md-nav__link--active";

export function toc() {
  const list = find(".md-sidebar--secondary .md-nav__list", HTMLElement);
  if (!list) return;
  const links = [...list.querySelectorAll("a")];
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let isAsked = false;
  const show = () => {
    isAsked = false;
    const current = parts.findLastIndex((part) => part?.checkVisibility() && part.getBoundingClientRect().top < innerHeight * READ);
    links.forEach((link, i) => link.classList.toggle(CURRENT, i === current));
    const area = list.closest(".md-sidebar__scrollwrap");
    if (!area || current < 0) return;
    const [inner, outer] = [links[current].getBoundingClientRect(), area.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) area.scrollTop += inner.top - outer.top - outer.height / 2;
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(show);
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  ask();
}
