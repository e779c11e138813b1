// The client of the site's search: no server, no dependencies. docs/search-index.md specifies the format of the files and
// how text is split into terms. org.programmekb.search.Tokeniser is the same tokeniser; tests compare the two.
const VERSION = 3;
const NAME = 3;
// The weight of a term in the body, in a heading, in the title, and in a name of the page.
const WEIGHTS = [1, 1.6, 3, 6];
// The lowest weight of a name, or of another word for it, in a title.
export const IN_TITLE = 2.7;
const LONGEST_WORD = 40;
const KEY_LENGTH = 4;
const KEPT = 600;
// The index has positions only for terms in more than FEW documents and in at most one of MANY documents.
const FEW = 10;
const MANY = 3;
const EXCERPT = 160;
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

// The terms of a text: {kind, text, at, glued}. The kind is w for a word and h for a run of Han characters; glued means
// that there is nothing between this term and the one before.
export function tokens(text) {
  const all = [];
  let last;
  let at = 0;
  for (const character of text) {
    for (const [folded, kind] of fold(character)) {
      if (!kind) {
        last = undefined;
      } else {
        if (last?.kind !== kind) {
          all.push((last = { kind, text: "", at, glued: last !== undefined }));
        }
        if (kind === "h" || last.text.length < LONGEST_WORD) last.text += folded;
      }
      at++;
    }
  }
  return all;
}

// The pairs of adjacent characters in a run of glued terms, each with its position.
export function pairs(run) {
  const characters = run.flatMap(({ kind, text, at }) => [...text].map((character, i) => ({ character, kind, at: at + i })));
  return characters.flatMap((one, i) => {
    const next = characters[i + 1];
    return next && (one.kind === "h" || next.kind === "h")
      ? [{ term: one.character + next.character, at: one.at, until: next.at + 1 }]
      : [];
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

const utf8 = new TextDecoder();

// Decompresses a text: one byte for the encoding, then the text.
async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const encoded = new Uint8Array(await new Response(stream).arrayBuffer());
  return (encoded[0] ? new TextDecoder("gb18030") : utf8).decode(encoded.subarray(1));
}

async function linesOf(bytes) {
  const lines = (await inflate(bytes)).split("\n");
  lines.pop();
  return lines;
}

class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  bit() {
    const bit = (this.bytes[this.at >> 3] >> (7 - (this.at & 7))) & 1;
    this.at++;
    return bit;
  }
  bits(count) {
    let value = 0;
    while (count-- > 0) value = value * 2 + this.bit();
    return value;
  }
  unary() {
    let value = 0;
    while (this.bit()) value++;
    return value;
  }
  rice(low) {
    return this.unary() * 2 ** low + this.bits(low);
  }
  gamma() {
    const extra = this.unary();
    return ((1 << extra) | this.bits(extra)) - 1;
  }
  text() {
    let text = "";
    for (let length = this.gamma(); length > 0; length--) {
      text += String.fromCharCode(this.bit() ? this.bits(16) : this.bits(7));
    }
    return text;
  }
}

// The parameter of the Rice code for ascending numbers within a range.
function low(range, count) {
  const mean = Math.floor((range * 69) / (100 * Math.max(1, count)));
  return mean ? Math.floor(Math.log2(mean)) : 0;
}

export const isHanTerm = (term) => !term.startsWith("#") && HAN.test(term);

const isPair = (term) => term.length === 2 && [...term].length === 2 && isHanTerm(term);

// Whether the index may have positions for a term.
export const hasPlaces = (term) => !/^[#&]/.test(term) && !term.endsWith("*") && !(isHanTerm(term) && [...term].length === 1);

const key = (term) =>
  /^[#&]/.test(term) || HAN.test(term) ? term : term.endsWith("*") ? term.slice(0, -1) : term.slice(0, KEY_LENGTH);

// FNV-1a of UTF-16 units.
function fnv(text) {
  let number = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    number = Math.imul(number ^ text.charCodeAt(i), 0x01000193);
  }
  return (number ^ (number >>> 15)) >>> 0;
}

// The term for two consecutive words.
const neighbours = (first, second) => "&" + (fnv(first + " " + second) & 0xffffff).toString(36);

function hash(term) {
  if (isPair(term)) {
    let number = (term.charCodeAt(0) << 16) | term.charCodeAt(1);
    number = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
    number = Math.imul(number ^ (number >>> 12), 0x297a2d39);
    return (number ^ (number >>> 15)) >>> 0;
  }
  return fnv(key(term));
}

// The index of one language.
class Index {
  constructor(site, facts) {
    Object.assign(this, facts);
    this.site = site;
    this.files = new Map();
    this.frequent = new Set(facts.frequent.split(" "));
  }

  // Reads a file and keeps it for the next query; the least recently used files are dropped.
  file(name, decode) {
    let kept = this.files.get(name);
    this.files.delete(name);
    if (!kept) {
      const url = new URL(`search/${this.code}/${name}.bin`, this.site.base);
      if (!isFile(url)) url.search = "?v=" + this.v;
      kept = read(url).then(decode);
      kept.catch(() => this.files.delete(name));
      if (this.files.size >= KEPT) this.files.delete(this.files.keys().next().value);
    }
    this.files.set(name, kept);
    return kept;
  }

  shard(term) {
    return hash(term) % this.shards;
  }

  // The key of a term in its file.
  called(term) {
    return isPair(term) ? Math.floor(hash(term) / this.shards) : term;
  }

  // Every file begins with its generation, so that files of different builds are not mixed.
  open(bytes) {
    const bits = new Bits(bytes);
    if (bits.bits(16) !== this.generation) {
      throw new Stale("The search index has changed; load the page again.");
    }
    return bits;
  }

  // The documents that contain a term, and its weight in each.
  list(bits, isPlaced) {
    const documents = new Int32Array(bits.gamma() + 1);
    const parameter = low(this.documents, documents.length);
    for (let i = 0, last = -1; i < documents.length; i++) {
      documents[i] = last += bits.rice(parameter) + 1;
    }
    const weights = new Uint8Array(documents.length);
    if (documents.length === 1 || bits.bit()) {
      for (let i = 0; i < weights.length; i++) {
        while (weights[i] < NAME && bits.bit()) weights[i]++;
      }
    }
    const hasWindows = isPlaced && documents.length > FEW && documents.length * MANY <= this.documents;
    return { documents, weights, hasWindows };
  }

  documentsOf(term) {
    return this.termsIn(this.shard(term));
  }

  // The terms and names in a file.
  termsIn(number) {
    return this.file(`d/${number >> 8}/${number & 255}`, (bytes) => {
      const bits = this.open(bytes);
      const terms = new Map();
      const pairs = bits.gamma();
      const parameter = low(2 ** 32 / this.shards, pairs);
      for (let i = 0, last = -1; i < pairs; i++) {
        terms.set((last += bits.rice(parameter) + 1), this.list(bits, true));
      }
      let name = "";
      for (let left = bits.gamma(); left > 0; left--) {
        name = name.slice(0, bits.gamma()) + bits.text();
        terms.set(name, this.list(bits, hasPlaces(name)));
      }
      const names = [];
      for (let left = bits.gamma(); left > 0; left--) {
        names.push({ name: bits.text(), document: bits.gamma(), official: bits.text() });
      }
      return { terms, names, bits };
    });
  }

  // The windows (positions) of a term in its documents. They are at the end of the file and start at a whole byte.
  async windowsOf(term) {
    const shard = await this.documentsOf(term);
    shard.windows ??= this.windows(shard);
    return shard.windows.get(this.called(term)) ?? new Map();
  }

  windows({ terms, bits }) {
    bits.at = (bits.at + 7) & ~7;
    const windows = new Map();
    for (const [name, { documents, hasWindows }] of terms) {
      if (!hasWindows) continue;
      const parameter = bits.bits(5);
      const inDocuments = new Map();
      for (const document of documents) {
        const own = new Int32Array(bits.unary() + 1);
        for (let i = 0, last = -1; i < own.length; i++) {
          own[i] = last += bits.rice(parameter) + 1;
        }
        inDocuments.set(document, own);
      }
      windows.set(name, inDocuments);
    }
    return windows;
  }

  async exact(term) {
    return (await this.documentsOf(term)).terms.get(this.called(term)) ?? NONE;
  }

  // The facts of a document and the first part of its text: [facts, blocks].
  async first(document) {
    const number = document >> this.texts;
    const all = await this.file(`t/${number >> 8}/${number & 255}`, async (bytes) => {
      const lines = await linesOf(bytes);
      const documents = [];
      for (let at = 0; at < lines.length; ) {
        const facts = JSON.parse(lines[at++]);
        documents.push([facts, lines.slice(at, (at += facts[6]))]);
      }
      return documents;
    });
    return all[document - (number << this.texts)];
  }

  // A further part of the text.
  further(document, part) {
    return this.file(`p/${document >> 8}/${document & 255}-${part}`, linesOf);
  }
}

class Stale extends Error {}

const NONE = { documents: new Int32Array(0), weights: new Uint8Array(0) };

const sites = new Map();

export function open(base, fresh) {
  const root = new URL(base ?? new URL("../", import.meta.url));
  let site = sites.get(root.href);
  if (!site || fresh) {
    site = read(new URL("search/manifest.json", root), true).then((bytes) => {
      const manifest = JSON.parse(utf8.decode(bytes));
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
    for (const token of all) {
      if (token.glued) groups.at(-1).run.push(token);
      else groups.push({ run: [token] });
    }
  });
  return groups;
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

// Converts levels of the index into weights.
const weigh = ({ documents, weights }, factor = 1) => ({
  documents,
  weights: Array.from(weights, (weight) => WEIGHTS[weight] * factor),
});

// The documents that contain a word, or a longer word that begins with it.
export async function beginning(index, word) {
  const { terms } = await index.documentsOf(word);
  const lists = [];
  for (const [term, list] of terms) {
    if (term === word) lists.push(weigh(list, 1.3));
    else if (word.length < KEY_LENGTH ? term === word + "*" : typeof term === "string" && term.startsWith(word) && hasPlaces(term)) lists.push(weigh(list));
  }
  return any(lists.length ? lists : [NONE]);
}

// The documents in which the terms of a group are consecutive, as far as the windows show.
async function adjacent(index, { run, isPhrase }) {
  const parts = pairs(run);
  // In a long run, every second pair is enough, because these pairs contain all characters.
  const needed = parts.filter((part, i) => parts.length < 4 || i % 2 === 0 || i === parts.length - 1);
  run.forEach((token, i) => {
    if (token.kind === "w") {
      const isOpen = !isPhrase && i === run.length - 1;
      needed.push({ term: token.text, at: token.at, until: token.at + token.text.length, isOpen });
      const before = run[i - 1];
      if (!isOpen && before?.kind === "w" && (index.frequent.has(before.text) || index.frequent.has(token.text))) {
        needed.push({ term: neighbours(before.text, token.text), at: before.at });
      }
    } else if (token.text.length === 1 && run.length > 1) {
      needed.push({ term: token.text, at: token.at, until: token.at + 1 });
    }
  });
  const lists = await Promise.all(
    needed.map(async (part) => {
      if (part.isOpen) return beginning(index, part.term);
      const list = await index.exact(part.term);
      part.hasWindows = list.hasWindows;
      return weigh(list);
    }),
  );
  const found = lists.reduce(both);
  const placed = needed.filter(({ hasWindows }) => hasWindows).sort((a, b) => a.at - b.at);
  // If there are only a few documents, their texts are read later, which is more exact than windows.
  if (placed.length < 2 || found.documents.length <= 4) return found;
  const windows = await Promise.all(placed.map(({ term }) => index.windowsOf(term)));
  const span = (i) => 1 + ((placed[i].at - placed[i - 1].at) >> index.window);
  const fits = found.documents.map((document) => {
    let here = windows[0].get(document) ?? [];
    for (let i = 1; i < placed.length && here.length; i++) {
      const before = here;
      here = (windows[i].get(document) ?? []).filter((window) =>
        before.some((other) => window >= other && window <= other + span(i)),
      );
    }
    return here.length > 0;
  });
  return {
    documents: found.documents.filter((document, i) => fits[i]),
    weights: found.weights.filter((weight, i) => fits[i]),
  };
}

export async function documentsOf(index, group) {
  const [first] = group.run;
  if (group.run.length === 1) {
    if (first.kind === "w") {
      return group.isPhrase ? weigh(await index.exact(first.text)) : beginning(index, first.text);
    }
    const characters = [...first.text];
    if (characters.length < 3) return weigh(await index.exact(first.text));
  }
  return adjacent(index, group);
}

// The groups of a query, each with alternatives that mean the same: [{ways: [[group]]}]; and the documents whose name is
// the whole query.
async function alternatives(index, groups) {
  const named = new Set();
  const result = [];
  const whole = form(groups.flatMap(({ run }) => run.map((token, i) => (i ? token : { ...token, glued: false }))));
  for (let i = 0; i < groups.length; ) {
    const [first] = groups[i].run;
    const { names } = await index.documentsOf(
      first.kind === "w" || [...first.text].length < 2 ? first.text : [...first.text].slice(0, 2).join(""),
    );
    let length = 1;
    let officials = new Set();
    for (let end = groups.length; end > i; end--) {
      const said = groups
        .slice(i, end)
        .map(({ run }) => form(run))
        .join(" ");
      const same = names.filter(({ name }) => name === said);
      if (same.length) {
        length = end - i;
        if (said === whole) same.forEach(({ document }) => named.add(document));
        officials = new Set(same.map(({ official }) => official).filter(Boolean));
        break;
      }
    }
    const ways = [groups.slice(i, i + length)];
    for (const official of officials) ways.push([{ run: tokens(official), isPhrase: true }]);
    result.push({ ways });
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

async function ranked(index, query, filters, want) {
  const groups = parse(query);
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
    for (const [part, kind] of fold(character)) {
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
  group.pattern ??= new RegExp(run.map(({ text, glued }, i) => (i && !glued ? " +" : "") + text).join(""), "gu");
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
export async function result(index, document, ways, { signal, isPartly }) {
  const [[path, title, type, date, parts, names], first] = await index.first(document);
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
  let blocks = first;
  for (let part = 0; ; ) {
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
    }
    part++;
    if (part >= parts || ((isPartly || satisfied()) && best.count > 0)) break;
    signal?.throwIfAborted();
    blocks = await index.further(document, part);
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
  const { order, ways, total } = await ranked(index, query, { type, city, cluster, year }, limit + READ);
  const made = [];
  let held = 0;
  // The texts decide where the index cannot, above all for phrases of very frequent words.
  const most = Math.min(order.length, Math.max(READ, limit));
  while (held < limit && made.length < most) {
    signal?.throwIfAborted();
    const at = made.length;
    const wanted = Math.ceil((limit - held) * (at / Math.max(held, 1) || 1));
    const next = order.slice(at, Math.min(most, at + Math.min(wanted, Math.max(limit, at), AT_ONCE)));
    made.push(...(await Promise.all(next.map(({ document }) => result(index, document, ways, { signal })))));
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
