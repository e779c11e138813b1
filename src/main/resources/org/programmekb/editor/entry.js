/**
 * An entry: its facts, once, and its document in each language. The files are parsed when it is opened; what is edited
 * is merged into their text when it is saved.
 */
import {decoded} from './files.js';
import {differing, joinTexts, joinValues} from './merge.js';
import {pathAt, read, same, write} from './yaml-edit.js';

const HEADER = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m;

/** The parts of a document with a YAML header; null if it has another one. @type {(text: string) => Pick<Part, 'head' | 'header' | 'fence' | 'rest'> | null} */
export function parted(text) {
  const [whole, head, header, fence] = text.match(HEADER) ?? [];
  return whole === undefined ? null : {head, header, fence, rest: text.slice(whole.length)};
}

/**
 * The entries among some paths of files, by type and slug, and the items of registers.
 *
 * @param registers what `registersOf` gave
 * @type {(config: Config, paths: string[], registers: RegisterItems[]) => Map<string, Listed>}
 */
export function entriesOf(config, paths, registers) {
  const entries = new Map();
  for (const {register, items} of registers) {
    for (const slug of Object.keys(items)) {
      const key = register.folder + '/' + slug;
      entries.set(key, {key, type: register, slug, facts: `${config.content}${register.folder}.yaml`, documents: {}});
    }
  }
  // A leading underscore marks parts that documents include.
  for (const path of paths.filter(path => path.startsWith(config.content) && !path.includes('/_'))) {
    const [, folder, name, suffix, ending] = path.slice(config.content.length).match(/^([^/]+)\/(.+?)(?:\.([a-z]{2,3}(?:-[A-Za-z]+)*))?\.(yaml|md|markdown|adoc|asciidoc|ad|html)$/) ?? [];
    const type = config.types.find(type => type.folder === folder);
    if (!type || (ending === 'yaml') === Boolean(suffix)) {
      continue;
    }
    const key = folder + '/' + name;
    const entry = entries.get(key) ?? {key, type, slug: name, facts: null, documents: {}};
    if (ending === 'yaml') {
      entry.facts = path;
    } else {
      entry.documents[suffix] = path;
    }
    entries.set(key, entry);
  }
  return entries;
}

export class Entry {
  /** @param {Config} config @param {Pick<Listed, 'type' | 'slug' | 'documents'> & {facts?: string | null}} found */
  constructor(config, found) {
    this.config = config;
    this.type = found.type;
    this.slug = found.slug;
    /** @type {Picture[]} */
    this.pictures = [];
    /** @type {ByLanguage<Part>} */
    this.documents = {};
    /** The languages of the translations that are recorded as up to date with the next save. */
    this.accepted = new Set();
    if (found.type.isRegister) {
      this.facts = part(`${config.content}${found.type.folder}.yaml`, found.slug);
      return;
    }
    const stem = config.content + found.type.folder + '/' + found.slug;
    this.facts = part(found.facts ?? stem + '.yaml');
    for (const {code} of config.languages) {
      this.documents[code] = part(found.documents[code] ?? `${stem}.${code}.md`);
    }
  }

  /** The title in a language, or in any. @param {string} language */
  title(language) {
    const titles = [this.documents[language], ...Object.values(this.documents)].map(own => own?.data.title).filter(Boolean);
    const name = this.facts.data.name ?? this.facts.data.term ?? this.facts.data.title;
    return String(titles[0] ?? name?.[language] ?? (typeof name === 'string' ? name : undefined) ?? this.slug);
  }

  /** The address of its page in a language, without that language. */
  get address() {
    if (this.type.isRegister) {
      return `${this.type.word === 'term' ? 'glossary' : 'involved'}/#${this.slug}`;
    }
    return (this.type.word === 'page' ? '' : this.type.address + '/') + this.slug + '/';
  }

  get parts() {
    return [this.facts, ...Object.values(this.documents)];
  }

  /** The parts that are in the store. */
  get files() {
    return this.parts.filter(own => own.base !== null);
  }

  /** @param {Store} store */
  async load(store) {
    await Promise.all(this.parts.map(async own => {
      const file = await store.read(own.path);
      if (file) {
        accept(own, decoded(file.bytes), file.base);
      }
    }));
    return this;
  }

  /** The files that differ from those in the store. */
  changes() {
    return [
      ...this.parts.map(own => ({path: own.path, base: own.base, before: own.text, text: textOf(own)}))
        .filter(file => file.text !== file.before),
      ...this.pictures.map(picture => ({path: picture.path, base: null, before: '', bytes: picture.bytes})),
    ];
  }

  /** Notes that the changes are in the store; what was edited while they were saved stays a change. @param {Change[]} files @param {Saved['hashes']} hashes */
  saved(files, hashes) {
    for (const own of this.parts) {
      const file = files.find(file => file.path === own.path);
      if (file) {
        const {data, body, raw} = own;
        const isEdited = textOf(own) !== file.text;
        accept(own, file.text ?? '', hashes[own.path]);
        if (isEdited) {
          Object.assign(own, {data, body, raw});
        }
      }
    }
    this.pictures = this.pictures.filter(picture => !files.some(file => file.bytes === picture.bytes));
  }

  /** What was edited and is not saved, with the states of the files from which it began; it can be kept in the browser. */
  edited() {
    return {
      parts: this.parts.filter(isEdited).map(({path, base, text, data, body, raw}) => ({path, base, text, data, body, raw})),
      pictures: this.pictures,
      accepted: [...this.accepted],
      bases: this.#bases,
    };
  }

  /** The states of all its files as one text. */
  get #bases() {
    return this.parts.map(({base}) => base).join();
  }

  /**
   * Puts work that began from earlier states of the files into the form; what somebody else has saved since then is joined
   * with it.
   *
   * @param {Taken} work what {@link edited} gave
   * @param {string[]} paths those of all files in the store
   * @returns `{joined, conflicts, settle}`: the paths of the files that somebody else has changed, the places where somebody must
   *   choose, each with the part `own`, and what takes the choices into the form and gives the places that then differ from the work
   */
  takeUp(work, paths) {
    // A picture has a name that follows from its content: what the store has already, need not be added.
    this.pictures = work.pictures.filter(({path}) => !paths.includes(path));
    // Who has compared other texts than those that are there now, compares again.
    this.accepted = new Set(work.bases === this.#bases ? work.accepted : []);
    const joins = work.parts.map(kept => {
      // The file may have become one in another markup.
      const own = this.parts.find(part => part.path === kept.path) ?? this.parts.find(part => stemOf(part.path) === stemOf(kept.path));
      return own && {own, kept, ...joined(own, kept)};
    }).filter(join => join !== undefined);
    return {
      joined: joins.filter(({own, kept}) => own.base !== kept.base).map(({own}) => own.path),
      conflicts: joins.flatMap(({own, conflicts}) => conflicts.map(conflict => Object.assign(conflict, {own}))),
      settle: () => joins.flatMap(({own, kept, value}) => {
        Object.assign(own, value());
        return [...differing(kept.data, own.data), ...kept.body === own.body ? [] : [['body']]].map(path => ({own, path}));
      }),
    };
  }

  /**
   * Where in the form a finding belongs: the part, and the path of a field, or `body` with a line and the first words there; null
   * if it is about another entry.
   *
   * @param {Pick<Finding, 'path' | 'line' | 'column'>} finding
   * @param {Map<string, string>} texts the texts of files that the check read, where they are not those of the store
   */
  place(finding, texts) {
    const own = this.parts.find(part => part.path === finding.path);
    if (!own) {
      return null;
    }
    const text = texts.get(own.path) ?? own.text;
    const lines = text.split('\n');
    const offset = lines.slice(0, finding.line - 1).join('\n').length + (finding.line > 1 ? 1 : 0) + Math.max(0, finding.column - 1);
    // Texts are shown without numbers of lines.
    const words = lines.slice(0, finding.line).findLast(line => line.trim())?.trim();
    if (finding.line === 0 || own.raw !== undefined) {
      return {own, path: [], words: finding.line === 0 ? undefined : words};
    } else if (own === this.facts) {
      const path = pathAt(text, offset);
      return own.key === undefined ? {own, path} : path[0] === own.key ? {own, path: path.slice(1)} : null;
    }
    const [whole, head, header] = text.match(HEADER) ?? ['', '', ''];
    if (offset < head.length + header.length) {
      return {own, path: pathAt(header, offset - head.length)};
    }
    return {own, path: ['body'], line: finding.line - whole.split('\n').length + 1, words};
  }
}

/**
 * A file of an entry; `raw` is its text if it cannot be edited as fields.
 *
 * @param key that of the entry among those in the file; undefined if the whole file is about it
 * @type {(path: string, key?: string) => Part}
 */
function part(path, key) {
  return {
    path, key, base: null, text: '', data: {}, before: {}, body: '', head: '', header: '', rest: '',
    get isEmpty() {
      return this.text === '' && Object.keys(this.data).length === 0 && this.body === '';
    },
  };
}

/** Takes the state of a file that the store has. @type {(own: Part, text: string, base: string | null) => void} */
function accept(own, text, base) {
  Object.assign(own, {text, base, raw: undefined});
  try {
    if (own.path.endsWith('.yaml')) {
      own.data = own.key === undefined ? read(text) : read(text)[own.key] ?? {};
    } else {
      const parts = parted(text);
      if (!parts) {
        throw new Error('header');
      }
      Object.assign(own, parts);
      own.data = read(own.header);
      own.body = own.rest.replaceAll('\r\n', '\n');
    }
    own.before = structuredClone(own.data);
  } catch {
    // A header in another form, or a mistake in YAML: the file is edited as a text.
    own.raw = text.replaceAll('\r\n', '\n');
  }
}

/** @type {(path: string) => string} */
const stemOf = path => path.replace(/\.[^./]*$/, '');

/** A join of `data`, `body` and `raw` of a part as the store has it, and as it was kept. @type {(own: Part, kept: Work['parts'][0]) => Join<Partial<Part>>} */
function joined(own, kept) {
  const {data, body, raw} = kept;
  const before = part(kept.path, own.key);
  if (kept.base !== null) {
    accept(before, kept.text, kept.base);
  }
  const isDeleted = kept.base !== null && (own.base === null || own.key !== undefined && Object.keys(own.data).length === 0);
  if (own.base === kept.base || isDeleted) {
    return {conflicts: [], value: () => ({data, body, raw})};
  } else if (raw !== undefined || own.raw !== undefined || before.raw !== undefined) {
    const mine = textOf({...before, data, body, raw});
    const [base, ours, theirs] = [before.text, mine, own.text].map(text => text.replaceAll('\r\n', '\n'));
    const join = joinTexts(base, ours, theirs, ['body']);
    return {conflicts: join.conflicts, value: () => ({raw: join.value()})};
  }
  const facts = joinValues(before.data, data, own.data);
  const text = joinTexts(before.body, body, own.body, ['body']);
  return {conflicts: [...facts.conflicts, ...text.conflicts], value: () => ({data: facts.value() ?? {}, body: text.value()})};
}

/** What cannot be written into the file is edited, too. @type {(own: Part) => boolean} */
function isEdited(own) {
  try {
    return textOf(own) !== own.text;
  } catch {
    return true;
  }
}

/** A value without items and groups that are still empty. @type {(value: any) => any} */
function pruned(value) {
  if (Array.isArray(value)) {
    return value.map(pruned).filter(item => item !== undefined);
  } else if (value === null || typeof value !== 'object') {
    return value ?? undefined;
  }
  const members = Object.entries(value).map(([key, item]) => [key, pruned(item)]).filter(([, item]) => item !== undefined);
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** The text of a part with all edits. @type {(own: Part) => string} */
function textOf(own) {
  const newline = own.text.includes('\r\n') ? '\r\n' : '\n';
  /** @type {(text: string) => string} */
  const inFile = text => text.replaceAll(/\r?\n/g, newline);
  if (own.raw !== undefined) {
    return own.raw === own.text.replaceAll('\r\n', '\n') ? own.text : inFile(own.raw);
  }
  const isSame = same(own.data, own.before);
  const data = isSame ? own.data : pruned(own.data) ?? {};
  if (own.path.endsWith('.yaml')) {
    return isSame ? own.text : write(own.text, own.key === undefined ? data : {...read(own.text), [own.key]: data});
  }
  const ended = own.body === '' || own.body.endsWith('\n') ? own.body : own.body + '\n';
  const body = own.body === own.rest.replaceAll('\r\n', '\n') ? own.rest : inFile(ended);
  if (own.text === '') {
    const isEmpty = isSame && body.trim() === '';
    return isEmpty ? '' : '---\n' + write('', data) + '---\n' + body;
  }
  return own.head + (isSame ? own.header : write(own.header, data)) + own.fence + body;
}
