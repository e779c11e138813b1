/**
 * The ledger of translations where no server runs: which state of its original each translation translates, and the record that
 * says so. It reads and writes what `kb translations accept` does.
 */
import {decoded} from './files.js';
import {parted} from './entry.js';
import {isMap, isScalar, isSeq, parseDocument} from './yaml.js';

/** @typedef {import('./yaml.js').YamlNode | null} Node */
/** @typedef {ByLanguage<{fields: ByLanguage, text: string, base: string | null}>} Records */

const HEAD = '# The version of the source that this translation matches. Written by: kb translations accept\n';
const FIELDS = ['source', 'content', 'translation', 'accepted', 'reviewed', 'reviewed-by', 'source-blob', 'facts-blob'];

/** Header fields that are in the language of the document, and names that have no counterparts in other languages. */
export const OF_LANGUAGE = ['title', 'summary', 'image.alt'];
const OTHER_NAMES = ['short', 'variants'];

/** What counts as a space at the ends of a text, and between words. */
const ENDS = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';
const S = ' \\t\\n\\x0b\\f\\r';
const ADDRESS = new RegExp(`(\\]\\()[^()${S}]+(?:\\([^()${S}]*\\)[^()${S}]*)*|^( {0,3}\\[[^\\]\\n]+\\]:)[ \\t]*[^${S}]+`
  + `|\\b((?:xref|link|image)::?)[^${S}\\[]+(?=\\[)|https?://[^${S}\\[\\]()<>"]+(?=\\[)`
  + `|\\b((?:href|src)[${S}]*=[${S}]*)(?:"[^"]*"|'[^']*')`, 'gm');

/** @type {(text: string) => string} */
const strip = text => text.replace(new RegExp(`^${ENDS}+`), '').replace(new RegExp(`${ENDS}+$`), '');

/**
 * The parts of a document that has its words where they are found here, below a header in YAML; null for others.
 *
 * @type {(path: string, text: string) => ReturnType<typeof parted>}
 */
function readable(path, text) {
  const parts = parted(text);
  return parts && /\.(ad|adoc|asciidoc)$/.test(path) && /^\s*(=|:|\/\/)/.test(parts.rest) ? null : parts;
}

/**
 * What is to be translated in a document and its facts, and its hashes: the one that counts, and that of former versions;
 * undefined if that is not known.
 *
 * @type {(config: Pick<Config, 'languages'>, code: string, path: string, text: string, facts?: string) => Wording & {hashes: string[]} | undefined}
 */
export function wordingOf(config, code, path, text, facts) {
  const parts = readable(path, text);
  if (!parts) {
    return undefined;
  }
  /** @type {[string, string][]} */
  const texts = [];
  const codes = config.languages.map(language => language.code);
  /** @type {(name: string, value: string) => unknown} */
  const keep = (name, value) => strip(value) !== '' && texts.push([name, strip(value)]);
  /** @type {(node: Node) => [string, Node][]} */
  const pairs = node => isMap(node) ? node.items.map(({key, value}) => [scalar(key), value]) : [];
  /** @type {(path: string, node: Node) => void} */
  const add = (name, node) => {
    const all = pairs(node);
    if (all.length > 0 && all.every(([key]) => codes.includes(key))) {
      all.filter(([key]) => key === code).forEach(([, value]) => keep(name, plain(value)));
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => add(`${name}.${index + 1}`, item));
    } else {
      all.filter(([key]) => !OTHER_NAMES.includes(key)).forEach(([key, value]) => add(name === '' ? key : `${name}.${key}`, value));
    }
  };
  /** @type {(start: string, node: Node) => void} */
  const header = (start, node) => pairs(node).forEach(([key, value]) => {
    const name = start + key;
    if (OF_LANGUAGE.includes(name) && !isMap(value) && !isSeq(value)) {
      keep(name, scalar(value));
    } else if (name === 'image' && isMap(value)) {
      header('image.', value);
    } else {
      add(name, value);
    }
  });
  header('', parseDocument(parts.header).contents);
  add('', parseDocument(facts ?? '').contents);
  const body = strip(parts.rest.replaceAll('\r\n', '\n'));
  /** @type {(prose: string) => string} */
  const hash = prose => murmur(new TextEncoder().encode(texts.map(([name, value]) => `${name}\n${value}\0`).sort().join('') + prose));
  return {body, texts: Object.fromEntries(texts), hashes: [hash(body.replace(ADDRESS, '$1$2$3$4')), hash(body)]};
}

/** A single value as it is written; a number keeps its zeros. @type {(node: Node) => string} */
const scalar = node => !isScalar(node) || node.value === null ? '' : typeof node.value === 'string' ? node.value : node.source ?? String(node.value);

/** @type {(node: Node) => string} */
const plain = node => isMap(node) ? node.items.map(({key, value}) => `${scalar(key)}: ${plain(value)}`).join('\n') : isSeq(node) ? node.items.map(plain).join('\n') : scalar(node);

/** @type {(entry: Opened, code: string) => string} */
const recordPath = ({type, slug}, code) => `translations/${type.folder}/${slug}.${code}.yaml`;

/** The fields of the records of the translations of an entry, by language, with the text and the state of each file. @type {(config: Config, store: Store, entry: Opened) => Promise<Records>} */
async function recordsOf({languages}, store, entry) {
  /** @type {Records} */
  const records = {};
  await Promise.all(languages.map(async ({code}) => {
    const file = await store.read(recordPath(entry, code));
    if (file) {
      const text = decoded(file.bytes);
      const fields = Object.fromEntries([...text.matchAll(/^([a-z-]+): (.*)$/gm)].map(([, name, value]) => [name, value]));
      records[code] = {fields, text, base: file.base};
    }
  }));
  return records;
}

/** The language of which each other one is the translation. @type {(config: Config, records: Records, isThere: (code: string) => boolean) => ByLanguage} */
function sourcesOf({languages, defaultLanguage}, records, isThere) {
  const existing = languages.map(({code}) => code).filter(isThere);
  const from = existing.map(code => records[code]?.fields.source).find(source => source && isThere(source) && !records[source]);
  const original = from ?? (isThere(defaultLanguage) ? defaultLanguage : existing[0]);
  return Object.fromEntries(languages.map(({code}) => code).filter(code => code !== original).map(code => {
    const named = records[code]?.fields.source;
    return [code, named && named !== code && isThere(named) ? named : original];
  }));
}

/** The states of the translations of an entry in the store, as the server gives them. @type {(config: Config, store: Store, entry: Opened) => Promise<ByLanguage<TranslationState>>} */
export async function statesOf(config, store, entry) {
  const records = await recordsOf(config, store, entry);
  /** @type {(code: string) => boolean} */
  const isThere = code => entry.documents[code].base !== null;
  const facts = entry.facts.base === null ? undefined : entry.facts.text;
  const found = Object.entries(sourcesOf(config, records, isThere)).map(async ([code, source]) => {
    const {fields} = records[code] ?? {};
    const own = entry.documents[source];
    /** @type {(state: string, more?: object) => [string, TranslationState]} */
    const as = (state, more) => [code, {source, state, ...more}];
    const wording = wordingOf(config, source, own.path, own.text, facts);
    if (!isThere(code) || fields?.source !== source) {
      return as(isThere(code) ? 'unrecorded' : 'missing');
    } else if (!wording || wording.hashes.includes(fields.content)) {
      return as(wording ? 'current' : 'unknown', {accepted: wording && fields.accepted});
    }
    return as('outdated', {accepted: fields.accepted, before: await earlier(config, store, own.path, source, fields)});
  });
  return Object.fromEntries(await Promise.all(found));
}

/** What the original said when a record was made, if the repository has it. @type {(config: Config, store: Store, path: string, code: string, fields: ByLanguage) => Promise<Wording | undefined>} */
async function earlier(config, store, path, code, fields) {
  const [text, facts] = await Promise.all(['source-blob', 'facts-blob'].map(async name => fields[name] && store.blob ? store.blob(fields[name]).then(decoded).catch(() => undefined) : undefined));
  const wording = text === undefined ? undefined : wordingOf(config, code, path, text, facts);
  return wording?.hashes.includes(fields.content) ? wording : undefined;
}

/**
 * The files that record that translations are up to date with what is about to be saved.
 *
 * @param files what is about to be saved
 * @param codes of the languages of the translations
 * @type {(config: Config, store: Store, entry: Opened, files: Change[], codes: string[]) => Promise<Change[]>}
 */
export async function recorded(config, store, entry, files, codes) {
  const records = await recordsOf(config, store, entry);
  const next = new Map(files.map(({path, text}) => [path, text ?? '']));
  /** @type {(own: Part) => string} */
  const textOf = own => next.get(own.path) ?? own.text;
  const sources = sourcesOf(config, records, code => textOf(entry.documents[code]) !== '');
  const facts = textOf(entry.facts) || undefined;
  /** @type {(own: Part) => Promise<string | null>} */
  const blobOf = async own => next.has(own.path) ? gitHash(new TextEncoder().encode(textOf(own))) : own.base;
  const today = new Intl.DateTimeFormat('en-CA', {timeZone: config.timeZone}).format(new Date());
  const made = await Promise.all(codes.filter(code => sources[code] && textOf(entry.documents[code]) !== '').map(async code => {
    const source = sources[code];
    const [original, own] = [entry.documents[source], entry.documents[code]];
    const [content, translation] = [wordingOf(config, source, original.path, textOf(original), facts), wordingOf(config, code, own.path, textOf(own), facts)];
    if (!content || !translation) {
      throw Object.assign(new Error('record'), {key: 'notRecorded'});
    }
    const recordOf = records[code];
    const before = recordOf?.fields.source === source && content.hashes.includes(recordOf.fields.content) ? recordOf.fields : undefined;
    const isReviewed = before?.reviewed && translation.hashes.includes(before.translation);
    const blobs = before?.['source-blob'] ? before : {'source-blob': await blobOf(original), 'facts-blob': facts && await blobOf(entry.facts)};
    /** @type {{[name: string]: string | null | undefined}} */
    const record = {
      ...isReviewed && {reviewed: before.reviewed, 'reviewed-by': before['reviewed-by']}, 'source-blob': blobs['source-blob'], 'facts-blob': blobs['facts-blob'],
      source, content: content.hashes[0], translation: translation.hashes[0], accepted: before?.accepted ?? today,
    };
    /** @type {Change} */
    const file = {path: recordPath(entry, code), base: recordOf?.base ?? null, before: recordOf?.text ?? '', text: HEAD + FIELDS.filter(name => record[name]).map(name => `${name}: ${record[name]}\n`).join('')};
    const reversed = records[source]?.fields.source === code ? [{path: recordPath(entry, source), base: records[source].base, before: records[source].text, deleted: true}] : [];
    return [...file.text === file.before ? [] : [file], ...reversed];
  }));
  return made.flat();
}

/** The id that Git gives a file. @type {(bytes: Uint8Array) => Promise<string>} */
async function gitHash(bytes) {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const digest = await crypto.subtle.digest('SHA-1', Uint8Array.from([...head, ...bytes]));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** MurmurHash3 by Austin Appleby, 128 bits in its form for 64-bit machines, as the program computes it. @type {(bytes: Uint8Array) => string} */
function murmur(bytes) {
  /** @type {(value: bigint) => bigint} */
  const whole = value => BigInt.asUintN(64, value);
  /** @type {(value: bigint, by: bigint) => bigint} */
  const turned = (value, by) => whole(value << by | value >> 64n - by);
  const [c1, c2] = [0x87C37B91114253D5n, 0x4CF5AD432745937Fn];
  /** @type {(value: bigint) => bigint} */
  const first = value => whole(turned(whole(value * c1), 31n) * c2);
  /** @type {(value: bigint) => bigint} */
  const second = value => whole(turned(whole(value * c2), 33n) * c1);
  /** @type {(from: number, to: number) => bigint} */
  const block = (from, to) => bytes.subarray(from, Math.max(from, to)).reduceRight((value, byte) => value << 8n | BigInt(byte), 0n);
  /** @type {(value: bigint) => bigint} */
  const spread = value => {
    const mixed = whole((value ^ value >> 33n) * 0xFF51AFD7ED558CCDn);
    const again = whole((mixed ^ mixed >> 33n) * 0xC4CEB9FE1A85EC53n);
    return again ^ again >> 33n;
  };
  const {length} = bytes;
  let [h1, h2] = [0n, 0n];
  let at = 0;
  for (const end = length - length % 16; at < end; at += 16) {
    h1 = whole((turned(h1 ^ first(block(at, at + 8)), 27n) + h2) * 5n + 0x52DCE729n);
    h2 = whole((turned(h2 ^ second(block(at + 8, at + 16)), 31n) + h1) * 5n + 0x38495AB5n);
  }
  h1 ^= first(block(at, Math.min(length, at + 8))) ^ BigInt(length);
  h2 ^= second(block(at + 8, length)) ^ BigInt(length);
  h1 = whole(h1 + h2);
  h2 = whole(h2 + h1);
  [h1, h2] = [spread(h1), spread(h2)];
  h1 = whole(h1 + h2);
  return [h1, whole(h2 + h1)].map(half => half.toString(16).padStart(16, '0')).join('');
}
