// @ts-check
// Filipino: affixes and reduplication after D. E. Bonus, A stemming algorithm for Tagalog words (2003), without its
// dictionary: so an affix goes only if a word of two syllables remains. English roots behind a hyphen
// (na-refund, magre-refund) stand alone already, for a hyphen ends a word. The spelling knows the same affixes, for whole
// words and all stems that may be meant: hooks/kb/languages/tl.py.

import { forms } from "./letters.js";

/** Filipino affixes that a hyphen, or a space before a syllable that stands twice, parts from a root: na-delay, mag-re-refund, ine-escalate, mag ho hold. They say how, not what. */
export const AFFIXED = new RegExp(
  "(?<![\\p{L}\\p{N}-])(?:(?:(?:nakikipag|makikipag|pakikipag|nakipag|makipag|nakaka|nakapag|makapag|naka|maka|nagpa|magpa|ipinag|pinag|pina|ipag|ipa|nag|mag|pag|" +
  "mang|nang|pang|nai|mai|na|ma|pa|ini|i)(?:-?[b-df-hj-np-tv-z]?[aeiou])?)|[b-df-hj-np-tv-z]?in[aeiou])-(?=\\p{L}{3})|" +
  "(?<![\\p{L}\\p{N}-])(?:[mnp]ag|pina|na|ma|pa|i)[ -]([b-df-hj-np-tv-z]?[aeiou])[ -](?=\\1)",
  "giu",
);

/**
 * Roots whose affixes, typed without the hyphen, look like part of them, as in ihold, nascam, iuupdate, nagantay, or stand inside,
 * as in binlock and tinransfer: English ones, and Filipino ones that begin with a vowel.
 */
const BORROWED = (
  "bill block book call charge chat check click close cut drop file fix hack help hold join load lock mute pay post scam scan send ship " +
  "stop text track email endorse escalate install issue offer order unlock update upgrade apology apologize apply reply " +
  "cancel deduct deliver process proseso promise transfer verify abala alala alok antay asikaso away ayos isip iyak usap"
).split(" ");
const BORROWING = new RegExp(
  "^(?:(?:nakikipag|makikipag|nakipag|makipag|nakapag|makapag|napaka|naka|maka|nagpa|magpa|pinapa|ipinag|ipapa|ipina|pinag|pina|ipag|ipa|paki|" +
  `nag|mag|pag|nai|mai|na|ma|pa|ini|in|ni|i)(?:[b-df-hj-np-tv-z]{0,2}[aeiou])?)(${BORROWED.join("|")})(?:an|in)?$`,
);

/** Such a root of a word, or ''. @param {string} word */
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
/** No word begins so: na-kaltas-an is no naka-ltasan. */
const NO_START = /^(?:[hlrwy]|[mn](?!g))[^aeiouy]/;
/** Whether a word can stand alone. @param {string} word */
const isRoot = (word) => word.length > 3 && syllables(word) > 1 && !NO_START.test(word);

// Roots that lose a vowel before an ending.
const CONTRACTED = forms({
  kinig: "pakinggan pinakinggan pinapakinggan napakinggan", bigay: "bigyan binigyan bibigyan binibigyan nabigyan mabigyan pagbigyan pinagbigyan",
  tingin: "tingnan tiningnan tinitingnan tignan tinignan", kuha: "kunin kinuha kukunin kinunan", sunod: "sundin sinunod sundan sinundan",
  bili: "bilhin bibilhin bilhan binilhan", gawa: "gawin gagawin", kaso: "kasuhan kakasuhan makasuhan",
  // Nasals stand for the first letter: pang- and singil.
  singil: "maningil naningil naniningil paniningil", sigaw: "manigaw naninigaw", takot: "nanakot nananakot pananakot", sisi: "manisi naninisi paninisi sisihin",
  pangako: "nangako mangako nangangako mangangako ipinangako pinangako pinapangako ipapangako",
  tiwala: "maniwala naniwala naniniwala maniniwala paniwala paniwalaan", palit: "pinapalitan",
  dating: "dumarating darating makarating nakarating nakakarating datnan", cancel: "ikancel kinancel kinakancel nakancel",
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

/** Without reduplication: of the whole where it has no hyphen, pinag-pasapasa-han; of the first syllable, ta-tawag, a-asikaso. @param {string} text */
function once(text) {
  const root = text.replace(/^([a-z]{4,})(?=\1)/, "");
  const twice = /^([^aeiou]?[aeiou])\1/.exec(root);
  return twice && isRoot(root.slice(twice[1].length)) ? root.slice(twice[1].length) : root;
}

const ENDINGS = ["han", "hin", "an", "in"];

/** A word without its outer affixes. @param {string} word */
function native(word) {
  let root = CONTRACTED.get(word) ?? unlinked(word);
  // palit-an and p-in-alit-an are no pa-litan, for no lit is left of pa-lit.
  const ended = ENDINGS.find((affix) => root.endsWith(affix) && isRoot(root.slice(0, -affix.length)));
  const bare = ended && /^p(?:in)?a/.test(root) ? root.slice(0, -ended.length).replace(/^pin/, "p") : "";
  if (isRoot(bare) && !isRoot(bare.slice(2))) root = bare;
  // i-pasa and i-transfer, but neither in-alok nor imbestiga.
  if (/^i(?!n)(?:[^aeiou]|[bcdfgpt][lr])[aeiou]/.test(root) && isRoot(root.slice(1))) root = root.slice(1);
  root = unprefixed(root);
  // Infixes: t-um-awag, b-in-ayaran; before a vowel they are prefixes.
  const infix = /^([bcdfghjklmnpqrstvwyz]?)(?:um|in)(?=[aeiou])/.exec(root);
  if (infix && isRoot(infix[1] + root.slice(infix[0].length))) root = infix[1] + root.slice(infix[0].length);
  root = once(root);
  const ending = ENDINGS.find((affix) => root.endsWith(affix) && isRoot(root.slice(0, -affix.length)));
  if (ending) root = root.slice(0, -ending.length);
  // bayad, bayar-an; and a final o that a suffix turns to u.
  return unlinked(root).replace(/r$/, "d").replace(/u([^aeiou]?)$/, "o$1");
}

/** The stem of a folded Filipino word: what is left may have affixes again, as pa-tulong of nag-pa-patulong. @param {string} word @returns {string} */
export function stem(word) {
  const rest = borrowed(word) || native(word);
  return rest === word ? word : stem(rest);
}
