// The client of the site's search: no server, no dependencies. docs/search-index.md specifies the format of the files and
// how text is split into terms. org.programmekb.search.Tokeniser is the same tokeniser; tests compare the two.
const VERSION = 6;
// The weight of a term in the body, in a heading, in the title, and in a name of the page.
const WEIGHTS = [1, 1.6, 3, 6];
// The lowest weight of a name, or of another word for it, in a title.
export const IN_TITLE = 2.7;
// So few pages may have all words of a query by chance.
export const FEW = 3;
const LONGEST_WORD = 40;
const KEY_LENGTH = 4;
const KEPT = 600;
const EXCERPT = 160;
// After so many characters, a long text is not read further for a better excerpt.
const ENOUGH = 3000;
// How many texts are read at most; after that, fewer results are shown than were asked for.
const READ = 500;
// How many texts are read at the same time, to limit memory.
const AT_ONCE = 128;

// Splitting text into terms

const SPECIAL = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", æ: "ae", œ: "oe", þ: "th", ı: "i", ς: "σ" };
const MARK = /[\p{Mn}\p{Me}\p{Cf}]/u;
const HAN =
  /[\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const WORD = /[\p{L}\p{Nd}\p{Mc}]/u;
const folds = new Map();

// Folds a character for comparison: [folded character, kind] for each resulting character. The kind is h, w or empty.
function fold(character) {
  let known = folds.get(character);
  if (!known) {
    known = [...character.normalize("NFKD")]
      .filter((part) => !MARK.test(part))
      .flatMap((part) => [...part.toLowerCase()])
      .filter((part) => !MARK.test(part))
      .flatMap((part) => [...(SPECIAL[part] ?? part)])
      .map((part) => [part, HAN.test(part) ? "h" : WORD.test(part) ? "w" : ""]);
    folds.set(character, known);
  }
  return known;
}

// What a point or comma between digits is: part of a number with at most three digits behind it, or a thousands separator,
// which is left out ("" here). Four digits are a year: 12.9.2018.
function joint(text, at) {
  const mark = text[at];
  if ((mark !== "." && mark !== ",") || !/[0-9]/.test(text[at - 1] ?? "")) return undefined;
  const after = /^.([0-9]{1,3})(?![0-9])/.exec(text.slice(at, at + 5));
  return after ? (mark === "," && after[1].length === 3 ? "" : mark) : undefined;
}

// The terms of a text: {kind, text, glued}. The kind is w for a word and h for a run of Han characters; glued means that
// there is nothing between this term and the one before.
export function tokens(text) {
  const all = [];
  let last;
  let at = 0;
  for (const character of text) {
    const mark = joint(text, at);
    at += character.length;
    for (const [folded, kind] of mark === undefined ? fold(character) : [[mark, "w"]]) {
      if (!kind) {
        last = undefined;
        continue;
      }
      if (last?.kind !== kind) {
        all.push((last = { kind, text: "", glued: last !== undefined }));
      }
      if (kind === "h" || last.text.length < LONGEST_WORD) last.text += folded;
    }
  }
  return all;
}

// The pairs of adjacent characters in a run of glued terms, of which at least one is a Han character.
export function pairs(run) {
  const characters = run.flatMap(({ kind, text }) => [...text].map((character) => [character, kind]));
  return characters.slice(1).flatMap(([next, kind], i) => {
    const [before, kindBefore] = characters[i];
    return kind === "h" || kindBefore === "h" ? [before + next] : [];
  });
}

// Files

const isFile = (url) => url.protocol === "file:";

async function read(url, fresh) {
  if (isFile(url)) {
    const { readFile } = await import("node:fs/promises");
    return new Uint8Array(await readFile(url));
  }
  const response = await fetch(url, fresh ? { cache: "no-cache" } : {});
  if (!response.ok) {
    throw new Error(`The search could not read ${url} (status ${response.status}).`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

// The content of a file: JSON, compressed with raw deflate.
async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).json();
}

// Whether a term is a word of a language with spaces.
export const isWord = (term) => !/[#* ]/.test(term) && !HAN.test(term);

const key = (term) =>
  /[# ]/.test(term) || HAN.test(term) ? term : term.endsWith("*") ? term.slice(0, -1) : term.slice(0, KEY_LENGTH);

// FNV-1a of the UTF-16 units of the key of a term.
function hash(term) {
  const text = key(term);
  let number = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    number = Math.imul(number ^ text.charCodeAt(i), 0x01000193);
  }
  return (number ^ (number >>> 15)) >>> 0;
}

// The index of one language.
class Index {
  constructor(site, facts) {
    Object.assign(this, facts);
    this.site = site;
    this.kept = new Map();
    this.skipped = new Set(facts.skipped);
  }

  // Reads a file and keeps it for the next query; the least recently used files are dropped.
  file(kind, number) {
    const name = `${kind}/${number >> 8}/${number & 255}`;
    let kept = this.kept.get(name);
    this.kept.delete(name);
    if (!kept) {
      const url = new URL(`search/${this.code}/${name}.bin`, this.site.base);
      if (!isFile(url)) url.search = "?v=" + this.v;
      kept = read(url).then(inflated);
      kept.catch(() => this.kept.delete(name));
      if (this.kept.size >= KEPT) this.kept.delete(this.kept.keys().next().value);
    }
    this.kept.set(name, kept);
    return kept;
  }

  // The number of the file of a term.
  fileOf(term) {
    return hash(term) % this.files;
  }

  // The terms and names in a file: {terms, names}. Each term has its documents as they are written.
  async termsIn(number) {
    const file = await this.file("d", number);
    // Files of different builds must not be mixed.
    if (file.generation !== this.generation) {
      throw new Stale("The search index has changed; load the page again.");
    }
    return file;
  }

  termsWith(term) {
    return this.termsIn(this.fileOf(term));
  }

  // What is in all files.
  everywhere() {
    return Promise.all(Array.from({ length: this.files }, (none, number) => this.termsIn(number)));
  }

  async exact(term) {
    const { terms } = await this.termsWith(term);
    return Object.hasOwn(terms, term) ? listed(terms[term]) : NONE;
  }

  // A document: [path, title, type, date, names, blocks].
  async document(number) {
    const all = await this.file("t", number >> this.texts);
    return all[number & ((1 << this.texts) - 1)];
  }
}

class Stale extends Error {}

const NONE = { documents: [], weights: [] };

// The documents that contain a term, and its weight in each. Before every document, the number of those that do not contain
// the term is written in base 36, and after it a letter for the weight.
export function listed(text) {
  const documents = [];
  const weights = [];
  let next = 0;
  for (const [, skipped, weight] of text.matchAll(/([^A-D]*)([A-D])/g)) {
    if (skipped) next += parseInt(skipped, 36);
    documents.push(next++);
    weights.push(WEIGHTS[weight.charCodeAt(0) - 65]);
  }
  return { documents, weights };
}

const sites = new Map();

export function open(base, fresh) {
  const root = new URL(base ?? new URL("../", import.meta.url));
  let site = sites.get(root.href);
  if (!site || fresh) {
    site = read(new URL("search/manifest.json", root), true).then((bytes) => {
      const manifest = JSON.parse(new TextDecoder().decode(bytes));
      if (manifest.version !== VERSION) {
        throw new Error(`The search index has format ${manifest.version}, this program reads ${VERSION}; load the page again.`);
      }
      const opened = { base: root };
      opened.indexes = manifest.languages.map((facts) => new Index(opened, facts));
      return opened;
    });
    site.catch(() => sites.delete(root.href));
    sites.set(root.href, site);
  }
  return site;
}

// Queries

// Splits a query into groups, all of which must be found: {run, isPhrase}. A group is a run of consecutive terms. In a
// phrase, words must match completely; elsewhere, a word also matches longer words that begin with it.
export function parse(query) {
  const groups = [];
  query.split(/["“”„«»「」『』]/).forEach((part, i) => {
    const all = tokens(part);
    if (i % 2) {
      if (all.length) groups.push({ run: all, isPhrase: true });
      return;
    }
    // The number in COVID-19 follows its word.
    const names = [...part.matchAll(/[a-z]+[-‐‑–][0-9]+/gi)].map(([name]) => form(tokens(name)));
    all.forEach((token, j) => {
      const isNumbered = j && !token.glued && names.includes(form([all[j - 1], token]));
      if (token.glued || isNumbered) groups.at(-1).run.push(token);
      else groups.push({ run: [token] });
    });
  });
  return groups;
}

// Whether a group is a small word or a word of a question, which need not be found.
const isSkipped = (index, { run, isPhrase }) => !isPhrase && run.length === 1 && index.skipped.has(run[0].text);

// The groups that must be found. If all of them are small words, they are.
export function needed(index, groups) {
  const kept = groups.filter((group) => !isSkipped(index, group));
  return kept.length ? kept : groups;
}

// The longest of these texts that is at this place.
const longest = (texts, text, at) =>
  texts.filter((one) => text.startsWith(one, at)).reduce((best, one) => (one.length > best.length ? one : best), "");

// Divides runs of Han characters at names and at the words of questions, and from other words.
export async function divided(index, groups) {
  const result = [];
  for (const group of groups) {
    for (const { kind, text } of group.isPhrase ? [] : group.run) {
      const parts = kind === "h" ? [""] : [text];
      for (let at = 0; kind === "h" && at < text.length; ) {
        const { names } = await index.termsWith([...text.slice(at)].slice(0, 2).join(""));
        const own = names.map(([name]) => name).filter((name) => name.length > 1);
        const found = longest([...own, ...index.skipped], text, at);
        if (found) parts.push(found, "");
        else parts[parts.length - 1] += String.fromCodePoint(text.codePointAt(at));
        at += found.length || String.fromCodePoint(text.codePointAt(at)).length;
      }
      for (const part of parts.filter(Boolean)) result.push({ run: tokens(part) });
    }
    if (group.isPhrase) result.push(group);
  }
  return result;
}

export const form = (run) => run.map(({ text, glued }, i) => (i && !glued ? " " : "") + text).join("");

// The documents that are in both lists, with combined weights.
const joined = (join) => (one, other) => {
  const documents = [];
  const weights = [];
  for (let i = 0, j = 0; i < one.documents.length && j < other.documents.length; ) {
    const difference = one.documents[i] - other.documents[j];
    if (!difference) {
      documents.push(one.documents[i]);
      weights.push(join(one.weights[i], other.weights[j]));
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return { documents, weights };
};
const both = joined((one, other) => Math.min(one, other));
const sum = joined((one, other) => one + other);

// The documents that are in any list, with the highest of their weights.
function any(lists) {
  if (lists.length === 1) return lists[0];
  const weights = new Map();
  for (const list of lists) {
    list.documents.forEach((document, i) => {
      if (!(weights.get(document) >= list.weights[i])) weights.set(document, list.weights[i]);
    });
  }
  const documents = [...weights.keys()].sort((a, b) => a - b);
  return { documents, weights: documents.map((document) => weights.get(document)) };
}

// The documents that contain a word, or a longer word that begins with it.
export async function beginning(index, word) {
  const isShort = word.length < KEY_LENGTH;
  const files = isShort && index.compact ? await index.everywhere() : [await index.termsWith(word)];
  const lists = [];
  for (const [term, list] of files.flatMap(({ terms }) => Object.entries(terms))) {
    if (term === word) {
      const { documents, weights } = listed(list);
      lists.push({ documents, weights: weights.map((weight) => weight * 1.3) });
    } else if (isShort && !index.compact ? term === word + "*" : term.startsWith(word) && isWord(term)) {
      lists.push(listed(list));
    }
  }
  return any(lists.length ? lists : [NONE]);
}

// The documents that contain all parts of a group. The texts decide whether more than two parts are consecutive.
async function adjacent(index, { run, isPhrase }) {
  const parts = pairs(run);
  // In a long run, every second pair is enough, because these pairs contain all characters.
  const lists = parts.filter((part, i) => parts.length < 4 || i % 2 === 0 || i === parts.length - 1).map((term) => index.exact(term));
  run.forEach(({ kind, text }, i) => {
    const before = run[i - 1];
    if (kind === "h") {
      if (text.length === 1) lists.push(index.exact(text));
    } else if (!isPhrase && i === run.length - 1) {
      lists.push(beginning(index, text));
    } else {
      lists.push(index.exact(before?.kind === "w" && !index.compact ? before.text + " " + text : text));
    }
  });
  return (await Promise.all(lists)).reduce(both);
}

export async function documentsOf(index, group) {
  const [first] = group.run;
  if (group.run.length === 1) {
    if (first.kind === "w") {
      return group.isPhrase ? index.exact(first.text) : beginning(index, first.text);
    }
    const characters = [...first.text];
    if (characters.length < 3) return index.exact(first.text);
  }
  return adjacent(index, group);
}

// Whether one is the plural of the other, as most languages with Latin letters form it.
const isPlural = (one, other) => ["s", "es"].some((ending) => one + ending === other || other + ending === one);

// The groups of a query, each with alternatives that mean the same: [{ways: [[group]]}]; and the documents whose name is
// the whole query.
async function alternatives(index, groups) {
  const named = new Set();
  const result = [];
  const spoken = (some) => some.map(({ run }) => form(run)).join(" ");
  const kept = needed(index, groups);
  const wholes = [groups, kept].map(spoken);
  const begins = groups.map(({ run: [first] }) => (first.kind === "w" ? first.text : [...first.text].slice(0, 2).join("")));
  // All files are requested at the same time.
  for (const begin of begins) index.file("d", index.fileOf(begin));
  for (let i = 0; i < groups.length; ) {
    const { names } = await index.termsWith(begins[i]);
    let length = 1;
    let officials = new Set();
    for (let end = groups.length; end > i; end--) {
      const said = spoken(groups.slice(i, end));
      const same = names.filter(([name]) => name === said);
      if (wholes.includes(said)) {
        const whole = same.length ? same : names.filter(([name]) => isPlural(name, said));
        whole.forEach(([, document]) => named.add(document));
      }
      if (same.length) {
        length = end - i;
        officials = new Set(same.map(([, , official]) => official).filter(Boolean));
        break;
      }
    }
    const ways = [groups.slice(i, i + length)];
    for (const official of officials) ways.push([{ run: tokens(official), isPhrase: true }]);
    if (length > 1 || kept.includes(groups[i])) result.push({ ways });
    i += length;
  }
  return { named, ways: result };
}

async function found(index, { ways }) {
  const lists = await Promise.all(
    ways.map(async (groups, i) => {
      const all = await Promise.all(groups.map((group) => documentsOf(index, group)));
      const list = all.reduce(both);
      return i ? { documents: list.documents, weights: list.weights.map((weight) => weight * 0.9) } : list;
    }),
  );
  return any(lists);
}

// The terms of the filters that are set.
export const facetsOf = (filters) =>
  Object.entries(filters)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([name, value]) => `#${name}:${value}`);

async function ranked(index, groups, filters, want) {
  const { named, ways } = await alternatives(index, groups);
  const [lists, limits] = await Promise.all([
    Promise.all(ways.map((way) => found(index, way))),
    Promise.all(facetsOf(filters).map((facet) => index.exact(facet))),
  ]);
  const rarities = lists.map(({ documents }) => Math.log(1 + index.documents / (documents.length || 1)));
  // A title with all words of the query ranks above a name that matches only a part of it.
  const weakest = lists.length > 1 ? lists.reduce(both).weights : [];
  const said = lists
    .map(({ documents, weights }, i) => ({ documents, weights: Array.from(weights, (weight) => weight * rarities[i]) }))
    .reduce((one, other) => (one ? sum(one, other) : other), undefined);
  said?.weights.forEach((weight, i) => weakest[i] >= IN_TITLE && (said.weights[i] = weight * 2));
  const parts = [said, ...limits.map(({ documents }) => ({ documents, weights: new Float32Array(documents.length) }))].filter(Boolean);
  if (!parts.length) return { order: [], ways: [], total: 0 };
  const all = parts.reduce((one, other) => sum(one, other));
  const news = Math.max(1, index.documents - index.firstNews);
  const scores = Float64Array.from(all.documents, (document, i) =>
    named.has(document) ? 1e6 + all.weights[i] : all.weights[i] * (1 + (0.1 * Math.max(0, document - index.firstNews)) / news),
  );
  const least = want < scores.length ? Float64Array.from(scores).sort()[scores.length - want] : 0;
  const order = Array.from(all.documents, (document, i) => ({ document, score: scores[i] }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || b.document - a.document);
  return { order, ways, named, total: all.documents.length };
}

// Results

// Folds a text for comparison, with the position of every folded character in the original.
function folded(text) {
  let out = "";
  let kinds = "";
  const places = [];
  let at = 0;
  for (const character of text) {
    const mark = joint(text, at);
    for (const [part, kind] of mark === undefined ? fold(character) : [[mark, "w"]]) {
      for (let i = 0; i < part.length; i++) {
        places.push(at);
        kinds += kind || " ";
      }
      out += kind ? part : " ";
    }
    at += character.length;
  }
  places.push(at);
  return { out, kinds, places };
}

// The places where a group occurs in a text: [start, end) in the original.
function matches({ out, kinds, places }, group) {
  const { run, isPhrase } = group;
  group.pattern ??= new RegExp(run.map(({ text, glued }, i) => (i && !glued ? " +" : "") + text.replaceAll(".", "\\.")).join(""), "gu");
  const marks = [];
  for (const match of out.matchAll(group.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const isBegun = run[0].kind === "w" && kinds[start - 1] === "w";
    const goesOn = isPhrase && kinds[end - 1] === "w" && kinds[end] === "w";
    if (!isBegun && !goesOn) marks.push([places[start], places[end]]);
  }
  return marks;
}

// All groups of a query, with their alternatives.
const groupsOf = (ways) => ways.flatMap((way) => way.ways.flat());

function merged(marks) {
  const result = [];
  for (const [start, end] of marks.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (result.length && start <= result.at(-1)[1]) result.at(-1)[1] = Math.max(end, result.at(-1)[1]);
    else result.push([start, end]);
  }
  return result;
}

// The part of a block around the first mark.
function excerpt(block, marks) {
  const wide = [...block.slice(0, 400)].filter((character) => HAN.test(character)).length * 3 > Math.min(400, block.length);
  const length = wide ? EXCERPT / 2 : EXCERPT;
  let start = 0;
  let end = block.length;
  if (block.length > length * 1.3) {
    start = Math.max(0, Math.min((marks[0]?.[0] ?? 0) - Math.floor(length / 4), block.length - length));
    end = Math.min(block.length, start + length);
    if (start > 0) {
      const space = block.indexOf(" ", start);
      if (space >= 0 && space < start + 20 && space < (marks[0]?.[0] ?? 0)) start = space + 1;
    }
    if (end < block.length) {
      const space = block.lastIndexOf(" ", end);
      if (space > end - 20 && space > start) end = space;
    }
    // Do not cut a surrogate pair in two.
    if (/[\udc00-\udfff]/.test(block[start] ?? "")) start--;
    if (/[\udc00-\udfff]/.test(block[end] ?? "")) end--;
  }
  const before = start > 0 ? "…" : "";
  const text = before + block.slice(start, end) + (end < block.length ? "…" : "");
  const shift = before.length - start;
  return {
    excerpt: text,
    marks: marks
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  };
}

// A result; nothing if the texts show that the document does not have all of the query, unless a part of it is enough.
export async function result(index, document, ways, isPartly) {
  const [path, title, type, date, names, blocks] = await index.document(document);
  const groups = groupsOf(ways);
  const held = new Set();
  const own = folded(title);
  const titleMarks = groups.flatMap((group) => {
    const marks = matches(own, group);
    if (marks.length) held.add(group);
    return marks;
  });
  for (const name of names) {
    const text = folded(name);
    groups.forEach((group) => matches(text, group).length && held.add(group));
  }
  const satisfied = () => ways.every((way) => way.ways.some((alternative) => alternative.every((group) => held.has(group))));
  let best = { count: -1, block: "", marks: [] };
  let seen = 0;
  for (const block of blocks) {
    const text = folded(block);
    let count = 0;
    const marks = groups.flatMap((group) => {
      const own = matches(text, group);
      if (own.length) {
        held.add(group);
        count++;
      }
      return own;
    });
    if (count > best.count) best = { count, block, marks };
    seen += block.length;
    if (seen > ENOUGH && best.count > 0 && (isPartly || satisfied())) break;
  }
  if (!isPartly && !satisfied()) return undefined;
  return {
    url: new URL(path, index.site.base).href,
    title,
    type,
    ...excerpt(best.block, merged(best.marks)),
    titleMarks: merged(titleMarks),
    date,
    lang: index.tag,
  };
}

// A query in Simplified characters, if it has Traditional ones and the language is written in Simplified ones.
export async function simplified(index, query) {
  const pairs = index.simplified && HAN.test(query) ? await index.file("h", 0) : "";
  const forms = new Map(Array.from({ length: pairs.length / 2 }, (none, i) => [pairs[2 * i], pairs[2 * i + 1]]));
  return Array.from(query, (character) => forms.get(character) ?? character).join("");
}

export function languageOf(site, lang) {
  const wanted = lang ?? globalThis.document?.documentElement.lang;
  const found = site.indexes.find(({ code, tag }) => code === wanted || tag === wanted);
  if (!found && lang) throw new Error(`The site has no search in the language ${lang}.`);
  return found ?? site.indexes[0];
}

async function searchOnce(query, { lang, limit = 10, base, type, city, cluster, year, signal }, fresh) {
  signal?.throwIfAborted();
  const site = await open(base, fresh);
  const index = languageOf(site, lang);
  // If all texts are in one file, it is read at the same time as the terms.
  if (limit && index.documents <= 1 << index.texts) index.file("t", 0);
  const answer = (groups) => answered(index, groups, { type, city, cluster, year }, limit, signal);
  const whole = await answer(parse(query));
  if (whole.total || !HAN.test(query)) return whole;
  const simple = await simplified(index, query);
  const again = simple === query ? whole : await answer(parse(simple));
  return again.total ? again : answer(await divided(index, parse(simple)));
}

async function answered(index, groups, filters, limit, signal) {
  const { order, ways, total } = await ranked(index, groups, filters, limit + READ);
  const made = [];
  let held = 0;
  // The texts decide where the index cannot, above all for phrases of very frequent words.
  const most = Math.min(order.length, Math.max(READ, limit));
  // A compact index does not know which words follow one another, and its few texts are read in any case.
  const isUnsure = limit && index.compact && groupsOf(ways).some(({ run }) => run.length > 1);
  while ((held < limit || isUnsure) && made.length < most) {
    signal?.throwIfAborted();
    const at = made.length;
    const wanted = isUnsure ? most : Math.ceil((limit - held) * (at / Math.max(held, 1) || 1));
    const next = order.slice(at, Math.min(most, at + Math.min(wanted, Math.max(limit, at), AT_ONCE)));
    made.push(...(await Promise.all(next.map(({ document }) => result(index, document, ways)))));
    held = made.filter(Boolean).length;
  }
  const results = made.map((one, i) => ({ one, score: order[i].score })).filter(({ one }) => one);
  // Estimate: the share of matches is the same among the documents whose texts were not read.
  const rest = made.length ? Math.round(((total - made.length) * held) / made.length) : total;
  // If two results are equal, the one with the earlier match in its title comes first.
  const place = ({ one }) => one.titleMarks[0]?.[0] ?? Infinity;
  results.sort((a, b) => b.score - a.score || (place(a) === place(b) ? 0 : place(a) - place(b)));
  return { total: held + rest, results: results.slice(0, limit).map(({ one }) => one) };
}

// Runs a query again if the site was published again after this page loaded the index.
export const current =
  (once) =>
  async (query, options = {}) => {
    try {
      return await once(query, options, false);
    } catch (error) {
      if (error instanceof Stale) return once(query, options, true);
      throw error;
    }
  };

// Finds the documents that match all of the query; docs/search-index.md describes the arguments and the result.
export const search = current(searchOnce);

// The languages of the site: [{lang, tag, name}].
export async function languages({ base } = {}) {
  const site = await open(base);
  return site.indexes.map(({ code, tag, name }) => ({ lang: code, tag, name }));
}
