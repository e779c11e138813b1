/** What stands beside a long form: its groups, and a field that finds words in it. */
import {h} from './files.js';
import {reveal} from './folding.js';

/** Windows of at least this width show it beside the form, others above it. */
const WIDE = '(min-width: 68rem)';

/** Leads to an element of the form that may be hidden. @type {(element: HTMLElement) => void} */
function leadTo(element) {
  reveal(element);
  element.scrollIntoView({block: 'center'});
  element.focus({preventScroll: true});
}

/**
 * The groups of a form, and the field that finds words in it.
 *
 * @param form with all fields of the entry
 * @type {(context: Context, form: HTMLElement) => HTMLElement}
 */
export function contentsOf({t}, form) {
  const list = h('ul', {}, [...form.querySelectorAll('.part, .moves')].map(part => {
    const heading = part.querySelector('h2, h3, summary') ?? part;
    const groups = [...part.querySelectorAll(':scope > .fields > .field > fieldset > legend, :scope > details > .fields > .field > fieldset > legend')];
    return h('li', {}, go(heading, heading.textContent, heading, part.id),
      part.matches('#facts') && h('ul', {}, groups.map(legend => h('li', {}, go(legend, legend.textContent, legend.querySelector('.fold') ?? legend)))));
  }));
  const said = h('span', {class: 'help', role: 'status'});
  let last = -1;
  const input = h('input', {type: 'search', id: 'find-in-form', autocomplete: 'off', oninput: () => {
    last = -1;
    said.textContent = input.value.trim() ? t('findCount', found(form, input.value).length) : '';
  }});
  /** @type {(event: SubmitEvent) => void} */
  const next = event => {
    event.preventDefault();
    const all = input.value.trim() ? found(form, input.value) : [];
    if (all.length > 0) {
      last = (last + 1) % all.length;
      said.textContent = t('findPlace', last + 1, all.length);
      reveal(all[last]);
      all[last].scrollIntoView({block: 'center'});
      form.querySelectorAll('.is-found').forEach(field => field.classList.remove('is-found'));
      all[last].closest('.field')?.classList.add('is-found');
    }
  };
  return h('details', {class: 'contents', open: matchMedia(WIDE).matches}, h('summary', {}, t('contents')),
    h('form', {onsubmit: next, role: 'search'}, h('label', {for: input.id}, t('findInForm')), input, said, h('button', {}, t('findNext'))),
    h('nav', {'aria-label': t('contents')}, list));
}

/** A part may be there anew in another form. @type {(place: Element, text: string | null, focused: HTMLElement, id?: string) => HTMLElement} */
const go = (place, text, focused, id) => h('button', {type: 'button', class: 'quiet', onclick: () => {
  place.matches('summary') && place.parentElement?.setAttribute('open', '');
  const other = id && document.querySelector(`#${CSS.escape(id)} :is(h2, h3)`) || document.querySelector('.translation h3');
  leadTo(focused.isConnected || !other ? focused : other);
}}, text);

/** The fields in which a text stands: in what is written there, in what is chosen, or in the label. @type {(form: HTMLElement, text: string) => FormField[]} */
function found(form, text) {
  const wanted = text.trim().toLowerCase();
  /** @type {(own: string) => boolean} */
  const isIn = own => own.toLowerCase().includes(wanted);
  return [.../** @type {NodeListOf<FormField>} */ (form.querySelectorAll('.part :is(input, select, textarea)'))].filter(input => input.closest('.field') && input.type !== 'file'
    && (isIn(input instanceof HTMLSelectElement ? input.selectedOptions[0]?.value && input.selectedOptions[0].textContent || '' : input.value) || [...input.labels ?? []].some(label => isIn(label.textContent))));
}
