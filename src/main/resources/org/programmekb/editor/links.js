/** Links to other entries in a text: chosen by title, written as their ids, so that nobody types an address. */
import {h} from './files.js';

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

/** A dialog that leaves the page when it is closed; the text has the focus then, and what was selected is selected. @type {(input: TextField, title: string, ...content: Child[]) => HTMLDialogElement} */
export function dialogFor(input, title, ...content) {
  const dialog = h('dialog', {class: 'link', 'aria-labelledby': 'link-title'}, h('h2', {id: 'link-title'}, title), ...content);
  const {selectionStart, selectionEnd} = input;
  dialog.addEventListener('close', () => {
    dialog.remove();
    input.focus();
    input.setSelectionRange(selectionStart, selectionEnd);
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Asks for an entry by its title.
 *
 * @param chosen called with the title, the type and the slug of the entry, when the text has the focus again
 * @type {(context: Context, input: TextField, title: string, code: string, words: string[] | null, chosen: (title: string, word: string, slug: string) => void) => void}
 */
function askFor({t, config, entries, names, entry}, input, title, code, words, chosen) {
  const types = [...config.types, ...config.registers].filter(({word}) => !words || words.includes(word));
  const titles = types.flatMap(type => names(type.word, code).map(([slug, title]) => ({type, slug, title})))
    .filter(({type, slug}) => entries.has(`${type.folder}/${slug}`) && `${type.folder}/${slug}` !== entry.key);
  const found = h('ul', {class: 'entries'});
  const said = h('p', {class: 'help', role: 'status'});
  const find = h('input', {id: 'link-find', type: 'search', autocomplete: 'off', oninput: () => show()});
  const show = () => {
    const wanted = find.value.trim().toLowerCase();
    const all = titles.filter(({title, slug}) => `${title} ${slug}`.toLowerCase().includes(wanted));
    said.textContent = all.length === 0 ? t('linkNone') : all.length > MOST ? t('linkMore', MOST, all.length) : '';
    found.replaceChildren(...all.slice(0, MOST).map(({type, slug, title}) => h('li', {}, h('button', {type: 'button', class: 'quiet', onclick: () => {
      dialog.addEventListener('close', () => chosen(title, type.word, slug));
      dialog.close();
    }}, title), h('span', {class: 'help'}, t('types-' + type.folder)))));
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

/**
 * Puts a link to an entry into a text: at the caret, or around the words that are selected.
 *
 * @param input the field of the text
 * @param form `md`, `adoc` or `html`
 * @param code of the language of the text, in which the link names the entry
 * @type {(context: Context, input: TextField, form: Markup, code: string) => void}
 */
export const linkEntry = (context, input, form, code) => askFor(context, input, context.t('linkEntry'), code, null,
  (title, word, slug) => insert(input, FORMS[form](input.value.slice(input.selectionStart, input.selectionEnd) || title, `${word}/${slug}`)));

/** Puts a citation of a source behind what is selected. @type {(context: Context, input: TextField, form: Markup, code: string) => void} */
export const citeSource = (context, input, form, code) => askFor(context, input, context.t('citation'), code, ['source'], (title, word, slug) => {
  input.setSelectionRange(input.selectionEnd, input.selectionEnd);
  insert(input, CITATIONS[form](slug));
});
