/** Links to other entries in a text: chosen by title, written as their ids, so that nobody types an address. */
import {h} from './files.js';
import {publisherOf} from './names.js';

/** So many entries are offered at a time; who looks for another one types more of its title. */
const MOST = 30;

/** How a link is written in a text with this ending. */
/** @type {{[form: string]: (title: string, id: string) => string}} */
const FORMS = {
  md: (title, id) => `[${title.replaceAll(/[[\]\\]/g, '\\$&')}](kb:${id})`,
  adoc: (title, id) => `link:kb:${id}[${title.replaceAll(']', '\\]')}]`,
  html: (title, id) => `<a href="kb:${id}">${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a>`,
};

/** How a source of the register is cited. */
/** @type {{[form: string]: (id: string) => string}} */
const CITATIONS = {md: id => `[@${id}]`, adoc: id => `cite:[${id}]`};

/** Puts a text in place of what is selected; the browser can undo it. @type {(input: TextField, text: string) => void} */
export function insert(input, text) {
  input.focus();
  if (!document.execCommand('insertText', false, text)) {
    input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input'));
  }
}

/** A dialog that leaves the page when it is closed; the field has the focus then, and what was selected is selected. @type {(input: FormField, title: string, ...content: Child[]) => HTMLDialogElement} */
export function dialogFor(input, title, ...content) {
  const dialog = h('dialog', {class: 'link', 'aria-labelledby': 'link-title'}, h('h2', {id: 'link-title'}, title), ...content);
  const selected = input instanceof HTMLSelectElement ? null : /** @type {const} */ ([input.selectionStart, input.selectionEnd]);
  dialog.addEventListener('close', () => {
    dialog.remove();
    input.focus();
    selected && /** @type {TextField} */ (input).setSelectionRange(...selected);
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The names in which a text stands: those that are called so, then those that begin with it, then others. @template {Named} One @param {One[]} all @param {string} text */
function matching(all, text) {
  const wanted = text.trim().toLowerCase();
  /** @type {(one: Named) => number} */
  const rank = ({title}) => title.toLowerCase() === wanted ? 0 : title.toLowerCase().startsWith(wanted) ? 1 : 2;
  return all.filter(({title, slug, by}) => `${title} ${slug} ${by ?? ''}`.toLowerCase().includes(wanted)).sort((a, b) => rank(a) - rank(b));
}

/**
 * Asks for one of many names.
 *
 * @template {Named} One
 * @param {Say} t
 * @param {FormField} input the field that has the focus again then
 * @param {string} title
 * @param {One[]} all
 * @param {(one: One) => void} chosen called with what was chosen
 */
export function askFor(t, input, title, all, chosen) {
  const found = h('ul', {class: 'entries'});
  const said = h('p', {class: 'help', role: 'status'});
  const find = h('input', {id: 'link-find', type: 'search', autocomplete: 'off', oninput: () => show()});
  const show = () => {
    const fitting = matching(all, find.value);
    said.textContent = fitting.length === 0 ? t('linkNone') : fitting.length > MOST ? t('linkMore', MOST, fitting.length) : '';
    found.replaceChildren(...fitting.slice(0, MOST).map(one => h('li', {}, h('button', {type: 'button', class: 'quiet', onclick: () => {
      dialog.addEventListener('close', () => chosen(one));
      dialog.close();
    }}, one.title), h('span', {class: 'help'}, one.note))));
  };
  const dialog = dialogFor(input, title,
    h('form', {method: 'dialog', onsubmit: event => {
      event.preventDefault();
      found.querySelector('button')?.click();
    }}, h('label', {for: find.id}, t('filter')), find),
    said, found,
    h('p', {}, h('button', {type: 'button', onclick: () => dialog.close()}, t('cancel'))));
  show();
  find.focus();
}

/** The entries of some types, of all if none is named, by their titles in a language. @type {(context: Context, code: string, words?: string[]) => (Named & {word: string})[]} */
function entriesNamed(context, code, words) {
  const {t, config, entries, names, entry} = context;
  return [...config.types, ...config.registers].filter(({word}) => !words || words.includes(word))
    .flatMap(({word, folder}) => names(word, code).map(([slug, title]) => {
      const by = publisherOf(context, word, slug, code);
      return {key: `${folder}/${slug}`, word, slug, title, by, note: by ?? t('types-' + folder)};
    }))
    .filter(({key}) => entries.has(key) && key !== entry.key);
}

/**
 * Puts a link to an entry into a text: at the caret, or around the words that are selected.
 *
 * @param input the field of the text
 * @param form `md`, `adoc` or `html`
 * @param code of the language of the text, in which the link names the entry
 * @type {(context: Context, input: TextField, form: Markup, code: string) => void}
 */
export const linkEntry = (context, input, form, code) => askFor(context.t, input, context.t('linkEntry'), entriesNamed(context, code),
  ({title, word, slug}) => insert(input, FORMS[form](input.value.slice(input.selectionStart, input.selectionEnd) || title, `${word}/${slug}`)));

/** Puts a citation of a source behind what is selected. @type {(context: Context, input: TextField, form: Markup, code: string) => void} */
export const citeSource = (context, input, form, code) => askFor(context.t, input, context.t('citation'), entriesNamed(context, code, ['source']), ({slug}) => {
  input.setSelectionRange(input.selectionEnd, input.selectionEnd);
  insert(input, CITATIONS[form](slug));
});
