/** Renaming and deleting an entry: one proposal with all files that this changes. */
import {h} from './files.js';
import {explanation} from './findings.js';
import {linesChanged} from './lines.js';
import {namedFile, saidOf, withNames} from './names.js';
import {filesNaming, mayName, attachmentsOf} from './references.js';
import {read, renamedKey, write} from './yaml-edit.js';
import {parted} from './entry.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The part of a page of an entry where it is renamed or deleted.
 *
 * @param actions `{paths, attachments, schemaOf, findings, isUnsaved, save}`: the texts and the attachments of the store, the
 *   schemas of files, what the last check found, whether there are changes that are not saved, and what saves files and
 *   opens an entry
 * @type {(context: Context, actions: typeof import('./saving.js').actions) => HTMLElement}
 */
export function movesOf(context, actions) {
  const {t, entry} = context;
  const folder = entry.slug.includes('/') ? entry.slug.replace(/[^/]*$/, '') : '';
  const input = h('input', {id: 'new-slug', value: entry.slug.slice(folder.length), autocomplete: 'off', 'aria-describedby': 'new-slug-help'});
  const said = h('div', {class: 'plan', role: 'status'});
  /** @type {(make: () => Promise<unknown>) => Promise<void>} */
  const plan = async make => {
    if (actions.isUnsaved()) {
      said.replaceChildren(h('p', {class: 'problem'}, t('saveFirst')));
      return;
    }
    try {
      await make();
    } catch (error) {
      said.replaceChildren(h('p', {class: 'problem'}, saidOf(context, error)));
    }
  };
  /** @type {(moved: Map<string, string>, slug: string, seen?: (path: string, text: string) => void) => Promise<Change[]>} */
  const naming = (moved, slug, seen) => filesNaming(context, actions.paths(), moved, slug, actions.schemaOf,
    (done, all) => said.replaceChildren(t('reading', done, all)), seen);
  const rename = h('button', {type: 'button', onclick: () => plan(async () => {
    const slug = folder + input.value;
    const isTaken = context.entries.has(`${entry.type.folder}/${slug}`);
    if (!SLUG.test(input.value) || isTaken) {
      said.replaceChildren(h('p', {class: 'problem'}, t(isTaken ? 'slugTaken' : 'slugWrong')));
      input.focus();
      return;
    }
    const moved = new Map(entry.type.isRegister ? [] : entry.files.map(({path}) => [path, renamedPath(path, slug)]));
    const files = renamedFiles(entry, await naming(moved, slug), moved, slug);
    await show(files, t('proposalRename', entry.slug, slug), `${entry.type.folder}/${slug}`);
  })}, t('rename'));
  const remove = h('button', {type: 'button', onclick: () => plan(async () => {
    const own = entry.files.map(({path}) => path);
    const free = new Set(entry.type.isRegister ? [] : attachmentsOf(entry, actions.attachments()));
    /** @type {(path: string, text: string) => unknown} */
    const shownIn = (path, text) => own.includes(path) || free.forEach(file => mayName(text, file) && free.delete(file));
    const others = (await naming(new Map(entry.type.isRegister ? [] : own.map(path => [path, renamedPath(path, entry.slug + '-')])), entry.slug + '-', shownIn))
      .filter(file => entry.type.isRegister || !own.includes(file.path));
    if (others.length > 0) {
      said.replaceChildren(h('p', {class: 'problem'}, t('namedElsewhere')), h('ul', {class: 'files'}, others.map(file => h('li', {}, namedFile(context, file.path)))));
      return;
    }
    const attachments = await Promise.all([...free].map(async path => ({path, base: (await context.store.read(path))?.base ?? null, before: '', deleted: true})));
    await show(deletedFiles(entry), t('proposalDelete', entry.title(context.language)), entry.type.folder, attachments);
  })}, t('delete'));

  /**
   * The files that change, what this would break, and the button that does it.
   *
   * @type {(others: Change[], title: string, next: string, attachments?: Change[], kept?: Set<string>) => Promise<void>}
   * @param attachments those that can go with them
   * @param kept the paths of attachments that stay
   */
  async function show(others, title, next, attachments = [], kept = new Set()) {
    const files = [...others, ...attachments.filter(file => !kept.has(file.path))];
    /** @type {Partial<Draft> | null | undefined} */
    let tried = null;
    while (!tried) {
      tried = context.store.tryOut ? await context.store.tryOut(files, context.language) : {};
    }
    const found = tried.findings ?? [];
    const broken = found.filter(finding => finding.severity === 'error'
      && !actions.findings().some(old => old.path === finding.path && old.message === finding.message));
    said.replaceChildren(.../** @type {Node[]} */ ([
      h('p', {}, t('filesChanged', files.length)),
      h('ul', {class: 'files'}, files.map(file => h('li', {}, namedFile(context, file.path), ' ', file.deleted ? t('isDeleted') : file.before === '' ? t('isNew') : linesChanged(file, t)))),
      attachments.length > 0 && h('fieldset', {class: 'attachments'}, h('legend', {}, t('attachmentsToo')), h('p', {class: 'help'}, t('attachmentsTooHelp')),
        attachments.map(({path}, index) => h('p', {}, h('label', {}, h('input', {
          type: 'checkbox', checked: !kept.has(path),
          onchange: event => plan(async () => {
            said.querySelectorAll('.save').forEach(button => button.setAttribute('disabled', ''));
            /** @type {HTMLInputElement} */ (event.target).checked ? kept.delete(path) : kept.add(path);
            await show(others, title, next, attachments, kept);
            said.querySelectorAll('[type=checkbox]')[index]?.focus();
          }),
        }), ' ', path.replace(/.*\//, ''))))),
      broken.length > 0 && h('p', {class: 'problem'}, t('wouldBreak')),
      broken.length > 0 && h('ul', {class: 'findings'}, broken.map(finding => h('li', {class: 'error'}, namedFile(context, finding.path), ` ${withNames(context, finding.message)} `, explanation(context, finding)))),
      broken.length === 0 && h('button', {type: 'button', class: 'save', onclick: () => plan(() => actions.save(files, title, next))},
        t(context.store.name === 'forge' ? 'propose' : 'save')),
    ].filter(Boolean)));
    context.changed();
    said.querySelector('.save')?.focus();
  }

  return h('details', {class: 'moves', id: 'moves'}, h('summary', {}, t('moves')),
    h('p', {}, h('label', {for: 'new-slug'}, t(entry.type.isRegister ? 'newId' : 'newSlug')), input,
      h('span', {class: 'help', id: 'new-slug-help'}, t(entry.type.isRegister ? 'newIdHelp' : 'newSlugHelp'))),
    h('p', {class: 'entry-actions'}, rename, remove), said);
}

/** @type {(path: string, slug: string) => string} */
function renamedPath(path, slug) {
  const [, ending] = path.match(/((?:\.[a-z]{2,3}(?:-[A-Za-z]+)*)?\.[a-z]+)$/) ?? [];
  return path.replace(/[^/]*$/, '') + slug.replace(/.*\//, '') + (ending ?? '');
}

/** @type {(entry: Entry, naming: Change[], moved: Map<string, string>, slug: string) => Change[]} */
function renamedFiles(entry, naming, moved, slug) {
  if (entry.type.isRegister) {
    const register = naming.find(file => file.path === entry.facts.path)
      ?? {path: entry.facts.path, base: entry.facts.base, before: entry.facts.text, text: entry.facts.text};
    const text = renamedKey(register.text ?? '', entry.slug, slug);
    if (text === null) {
      throw Object.assign(new Error('key'), {key: 'notRenamed'});
    }
    return [...naming.filter(file => file !== register), {...register, text}];
  }
  const others = naming.filter(file => !moved.has(file.path));
  const own = entry.files.flatMap(part => {
    const text = naming.find(file => file.path === part.path)?.text ?? part.text;
    const isDocument = part !== entry.facts;
    return [
      {path: moved.get(part.path) ?? part.path, base: null, before: '', text: isDocument ? withAlias(entry, text) : text},
      {path: part.path, base: part.base, before: part.text, deleted: true},
    ];
  });
  return [...own, ...others];
}

/** A document whose old address leads to its new one. @type {(entry: Entry, text: string) => string} */
function withAlias(entry, text) {
  const parts = parted(text);
  if (!parts) {
    return text;
  }
  const data = read(parts.header);
  const aliases = [data.aliases ?? []].flat().flatMap(alias => String(alias).split(/\s*,\s*/));
  return parts.head + write(parts.header, {...data, aliases: [...aliases, entry.address.slice(0, -1)]}) + parts.fence + parts.rest;
}

/** @type {(entry: Entry) => Change[]} */
function deletedFiles(entry) {
  if (entry.type.isRegister) {
    const {path, base, text} = entry.facts;
    const {[entry.slug]: gone, ...rest} = read(text);
    return [{path, base, before: text, text: write(text, rest)}];
  }
  return entry.files.map(part => ({path: part.path, base: part.base, before: part.text, deleted: true}));
}
