/** The page of an entry as the site would show it, beside the form. */
import {afterPause} from './drafts.js';
import {h} from './files.js';

const CHOICE = 'kb-editor-preview';
/** After a pause of so many milliseconds, the preview shows the text as it is. */
const GLANCE = 150;
/** The preview of what is published. */
export const PUBLISHED = 'published';

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
 * @param name what the preview is called that shows what is in the form, as it is now; empty as long as it is not made
 * @param opened called when somebody opens it
 * @returns both, and a function that shows the preview anew
 * @type {(context: Context, name: () => string, opened: () => void) => Preview}
 */
export function previewOf(context, name, opened) {
  const {t, config, language, store} = context;
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
  const none = h('p', {hidden: true});
  const panel = h('aside', {class: 'preview', 'aria-label': t('preview'), hidden: localStorage.getItem(CHOICE) !== 'on'},
    h('div', {class: 'tabs'}, tabs), none, frame, h('p', {class: 'help'}, t('previewHelp') + ' ', published));
  const button = h('button', {type: 'button', 'aria-pressed': String(!panel.hidden), onclick: () => {
    panel.hidden = !panel.hidden;
    localStorage.setItem(CHOICE, panel.hidden ? 'off' : 'on');
    button.setAttribute('aria-pressed', String(!panel.hidden));
    show();
    opened();
    panel.scrollIntoView?.({block: 'nearest'});
  }}, t('preview'));
  const show = async () => {
    tabs.forEach(tab => tab.setAttribute('aria-pressed', String(tab.dataset.code === code)));
    if (panel.hidden || !frame.contentWindow) {
      return;
    }
    const path = addressOf(context, code);
    const preview = name();
    // The editor cannot look into the frame: it would show the page that a site has for what it does not find.
    const [isThere, isPublished] = await Promise.all([preview, PUBLISHED].map(own => store.hasPage?.(`${own}/${path}`).catch(() => true)));
    published.replaceChildren(...isPublished ? [pageLink(context, code)] : []);
    none.textContent = t(preview ? 'noPage' : 'checking');
    none.hidden = Boolean(isThere);
    frame.hidden = !isThere;
    if (isThere && preview === name() && path === addressOf(context, code)) {
      // Unlike a new `src`, this makes no entry in the history of the editor.
      frame.contentWindow?.location.replace(`${config.site}admin/preview/${preview}/${path}`);
    }
  };
  return {button, panel, show};
}
