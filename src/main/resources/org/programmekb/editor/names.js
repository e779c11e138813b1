/** The names of entries, so that relations are chosen by name. */
import {decoded, h} from './files.js';
import {Entry} from './entry.js';
import {localeOf} from './texts.js';
import {read} from './yaml-edit.js';

/** So many entries without a published name are read for their names; the others are called by their address. */
const MOST = 200;

/**
 * What is known of all entries.
 *
 * @param entries the entries of all types
 * @param registers what `registersOf` gave
 * @returns `{names, about}`: a function that lists `[slug, name]` of all that a word names, such as `city` or `organisation`, sorted
 *   by name, and one that gives `{date, country, isPublished, isDraft}` of an entry, as far as it is known
 * @type {(config: Config, store: Store, entries: Map<string, Listed>, registers: RegisterItems[]) => Promise<Known>}
 */
export async function knownOf(config, store, entries, registers) {
  const known = new Map([['side', new Map(config.sides.map(side => [side.id, side.name]))]]);
  const about = new Map();
  await Promise.all(config.types.map(async type => {
    const own = [...entries.values()].filter(entry => entry.type === type);
    const published = await openData(store, type.folder, own.length);
    const unnamed = own.filter(entry => !published?.has(entry.slug)).slice(0, MOST);
    const read = new Map(await Promise.all(unnamed.map(async entry => /** @type {[string, About]} */ ([entry.slug, {...await readOf(config, store, entry), isPublished: published && false}]))));
    known.set(type.word, new Map(own.map(({slug}) => [slug, (published?.get(slug) ?? read.get(slug))?.names ?? {}])));
    own.forEach(({key, slug}) => about.set(key, published?.get(slug) ?? read.get(slug)));
  }));
  for (const {register, items} of registers) {
    known.set(register.word, new Map(Object.entries(items).map(([id, item]) => [id, byLanguage(config, item?.name ?? item?.term ?? item?.title)])));
    Object.entries(items).forEach(([id, item]) => about.set(`${register.folder}/${id}`, {publisher: item?.publisher && byLanguage(config, item.publisher)}));
  }
  /** @type {Known['names']} */
  const names = (target, language) => [...known.get(target) ?? []]
    .map(([slug, own]) => /** @type {[string, string]} */ ([slug, own[language] ?? own[config.defaultLanguage] ?? Object.values(own).find(name => typeof name === 'string') ?? slug]))
    .sort((a, b) => a[1].localeCompare(b[1], language));
  return {names, about: key => about.get(key) ?? {}};
}

/** Who has published a source, in a language; undefined if that is not known, or it is no source. @type {(context: Context, word: string, slug: string, code?: string) => string | undefined} */
export function publisherOf({config, about, language}, word, slug, code = language) {
  const {publisher} = word === 'source' ? about(`sources/${slug}`) : {};
  return publisher?.[code] ?? publisher?.[config.defaultLanguage];
}

/** The entry to which a file belongs; undefined if it is no entry's. @type {(context: Context, path: string) => Entry | Listed | undefined} */
export function entryOf({entries, entry}, path) {
  return entry?.parts.some(own => own.path === path) ? entry : [...entries.values()].find(own => !own.type.isRegister
    && (own.facts === path || Object.values(own.documents).includes(path)));
}

/** What a language of the content is called in the language of the interface: in Chinese as one that is written. @type {(context: Pick<Context, 'config' | 'language'>, code: string) => string} */
export function languageIn({config, language}, code) {
  const own = config.languages.find(one => one.code === code);
  const name = own && new Intl.DisplayNames([localeOf(language)], {type: 'language', fallback: 'none'}).of(own.tag);
  return (language === 'zh' ? name?.replace(/语$/, '文') : name) ?? own?.name ?? code;
}

/** What a file holds of its entry: its facts, or its text in a language. @type {(context: Pick<Context, 't' | 'config' | 'language'>, path: string) => string} */
export function partName(context, path) {
  const code = path.split('.').at(-2) ?? '';
  return path.endsWith('.yaml') ? context.t('factsOf') : context.config.languages.some(own => own.code === code) ? languageIn(context, code) : context.t('body');
}

/** How a message names files. @type {(context: Context) => string} */
function pathsIn({config}) {
  const folder = config.content.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return folder + '[^\\s`,:;()（），：；。]+?\\.(?:yaml|md|markdown|adoc|asciidoc|ad|html)\\b';
}

/** A passage by its first words, without the addresses of links. @type {(words: string) => string} */
export const quoted = words => `“${words.replaceAll(/`|(?<=\])\([^)\s]*\)/g, '').replace(/^(.{30}).+$/su, '$1…')}”`;

/**
 * A message in which places in the files of the form, such as 5:60, are the words there, or names of fields.
 *
 * @param texts the texts of files that the check read, where they are not those of the store
 * @type {(context: Context, message: string, texts: Map<string, string>) => string}
 */
export function withLines(context, message, texts) {
  /** @type {string} */
  let file;
  return message.replaceAll(new RegExp('`[^`]*`|“[^”]*”|(' + pathsIn(context) + ')|(?<![\\w:.])(\\d+):(\\d+)(?![\\w:])', 'g'), (found, path, line, column) => {
    file = path ?? file;
    const place = line && context.entry.place({path: file, line: Number(line), column: Number(column)}, texts);
    const fields = place?.path.filter((/** @type {string | number} */ key) => typeof key === 'string' && !context.config.languages.some(({code}) => code === key));
    return place?.words ? quoted(place.words) : fields && fields.length > 0 ? '`' + fields.join('.') + '`' : found;
  });
}

/** A message in which the files of entries are called by their names, those of the entry in the form by their languages; languages without their codes. @type {(context: Context, message: string) => string} */
export function withNames(context, message) {
  const {t, config} = context;
  return message.replaceAll(new RegExp(`(${pathsIn(context)})(?::\\d+:\\d+)?`, 'g'), (_, path) =>
    entryOf(context, path) === context.entry && !context.entry.type.isRegister ? partName(context, path) : fileName(context, path) ?? path)
    .replaceAll(/(?<![\w/])([a-z]+)\.yaml\b/g, (file, folder) => config.registers.some(own => own.folder === folder) ? t('types-' + folder) : file)
    .replaceAll(new RegExp(` ?[(（](?:${config.languages.map(({code}) => code).join('|')})[)）]`, 'g'), '');
}

/** What a person calls a file: the title of its entry and what of it the file holds; undefined if it is no entry's. @type {(context: Context, path: string) => string | undefined} */
export function fileName(context, path) {
  const {t, config} = context;
  const register = config.registers.find(({folder}) => path === `${config.content}${folder}.yaml`);
  if (register) {
    return t('types-' + register.folder);
  }
  const found = entryOf(context, path);
  if (!found) {
    return undefined;
  }
  const title = (found instanceof Entry ? found.title(context.language) : undefined) ?? new Map(context.names(found.type.word)).get(found.slug) ?? found.slug;
  return t('of', title, partName(context, path));
}

/** A file by the name of its entry, which it leads to if it is another one than that in the form, and its path. @type {(context: Context, path: string) => HTMLElement} */
export function namedFile(context, path) {
  const name = fileName(context, path);
  const {key} = /** @type {Partial<Listed>} */ (entryOf(context, path) ?? {});
  return h('span', {}, name && (key && key !== context.entry?.key ? h('a', {href: '#/' + key}, name) : name), name && ' ', h('code', {}, path));
}

/** What an error says; files are called by the names of their entries. @type {(context: Context, error: Said) => string} */
export function saidOf(context, error) {
  const files = error.paths?.map(path => {
    const name = fileName(context, path);
    return name ? context.t('inLanguage', name, path) : path;
  });
  return error.key ? context.t(error.key, ...error.values ?? [files?.join(context.t('comma'))]) : context.t('failed', error.message);
}

/** The items of each register, by id. @type {(config: Config, store: Store) => Promise<RegisterItems[]>} */
export function registersOf(config, store) {
  return Promise.all(config.registers.map(async register => {
    const file = await store.read(`${config.content}${register.folder}.yaml`);
    return {register, items: file ? readOrNothing(decoded(file.bytes)) : {}};
  }));
}

/** What the published site says of the entries of a folder, by slug; undefined if there is no open data yet. @type {(store: Store, folder: string, count: number) => Promise<Map<string, About> | undefined>} */
async function openData(store, folder, count) {
  if (count === 0) {
    return new Map();
  }
  try {
    const response = await store.published(folder);
    return response.ok ? new Map((/** @type {Values[]} */ ((await response.json()).entries ?? [])).map(({id, title, name, date, country}) => [id.slice(id.indexOf('/') + 1), {names: title ?? name, date: date?.value, country, isPublished: true}])) : undefined;
  } catch {
    return undefined;
  }
}

/** What is known of an entry that the published site does not have yet, from its files. @type {(config: Config, store: Store, found: Listed) => Promise<About>} */
async function readOf(config, store, found) {
  const entry = await new Entry(config, found).load(store);
  const {country} = entry.facts.data;
  const date = entry.files.map(({data}) => data.date).find(Boolean);
  return {
    names: Object.fromEntries(config.languages.map(({code}) => [code, entry.title(code)])),
    date: date && String(date), country, isDraft: entry.files.some(({data}) => data.status === 'draft'),
  };
}

/** @type {(config: Config, name: any) => ByLanguage<any>} */
function byLanguage(config, name) {
  return typeof name === 'string' ? {[config.defaultLanguage]: name} : name ?? {};
}

/** @type {(text: string) => Values} */
function readOrNothing(text) {
  try {
    return read(text);
  } catch {
    return {};
  }
}
