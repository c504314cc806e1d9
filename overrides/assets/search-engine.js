// The index of one language and its queries. MiniSearch does matching and BM25; here is what a row and a query are
// made of, and how sure the engine is of an answer. Used by the worker, the tests and the bench.

import { derivations, fold, marked, stem, TONES, words } from "./search-analysis.js";

/** As what a language's texts are stemmed. Filipino agents mix in English, and Vietnamese ones borrow its words. */
const STEMMED = { en: ["en"], vi: ["vi", "en"], lv: ["lv"], tl: ["tl", "en"] };
/** A language that has no stemmer yet is searched by its words as they are. */
const stemmedAs = (locale) => STEMMED[locale] ?? [locale];

/** What a match is worth by where it is. `named` holds the concepts of title and
 * keywords, `implied` those of other languages, `pairs` neighbouring words. */
const BOOST = { title: 4, keywords: 2.5, summary: 1.5, lead: 0.5, body: 0.3, pairs: 2.5, others: 0.6, named: 4.5, implied: 1.5 };

/** How sure a match makes us by where it is: a text has many words by chance. */
const SURENESS = { title: 1, keywords: 1, others: 0.9, summary: 0.85, lead: 0.75, body: 0.45 };

/** A phrase is one of many rows that say much the same: it must fit better than a page. */
const PHRASE = 0.65;

/** Unless the query asks for what not to say, or for what to say instead. Folded. */
const SOUGHT = 1.3;
const PHRASE_SOUGHT = new RegExp(
  "\\b(?:instead|(?:not to|dont|do not|never|avoid) (?:say|saying|tell)|thay vi|thay cho|(?:dung|khong nen|cam) noi|noi thay|" +
  "ne(?:sak|teic)\\w*|nedrikst (?:teikt|sacit)|ta vieta|sa halip|(?:huwag|wag|bawal|hindi dapat) sabihin)\\b",
);

/** What a match is worth by how it was met, and how sure it makes us that this word was meant. */
const EXACT = { worth: 1, quality: 1 };
const STEM = { worth: 0.8, quality: 1 };
const FOREIGN = { worth: 0.7, quality: 1 };
const DIACRITICS = { worth: 0.6, quality: 1 };
const LAST_PREFIX = { worth: 0.6, quality: 0.95 };
const PREFIX = { worth: 0.25, quality: 0.8 };
const SWAP = { worth: 0.6, quality: 0.8 };
const DERIVED = { worth: 0.6, quality: 0.8 };
const JOINED = { worth: 1.6, quality: 0.95 };
const CONCEPT = { worth: 1.7, quality: 0.85 };
const SLIP = { worth: 0.5, quality: (length) => (length < 6 ? 0.45 : length < 8 ? 0.75 : 0.85) };
/** One slip in five letters is how people type; two in fewer than ten are mostly another word. */
const TWO_SLIPS = { worth: 0.5, quality: (length) => (length < 10 ? 0.45 : 0.6) };

const SMALL_WORTH = 0.3;
const SMALL_WEIGHT = 0.22;
const COMMON_WEIGHT = 0.4;
const COVER_POWER = 1.2;
/** How much a row gains if the query is one of its names, word for word; and what kinds of names are worth. */
const NAMED = 2;
const TITLE = 1;
const KEYWORD = 0.9;
const OTHER = 0.85;
const CANDIDATES = 40;
/** Rows whose texts are indexed between two looks at what was typed. */
const SLICE = 8;
/** Vietnamese words are syllables, each in every second row: two that are nowhere side by side say little. */
const UNPAIRED = 0.65;
const APART = 0.9;
const CHANCE = 0.55;
/** A word that only has other diacritics is another word. */
const OTHER_MARKS = 0.6;
const COMMONNESS = 0.4;
/** What a word is worth within an expression that says something else: “passed away”. */
const PART_WORTH = 0.3;

const MAX_QUERY = 400;
const MAX_WORDS = 16;
const MAX_LETTERS = 40;
const MIN_PREFIX = 2;
const MIN_INNER_PREFIX = 4;
const MIN_FUZZY = 4;
const MIN_FUZZY_STEM = 6;
const MIN_TWO_SLIPS = 7;
const MIN_CORRECTED = 5;
const MAX_READINGS = 3;

/** Words that say how, not what: they must not carry a result alone. Folded. */
const SMALL = new Set((
  "a an the to of in on at for and or but is are was be been am i im me my we us our you your they them their he him his " +
  "she her it its this that these those what who whom how when where why do does did done dont doesnt didnt not no can cant " +
  "could will wont would should must with by from if so as than then have has had having just there here about " +
  "again also still some any all someone somebody something really very too want wants need needs get gets got go goes " +
  "say says saying tell tells telling said told please ok okay like into up out over after before while because " +
  "nicely properly well good way thing things instead avoid " +
  "un ir ka ar par no uz pie lai tas ta to es mes jus vins vina vini man mums jums nav bija kas ko kad ja bet vai " +
  "klients klienta klientam klientu klienti klientiem kads kada kadu kam kur kapec ari jau loti tad so si sis sie tie visu viss " +
  "mans mana manu musu jusu savu sev sevi vinam vinu pec pirms bez lidz tagad tikai varu var varetu vajag jabut but esam esmu " +
  "teikt pateikt saka sakat tur te nesaki nesakiet neteikt " +
  "ang ng sa na nang mga si ni kay ay at o po opo ba ko mo ka niya ako ikaw siya kami tayo kayo sila namin natin ninyo " +
  "nila ito iyan iyon kung para may wala hindi huwag lang din rin pa naman daw raw kasi customer customers " +
  "yan yun yung nyan nya sya wag pag kapag pwede puwede paano pano bakit ano anong saan kailan sino sinong kahit lahat muna " +
  "namang walang meron mayroon niyang nilang akong kong mong kayong ninyong yata ulit sabihin sasabihin nito tungkol dahil " +
  "mag nag ipa ipag halip sabihing sayo sakin amin atin kanya nasa mula hanggang bago habang"
).split(" "));

/** The same in Vietnamese, where a word with other diacritics is another word: `từ` is from, `tử` is not. */
const SMALL_VIETNAMESE = (
  "và là của cho thì mà có không được với các những một này kia đó rồi như thế nào gì sao khi nếu tôi mình em anh chị khách " +
  "hàng bị đang đã sẽ còn vừa trên dưới trong ngoài ra vào ở đi lại nữa cũng nên phải hay hoặc vì từ đến ai lúc hôm ạ nhé " +
  "nha dùm giùm họ chưa cái việc làm"
).split(" ");
const SMALL_MARKED = new Set(SMALL_VIETNAMESE.map((word) => marked(word) || word));
const SMALL_UNMARKED = new Set(SMALL_VIETNAMESE.map(fold));
/** Whether a word, typed by a reader of the language, says how, not what. */
function isSmall(word, plain, locale) {
  const mark = marked(word);
  return mark && locale === "vi" ? SMALL_MARKED.has(mark) : SMALL.has(plain) || SMALL_UNMARKED.has(plain);
}

/** What the whole site is about: says little of where to look. */
const COMMON = /^(?:complain.*|khieu|nai|phan|anh|sudz.*|.*reklamo|phone|telephone|dien|thoai|klausul.*|telefon.*|talrun.*|telepono)$/;

/** A function of words that keeps its answers: the few thousand words of a language come again and again. */
function kept(of) {
  const known = new Map();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) known.set(word, (answer = of(word)));
    return answer;
  };
}

/** By the language of the reader or the text. */
const weightIn = kept((locale) => kept((word) => {
  const plain = fold(word);
  return plain.length < 2 || isSmall(word, plain, locale) ? SMALL_WEIGHT : COMMON.test(plain) ? COMMON_WEIGHT : 1;
}));

const distinct = (list) => [...new Set(list)];
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const plainOf = kept((word) => fold(word).slice(0, MAX_LETTERS));
const stemOf = kept((language) => kept((word) => stem(language, plainOf(word))));
/** By the language: a word's index terms, the folded form first. */
const formsOf = kept((locale) => kept((word) => {
  const mark = marked(word);
  return distinct([plainOf(word), ...stemmedAs(locale).map((language) => stemOf(language)(word)), ...(mark ? [mark] : [])]);
}));
const forms = (word, [language]) => formsOf(language)(word);

const terms = (text, languages) => words(text).flatMap((word) => forms(word, languages));

const CLAUSE_END = /[;/.?!,:–—]/;

/** Neighbouring words of a clause by their stems, `hoan tien`, `money back`, with what they weigh together. */
function pairs(text, [language]) {
  const stemmed = stemOf(language);
  const weightOf = weightIn(language);
  const found = [];
  let count = 0;
  for (const clause of text.split(CLAUSE_END)) {
    const all = words(clause);
    for (let i = 1; i < all.length; i++) {
      found.push({
        pair: `${stemmed(all[i - 1])} ${stemmed(all[i])}`,
        weight: weightOf(all[i - 1]) * weightOf(all[i]),
        from: count + i - 1,
      });
    }
    count += all.length;
  }
  return found;
}

/** The words of a text that say what: their stems, their diacritics where these make the word, and their places among all words. */
function content(text, language) {
  const all = words(text);
  const weightOf = weightIn(language);
  const isLarge = all.map((word) => weightOf(word) > SMALL_WEIGHT);
  const every = !isLarge.includes(true);
  const stemmed = stemOf(language);
  const found = { stems: [], marks: [], places: [] };
  for (let i = 0; i < all.length; i++) {
    if (!every && !isLarge[i]) continue;
    found.stems.push(stemmed(all[i]));
    found.marks.push(language === "vi" ? marked(all[i]) : "");
    found.places.push(i);
  }
  return found;
}

/**
 * What finds concepts (hooks/concepts.yml) in a text: "they want their money back" in English
 * -> [{ concept: "#0", from: 3, to: 5 }], counted in words.
 */
function conceptFinder(concepts) {
  /** A language's expressions by their first stem; made when first asked for. */
  const expressions = kept((language) => {
    const starts = new Map();
    concepts.forEach((concept, number) => {
      for (const expression of concept[language] || []) {
        const { stems, marks } = content(expression, language);
        if (!starts.has(stems[0])) starts.set(stems[0], []);
        starts.get(stems[0]).push({ concept: `#${number}`, stems, marks });
      }
    });
    return starts;
  });
  const find = (text, languages) => {
    const found = [];
    for (const language of languages) {
      const starts = expressions(language);
      const typed = content(text, language);
      const { places } = typed;
      for (let i = 0; i < places.length; i++) {
        for (const { concept, stems, marks } of starts.get(typed.stems[i]) || []) {
          // Who types diacritics means them: đợi is not đổi.
          const isOther = (stem, j) => typed.stems[i + j] !== stem || (typed.marks[i + j] && typed.marks[i + j] !== marks[j]);
          if (stems.some(isOther)) continue;
          found.push({ concept, from: places[i], to: places[i + stems.length - 1] + 1 });
        }
      }
    }
    return found;
  };
  /** All words of a language's expressions. */
  find.words = kept((language) => new Set(concepts.flatMap((concept) => (concept[language] || []).flatMap(words).map(plainOf))));
  return find;
}

/** Whether one slip of the finger makes the one word of the other: a letter too many, too few, another, or two swapped. */
function isSlip(a, b) {
  if (a.length > b.length) return isSlip(b, a);
  if (b.length - a.length > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}

/** The word with two neighbouring letters swapped: MiniSearch's edit distance counts that as two slips. */
function swaps(word) {
  const found = [];
  for (let i = 1; i < word.length; i++) {
    if (word[i] !== word[i - 1]) found.push(word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1));
  }
  return found;
}

const OPTIONS = { tokenize: (text) => [text], processTerm: (text) => text, boost: BOOST, weights: { fuzzy: 1, prefix: 1 } };
const WORDS = ["title", "keywords", "summary", "lead", "body", "others"];

/** A part of a query: one term, matched as `more` says. */
const term = (text, { worth }, more = {}) => ({ queries: [text], boostTerm: () => worth, fields: WORDS, ...more });

/**
 * @param MiniSearch the engine's class
 * @param data what `search/<locale>.json` holds (hooks/kb/site/search.py)
 * @returns `find(query)`: the rows, best first, each with the share of the query that it covers (0 to 1). Finds by the
 *   rows' names at once, by their texts and in other languages after `more()` until that returns false.
 */
export function createEngine(MiniSearch, data) {
  const { locale, rows } = data;
  const own = stemmedAs(locale);
  const weightOf = weightIn(locale);
  const foreign = distinct(Object.values(STEMMED).flat()).filter((language) => !own.includes(language));
  const meant = conceptFinder(data.concepts);
  const read = distinct([...Object.keys(STEMMED), ...data.concepts.flatMap(Object.keys)]);
  const conceptsOf = (text, languages) => meant(text, languages).map(({ concept }) => concept);
  const vocabulary = new Set();
  /** Neighbours in names, each as one word: `voicemail` finds “voice mail”. */
  const joined = new Map();

  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    extractField: (row, field) => row[field],
    stringifyField: (value) => value,
    tokenize: (value) => value,
    processTerm: (text) => text,
  });
  const termsOf = (text, languages) => {
    const found = terms(text, languages);
    for (const form of found) vocabulary.add(form);
    return found;
  };

  /** A row is indexed as two documents, that of its names at once and that of its text when there is time. */
  const nameDocument = ({ title, keywords = "", summary = "", lead = "" }, id) => ({
    id,
    title: termsOf(title, own),
    keywords: termsOf(keywords, own),
    summary: termsOf(summary, own),
    lead: termsOf(lead, own),
    pairs: pairs(`${title}; ${keywords}; ${lead}`, own).map(({ pair }) => {
      joined.set(pair.replace(" ", ""), pair);
      return pair;
    }),
    named: conceptsOf(`${title}; ${keywords}`, own),
  });
  const textDocument = ({ body = "", others }, id) => {
    const all = Object.entries(others);
    return {
      id: id + rows.length,
      body: termsOf(body, own),
      others: all.flatMap(([language, text]) => distinct(termsOf(text, stemmedAs(language)))),
      implied: distinct(all.flatMap(([language, text]) => conceptsOf(text, [language]))),
    };
  };
  index.addAll(rows.map(nameDocument));
  let texts = 0;
  /** Indexes some more rows' texts; false when all are. */
  function more(count = SLICE) {
    for (const end = Math.min(texts + count, rows.length); texts < end; texts++) index.add(textDocument(rows[texts], texts));
    return texts < rows.length;
  }

  /** What a word that is nowhere may be meant as: one slip away, here or in a concept. */
  function corrections(plain) {
    if (plain.length < MIN_CORRECTED || /\d/.test(plain) || isWord(plain)) return [];
    const found = new Set();
    for (const known of [vocabulary, ...own.map(meant.words)]) {
      for (const other of known) if (other[0] === plain[0] && other.length > 3 && isSlip(plain, other)) found.add(other);
    }
    return [...found];
  }
  /** How a word that is half typed may go on in a concept. */
  const completions = (plain) =>
    plain.length < MIN_CORRECTED || isWord(plain) ? [] : own.flatMap((language) => [...meant.words(language)].filter((other) => other.startsWith(plain)));
  const isWord = (plain) => vocabulary.has(plain) || own.some((language) => meant.words(language).has(plain));

  /** What MiniSearch finds, by rows. */
  function lookUp(queries) {
    return index.search({ combineWith: "OR", queries }, OPTIONS)
      .map(({ id, score, terms, match }) => ({ id: id % rows.length, score, terms, match }));
  }

  /** Where one typed word is met: [what MiniSearch found, how sure that makes us]. */
  function* match(word, isLast, meantAs) {
    const plain = plainOf(word);
    const stems = (languages) => distinct(languages.map((language) => stem(language, plain))).filter((form) => form !== plain);
    const mark = marked(word);
    yield [
      lookUp([
        term(plain, EXACT),
        ...stems(own).map((form) => term(form, STEM)),
        ...stems(foreign).map((form) => term(form, FOREIGN, { fields: ["others"] })),
        ...(mark ? [term(mark, DIACRITICS)] : []),
      ]),
      EXACT.quality,
    ];
    if (plain.length >= (isLast ? MIN_PREFIX : MIN_INNER_PREFIX)) {
      const how = isLast ? LAST_PREFIX : PREFIX;
      const begun = lookUp([term(plain, how, { prefix: true })]);
      yield [begun, how.quality * (mark && !isMarkedBegun(mark) ? OTHER_MARKS : 1)];
      // A word that goes on is half typed, not mistyped.
      if (isLast && plain.length >= MIN_FUZZY && begun.length) return;
    }
    if (vocabulary.has(plain) || plain.length < MIN_FUZZY || /\d/.test(plain)) return;
    const swapped = swaps(plain).filter((form) => vocabulary.has(form));
    if (swapped.length) yield [lookUp(swapped.map((form) => term(form, SWAP))), SWAP.quality];
    const meantStems = distinct(meantAs.flatMap((form) => own.map((language) => stem(language, form)))).filter((form) => vocabulary.has(form));
    if (meantStems.length) yield [lookUp(meantStems.map((form) => term(form, SLIP))), SLIP.quality(plain.length)];
    const derived = own.flatMap((language) => derivations(language, plain)).filter((form) => vocabulary.has(form));
    if (derived.length) yield [lookUp(derived.map((form) => term(form, DERIVED))), DERIVED.quality];
    // Fingers slip inside a word; in a short one another first letter makes another word.
    const near = (form, fuzzy, how) => lookUp([term(form, how, { fuzzy })])
      .filter(({ terms }) => form.length >= MIN_TWO_SLIPS || terms.some((other) => other[0] === form[0]));
    const once = near(plain, 1, SLIP);
    yield [once, SLIP.quality(plain.length)];
    for (const form of stems(own).filter(({ length }) => length >= MIN_FUZZY_STEM)) {
      yield [near(form, 1, SLIP), SLIP.quality(form.length)];
    }
    if (!once.length && plain.length >= MIN_TWO_SLIPS) yield [near(plain, 2, TWO_SLIPS), TWO_SLIPS.quality(plain.length)];
  }

  /** How sure a match of a word makes us by where it is and whether it has the diacritics that were typed. */
  function sureness(match, mark) {
    const places = Object.values(match).flat().map((field) => SURENESS[field]);
    const isOther = mark && vocabulary.has(mark) && !match[mark];
    return Math.max(...places) * (isOther ? OTHER_MARKS : 1);
  }

  function find(query) {
    const text = query.slice(0, MAX_QUERY);
    const typed = words(text).slice(0, MAX_WORDS);
    if (!typed.length || (typed.length === 1 && typed[0].length < MIN_PREFIX)) return { typed: [], found: [] };
    const weights = typed.map(weightOf);
    const total = sum(weights);
    const results = new Map();
    const meet = (id, score, from, to, quality, sure, terms) => {
      let result = results.get(id);
      if (!result) {
        result = { id, score: 0, paired: false, conceived: false, quality: typed.map(() => 0), sure: typed.map(() => 0), terms: new Map() };
        results.set(id, result);
      }
      result.score += score;
      for (let i = from; i < to; i++) {
        result.quality[i] = Math.max(result.quality[i], quality);
        result.sure[i] = Math.max(result.sure[i], sure);
        for (const form of terms) result.terms.set(form, (result.terms.get(form) || 0) | (1 << i));
      }
    };
    const meantAs = typed.map((word, i) => (i === typed.length - 1 && isBegun(plainOf(word)) ? [] : corrections(plainOf(word))));
    // Neither a slip in one word of an expression nor its missing end must hide it.
    const last = typed.length - 1;
    const readAs = meantAs.map((forms, i) => (i === last ? [...forms, ...completions(plainOf(typed[last]))] : forms));
    const readings = [typed, ...readAs.flatMap((forms, i) => forms.slice(0, MAX_READINGS).map((form) => typed.map((word, j) => (j === i ? form : word))))];
    const concepts = [...new Map(readings.flatMap((reading) => meant(reading.join(" "), read)).map((found) => [found.concept, found])).values()];
    const isPart = (i) => concepts.some(({ from, to }) => to - from > 1 && from <= i && i < to);
    const spread = typed.map(() => 0);
    typed.forEach((word, i) => {
      const worth = (weights[i] === SMALL_WEIGHT ? SMALL_WORTH : weights[i]) * (isPart(i) ? PART_WORTH : 1);
      const mark = own[0] === "vi" && marked(word);
      for (const [found, quality] of match(word, i === typed.length - 1, meantAs[i])) {
        if (quality === EXACT.quality) spread[i] = found.length / rows.length;
        for (const { id, score, terms, match } of found) {
          meet(id, score * worth, i, i + 1, quality, quality * sureness(match, mark), terms);
        }
      }
    });
    for (const { concept, from, to } of concepts) {
      for (const { id, score } of lookUp([term(concept, CONCEPT, { fields: ["named", "implied"] })])) {
        meet(id, score, from, to, CONCEPT.quality, CONCEPT.quality, []);
        results.get(id).conceived = true;
      }
    }
    // voice mail and voicemail
    typed.forEach((word, i) => {
      const plain = plainOf(word);
      const next = i + 1 < typed.length ? plain + plainOf(typed[i + 1]) : "";
      const one = next && vocabulary.has(next) ? [term(next, JOINED)] : [];
      const pair = joined.get(plain);
      const two = pair ? [term(pair, JOINED, { fields: ["pairs"] })] : [];
      for (const { id, score, terms } of one.length ? lookUp(one) : []) meet(id, score, i, i + 2, JOINED.quality, JOINED.quality, terms);
      for (const { id, score } of two.length ? lookUp(two) : []) meet(id, score, i, i + 1, JOINED.quality, JOINED.quality, pair.split(" "));
    });
    const neighbours = pairs(text, own).slice(0, MAX_WORDS);
    const paired = neighbours.map(({ pair, weight, from }) =>
      term(pair, { worth: weight ** 0.5 }, { fields: ["pairs"], prefix: from === typed.length - 2 }));
    const isMeant = (result, i) => {
      const mark = own[0] === "vi" && typed[i] && marked(typed[i]);
      return !mark || !vocabulary.has(mark) || result.terms.has(mark);
    };
    for (const { id, score, terms: met } of lookUp(paired)) {
      const result = results.get(id);
      if (!result) continue;
      result.score += score;
      result.paired ||= neighbours.some(({ pair, from }) => met.includes(pair) && isMeant(result, from) && isMeant(result, from + 1));
    }
    const best = [...results.values()];
    const phraseWorth = PHRASE_SOUGHT.test(fold(text)) ? SOUGHT : PHRASE;
    for (const result of best) {
      const cover = sum(weights.map((weight, i) => weight * result.quality[i])) / total;
      result.score *= cover ** COVER_POWER * (rows[result.id].kind === "phrase" ? phraseWorth : 1);
    }
    const order = (a, b) => b.score - a.score || a.id - b.id;
    const found = best.sort(order).slice(0, CANDIDATES);
    // A word that half of the rows have tells little.
    const telling = weights.map((weight, i) => weight * (1 - COMMONNESS * Math.min(1, spread[i] * 2)));
    const large = weights.filter((weight) => weight > SMALL_WEIGHT).length;
    for (const result of found) {
      const { name, together } = nearness(result, weights, total);
      result.score *= 1 + NAMED * name;
      result.cover = sum(telling.map((weight, i) => weight * result.sure[i])) / sum(telling);
      if (!large) result.cover *= name;
      else if (large > 1 && !result.paired && name < 0.5) {
        // Two words that one row happens to have, each in another place, and that mean nothing known.
        const isChance = large === 2 && together < 0.6 && name < 0.25 && !result.conceived && !meantAs.some((forms) => forms.length);
        result.cover *= isChance ? CHANCE : locale === "vi" ? UNPAIRED : APART;
      }
    }
    return { typed, found: found.sort(order) };
  }

  /** How nearly the query is one of the row's names: 1 if it is its title; and how much of it one of them holds. */
  function nearness(result, weights, total) {
    const met = new Map();
    const places = names(result.id);
    for (const [form, bits] of result.terms) {
      for (const { name, part, weight } of places.get(form) || []) {
        if (!met.has(name)) met.set(name, { parts: new Set(), weight: 0, typed: 0 });
        const share = met.get(name);
        if (!share.parts.has(part)) share.weight += weight;
        share.parts.add(part);
        share.typed |= bits;
      }
    }
    let best = 0;
    let together = 0;
    for (const [{ worth, size }, { weight, typed }] of met) {
      const covered = sum(weights.filter((_, i) => typed & (1 << i)));
      best = Math.max(best, worth * (weight / size) * (covered / total));
      together = Math.max(together, covered / total);
    }
    return { name: best, together };
  }

  const namesOf = new Map();
  /** By term: where it stands in a row's title (a phrase's has alternatives, `/` between them) and keywords, in all languages. */
  function names(id) {
    if (!namesOf.has(id)) {
      const { title, keywords, others } = rows[id];
      const texts = [[title, own, TITLE], [keywords || "", own, KEYWORD]];
      for (const [language, text] of Object.entries(others)) texts.push([text, stemmedAs(language), OTHER]);
      const places = new Map();
      for (const [text, languages, worth] of texts) {
        for (const written of text.split(/[;/]/)) {
          const parts = words(written).map((word) => ({ forms: forms(word, languages), weight: weightIn(languages[0])(word) }));
          const name = { worth, size: sum(parts.map(({ weight }) => weight)) };
          for (const part of parts) {
            for (const form of part.forms) {
              if (!places.has(form)) places.set(form, []);
              places.get(form).push({ name, part, weight: part.weight });
            }
          }
        }
      }
      namesOf.set(id, places);
    }
    return namesOf.get(id);
  }

  /** Whether a word of a row's text is one that was searched for. */
  function isMet(result, word) {
    return words(word).some((part) => weightOf(part) > SMALL_WEIGHT && forms(part, own).some((form) => result.terms.has(form)));
  }

  /** Whether a word that was indexed begins so: then it is half typed, not mistyped. */
  function isBegun(plain) {
    for (const word of vocabulary) if (word.startsWith(plain)) return true;
    return false;
  }

  /** Whether a word that was indexed begins so and has the diacritics that were typed. */
  function isMarkedBegun(mark) {
    const letters = mark.replace(TONES, "");
    const tones = mark.slice(letters.length);
    for (const word of vocabulary) if (word.startsWith(letters) && word.endsWith(tones)) return true;
    return false;
  }

  /** Whether all words of a query are ones, or the last begins one, that was indexed so far. */
  function isKnown(query) {
    const typed = words(query.slice(0, MAX_QUERY)).map(plainOf);
    const last = typed.pop();
    return !last || (typed.every((word) => vocabulary.has(word)) && isBegun(last));
  }

  return { rows, find, isMet, isKnown, more };
}
