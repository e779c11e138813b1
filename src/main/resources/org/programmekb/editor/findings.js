/** Shows findings in the form. */
import {withNamedDates} from './dates.js';
import {h} from './files.js';
import {reveal} from './folding.js';
import {entryOf, fileName, namedFile, partName, quoted, withLines, withNames} from './names.js';
import {nameIn} from './texts.js';

/** So many findings are listed above the button. */
const MOST = 20;
/** What is wrong with links to entries; others, such as to a mail address, have hints of their own. */
const ENTRY_LINKS = ['asset', 'file', 'none', 'page', 'type', 'unknown'].map(kind => 'link-broken.' + kind);
/** What is missing is found where the file goes on, and has a box of its own. */
const MISSING = ['field-missing', 'image-alt-missing', 'text-untranslated'];
let count = 0;

/** Findings of which something was edited since they were found. @type {Set<Told>} */
const old = new Set();
/** What the items of lists beside boxes are about. @type {WeakMap<Element, Told>} */
const shown = new WeakMap();

/** Hides what was found in a box that is edited, until it is checked again. It stands below the box, which does not move. @type {(event: Event) => void} */
export function outdate({target, type}) {
  const box = /** @type {Element} */ (target);
  // What is chosen in an adder is no edit until it is added; who leaves a text has edited it before.
  const isEdited = !box.closest('.adder') && (type === 'input' || box.matches('select'));
  for (let own = isEdited ? box.closest('.has-findings') : null; own; own = own.parentElement?.closest('.has-findings') ?? null) {
    own.querySelectorAll(':scope > .findings > li').forEach(item => {
      item.classList.add('is-old');
      old.add(/** @type {Told} */ (shown.get(item)));
    });
    own.querySelectorAll(':scope > [aria-errormessage]').forEach(undescribe);
  }
}

/** Shows findings again that were found before something was edited, since they are about what is there now. */
export const renew = () => old.clear();

/**
 * Shows each finding beside the field that it is about, or at the top of its part; those in other files at the top, if
 * they are not `known` already.
 *
 * @param texts the texts of files that the check read, where they are not those of the store
 * @returns those that are about the entry
 * @type {(context: Context, findings: Told[], texts: Texts, known: Told[]) => Told[]}
 */
export function showFindings(context, findings, texts, known) {
  const {entry} = context;
  document.querySelectorAll('.entry .findings').forEach(list => list.replaceChildren());
  document.querySelectorAll('.has-findings').forEach(one => one.classList.remove('has-findings'));
  document.querySelectorAll('[aria-errormessage]').forEach(undescribe);
  return !entry ? [] : findings.filter(finding => {
    if (old.has(finding)) {
      return false;
    }
    const found = placeOf(context, finding, texts);
    if (found?.target?.querySelector(':scope > [data-undecided]')) {
      // The box itself says what is to be done.
      return false;
    } else if (found) {
      shown.set(showIn(found, {...finding, message: withLines(context, finding.message, texts)}, context), finding);
    } else if (!known.some(other => other.path === finding.path && other.line === finding.line && other.message === finding.message)) {
      document.querySelector('.findings.all')?.append(itemOf(finding, namedFile(context, finding.path), context));
    }
    return found;
  });
}

/** Where the form shows what a finding is about: the part, and in it the field or the passage if there is one; undefined if it is about another entry. @type {(context: Context, finding: Told, texts: Texts) => Shown | undefined} */
function placeOf({entry}, finding, texts) {
  const place = finding.place ?? entry?.place(finding, texts);
  const part = place && document.querySelector(`[data-file="${CSS.escape(place.own.path)}"]`);
  if (!place || !part) {
    return undefined;
  }
  // Sources are chosen among the facts, whatever text lacks them.
  const sources = finding.key === 'source-missing.entry' ? /** @type {HTMLElement | null} */ (document.querySelector(`.field[data-path='["sources"]']`)) : null;
  if (sources && entry) {
    return {...place, own: entry.facts, path: ['sources'], line: 0, part: sources.closest('[data-file]') ?? part, passage: undefined, target: sources};
  }
  // Beside another language, a text is there by passages.
  const passage = place.line ? [...document.querySelectorAll(`[data-passage="${CSS.escape(place.own.path)}"]`)].findLast(({dataset}) => Number(dataset.line) > 0 && Number(dataset.line) <= (place.line ?? 0)) : undefined;
  const missing = MISSING.includes(finding.code ?? '') && missingField(part, place.path, lastNamed(finding).split('.'));
  return {...place, part, passage, target: passage ?? (missing || nearestField(part, place.path))};
}

/** What a message names last. @type {(finding: Told) => string} */
const lastNamed = ({message}) => message.match(/`([^`]+)`[^`]*$/)?.[1] ?? '';

/** A field by the end of its path, in the smallest group around a place that has it. @type {(part: Element, path: Path, end: string[]) => HTMLElement | null} */
const missingField = (part, path, end) => fieldOf(part, [...path, ...end]) ?? (path.length > 0 ? missingField(part, path.slice(0, -1), end) : null);

/** @type {(part: Element, path: Path) => HTMLElement | null} */
const fieldOf = (part, path) => part.querySelector(`.field[data-path='${CSS.escape(JSON.stringify(path))}']`);

/** What a field is called in a sentence. @type {(field: HTMLElement) => string | undefined} */
const titleOf = field => field.dataset.title ?? field.querySelector(':scope > label')?.textContent;

/** The field at a path, or the one that holds it. @type {(part: Element, path: Path) => HTMLElement | null} */
const nearestField = (part, path) => path.length === 0 ? null : fieldOf(part, path) ?? nearestField(part, path.slice(0, -1));

/** @type {(place: Shown, finding: Told, context: Context) => HTMLElement} */
function showIn({part, target, passage, words}, finding, context) {
  const {t} = context;
  target && reveal(target);
  target?.classList.add('has-findings');
  const list = target?.querySelector(':scope > .findings') ?? part.querySelector('.part-findings');
  const name = words && !passage ? quoted(words) : '';
  const item = itemOf(finding, name && !finding.message.includes(name) ? t('of', name, '').trim() : '', context, target);
  list?.append(item);
  const input = target?.querySelector(':scope > :is(input, select, textarea)');
  if (list && input && finding.severity === 'error') {
    list.id ||= 'e' + ++count;
    input.setAttribute('aria-errormessage', list.id);
    input.setAttribute('aria-invalid', 'true');
    describe(input, list.id, true);
  }
  return item;
}

/** Adds what describes a box, or takes it away: not every screen reader says what only the error message is. @type {(input: Element, id: string, isOn: boolean) => void} */
function describe(input, id, isOn) {
  const others = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(own => own && own !== id);
  input.setAttribute('aria-describedby', [...others, ...isOn ? [id] : []].join(' '));
}

/** @type {(input: Element) => void} */
function undescribe(input) {
  describe(input, input.getAttribute('aria-errormessage') ?? '', false);
  input.removeAttribute('aria-errormessage');
  input.removeAttribute('aria-invalid');
}

/** Marks the fields in which something of somebody else is now. @type {(context: Context, places: Place[]) => void} */
export function showMerged({t}, places) {
  const fields = new Set(places.map(({own, path}) => nearestField(document.querySelector(`[data-file="${CSS.escape(own.path)}"]`) ?? document.body, path)));
  fields.forEach(field => {
    field && reveal(field);
    field?.classList.add('is-merged');
    field?.querySelector(':scope > .findings')?.before(h('p', {class: 'help'}, t('mergedHere')));
  });
}

/** Brings somebody to a box in which a choice is open, and gives its name; undefined if there is none. @type {() => string | undefined} */
export function leadToChoice() {
  const box = document.querySelector('.part [data-undecided]');
  const field = box?.closest('.field');
  field && reveal(field);
  // The choices stand below the box.
  field?.scrollIntoView();
  box?.focus();
  return field?.dataset.title;
}

/** Brings somebody to the box that a finding is about, to its line in a long text; false if the form has none. @type {(context: Context, finding: Told, texts: Texts) => boolean} */
export function leadTo(context, finding, texts) {
  const found = placeOf(context, finding, texts);
  const {part, target, line} = found ?? {};
  const place = target ?? part;
  place && reveal(place);
  const inputs = ['input, select, textarea', 'button:not(.fold)'].flatMap(kind => [...place?.querySelectorAll(kind) ?? []]);
  const lacking = finding.code === 'text-untranslated' && context.config.languages.find(({code}) => new RegExp(`[(（]${code}[)）]`).test(finding.message));
  const input = inputs.find(own => own.checkVisibility() && (!lacking || own.lang === lacking.tag)) ?? inputs.find(own => own.checkVisibility());
  if (input instanceof HTMLTextAreaElement && line && input.matches('.body')) {
    const start = input.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    input.setSelectionRange(start, start);
  }
  place?.scrollIntoView({block: 'center'});
  input?.focus();
  return Boolean(input);
}

/**
 * A list of findings that lead to their boxes; those in other files are counted, and lead to the entries.
 *
 * @param leave called before somebody is led to another entry
 * @type {(context: Context, findings: Told[], texts: Texts, leave: (finding: Told) => void) => HTMLElement}
 */
export function linksTo(context, findings, texts, leave) {
  const {t, entry} = context;
  /** @type {(text: string, key: string | undefined, onclick: (event: Event) => void) => Child} */
  const link = (text, key, onclick) => key ? h('a', {href: '#/' + key, class: 'place', onclick}, text) : text;
  /** @type {Map<string, number>} */
  const others = new Map();
  findings.filter(finding => !placeOf(context, finding, texts)).forEach(({path}) => others.set(path, (others.get(path) ?? 0) + 1));
  const items = findings.map(finding => {
    const {path, severity, message} = finding;
    const found = placeOf(context, finding, texts);
    const count = others.get(path);
    if (found) {
      const name = link(nameOf(context, found), entry.key, event => {
        event.preventDefault();
        leadTo(context, finding, texts);
      });
      return itemOf({...finding, message: withLines(context, message, texts)}, name, context, found.target);
    } else if (!count) {
      return null;
    }
    others.delete(path);
    const {key} = /** @type {Partial<Listed>} */ (entryOf(context, path) ?? {});
    const name = fileName(context, path) ?? path;
    return h('li', {class: severity}, h('strong', {}, t(severity)), ' ', link(count > 1 ? t('inLanguage', name, count) : name, key === entry?.key ? undefined : key, () => leave(finding)));
  });
  return h('ul', {class: 'found'}, items.filter(Boolean).slice(0, MOST));
}

/** What the form calls a place: the part, the row, and the field. @type {(context: Context, place: Shown) => string} */
function nameOf(context, {own, target, words}) {
  const row = target?.closest('.items > li')?.querySelector('summary');
  return [context.entry.type.isRegister ? '' : partName(context, own.path), row?.textContent, target && titleOf(target), words && quoted(words)].filter(Boolean).join(' · ');
}

/** A finding in a list, with the place that it is about and what to do. @type {(finding: Told, where: Child, context: Context, target?: HTMLElement | null) => HTMLElement} */
export function itemOf(finding, where, context, target = null) {
  const {t} = context;
  const {key = '', path, severity} = finding;
  const own = /^(image-missing|language-mismatch)\.(?!copied)/.exec(key)?.[1];
  const said = own ? t('says-' + own, own === 'image-missing' ? lastNamed(finding) : partName(context, path)) : finding.message;
  const message = inForm(context, withNames(context, said), target);
  const toDo = hint(finding, context);
  // The check speaks English and Chinese; in other languages, what it says in English follows a sentence in that language.
  const short = !own && finding.code && nameIn(context.language, finding.code);
  const english = short && short !== finding.code ? {lang: 'en', dir: 'ltr'} : null;
  return h('li', {class: severity}, h('strong', {}, t(severity)), ' ', where, where ? ' ' : '',
    ...english ? [short, h('span', {class: 'help', ...english}, message)] : message,
    h('span', {class: 'help'}, h('span', toDo === finding.hint ? english ?? {} : {}, inForm(context, withNames(context, toDo), target)), ' ', explanation(context, finding)));
}

/** A text in which fields, their choices and entries have their names in the form, and signs to write stand out. @type {(context: Context, text: string, target: HTMLElement | null) => Child[]} */
function inForm(context, text, target) {
  let chosen = target;
  return text.split(/`([^`]*)`/).map((part, index) => {
    if (index % 2 === 0) {
      return part;
    }
    const [, key, written] = part.match(/^(?:[a-z0-9-]+\.)*([a-z0-9-]+)(?::(?: +(.*))?)?$/s) ?? [];
    // A choice of the field itself may be called as another field.
    const field = key && !target?.querySelector(`:scope > select > option[value="${CSS.escape(part)}"]`) && nearest(target, `.field[data-path$='${CSS.escape(`"${key}"]`)}']`);
    const label = field && titleOf(field);
    chosen = label ? field : chosen;
    /** @type {(value: string) => string | null | undefined} */
    const choice = value => chosen?.querySelector(`:scope > select > option[value="${CSS.escape(value)}"]`)?.textContent;
    const value = written?.replaceAll(/^[[{]|[\]}]$/g, '').replaceAll(/(^|, *)[a-z]{2}(?:-\w+)?: */g, '$1');
    const entry = [...context.entries.values()].find(({key: own, slug, type}) => [own, slug, `${type.word}/${slug}`].includes(part));
    const name = choice(part) ?? (entry && (new Map(context.names(entry.type.word)).get(entry.slug) ?? part));
    return label ? `“${label}”${value ? ': ' + (choice(value) ?? value) : ''}` : name ? `“${name}”`
      : h('code', {}, part.replace(/^(?!https?:).*\/(?=[^/]+\.(?:jpe?g|png|webp|gif|avif|svg)$)/i, ''));
  });
}

/** What is found by a selector in the smallest part of the form around an element that has it. @type {(element: HTMLElement | null, selector: string) => HTMLElement | null} */
const nearest = (element, selector) => element ? element.querySelector(selector) ?? nearest(element.parentElement, selector) : document.querySelector(selector);

/** Where a finding is explained, in English or Chinese; what only the schemas say is not. @type {(context: Context, finding: Told) => Child} */
export function explanation({t, language, config}, {code, url}) {
  const page = code && config.store === 'disk' ? new URL(`/__kb/explain/${code}.${language === 'zh' ? language : 'en'}`, config.site) : url;
  return code && page && h('a', {href: page, target: '_blank', rel: 'noopener'}, t('explain'));
}

/** What to do; where the check names a command or a line of a file, what to do in the form. @type {(finding: Told, context: Context) => string} */
function hint({code, key = ENTRY_LINKS[0], path, hint: ofCheck}, {t, language}) {
  const kind = code?.startsWith('parity-') && code !== 'parity-unused' ? 'parity' : code !== 'link-broken' || ENTRY_LINKS.includes(key) ? code : key === 'link-broken.source' ? 'source-missing' : '';
  const isBeside = code === 'translation-outdated' && document.querySelector(`.translation[data-file="${CSS.escape(path)}"]`);
  const own = isBeside ? t('hint-outdated-beside', t('upToDate')) : t('hint-' + kind);
  return code === 'date-invalid' ? withNamedDates(language, nameIn(language, ofCheck)) : own === 'hint-' + kind ? ofCheck : own;
}
