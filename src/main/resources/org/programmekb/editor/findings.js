/** Shows findings in the form. */
import {h} from './files.js';
import {reveal} from './folding.js';
import {namedFile, withLines, withNames} from './names.js';
import {nameIn} from './texts.js';

let count = 0;

/**
 * Shows each finding beside the field that it is about, or at the top of its part; those in other files at the top, if
 * they are not `known` already.
 *
 * @param texts the texts of files that the check read, where they are not those of the store
 * @param goal one whose field gets the class `goal`
 * @returns how many are about the entry
 * @type {(context: Context, findings: Told[], texts: Map<string, string>, known: Told[], goal: Told | null) => number}
 */
export function showFindings(context, findings, texts, known, goal) {
  const {entry} = context;
  document.querySelectorAll('.findings').forEach(list => list.replaceChildren());
  document.querySelectorAll('.has-findings, .goal').forEach(one => one.classList.remove('has-findings', 'goal'));
  document.querySelectorAll('[aria-errormessage]').forEach(input => {
    input.removeAttribute('aria-errormessage');
    input.removeAttribute('aria-invalid');
  });
  if (!entry) {
    return 0;
  }
  let own = 0;
  for (const finding of findings) {
    const place = finding.place ?? entry.place(finding, texts);
    const part = place && document.querySelector(`[data-file="${CSS.escape(place.own.path)}"]`);
    if (part) {
      own++;
      showIn(part, {...finding, message: withLines(context, finding.message, texts)}, place, context, finding === goal);
    } else if (!known.some(other => other.path === finding.path && other.line === finding.line && other.message === finding.message)) {
      document.querySelector('.findings.all')?.append(itemOf(finding, namedFile(context, finding.path), context));
    }
  }
  return own;
}

/** @type {(part: Element, finding: Told, place: Place, context: Context, isGoal: boolean) => void} */
function showIn(part, finding, place, context, isGoal) {
  const {t} = context;
  // What is missing has no line in the file, but has a field.
  // Beside another language, a text is there by passages.
  const passage = place.line && [...document.querySelectorAll(`[data-passage="${CSS.escape(place.own.path)}"]`)].findLast(({dataset}) => Number(dataset.line) > 0 && Number(dataset.line) <= (place.line ?? 0));
  const missing = finding.code === 'field-missing' && [...place.path, finding.message.match(/`([^`]+)`[^`]*$/)?.[1]];
  let target = passage || (missing ? part.querySelector(`.field[data-path='${CSS.escape(JSON.stringify(missing))}']`) : null);
  for (let length = place.path.length; length > 0 && !target; length--) {
    target = part.querySelector(`.field[data-path='${CSS.escape(JSON.stringify(place.path.slice(0, length)))}']`);
  }
  target && reveal(target);
  target?.classList.add('has-findings');
  const list = target?.querySelector(':scope > .findings') ?? part.querySelector('.part-findings');
  const isSaid = finding.message.includes(t('inLine', place.line));
  list?.append(itemOf(finding, place.line && !isSaid && !passage ? t('line', place.line) : '', context));
  const input = target?.querySelector(':scope > :is(input, select, textarea)');
  if (isGoal) {
    (input ?? target?.querySelector('input, select, textarea'))?.classList.add('goal');
  }
  if (list && input && finding.severity === 'error') {
    list.id ||= 'e' + ++count;
    input.setAttribute('aria-errormessage', list.id);
    input.setAttribute('aria-invalid', 'true');
  }
}

/** A finding in a list, with the place that it is about and what to do. @type {(finding: Told, where: Child, context: Context) => HTMLElement} */
export function itemOf(finding, where, context) {
  const {t} = context;
  const message = inForm(withNames(context, finding.message));
  const toDo = hint(finding, t);
  // The check speaks English and Chinese; in other languages, what it says in English follows a sentence in that language.
  const short = finding.code && nameIn(context.language, finding.code);
  const english = short && short !== finding.code ? {lang: 'en', dir: 'ltr'} : null;
  return h('li', {class: finding.severity}, h('strong', {}, t(finding.severity)), ' ', where, where ? ' ' : '',
    ...english ? [short, h('span', {class: 'help', ...english}, message)] : message,
    h('span', {class: 'help'}, h('span', toDo === finding.hint ? english ?? {} : {}, inForm(toDo)), ' ', explanation(context, finding)));
}

/** A text in which fields have the names that they have in the form, and signs to write stand out. @type {(text: string) => Child[]} */
function inForm(text) {
  return text.split(/`([^`]*)`/).map((part, index) => {
    const [, key, written] = index % 2 === 1 ? part.match(/^(?:[a-z0-9-]+\.)*([a-z0-9-]+)(?:: *(.*))?$/s) ?? [] : [];
    const label = key && document.querySelector(`.field[data-path$='${CSS.escape(`"${key}"]`)}'] > :is(label, fieldset > legend)`)?.textContent;
    const value = written?.replaceAll(/^[[{]|[\]}]$/g, '').replaceAll(/(^|, *)[a-z]{2}(?:-\w+)?: */g, '$1');
    return index % 2 === 0 ? part : label ? `“${label}”${value ? ': ' + value : ''}` : h('code', {}, part);
  });
}

/** The code of a finding, which leads to the page that explains it, in English or Chinese; what only the schemas say has none. @type {(context: Context, finding: Told) => Child} */
export function explanation({language, config}, {code, url}) {
  const page = config.store === 'disk' ? new URL(`/__kb/explain/${code}.${language === 'zh' ? language : 'en'}`, config.site) : url;
  return code && (page ? h('a', {href: page, target: '_blank', rel: 'noopener'}, code) : code);
}

/** What to do; where the check names a command or a line of a file, what to do in the form. @type {(finding: Told, t: Say) => string} */
function hint({code, hint: ofCheck}, t) {
  const key = 'hint-' + (code?.startsWith('parity-') && code !== 'parity-unused' ? 'parity' : code);
  const own = t(key);
  return own === key ? ofCheck : own;
}
