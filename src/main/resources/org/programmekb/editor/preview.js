/** The page of an entry as the site would show it, beside the form. */
import {afterPause} from './drafts.js';
import {h} from './files.js';

const CHOICE = 'kb-editor-preview';
/** After a pause of so many milliseconds, the preview shows the text as it is. */
const GLANCE = 150;

/** The address of the page of an entry below the root of the site. @type {(context: Pick<Context, 'entry'>, code: string) => string} */
function addressOf({entry}, code) {
  return code + '/' + entry.address;
}

/** A link to the published page of an entry, in a tab of its own so that the form stays. @type {(context: Context, language: string) => HTMLElement} */
export function pageLink({t, config, entry}, language) {
  const code = config.languages.some(own => own.code === language) ? language : config.defaultLanguage;
  return h('a', {href: config.site + addressOf({entry}, code), target: '_blank', rel: 'noopener'}, t('seePage'));
}

/** Shows what is written at once, where only prose has changed; what is found in it is told later. @type {(state: State, changes: () => Change[]) => () => void} */
export const glanceOf = (state, changes) => afterPause(async () => {
  const {entry, saves, preview, store} = state;
  const files = changes();
  const shown = preview && !preview.panel.hidden && files.length > 0 && await store.show?.(files).catch(() => null);
  if (shown && entry === state.entry && saves === state.saves) {
    state.draft = {...state.draft, preview: shown};
    preview.show();
  }
}, GLANCE);

/**
 * A button and the preview that it shows.
 *
 * @param folder the address of the site with what is not saved yet, as it is now
 * @returns both, and a function that shows the preview anew
 * @type {(context: Context, folder: () => string) => Preview}
 */
export function previewOf(context, folder) {
  const {t, config, language} = context;
  let code = config.languages.some(own => own.code === language) ? language : config.defaultLanguage;
  // The only script that the server allows there keeps the place to which somebody has scrolled. The pages are of another
  // origin, so that they cannot lift the restrictions, of which browsers warn.
  const frame = h('iframe', {title: t('preview'), sandbox: 'allow-same-origin allow-scripts', tabindex: 0});
  const tabs = config.languages.map(own => h('button', {
    type: 'button', class: 'quiet', lang: own.tag, 'data-code': own.code,
    onclick: () => {
      code = own.code;
      show();
    },
  }, own.name));
  const published = h('span');
  const panel = h('aside', {class: 'preview', 'aria-label': t('preview'), hidden: localStorage.getItem(CHOICE) !== 'on'},
    h('div', {class: 'tabs'}, tabs), frame, h('p', {class: 'help'}, t('previewHelp') + ' ', published));
  const button = h('button', {type: 'button', 'aria-pressed': String(!panel.hidden), onclick: () => {
    panel.hidden = !panel.hidden;
    localStorage.setItem(CHOICE, panel.hidden ? 'off' : 'on');
    button.setAttribute('aria-pressed', String(!panel.hidden));
    show();
    panel.scrollIntoView?.({block: 'nearest'});
  }}, t('preview'));
  const show = () => {
    published.replaceChildren(...context.entry.files.length > 0 ? [pageLink(context, code)] : []);
    tabs.forEach(tab => tab.setAttribute('aria-pressed', String(tab.dataset.code === code)));
    if (panel.hidden || !frame.contentWindow) {
      return;
    }
    // Unlike a new `src`, this makes no entry in the history of the editor.
    frame.contentWindow.location.replace(folder() + addressOf(context, code));
  };
  return {button, panel, show};
}
