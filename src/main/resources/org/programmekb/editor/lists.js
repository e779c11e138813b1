/** The lists of entries, with what is to be done in them. */
import {h} from './files.js';
import {handOver, takeBack} from './handover.js';
import {languageIn, partName} from './names.js';
import {typeIn} from './texts.js';

/** So many rows are made at a time: a long list can be used before its end is there. */
const AT_ONCE = 150;

/** What an entry can need, in the order of the page that adds it up. */
const KINDS = ['unsaved', 'proposal', 'error', 'warning', 'outdated', 'missing', 'draft', 'unpublished'];

/**
 * The list of the entries of a type, the newest first.
 *
 * @param contextNow gives the context with what is known now
 * @returns `{element, list}`: the page, and a function that shows what the last check has found
 * @type {(contextNow: () => Context, folder: string) => ListPage}
 */
export function listPage(contextNow, folder) {
  const context = contextNow();
  const {t, language} = context;
  const types = typesOf(context);
  const chosen = types.find(type => type.folder === folder) ?? types[0];
  const items = h('ul', {class: 'entries'});
  const filter = h('input', {type: 'search', id: 'filter', oninput: () => show()});
  const kinds = h('select', {id: 'state', onchange: () => show()});
  /** @type {Row[]} */
  let shown;
  const list = () => {
    const now = contextNow();
    const rows = rowsOf(now, chosen);
    const wanted = kinds.value;
    kinds.replaceChildren(...[['', t('allStates')], ...KINDS.map(kind => [kind, t('todo-' + kind)])]
      .map(([kind, text]) => /** @type {[string, string, number]} */ ([kind, text, rows.filter(({needs}) => !kind || needs.some(need => need.kind === kind)).length]))
      .filter(([kind, , count]) => !kind || count > 0 || kind === wanted)
      .map(([kind, text, count]) => h('option', {value: kind}, t('inLanguage', text, count))));
    kinds.value = wanted;
    items.replaceChildren();
    shown = rows;
    more(rows, 0);
  };
  /** @type {(rows: Row[], from: number) => void} */
  const more = (rows, from) => {
    const next = rows.slice(from, from + AT_ONCE);
    const added = next.map(row => h('li', {'data-find': `${row.title} ${row.slug}`.toLowerCase(), 'data-kinds': row.needs.map(({kind}) => kind).join(' ')}, rowOf(row)));
    items.append(...added);
    show(added);
    if (from + AT_ONCE < rows.length) {
      setTimeout(() => rows === shown && items.isConnected && more(rows, from + AT_ONCE));
    }
  };
  const show = (/** @type {Iterable<HTMLLIElement>} */ some = items.querySelectorAll('li')) => [...some].forEach(item => item.hidden = !item.dataset.find?.includes(filter.value.trim().toLowerCase())
    || kinds.value !== '' && !item.dataset.kinds?.split(' ').includes(kinds.value));
  list();
  return {list, element: h('div', {},
    h('h1', {tabindex: -1}, t('entries')), navigation(context, chosen),
    h('p', {class: 'find-entry'}, h('label', {for: 'filter'}, t('filter')), filter, h('label', {for: 'state'}, t('state')), kinds,
      h('a', {href: '#/new/' + chosen.folder, class: 'button'}, t('new', typeIn(language, chosen)))),
    items)};
}

/** What is to be done in all entries. @type {(contextNow: () => Context, folder: string, reload: () => Promise<void>) => ListPage} */
export function todoPage(contextNow, folder, reload) {
  const context = contextNow();
  const {t} = context;
  const lists = h('div', {});
  const list = () => {
    const now = contextNow();
    const rows = typesOf(now).flatMap(type => rowsOf(now, type));
    const parts = KINDS.map(kind => /** @type {[string, Row[]]} */ ([kind, rows.filter(({needs}) => needs.some(need => need.kind === kind))])).filter(([, own]) => own.length > 0);
    lists.replaceChildren(...parts.length === 0 ? [h('p', {}, t('nothingToDo'))] : parts.map(([kind, own]) => h('details', {open: own.length <= 20},
      h('summary', {}, t('inLanguage', t('todo-' + kind), own.length)),
      h('ul', {class: 'entries'}, own.map(row => h('li', {}, rowOf({...row, needs: row.needs.filter(need => need.kind === kind && need.isMore)})))))));
  };
  list();
  const others = context.config.languages.filter(({code}) => code !== context.config.defaultLanguage);
  const exchange = others.length > 0 && [h('h2', {}, t('translators')), h('p', {class: 'help'}, t('translatorsHelp')), ...others.map(({code}) => handOver(context, code)),
    context.store.takeBack && takeBack(context, async () => {
      await reload();
      list();
    })];
  return {list, element: h('div', {}, h('h1', {tabindex: -1}, t('toDo')), navigation(context, 'todo'), lists, exchange)};
}

/** @type {(context: Pick<Context, 'config'>) => EntryType[]} */
const typesOf = ({config}) => [...config.types, ...config.registers];

/** The links to the lists; `chosen` is a type, `todo` or `proposals`. @type {(context: Context, chosen: EntryType | 'todo' | 'proposals') => HTMLElement} */
export function navigation(context, chosen) {
  const {t, store} = context;
  return h('nav', {class: 'types', 'aria-label': t('entries')},
    h('a', {href: '#/todo', 'aria-current': chosen === 'todo' && 'page'}, t('toDo')),
    store.forge && h('a', {href: '#/proposals', 'aria-current': chosen === 'proposals' && 'page'}, t('proposals')),
    typesOf(context).map(type => h('a', {href: '#/' + type.folder, 'aria-current': type === chosen && 'page'}, t('types-' + type.folder))));
}

/** @type {(row: Row) => Child[]} */
function rowOf({key, title, date, needs}) {
  return [h('a', {href: '#/' + key}, title), date && h('span', {class: 'date'}, date.slice(0, 'yyyy-mm-dd'.length)), ...needs.map(({kind, text}) => h('span', {class: 'missing ' + kind}, text))];
}

/** The entries of a type with their titles, dates and needs: first those that are new, have changes that are not saved, or lack a date that they need, then those with a date, the newest at the top. @type {(context: Context, type: EntryType) => Row[]} */
function rowsOf(context, type) {
  const {entries, kept, language, names} = context;
  const titles = new Map(names(type.word));
  const found = Map.groupBy(context.findings, ({path}) => path);
  return [...entries.values()].filter(entry => entry.type === type).map(entry => {
    const isNew = !entry.facts && Object.keys(entry.documents).length === 0;
    const title = (isNew ? kept.get(entry.key)?.[0].title : titles.get(entry.slug)) ?? entry.slug;
    const {names: known, date} = context.about(entry.key);
    return {...entry, title, date, isBegun: kept.has(entry.key) || known !== undefined && !date && type.required.includes('date'), needs: needsOf(context, entry, isNew, found)};
  }).sort((a, b) => Number(b.isBegun) - Number(a.isBegun) || (b.date ?? '').localeCompare(a.date ?? '') || a.title.localeCompare(b.title, language));
}

/** What an entry needs: `{kind, text, isMore}`; `isMore` if the text says more than what the kind is called. @type {(context: Context, entry: Listed, isNew: boolean, found: Map<string, Finding[]>) => Need[]} */
function needsOf(context, entry, isNew, found) {
  const {t, config, kept, drafts, about, isProposed} = context;
  const {isPublished, isDraft: isRead} = about(entry.key);
  const isDraft = isRead || Object.values(entry.documents).some(path => drafts.has(path));
  const isRegister = entry.type.isRegister;
  const own = isRegister ? [] : [entry.facts ?? '', ...Object.values(entry.documents)].flatMap(path => found.get(path) ?? []);
  const outdated = own.filter(({code}) => code === 'translation-outdated');
  /** @type {(severity: string) => number} */
  const count = severity => own.filter(finding => finding.severity === severity && finding.code !== 'translation-outdated').length;
  /** @type {(kind: string, isNeeded: boolean, text?: string) => Need[]} */
  const need = (kind, isNeeded, text) => isNeeded ? [{kind, text: text ?? t('todo-' + kind), isMore: text !== undefined}] : [];
  return [
    ...need('unsaved', kept.has(entry.key)),
    ...need('proposal', isProposed(entry.key)),
    ...need('draft', isDraft || isNew),
    ...need('unpublished', isPublished === false && !isDraft && !isNew),
    ...need('error', count('error') > 0, t('inLanguage', t('todo-error'), count('error'))),
    ...need('warning', count('warning') > 0, t('inLanguage', t('todo-warning'), count('warning'))),
    ...need('outdated', outdated.length > 0, t('inLanguage', t('todo-outdated'), outdated.map(({path}) => partName(context, path)).join(t('comma')))),
    ...isRegister || isNew ? [] : config.languages.filter(({code}) => !entry.documents[code]).flatMap(({code}) => need('missing', true, t('missing', languageIn(context, code)))),
  ];
}
