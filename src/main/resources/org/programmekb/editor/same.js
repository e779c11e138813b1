/** Where somebody saves a translation together with its original: the question whether both say the same. */
import {changes, context, on, problem, state, t} from './desk.js';
import {afterPause} from './drafts.js';
import {h} from './files.js';
import {wordingOf} from './ledger.js';
import {languageIn} from './names.js';

/** Stays in the bar while that is made anew. */
const question = h('div', {class: 'same'});
/** For the entry in the form: of which language each translation is one. @type {{entry: Opened | null, sources: Promise<ByLanguage<TranslationState>>}} */
const known = {entry: null, sources: Promise.resolve({})};

/**
 * The question below the button that saves, for these files.
 *
 * @type {(files: Change[]) => HTMLElement}
 */
export function sameQuestion(files) {
  if (files.length === 0) {
    // What was saved can have made a translation outdated.
    known.entry = null;
    question.replaceChildren();
  }
  ask();
  return question;
}

const ask = afterPause(async () => {
  try {
    const {entry} = state;
    const files = changes();
    if (entry && files.length > 0 && known.entry !== entry) {
      Object.assign(known, {entry, sources: state.store.translations(entry)});
      // Asked early, so that the question comes soon; what went wrong is said only if there is a question.
      known.sources.catch(() => {});
    }
    const codes = entry ? changed(entry, files) : [];
    const sources = codes.length > 1 ? await known.sources : {};
    // A translation that was outdated before lacks more than what is in this save.
    const pairs = codes.filter(code => sources[code]?.state !== 'outdated').map(code => ({code, source: sources[code]?.source ?? state.config.defaultLanguage}))
      .filter(({code, source}) => code !== source && codes.includes(source));
    if (entry === state.entry) {
      show(pairs);
    }
  } catch (error) {
    known.entry = null;
    problem(error);
  }
}, 300);

/** The languages in which these files say something new; none if only one document changes, since to compare texts takes long. @type {(entry: Opened, files: Change[]) => string[]} */
function changed(entry, files) {
  const next = new Map(files.map(({path, text}) => [path, text]));
  const isOften = next.has(entry.facts.path) || Object.values(entry.documents).filter(({path}) => next.has(path)).length > 1;
  return Object.keys(isOften ? entry.documents : {}).filter(code => isNew(entry, next, code));
}

/** Whether files say something new in a language. @type {(entry: Opened, next: Map<string, string | undefined>, code: string) => boolean} */
function isNew({documents, facts}, next, code) {
  const own = documents[code];
  /** @type {(of: (part: Part) => string) => string | undefined} */
  const words = of => {
    const {body, texts} = wordingOf(state.config, code, own.path, of(own), of(facts)) ?? {};
    return texts && JSON.stringify([body, texts]);
  };
  const now = words(part => next.get(part.path) ?? part.text);
  return now !== undefined && now !== words(part => part.text);
}

/** @type {(pairs: {code: string, source: string}[]) => void} */
function show(pairs) {
  const wanted = pairs.map(({code, source}) => `${source} ${code} ${state.language}`).join();
  if (question.dataset.pairs !== wanted || question.childElementCount !== pairs.length) {
    question.dataset.pairs = wanted;
    question.replaceChildren(...pairs.map(({code, source}) => h('label', {class: 'check'},
      h('input', {type: 'checkbox', 'data-accepts': code, onchange: event => accept(code, /** @type {HTMLInputElement} */ (event.target).checked)}),
      t('saySame', ...[source, code].map(one => languageIn(context({}), one))))));
  }
  tick();
}

/** Notes whether somebody says that a translation is up to date. @type {(code: string, isIt: boolean) => void} */
export function accept(code, isIt) {
  state.entry?.accepted[isIt ? 'add' : 'delete'](code);
  tick();
  on.edited();
}

/** Both places at which somebody can say so show it; a record stays ticked as long as nothing new is said in its languages. */
export function tick() {
  const next = new Map(changes().map(({path, text}) => [path, text]));
  document.querySelectorAll('[data-accepts]').forEach(own => {
    const input = /** @type {HTMLInputElement} */ (own);
    const {accepts = '', recorded, languages = ''} = input.dataset;
    const {entry} = state;
    const stands = recorded && entry && !languages.split(' ').some(code =>
      next.has(entry.documents[code].path) || next.has(entry.facts.path) && isNew(entry, next, code));
    input.checked = Boolean(stands || entry?.accepted.has(accepts));
    const help = input.closest('.accept')?.querySelector('.help');
    if (help) {
      help.textContent = stands ? recorded : t('upToDateHelp');
    }
  });
}
