// What the search offers when no page, or hardly any, has all of a query: near words, and pages that have a part of it.
// Loaded only then.
import {
  FEW,
  IN_TITLE,
  beginning,
  current,
  divided,
  documentsOf,
  facetsOf,
  form,
  isWord,
  languageOf,
  listed,
  needed,
  open,
  parse,
  result,
  search,
  simplified,
  tokens,
} from "./search.js";

// Shorter words have too many neighbours.
const SHORTEST_NEAR = 4;
// If the terms are in so few files, all of them are read for a word that does not exist.
const ALL_FILES = 16;
// British and American endings that differ by more than one letter.
const ENDINGS = [
  ["amme", "am"],
  ["ogue", "og"],
];

// The parts of a query that a document can have: words, and pairs of Han characters.
async function partsOf(index, query) {
  const texts = needed(index, await divided(index, parse(await simplified(index, query))))
    .flatMap(({ run }) => run)
    .flatMap(({ kind, text }) => {
      const characters = [...text];
      return kind === "h" && characters.length > 2 ? characters.slice(1).map((next, i) => characters[i] + next) : [text];
    });
  return [...new Set(texts)].map((text) => ({ run: tokens(text) }));
}

async function partlyOnce(query, { lang, limit = 10, base, type, city, cluster, year, isMost }, fresh) {
  const site = await open(base, fresh);
  const index = languageOf(site, lang);
  const parts = await partsOf(index, query);
  const [lists, limits] = await Promise.all([
    Promise.all(parts.map((part) => documentsOf(index, part))),
    Promise.all(facetsOf({ type, city, cluster, year }).map((facet) => index.exact(facet))),
  ]);
  const allowed = limits.map(({ documents }) => new Set(documents));
  const had = new Map();
  for (const { documents, weights } of lists) {
    const rarity = Math.log(1 + index.documents / (documents.length || 1));
    documents.forEach((document, i) => {
      const one = had.get(document) ?? { document, count: 0, score: 0, weakest: Infinity };
      one.count++;
      one.score += weights[i] * rarity;
      one.weakest = Math.min(one.weakest, weights[i]);
      had.set(document, one);
    });
  }
  // As in a search: a title with all of it ranks above a name that is only a part.
  const scored = ({ score, weakest }) => (weakest >= IN_TITLE ? score * 2 : score);
  const possible = [...had.values()].filter(({ document }) => allowed.every((some) => some.has(document)));
  const most = Math.max(0, ...possible.map(({ count }) => count));
  const order = possible
    .filter(({ count }) => (isMost ? count * 2 > parts.length : count * 3 >= parts.length) && count * 2 >= most)
    .sort((a, b) => b.count - a.count || scored(b) - scored(a) || b.document - a.document);
  if (parts.length < 2) return { total: 0, results: [] };
  const ways = parts.map((part) => ({ ways: [[part]] }));
  const shown = order.slice(0, limit);
  const results = await Promise.all(shown.map(({ document }) => result(index, document, ways, true)));
  return { total: order.length, results };
}

async function furtherOnce(query, { limit = 10, ...options }, fresh) {
  const whole = await search(query, { ...options, limit: FEW });
  if (whole.total > FEW) return { total: 0, results: [] };
  const known = new Set(whole.results.map(({ url }) => url));
  const most = await partlyOnce(query, { ...options, limit: limit + known.size, isMost: true }, fresh);
  const results = most.results.filter(({ url }) => !known.has(url)).slice(0, limit);
  return { total: results.length, results };
}

// Whether one edit turns a word into the other: a letter more, less or different, or two neighbours exchanged.
function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (text, skipped) => text.slice(start + skipped);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2))
  );
}

const isSpelling = (one, other) =>
  ENDINGS.some(([long, short]) => one.endsWith(long) && other === one.slice(0, -long.length) + short);

// How near a term is to a word: 0 for one edit, 1 if the term goes on after that, 2 for a common beginning, else nothing.
function nearness(word, term) {
  if (isNear(word, term) || isSpelling(word, term) || isSpelling(term, word)) return 0;
  if (term.length > word.length && isNear(word, term.slice(0, word.length))) return 1;
  let common = 0;
  while (common < word.length && word[common] === term[common]) common++;
  return common > SHORTEST_NEAR && common * 3 >= word.length * 2 ? 2 : undefined;
}

// The existing word that is most like this one. A slip in the first letters leads to another file.
async function nearest(index, word) {
  const slips = [0, 1, 2].map((i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  const files =
    index.files <= ALL_FILES
      ? index.everywhere()
      : Promise.all([...new Set([word, ...slips].map((text) => index.fileOf(text)))].map((file) => index.termsIn(file)));
  const candidates = [];
  for (const { terms } of await files) {
    for (const term of Object.keys(terms).filter(isWord)) {
      const distance = nearness(word, term);
      if (distance !== undefined) candidates.push({ term, distance, count: listed(terms[term]).documents.length });
    }
  }
  candidates.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.term < b.term ? -1 : 1));
  return candidates[0]?.term;
}

async function suggestionOnce(query, options, fresh) {
  const index = languageOf(await open(options.base, fresh), options.lang);
  const better = new Map();
  for (const { run } of needed(index, parse(query))) {
    for (const { kind, text } of run) {
      if (kind !== "w" || text.length < SHORTEST_NEAR || better.has(text)) continue;
      if ((await beginning(index, text)).documents.length) continue;
      const term = await nearest(index, text);
      if (!term) return undefined;
      better.set(text, term);
    }
  }
  if (!better.size) return undefined;
  const suggested = query.replace(/[\p{L}\p{M}\p{Nd}]+/gu, (word) => better.get(form(tokens(word))) ?? word);
  const { total } = await search(suggested, { ...options, limit: 0 });
  return total ? suggested : undefined;
}

// Finds the documents that have a third of the words and pairs of Han characters of a query, and half as many as the
// best document; those with most come first.
export const partly = current(partlyOnce);

// For a query that few documents have all of: others that have more than half of its words and pairs of Han characters.
export const further = current(furtherOnce);

// A similar query that finds something, for a query with words that do not exist; or nothing.
export const suggestion = current(suggestionOnce);
