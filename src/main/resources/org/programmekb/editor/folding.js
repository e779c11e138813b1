/** Groups of a form that can be folded, and the way out of them. */
import {h} from './files.js';

/** A button in the legend of a group that hides the rest of it. @type {(context: Context, label: string) => HTMLElement} */
export function foldButton({t}, label) {
  const button = h('button', {type: 'button', class: 'fold', 'aria-expanded': 'true', 'aria-label': t('of', t('fold'), label), onclick: () => {
    const isFolded = button.closest('fieldset')?.classList.toggle('folded');
    button.setAttribute('aria-expanded', String(!isFolded));
  }});
  return button;
}

/** What leads from the end of a group to the button that saves; it is seen when it has the focus. @type {(context: Context) => HTMLElement} */
export const toSave = ({t, store}) => h('button', {
  type: 'button', class: 'to-save', onclick: () => /** @type {HTMLElement | null} */ (document.querySelector('.save-bar :is(.save:enabled, summary)'))?.focus(),
}, t('toSave', t(store.name === 'forge' ? 'propose' : 'save')));

/** Opens all in which an element is hidden. @type {(element: Element) => void} */
export function reveal(element) {
  for (let own = element.closest('details:not([open]), .folded'); own; own = own.parentElement?.closest('details:not([open]), .folded') ?? null) {
    own.matches('details') ? own.setAttribute('open', '') : own.querySelector('.fold')?.click();
  }
}
