/** The names of entries, so that relations are chosen by name. */
import {decoded} from './files.js';
import {Entry} from './entry.js';
import {read} from './yaml-edit.js';

/** So many entries without a published name are read for their names; the others are called by their address. */
const MOST = 200;

/**
 * A function that lists `[slug, name]` of all that a word names, such as `city` or `organisation`, sorted by name.
 *
 * @param entries the entries of all types
 * @param registers what `registersOf` gave
 */
export async function namesOf(config, store, entries, registers) {
  const known = new Map([['side', new Map(config.sides.map(side => [side.id, side.name]))]]);
  await Promise.all(config.types.map(async type => {
    const own = [...entries.values()].filter(entry => entry.type === type);
    const published = await openData(type.folder, own.length);
    const unnamed = own.filter(entry => !published.has(entry.slug)).slice(0, MOST);
    const read = new Map(await Promise.all(unnamed.map(async entry => [entry.slug, await namesIn(config, store, entry)])));
    known.set(type.word, new Map(own.map(({slug}) => [slug, published.get(slug) ?? read.get(slug) ?? {}])));
  }));
  for (const {register, items} of registers) {
    known.set(register.word, new Map(Object.entries(items).map(([id, item]) => [id, byLanguage(config, item?.name ?? item?.term)])));
  }
  return (target, language) => [...known.get(target) ?? []]
    .map(([slug, names]) => [slug, names[language] ?? names[config.defaultLanguage] ?? Object.values(names).find(name => typeof name === 'string') ?? slug])
    .sort((a, b) => a[1].localeCompare(b[1], language));
}

/** The items of each register, by id. */
export function registersOf(config, store) {
  return Promise.all(config.registers.map(async register => {
    const file = await store.read(`${config.content}${register.folder}.yaml`);
    return {register, items: file ? readOrNothing(decoded(file.bytes)) : {}};
  }));
}

/** What the published site says of the entries of a folder: names by slug; nothing if there is no open data yet. */
async function openData(folder, count) {
  if (count === 0) {
    return new Map();
  }
  try {
    const response = await fetch(`../data/v1/${folder}.json`);
    const {entries} = response.ok ? await response.json() : {};
    return new Map((entries ?? []).map(({id, title, name}) => [id.slice(id.indexOf('/') + 1), title ?? name]));
  } catch {
    return new Map();
  }
}

/** The names of an entry that the published site does not have yet, from its files. */
async function namesIn(config, store, found) {
  const entry = await new Entry(config, found).load(store);
  return Object.fromEntries(config.languages.map(({code}) => [code, entry.title(code)]));
}

function byLanguage(config, name) {
  return typeof name === 'string' ? {[config.defaultLanguage]: name} : name ?? {};
}

function readOrNothing(text) {
  try {
    return read(text);
  } catch {
    return {};
  }
}
