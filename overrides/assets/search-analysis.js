// Text -> what is searched: folding, words, and a light stemmer for each language. Pure functions, shared by the
// worker and the tests (tests/search_analysis.tsv).

/** Lower case without any diacritic: `Hòa` and `Hoà` -> `hoa`, `đ` -> `d`, `Sūdzība` -> `sudziba`. */
export function fold(text) {
  return text.normalize("NFD").toLowerCase().replace(/\p{M}+/gu, "").replace(/đ/g, "d");
}

/** The tone marks of Vietnamese. */
export const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A word with its diacritics, the tone mark behind it, so that `hòa` and `hoà` are one; '' where there are none.
 * A reader who types them means them.
 */
export function marked(word) {
  const letters = word.normalize("NFD").toLowerCase();
  if (!/[\p{M}đ]/u.test(letters)) return "";
  return "=" + letters.replace(TONES, "") + (letters.match(TONES) || []).join("");
}

const APOSTROPHES = /(?<=\p{L}\p{M}*)['’ʼ`´](?=\p{L})/gu;

/** Filipino affixes that a hyphen parts from a borrowed root: na-delay, mag-re-refund, ine-escalate. They say how, not what. */
const AFFIXED = new RegExp(
  "(?<![\\p{L}\\p{N}-])(?:(?:(?:nakikipag|makikipag|pakikipag|nakipag|makipag|nakaka|nakapag|makapag|naka|maka|nagpa|magpa|ipinag|pinag|pina|ipag|ipa|nag|mag|pag|" +
  "mang|nang|pang|nai|mai|na|ma|pa|ini|i)(?:-?[b-df-hj-np-tv-z]?[aeiou])?)|[b-df-hj-np-tv-z]?in[aeiou])-(?=\\p{L}{3})",
  "giu",
);

/** The words of a text as written. `don’t` and `dont` are one word, `follow-up` is two, `na-delay` is its root. */
export function words(text) {
  return text.replace(APOSTROPHES, "").replace(AFFIXED, "").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) || [];
}

const VOWELS = /[aeiouy]/g;
const vowels = (word) => (word.match(VOWELS) || []).length;

// English: plural and verb endings, after Harman's “S stemmer” (How effective is suffixing?, 1991) and step 1 of
// Porter (An algorithm for suffix stripping, 1980); British and American spellings meet in one form.
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

/** { break: "broke broken" } -> a map of broke and broken to break. */
function forms(roots) {
  return new Map(Object.entries(roots).flatMap(([root, others]) => others.split(" ").map((form) => [form, root])));
}

function english(word) {
  let stem = IRREGULAR.get(word) ?? word;
  if (stem.length > 5) for (const [pattern, form] of SPELLINGS) stem = stem.replace(pattern, form);
  if (stem.length > 4) {
    stem = stem
      .replace(/(?:ies|ied)$/, "y")
      .replace(/(ss|sh|ch|x|z)es$/, "$1")
      .replace(/zz$/, "z")
      .replace(/([^su])s$/, "$1");
  }
  for (const ending of ["ements", "ement", "ations", "ation", "ings", "ing", "edly", "ed", "ers", "er", "ly"]) {
    const rest = stem.slice(0, -ending.length);
    // fix-ing and ask-ed, but not offer and speed.
    const least = /^(?:ing|ed)$/.test(ending) && !/[aeiou]$/.test(rest) ? 2 : 3;
    if (stem.endsWith(ending) && rest.length > least && vowels(rest)) {
      stem = rest.replace(/([^aeiouls])\1$/, "$1");
      break;
    }
  }
  return stem.length > 3 ? stem.replace(/(?:y|ies|ize|iz|e)$/, "") : stem;
}

// Latvian: noun and adjective endings after K. Kreslins, A stemming algorithm for Latvian (1996), in the light form
// that Lucene's LatvianStemmer made known: longest ending first, and enough vowels must remain. Here on folded
// text, so ā = a and ļ = l, which also undoes most palatalisation; and with the commonest verb endings, for
// customers' words are verbs (neatbildēja, atvainojos).
const LATVIAN = [
  [2, "usajiem usajam usajai usajas usajos usie usiem usas usam usos usa usu"],
  [2, "sanas sanai sanam sanos sanu sana"],
  [2, "jamies joties jaties simies sieties amies aties ieties ajas ejas ijas ojas"],
  [2, "ajiem ajam ajai ajas ajos ajat ejat ijat ojat ejam ijam ojam sim siet"],
  [1, "akajiem akajam akajai akajas akajos akiem akais akam akai akas akos aka aku aki aks isu esu osu asu"],
  [1, "isies osies usies usas usais usi usam umiem umam umus umos umi ums umu uma"],
  [1, "tajiem tajam tajai tajas tajos taji tajs taja taju tas tus tais tai tam tiem tos tie ties ta ts tu ti"],
  [1, "ais iem aja iet ies ies as es is us os am em im um ai ei ie at et it ot ut an ju ja js u a i e o s"],
].flatMap(([kept, endings]) => endings.split(" ").map((ending) => ({ ending, kept })))
  .sort((a, b) => b.ending.length - a.ending.length);

function latvian(typed) {
  // The debitive: jāpiezvana, jāatvainojas, but not jautā and jauns.
  const word = typed.replace(/^ja(?=[^u].{4}.*[aeiouts]$)/, "");
  const count = vowels(word);
  for (const { ending, kept } of LATVIAN) {
    const rest = word.slice(0, -ending.length);
    // aizgāj-uša and atvaino-siet, but klaus-a and klaus-iet.
    if ((ending.startsWith("us") && kept === 2 && /[aeiou]$/.test(rest)) || (/^si[em]/.test(ending) && rest.endsWith("u"))) continue;
    if (word.endsWith(ending) && rest.length > 2 && vowels(rest) >= Math.min(kept, count - 1) && vowels(rest) > 0) {
      // An infinitive's vowel (risināt, risina) and a softened labial (upju) go too.
      return hardened(rest.replace(/([pbmv])j$/, "$1").replace(/(..[^aeiou])[aeiou]j?$/, "$1"));
    }
  }
  return hardened(word);
}

/** What a verb's end softens: kliedz and kliegt, sāc and sākt. */
const hardened = (root) => root.replace(/(.[aeiou][gkz])t$/, "$1").replace(/(.[aeiou])dz$/, "$1g").replace(/(.[aeiou])c$/, "$1k");

// Filipino: affixes and reduplication after D. E. Bonus, A stemming algorithm for Tagalog words (2003), without its
// dictionary: so an affix goes only if a word of two syllables remains. English roots behind a hyphen
// (na-refund, magre-refund) stand alone already, for a hyphen ends a word.
const FILIPINO_PREFIXES = (
  "pagkaka pagka pinagka nagkaka nagka magkaka magka pinakama pinaka nakipag makipag nakikipag makikipag pakikipag pinagpa nagpapa magpapa nagpa magpa napaka " +
  "pinapag pinapa pina napapa nakaka makaka ipapa pagpapa pagpa ipinag ipinang ipina ipag ipang ipa pinag pinang ikina ika nang mang pang nag mag pag naka maka paka naki maki paki " +
  "nai mai isa pam mam nam pan man nan ini ma na pa ka ni"
).split(" ").sort((a, b) => b.length - a.length);
const syllables = (word) => (word.match(/[aeiou]/g) || []).length;
const root = (word) => word.length > 3 && syllables(word) > 1;

// Roots that lose a vowel before an ending.
const CONTRACTED = forms({
  kinig: "pakinggan pinakinggan pinapakinggan napakinggan", bigay: "bigyan binigyan bibigyan binibigyan nabigyan mabigyan",
  tingin: "tingnan tiningnan tinitingnan tignan tinignan", kuha: "kunin kinuha kukunin", sunod: "sundin sinunod sundan sinundan",
});

function filipino(word) {
  // The linker: mabuti -> mabuting. It takes the end of tulong too, so tulung-an loses it as well, below.
  const unlinked = (text) => (root(text.slice(0, -2)) && /[aeiou]ng$/.test(text) ? text.slice(0, -2) : text);
  let stem = CONTRACTED.get(word) ?? unlinked(word);
  // palit-an and p-in-alit-an are no pa-litan, for no lit is left of pa-lit.
  const bare = /^p(?:in)?a.+(?:an|in)$/.test(stem) ? stem.slice(0, -2).replace(/^pin/, "p") : "";
  if (root(bare) && !root(bare.slice(2))) stem = bare;
  // i-pasa, but neither in-alok nor imbestiga.
  if (/^i(?!n)[^aeiou][aeiou]/.test(stem) && root(stem.slice(1))) stem = stem.slice(1);
  // Before a vowel nag- has a hyphen, so nagalit is na-galit, unless the vowel stands twice: pag-a-alok; ni- stands
  // before l, r, w, y only.
  const prefix = FILIPINO_PREFIXES.find((affix) => {
    const rest = stem.slice(affix.length);
    return stem.startsWith(affix) && root(rest) && !(/ag$/.test(affix) && /^([aeiou])(?!\1)/.test(rest)) && (affix !== "ni" || /^[lrwy]/.test(rest));
  });
  if (prefix) stem = stem.slice(prefix.length);
  // Infixes: t-um-awag, b-in-ayaran; before a vowel they are prefixes.
  const infix = /^([bcdfghjklmnpqrstvwyz]?)(?:um|in)(?=[aeiou])/.exec(stem);
  if (infix && root(infix[1] + stem.slice(infix[0].length))) stem = infix[1] + stem.slice(infix[0].length);
  // Reduplication of the first syllable: ta-tawag, a-asikaso; and of the whole: sunod-sunod is two words already.
  const twice = /^([^aeiou]?[aeiou])\1/.exec(stem);
  if (twice && root(stem.slice(twice[1].length))) stem = stem.slice(twice[1].length);
  const ending = ["han", "hin", "an", "in"].find((affix) => stem.endsWith(affix) && root(stem.slice(0, -affix.length)));
  if (ending) stem = stem.slice(0, -ending.length);
  // bayad, bayar-an; and a final o that a suffix turns to u.
  return unlinked(stem).replace(/r$/, "d").replace(/u([^aeiou]?)$/, "o$1");
}

const STEMMERS = { en: english, lv: latvian, tl: filipino };

/** The stem of a folded word; Vietnamese words have no endings. */
export function stem(locale, word) {
  const stemmer = STEMMERS[locale];
  return stemmer && word.length > 3 && !/\d/.test(word) ? stemmer(word) : word;
}

// Latvian verbs take prefixes, the debitive jā- and ne-; who types one form means the others: jāpiezvana, piezvanīt, zvanīt.
const LATVIAN_PREFIXES = "aiz ap at ie iz ja ne no pa pie sa uz".split(" ");

/** The stems of words that a folded word is made of, or that are made of it, if there are such words. */
export function derivations(locale, word) {
  if (locale !== "lv" || word.length < 5) return [];
  const root = stem(locale, word);
  const prefixed = LATVIAN_PREFIXES.map((prefix) => prefix + root);
  const bare = LATVIAN_PREFIXES.filter((prefix) => root.startsWith(prefix) && root.length - prefix.length > 2)
    .map((prefix) => root.slice(prefix.length));
  return [...bare, ...prefixed];
}
