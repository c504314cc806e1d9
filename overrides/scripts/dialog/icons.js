// @ts-check
// The small pictures of the search: each is beside a word that says the same, or in a button with a name.

const SVG = "http://www.w3.org/2000/svg";

/** By what they show; drawn for here, in a square of 24. @type {Record<string, string>} */
const PATHS = {
  phrase: "M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm0 2v10h5v2l2.5-2H20V5H4Zm3 2h10v2H7V7Zm0 4h7v2H7v-2Z",
  template: "M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6c0-1.1.9-2 2-2Zm0 4.2V18h16V8.2l-8 5.3-8-5.3ZM4.7 6l7.3 5 7.3-5H4.7Z",
  guideline: "M5 3h12a2 2 0 0 1 2 2v16H6.5A2.5 2.5 0 0 1 4 18.5V4a1 1 0 0 1 1-1Zm1 2v11.1l.5-.1H17V5H6Zm.5 13a.5.5 0 0 0 0 1H17v-1H6.5ZM8 7h7v2H8V7Z",
  playbook: "M3 4h4v4H3V4Zm6 1h12v2H9V5ZM3 10h4v4H3v-4Zm6 1h12v2H9v-2Zm-6 5h4v4H3v-4Zm6 1h12v2H9v-2Z",
  situation: "M12 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10Zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm0 9c5 0 9 2.5 9 6v3H3v-3c0-3.5 4-6 9-6Zm0 2c-4 0-7 1.9-7 4v1h14v-1c0-2.1-3-4-7-4Z",
  training: "M12 3 1 9l11 6 9-4.9V17h2V9L12 3Zm0 2.3L18.8 9 12 12.7 5.2 9 12 5.3ZM5 13v4.2l7 3.8 7-3.8V13l-2 1.1V16l-5 2.7L7 16v-1.9L5 13Z",
  pin: "M15 3v2l-1 .500v4.7l3.5 3.8v2H13v5l-1 1-1-1v-5H6.5v-2L10 10.2V5.5L9 5V3h6Zm-3 8L9.2 14h5.6L12 11Z",
  share: "M10.6 13.4a1 1 0 0 1-1.4 1.4 5 5 0 0 1 0-7.1l3.5-3.5a5 5 0 1 1 7.1 7.1l-1.5 1.5c0-.8-.1-1.6-.4-2.4l.4-.5a3 3 0 1 0-4.2-4.2l-3.5 3.5a3 3 0 0 0 0 4.2Zm2.8-4.2a1 1 0 0 1 1.4 0 5 5 0 0 1 0 7.1l-3.5 3.5a5 5 0 1 1-7.1-7.1l1.5-1.5c0 .8.1 1.6.4 2.4l-.4.5a3 3 0 1 0 4.2 4.2l3.5-3.5a3 3 0 0 0 0-4.2 1 1 0 0 1 0-1.4Z",
  close: "m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4 6.4 5Z",
};

/** @param {string} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name] ?? PATHS.guideline);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}
