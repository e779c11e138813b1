/** Where other files name an entry, and what they become when its name changes. */
import {decoded, linkedFile} from './files.js';
import {parted} from './entry.js';
import {resolve, targetsOf} from './schema.js';
import {read, write} from './yaml-edit.js';

/** So many files are read at a time. */
const AT_ONCE = 8;

/**
 * The files that name an entry, with the text in which they name it by its new slug.
 *
 * @param moved the new paths of the files of the entry, by their old ones; they change their names with the rest
 * @param schemaOf gives the schema of a file, or undefined if it has none
 * @param progress called with the number of files that were read, and of all
 * @param seen called with the path and the text of each file
 * @returns files with `path`, `base`, `before` and `text`, in the order of their paths
 * @type {(context: Context, paths: string[], moved: Map<string, string>, slug: string, schemaOf: SchemaOf, progress: (done: number, all: number) => void, seen?: (path: string, text: string) => void) => Promise<Change[]>}
 */
export async function filesNaming({store, entry}, paths, moved, slug, schemaOf, progress, seen = () => {}) {
  /** @type {Change[]} */
  const found = [];
  const waiting = [...paths].sort();
  let done = 0;
  const work = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const file = await store.read(path);
      const before = file ? decoded(file.bytes) : '';
      seen(path, before);
      const text = await renamed(entry, path, before, moved, slug, schemaOf);
      if (text !== before) {
        found.push({path, base: file?.base ?? null, before, text});
      }
      progress(++done, paths.length);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return found.sort((a, b) => a.path < b.path ? -1 : 1);
}

/** The attachments, such as pictures and PDF files, that the files of an entry show or link to. @type {(entry: Entry, attachments: string[]) => string[]} */
export function attachmentsOf(entry, attachments) {
  return attachments.filter(attachment => entry.files.some(({path, text}) => namesOf(attachment).some(name => text.split(name).slice(0, -1).some(before => {
    const folder = (before.match(/[^\s()[\]"'<>{},，（）]*$/)?.[0] ?? '').replace(/^(?:image|video|audio|link|xref)::?/, '');
    return linkedFile(folder + name, path) === attachment;
  }))));
}

/** Whether a text may name an attachment; one that has the same name counts, too. @type {(text: string, attachment: string) => boolean} */
export const mayName = (text, attachment) => namesOf(attachment).some(name => text.includes(name));

/** The ways to write the name of a file in a link. @type {(path: string) => string[]} */
function namesOf(path) {
  const name = path.replace(/.*\//, '');
  return [...new Set([name, encodeURI(name), encodeURIComponent(name)])];
}

/** @type {(entry: Entry, path: string, text: string, moved: Map<string, string>, slug: string, schemaOf: SchemaOf) => Promise<string>} */
async function renamed(entry, path, text, moved, slug, schemaOf) {
  const schema = await schemaOf(path);
  if (path.endsWith('.yaml')) {
    return schema ? fieldsRenamed(entry, schema, text, slug) : text;
  }
  const parts = parted(text);
  if (!parts) {
    return linksRenamed(entry, path, text, moved, slug);
  }
  const header = schema ? fieldsRenamed(entry, schema, parts.header, slug) : parts.header;
  return parts.head + header + parts.fence + linksRenamed(entry, path, parts.rest, moved, slug);
}

/** @type {(entry: Entry, schema: Schema, text: string, slug: string) => string} */
function fieldsRenamed(entry, schema, text, slug) {
  let before;
  try {
    before = read(text);
  } catch {
    // A mistake in YAML is reported by the check; until it is mended, nothing is known of the file.
    return text;
  }
  const after = valueRenamed({word: entry.type.word, from: entry.slug, to: slug, definitions: schema.$defs ?? {}}, schema, before);
  return write(text, after);
}

/** A value with another slug at all places where the schema says that it names something of this type. @type {(change: {word: string, from: string, to: string, definitions: {[name: string]: Schema}}, schema: Schema, value: any) => any} */
function valueRenamed(change, schema, value) {
  if (value === null || value === undefined) {
    return value;
  }
  const own = resolve(change.definitions, schema, value);
  /** @type {(one: Schema) => boolean} */
  const names = one => (targetsOf(one) ?? []).includes(change.word);
  if (Array.isArray(value)) {
    return value.map(item => valueRenamed(change, own.items ?? {}, item));
  } else if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
      const inner = own.properties?.[key]
        ?? Object.entries(own.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(key))?.[1]
        ?? Object(own.additionalProperties || {});
      return [own.propertyNames && names(own.propertyNames) && key === change.from ? change.to : key, valueRenamed(change, inner, item)];
    }));
  } else if (typeof value === 'string' && own.items && names(resolve(change.definitions, own.items, undefined))) {
    return value.split(',').map(item => item.trim() === change.from ? item.replace(change.from, change.to) : item).join(',');
  }
  return names(own) && String(value) === change.from ? change.to : value;
}

/** A body in which links to the entry lead to its new name: `kb:city/nice`, or the path of one of its documents; a source is cited by it. @type {(entry: Entry, path: string, body: string, moved: Map<string, string>, slug: string) => string} */
function linksRenamed(entry, path, body, moved, slug) {
  const id = `kb:${entry.type.word}/`;
  const cited = entry.type.word !== 'source' ? body : body.replaceAll(/(?:\[@|cite:\[)[^\]]+\]/g, mark => mark.replaceAll(/[^\s[\]@,;]+/g, word => word === entry.slug ? slug : word));
  return cited.replaceAll(/[^\s()[\]"'<>{}（）《》，。]+/g, word => {
    if (word.includes(id)) {
      return word.split(id).map((rest, index) => index > 0 && rest.startsWith(entry.slug) && !/[\w/-]/.test(rest.charAt(entry.slug.length))
        ? slug + rest.slice(entry.slug.length) : rest).join(id);
    }
    const [, file] = word.match(/^(?:link:|xref:)?([^#:]+\.(?:md|markdown|adoc|asciidoc|ad|html))(?:#|$)/) ?? [];
    const to = file && moved.get(linkedFile(file, path) ?? '');
    return to ? word.replace(file, file.replace(/[^/]*$/, to.replace(/.*\//, ''))) : word;
  });
}
