/** The names of entries, so that relations are chosen by name. */
import {decoded} from './files.js';
import {read} from './yaml-edit.js';

const REGISTERS = ['organisations', 'people'];

/** A function that lists `[slug, name]` of all entries of a folder or register, sorted by name. */
export async function namesOf(config, store, entries) {
  const known = new Map([['sides', new Map(config.sides.map(side => [side.id, side.name]))]]);
  await Promise.all(config.types.map(async ({folder}) => {
    const slugs = new Map();
    for (const entry of entries.values()) {
      if (entry.type.folder === folder) {
        slugs.set(entry.slug, {});
      }
    }
    for (const published of await openData(folder, slugs.size)) {
      const slug = published.id.slice(published.id.indexOf('/') + 1);
      if (slugs.has(slug)) {
        slugs.set(slug, published.title ?? published.name ?? {});
      }
    }
    known.set(folder, slugs);
  }));
  await Promise.all(REGISTERS.map(async register => {
    const file = await store.read(config.content + register + '.yaml');
    const values = file ? Object.entries(readOrNothing(decoded(file.bytes))) : [];
    known.set(register, new Map(values.map(([id, value]) => [id, typeof value?.name === 'string' ? {[config.defaultLanguage]: value.name} : value?.name ?? {}])));
  }));
  return (target, language) => [...known.get(target) ?? []]
    .map(([slug, names]) => [slug, names[language] ?? names[config.defaultLanguage] ?? Object.values(names).find(name => typeof name === 'string') ?? slug])
    .sort((a, b) => a[1].localeCompare(b[1], language));
}

/** What the published site says of the entries of a folder; nothing if there is no open data yet. */
async function openData(folder, count) {
  if (count === 0) {
    return [];
  }
  try {
    const response = await fetch(`../data/v1/${folder}.json`);
    return response.ok ? (await response.json()).entries ?? [] : [];
  } catch {
    return [];
  }
}

function readOrNothing(text) {
  try {
    return read(text);
  } catch {
    return {};
  }
}
