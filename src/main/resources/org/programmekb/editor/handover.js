/** The exchange with translators who use programs of their own: files of the format XLIFF. */
import {h} from './files.js';
import {languageIn, namedFile} from './names.js';

/** A site that is being built answers later: so often it is asked again, after so many milliseconds. */
const TIMES = 20;
const PAUSE = 1000;

/**
 * What hands texts over to a translator: a button, or the command where there is no server.
 *
 * @param path of the original; undefined for all that is missing or outdated
 * @type {(context: Context, code: string, path?: string) => HTMLElement}
 */
export function handOver(context, code, path) {
  const {t, store, entry} = context;
  const give = store.handOver;
  if (!give) {
    return h('p', {class: 'help'}, t('handOverCommand'), ' ', h('code', {}, ['kb translations export', path, '--language', code].filter(Boolean).join(' ')));
  }
  const said = h('span', {class: 'help', role: 'status'});
  const button = h('button', {type: 'button', onclick: async () => {
    if (path && entry.changes().length > 0) {
      said.textContent = t('saveFirst');
      return;
    }
    button.disabled = true;
    said.textContent = t('preparing');
    try {
      const {xml, passages, open} = await give(code, path && entry.key, context.language);
      const address = URL.createObjectURL(new Blob([xml], {type: 'application/xliff+xml'}));
      h('a', {href: address, download: `${path ? entry.slug.replaceAll('/', '-') : 'translations'}.${code}.xlf`}).click();
      // The browser reads it after the click.
      setTimeout(() => URL.revokeObjectURL(address), PAUSE);
      said.textContent = t('handedOver', passages, open);
    } catch (error) {
      said.textContent = t('failed', error.message);
    } finally {
      button.disabled = false;
    }
  }}, t('handOver', languageIn(context, code)));
  return h('p', {}, button, ' ', said);
}

/**
 * What takes a file back that a translator returns.
 *
 * @param done called when something was written
 * @type {(context: Context, done: () => Promise<void>) => HTMLElement}
 */
export function takeBack(context, done) {
  const {t, store} = context;
  const said = h('div', {role: 'status'});
  /** @type {(...children: Node[]) => void} */
  const say = (...children) => said.replaceChildren(...children);
  const input = h('input', {id: 'returned', type: 'file', accept: '.xlf,.xliff,.xml', class: 'hidden-file', onchange: async () => {
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    say(h('p', {}, t('checking')));
    try {
      let answer;
      for (let time = 0; !answer && time < TIMES; time++) {
        answer = await store.takeBack?.(file, context.language);
        answer ?? await new Promise(resolve => setTimeout(resolve, PAUSE));
      }
      input.value = '';
      const {problems = [], written = [], notes = []} = answer ?? {problems: [t('siteBusy')]};
      if (problems.length === 0) {
        await done();
      }
      say(h('p', {class: problems.length > 0 ? 'problem' : ''}, t(problems.length > 0 ? 'nothingTaken' : 'takenBack', written.length)),
        h('ul', {class: 'files'}, written.map(path => h('li', {}, namedFile(context, path)))), h('ul', {class: 'findings'}, [...problems, ...notes].map(text => h('li', {}, text))));
    } catch (error) {
      say(h('p', {class: 'problem'}, t('failed', error.message)));
    }
  }});
  return h('div', {}, h('p', {}, input, h('label', {for: 'returned', class: 'button'}, t('takeBack')), h('span', {class: 'help'}, t('takeBackHelp'))), said);
}
