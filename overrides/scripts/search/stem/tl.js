// @ts-check
// Filipino: affixes and reduplication after D. E. Bonus, A stemming algorithm for Tagalog words (2003), without its
// dictionary: so an affix goes only if a word of two syllables remains. English roots behind a hyphen
// (na-refund, magre-refund) stand alone already, for a hyphen ends a word. The spelling knows the same affixes, for whole
// words and all stems that may be meant: hooks/kb/languages/tl.py.

import { forms } from "./letters.js";

/** Filipino affixes that a hyphen parts from a borrowed root: na-delay, mag-re-refund, ine-escalate. They say how, not what. */
export const AFFIXED = new RegExp(
  "(?<![\\p{L}\\p{N}-])(?:(?:(?:nakikipag|makikipag|pakikipag|nakipag|makipag|nakaka|nakapag|makapag|naka|maka|nagpa|magpa|ipinag|pinag|pina|ipag|ipa|nag|mag|pag|" +
  "mang|nang|pang|nai|mai|na|ma|pa|ini|i)(?:-?[b-df-hj-np-tv-z]?[aeiou])?)|[b-df-hj-np-tv-z]?in[aeiou])-(?=\\p{L}{3})",
  "giu",
);

/**
 * English roots of one syllable, or that begin with a vowel: typed without the hyphen, their affixes look like part of them, as
 * in ihold, nascam, iuupdate, or stand inside, as in binlock and tinetext.
 */
const BORROWED = (
  "bill block book call charge chat check click close cut drop file fix hack help hold join load lock mute pay post scam scan send ship " +
  "stop text track email endorse escalate install issue offer order unlock update upgrade"
).split(" ");
const BORROWING = new RegExp(
  "^(?:(?:nakikipag|makikipag|nakipag|makipag|nakapag|makapag|napaka|naka|maka|nagpa|magpa|pinapa|ipinag|ipapa|ipina|pinag|pina|ipag|ipa|paki|" +
  `nag|mag|pag|nai|mai|na|ma|pa|ini|in|ni|i)(?:[b-df-hj-np-tv-z]{0,2}[aeiou])?)(${BORROWED.join("|")})(?:an)?$`,
);

/** The English root of a word, or ''. @param {string} word */
function borrowed(word) {
  const bare = word.replace(/^([b-df-hj-np-tv-z]{1,2})in/, "$1").replace(/^([^aeiou]{1,2})[aeiou](?=\1)/, "");
  return BORROWED.includes(bare) ? bare : BORROWING.exec(word)?.[1] ?? "";
}

const PREFIXES = (
  "pagkaka pagka pinagka nagkaka nagka magkaka magka pinakama pinaka nakipag makipag nakikipag makikipag pakikipag pinagpa nagpapa magpapa nagpa magpa napaka " +
  "pinapag pinapa pina napapa nakaka makaka ipapa pagpapa pagpa ipinag ipinang ipina ipag ipang ipa pinag pinang ikina ika nang mang pang nag mag pag naka maka paka naki maki paki " +
  "nai mai isa pam mam nam pan man nan ini ma na pa ka ni"
).split(" ").sort((a, b) => b.length - a.length);
/** @param {string} word */
const syllables = (word) => (word.match(/[aeiou]/g) || []).length;
/** Whether a word can stand alone. @param {string} word */
const isRoot = (word) => word.length > 3 && syllables(word) > 1;

// Roots that lose a vowel before an ending.
const CONTRACTED = forms({
  kinig: "pakinggan pinakinggan pinapakinggan napakinggan", bigay: "bigyan binigyan bibigyan binibigyan nabigyan mabigyan",
  tingin: "tingnan tiningnan tinitingnan tignan tinignan", kuha: "kunin kinuha kukunin", sunod: "sundin sinunod sundan sinundan",
});

/** The linker: mabuti -> mabuting. It takes the end of tulong too, so tulung-an loses it as well, below. @param {string} text */
const unlinked = (text) => (isRoot(text.slice(0, -2)) && /[aeiou]ng$/.test(text) ? text.slice(0, -2) : text);

/**
 * Before a vowel nag- has a hyphen, so nagalit is na-galit, unless the vowel stands twice: pag-a-alok; ni- stands before
 * l, r, w, y only.
 * @param {string} word
 */
function unprefixed(word) {
  const prefix = PREFIXES.find((affix) => {
    const rest = word.slice(affix.length);
    return word.startsWith(affix) && isRoot(rest) && !(/ag$/.test(affix) && /^([aeiou])(?!\1)/.test(rest)) && (affix !== "ni" || /^[lrwy]/.test(rest));
  });
  return word.slice(prefix?.length ?? 0);
}

/** @param {string} word */
function native(word) {
  let root = CONTRACTED.get(word) ?? unlinked(word);
  // palit-an and p-in-alit-an are no pa-litan, for no lit is left of pa-lit.
  const bare = /^p(?:in)?a.+(?:an|in)$/.test(root) ? root.slice(0, -2).replace(/^pin/, "p") : "";
  if (isRoot(bare) && !isRoot(bare.slice(2))) root = bare;
  // i-pasa and i-transfer, but neither in-alok nor imbestiga.
  if (/^i(?!n)(?:[^aeiou]|[bcdfgpt][lr])[aeiou]/.test(root) && isRoot(root.slice(1))) root = root.slice(1);
  root = unprefixed(root);
  // Infixes: t-um-awag, b-in-ayaran; before a vowel they are prefixes.
  const infix = /^([bcdfghjklmnpqrstvwyz]?)(?:um|in)(?=[aeiou])/.exec(root);
  if (infix && isRoot(infix[1] + root.slice(infix[0].length))) root = infix[1] + root.slice(infix[0].length);
  // Reduplication of the first syllable: ta-tawag, a-asikaso; and of the whole: sunod-sunod is two words already.
  const twice = /^([^aeiou]?[aeiou])\1/.exec(root);
  if (twice && isRoot(root.slice(twice[1].length))) root = root.slice(twice[1].length);
  const ending = ["han", "hin", "an", "in"].find((affix) => root.endsWith(affix) && isRoot(root.slice(0, -affix.length)));
  if (ending) root = root.slice(0, -ending.length);
  // bayad, bayar-an; and a final o that a suffix turns to u.
  return unlinked(root).replace(/r$/, "d").replace(/u([^aeiou]?)$/, "o$1");
}

/** The stem of a folded Filipino word. @param {string} word */
export const stem = (word) => borrowed(word) || native(word);
