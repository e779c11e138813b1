/**
 * The ledger of translations where no server runs: which state of its original each translation translates, and the record that
 * says so. It reads and writes what `kb translations accept` does.
 */
import {decoded} from './files.js';
import {parted} from './entry.js';
import {isMap, isScalar, isSeq, parseDocument} from './yaml.js';

const HEAD = '# The version of the source that this translation matches. Written by: kb translations accept\n';
const FIELDS = ['source', 'content', 'translation', 'accepted', 'reviewed', 'reviewed-by', 'source-blob', 'facts-blob'];

/** Header fields that are in the language of the document, and names that have no counterparts in other languages. */
const OF_LANGUAGE = ['title', 'summary', 'image.alt'];
const OTHER_NAMES = ['short', 'variants'];

/** What counts as a space at the ends of a text, and between words. */
const ENDS = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';
const S = ' \\t\\n\\x0b\\f\\r';
const ADDRESS = new RegExp(`(\\]\\()[^()${S}]+(?:\\([^()${S}]*\\)[^()${S}]*)*|^( {0,3}\\[[^\\]\\n]+\\]:)[ \\t]*[^${S}]+`
  + `|\\b((?:xref|link|image)::?)[^${S}\\[]+(?=\\[)|https?://[^${S}\\[\\]()<>"]+(?=\\[)`
  + `|\\b((?:href|src)[${S}]*=[${S}]*)(?:"[^"]*"|'[^']*')`, 'gm');

const strip = text => text.replace(new RegExp(`^${ENDS}+`), '').replace(new RegExp(`${ENDS}+$`), '');

/** Whether a document has its words where they are found here: below a header in YAML. */
const isReadable = (path, text) => Boolean(parted(text)) && !(/\.(ad|adoc|asciidoc)$/.test(path) && /^\s*(=|:|\/\/)/.test(parted(text).rest));

/** What is to be translated in a document and its facts, and its hashes: the one that counts, and that of former versions. */
export function wordingOf(config, code, text, facts) {
  const texts = [];
  const codes = config.languages.map(language => language.code);
  const keep = (name, value) => strip(value) !== '' && texts.push([name, strip(value)]);
  const pairs = node => isMap(node) ? node.items.map(({key, value}) => [scalar(key), value]) : [];
  const add = (path, node) => {
    if (isMap(node)) {
      const all = pairs(node);
      if (all.length > 0 && all.every(([key]) => codes.includes(key))) {
        all.filter(([key]) => key === code).forEach(([, value]) => keep(path, plain(value)));
        return;
      }
      all.filter(([key]) => !OTHER_NAMES.includes(key)).forEach(([key, value]) => add(path === '' ? key : `${path}.${key}`, value));
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => add(`${path}.${index + 1}`, item));
    }
  };
  const header = (path, node) => pairs(node).forEach(([key, value]) => {
    const name = path + key;
    if (OF_LANGUAGE.includes(name) && !isMap(value) && !isSeq(value)) {
      keep(name, scalar(value));
    } else if (name === 'image' && isMap(value)) {
      header('image.', value);
    } else {
      add(name, value);
    }
  });
  const {header: own, rest} = parted(text);
  header('', parseDocument(own).contents);
  add('', parseDocument(facts ?? '').contents);
  const body = strip(rest.replaceAll('\r\n', '\n'));
  const hash = prose => murmur(new TextEncoder().encode(texts.map(([name, value]) => `${name}\n${value}\0`).sort().join('') + prose));
  const hashes = [hash(body.replace(ADDRESS, '$1$2$3$4')), hash(body)];
  return {body, texts: Object.fromEntries(texts), hashes};
}

/** A single value as it is written; a number keeps its zeros. */
const scalar = node => !isScalar(node) || node.value === null ? '' : typeof node.value === 'string' ? node.value : node.source ?? String(node.value);

const plain = node => isMap(node) ? node.items.map(({key, value}) => `${scalar(key)}: ${plain(value)}`).join('\n') : isSeq(node) ? node.items.map(plain).join('\n') : scalar(node);

const recordPath = ({type, slug}, code) => `translations/${type.folder}/${slug}.${code}.yaml`;

/** The records of the translations of an entry, by language. */
async function recordsOf({languages}, store, entry) {
  const found = await Promise.all(languages.map(async ({code}) => {
    const file = await store.read(recordPath(entry, code));
    const text = file ? decoded(file.bytes) : '';
    return file && [code, {...Object.fromEntries([...text.matchAll(/^([a-z-]+): (.*)$/gm)].map(([, name, value]) => [name, value])), text, base: file.base}];
  }));
  return Object.fromEntries(found.filter(Boolean));
}

/** The language of which each other one is the translation. */
function sourcesOf({languages, defaultLanguage}, records, isThere) {
  const existing = languages.map(({code}) => code).filter(isThere);
  const from = existing.map(code => records[code]?.source).find(source => source && isThere(source) && !records[source]);
  const original = from ?? (isThere(defaultLanguage) ? defaultLanguage : existing[0]);
  return Object.fromEntries(languages.map(({code}) => code).filter(code => code !== original).map(code => {
    const named = records[code]?.source;
    return [code, named && named !== code && isThere(named) ? named : original];
  }));
}

/** The states of the translations of an entry in the store, as the server gives them. */
export async function statesOf(config, store, entry) {
  const records = await recordsOf(config, store, entry);
  const isThere = code => entry.documents[code].base !== null;
  const facts = entry.facts.base === null ? undefined : entry.facts.text;
  const found = Object.entries(sourcesOf(config, records, isThere)).map(async ([code, source]) => {
    const record = records[code];
    const own = entry.documents[source];
    if (!isThere(code) || !record || record.source !== source) {
      return [code, {source, state: isThere(code) ? 'unrecorded' : 'missing'}];
    } else if (!isReadable(own.path, own.text)) {
      return [code, {source, state: 'unknown'}];
    }
    const isCurrent = wordingOf(config, source, own.text, facts).hashes.includes(record.content);
    return [code, {source, state: isCurrent ? 'current' : 'outdated', accepted: record.accepted, before: isCurrent ? undefined : await earlier(config, store, own.path, source, record)}];
  });
  return Object.fromEntries(await Promise.all(found));
}

/** What the original said when a record was made, if the repository has it. */
async function earlier(config, store, path, code, record) {
  const [text, facts] = await Promise.all(['source-blob', 'facts-blob'].map(async name => record[name] && store.blob(record[name]).then(decoded).catch(() => undefined)));
  const wording = text !== undefined && isReadable(path, text) ? wordingOf(config, code, text, facts) : undefined;
  return wording?.hashes.includes(record.content) ? wording : undefined;
}

/**
 * The files that record that translations are up to date with what is about to be saved.
 *
 * @param files what is about to be saved
 * @param codes of the languages of the translations
 */
export async function recorded(config, store, entry, files, codes) {
  const records = await recordsOf(config, store, entry);
  const next = new Map(files.map(({path, text}) => [path, text]));
  const textOf = own => next.get(own.path) ?? own.text;
  const sources = sourcesOf(config, records, code => textOf(entry.documents[code]) !== '');
  const facts = textOf(entry.facts) || undefined;
  const blobOf = async own => next.has(own.path) ? gitHash(new TextEncoder().encode(next.get(own.path))) : own.base;
  const today = new Intl.DateTimeFormat('en-CA', {timeZone: config.timeZone}).format(new Date());
  const made = await Promise.all(codes.filter(code => sources[code] && textOf(entry.documents[code]) !== '').map(async code => {
    const source = sources[code];
    const [original, own] = [entry.documents[source], entry.documents[code]];
    if (![original, own].every(one => isReadable(one.path, textOf(one)))) {
      throw Object.assign(new Error('record'), {key: 'notRecorded'});
    }
    const content = wordingOf(config, source, textOf(original), facts);
    const translation = wordingOf(config, code, textOf(own), facts);
    const before = records[code]?.source === source && content.hashes.includes(records[code].content) ? records[code] : undefined;
    const isReviewed = before?.reviewed && translation.hashes.includes(before.translation);
    const blobs = before?.['source-blob'] ? before : {'source-blob': await blobOf(original), 'facts-blob': facts && await blobOf(entry.facts)};
    const record = {
      ...isReviewed && {reviewed: before.reviewed, 'reviewed-by': before['reviewed-by']}, 'source-blob': blobs['source-blob'], 'facts-blob': blobs['facts-blob'],
      source, content: content.hashes[0], translation: translation.hashes[0], accepted: before?.accepted ?? today,
    };
    const text = HEAD + FIELDS.filter(name => record[name]).map(name => `${name}: ${record[name]}\n`).join('');
    const reversed = records[source]?.source === code && {path: recordPath(entry, source), base: records[source].base, deleted: true};
    return [{path: recordPath(entry, code), base: records[code]?.base ?? null, before: records[code]?.text ?? '', text}, reversed].filter(file => file && file.text !== file.before);
  }));
  return made.flat();
}

/** The id that Git gives a file. */
async function gitHash(bytes) {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const digest = await crypto.subtle.digest('SHA-1', Uint8Array.from([...head, ...bytes]));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** MurmurHash3 by Austin Appleby, 128 bits in its form for 64-bit machines, as the program computes it. */
export function murmur(bytes) {
  const whole = value => BigInt.asUintN(64, value);
  const turned = (value, by) => whole(value << by | value >> 64n - by);
  const [c1, c2] = [0x87C37B91114253D5n, 0x4CF5AD432745937Fn];
  const first = block => whole(turned(whole(block * c1), 31n) * c2);
  const second = block => whole(turned(whole(block * c2), 33n) * c1);
  const block = (from, to) => bytes.subarray(from, Math.max(from, to)).reduceRight((value, byte) => value << 8n | BigInt(byte), 0n);
  const spread = value => {
    const mixed = whole((value ^ value >> 33n) * 0xFF51AFD7ED558CCDn);
    const again = whole((mixed ^ mixed >> 33n) * 0xC4CEB9FE1A85EC53n);
    return again ^ again >> 33n;
  };
  const {length} = bytes;
  let [h1, h2, at] = [0n, 0n, 0];
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
