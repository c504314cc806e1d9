// @ts-check
// English: plural and verb endings, after Harman's “S stemmer” (How effective is suffixing?, 1991) and step 1 of
// Porter (An algorithm for suffix stripping, 1980); British and American spellings meet in one form.

import { forms, vowels } from "./letters.js";

/** @type {[RegExp, string][]} */
const SPELLINGS = [
  [/isation/, "ization"],
  [/is(e|ed|es|er|ers|ing)$/, "iz$1"],
  [/our(?=$|s$|ed$|ing$|al|ite|able)/, "or"],
  [/([a-z]t)re(s?)$/, "$1er$2"],
  [/([aeiou][^aeiou]+[aeiou])ll(ed|ing|er|ers|ation)$/, "$1l$2"],
  [/ogue(s?)$/, "og$1"],
  [/ence$/, "ense"],
  [/^cheque/, "check"],
  [/^program+e?(s?)$/, "program$1"],
  [/^enquir/, "inquir"],
  [/^(judg|acknowledg)e?ment/, "$1ement"],
];

// What agents and customers say with irregular verbs.
const IRREGULAR = forms({
  break: "broke broken", bring: "brought", buy: "bought", choose: "chose chosen", feel: "felt", forget: "forgot forgotten",
  give: "gave given", hang: "hung", hear: "heard", hold: "held", keep: "kept", leave: "left", lie: "lied lying", lose: "lost",
  make: "made", meet: "met", pay: "paid", ring: "rang rung", send: "sent", speak: "spoke spoken", steal: "stole stolen",
  swear: "swore sworn", take: "took taken", tell: "told", understand: "understood", write: "wrote written",
});

/** The stem of a folded English word. @param {string} word */
export function stem(word) {
  let root = IRREGULAR.get(word) ?? word;
  if (root.length > 5) for (const [pattern, form] of SPELLINGS) root = root.replace(pattern, form);
  if (root.length > 4) {
    root = root
      .replace(/(?:ies|ied)$/, "y")
      .replace(/(ss|sh|ch|x|z)es$/, "$1")
      .replace(/zz$/, "z")
      .replace(/([^su])s$/, "$1");
  }
  for (const ending of ["ements", "ement", "ations", "ation", "ings", "ing", "edly", "ed", "ers", "er", "ly"]) {
    const rest = root.slice(0, -ending.length);
    // fix-ing and ask-ed, but not offer and speed.
    const least = /^(?:ing|ed)$/.test(ending) && !/[aeiou]$/.test(rest) ? 2 : 3;
    if (root.endsWith(ending) && rest.length > least && vowels(rest)) {
      root = rest.replace(/([^aeiouls])\1$/, "$1");
      break;
    }
  }
  return root.length > 3 ? root.replace(/(?:y|ies|ize|iz|e)$/, "") : root;
}
