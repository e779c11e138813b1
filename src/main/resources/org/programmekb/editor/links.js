/** Links to other entries in a text: chosen by title, written as their ids, so that nobody types an address. */
import {h} from './files.js';

/** So many entries are offered at a time; who looks for another one types more of its title. */
const MOST = 30;

/** How a link is written in a text with this ending. */
const FORMS = {
  md: (title, id) => `[${title.replaceAll(/[[\]\\]/g, '\\$&')}](kb:${id})`,
  adoc: (title, id) => `link:kb:${id}[${title.replaceAll(']', '\\]')}]`,
  html: (title, id) => `<a href="kb:${id}">${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a>`,
};

/**
 * A button that puts a link to an entry into a text: at the caret, or around the words that are selected.
 *
 * @param input the field of the text
 * @param form `md`, `adoc` or `html`
 * @param code of the language of the text, in which the link names the entry
 */
export function linkButton(context, input, form, code) {
  const {t, config, entries} = context;
  const types = [...config.types, ...config.registers];
  return h('button', {type: 'button', class: 'link-entry', onclick: () => {
    const titles = types.flatMap(type => context.names(type.word, code)
      .map(([slug, title]) => ({type, slug, title})))
      .filter(({type, slug}) => entries.has(`${type.folder}/${slug}`) && `${type.folder}/${slug}` !== context.entry.key);
    const found = h('ul', {class: 'entries'});
    const said = h('p', {class: 'help', role: 'status'});
    const find = h('input', {id: 'link-find', type: 'search', autocomplete: 'off', oninput: () => show()});
    const dialog = h('dialog', {class: 'link', 'aria-labelledby': 'link-title'},
      h('h2', {id: 'link-title'}, t('linkEntry')),
      h('form', {method: 'dialog', onsubmit: event => {
        event.preventDefault();
        found.querySelector('button')?.click();
      }}, h('label', {for: find.id}, t('filter')), find),
      said, found,
      h('p', {}, h('button', {type: 'button', onclick: () => dialog.close()}, t('cancel'))));
    function show() {
      const wanted = find.value.trim().toLowerCase();
      const all = titles.filter(({title, slug}) => `${title} ${slug}`.toLowerCase().includes(wanted));
      said.textContent = all.length === 0 ? t('linkNone') : all.length > MOST ? t('linkMore', MOST, all.length) : '';
      found.replaceChildren(...all.slice(0, MOST).map(({type, slug, title}) => h('li', {}, h('button', {type: 'button', class: 'quiet', onclick: () => {
        const selected = input.value.slice(input.selectionStart, input.selectionEnd);
        const text = FORMS[form](selected || title, `${type.word}/${slug}`);
        dialog.close();
        input.focus();
        input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
        input.dispatchEvent(new Event('input'));
      }}, title), h('span', {class: 'help'}, t('types-' + type.folder)))));
    }
    dialog.addEventListener('close', () => {
      dialog.remove();
      input.focus();
    });
    show();
    document.body.append(dialog);
    dialog.showModal();
    find.focus();
  }}, t('linkEntry'));
}
