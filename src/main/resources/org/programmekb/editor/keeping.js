/** What somebody writes is kept in the browser until it is saved, and taken up when the entry is opened again. */
import {context, on, problem, readKept, reload, state, status, t} from './desk.js';
import {Entry} from './entry.js';
import {h} from './files.js';
import {namedFile} from './names.js';
import {localeOf} from './texts.js';

/** What is written is kept after so many milliseconds. */
const MOMENT = 200;
/** @type {number | undefined} */
let timer;

/** Keeps the work on the entry in a moment. */
export function keepSoon() {
  timer ??= setTimeout(keepNow, MOMENT);
}

/** Keeps the work on the entry in the form at once, if it was edited since the last time. @type {() => Promise<any> | undefined} */
export function keepNow() {
  if (timer !== undefined) {
    clearTimeout(timer);
    timer = undefined;
    return state.entry ? keep(state.entry) : undefined;
  }
  return undefined;
}

/** @type {(work: Taken) => boolean} */
const isNothing = ({parts, pictures, accepted}) => parts.length + pictures.length + (accepted?.length ?? 0) === 0;

/** Keeps the work on an entry, or forgets it if there is none any more. @type {(entry: Opened) => Promise<any>} */
export function keep(entry) {
  const work = entry.edited();
  const {key, type, slug, earlier} = entry;
  entry.earlier = undefined;
  return isNothing(work) ? state.keeper.forget(key, earlier)
    : state.keeper.keep({key, type: type.folder, slug, title: entry.title(state.language), ...work}, earlier);
}

/** A page that is hidden may never be shown again. */
export function keepWhenHidden() {
  addEventListener('pagehide', keepNow);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keepNow());
}

/** The work of an entry that is taken up first: what this page has kept itself would be overwritten by other work. @type {(works: Kept[]) => Kept | undefined} */
const firstOf = works => works.find(({isOwn}) => isOwn) ?? works.find(({isElsewhere}) => !isElsewhere);

/** What was written into the form for a new entry, and what keeps and forgets it. @type {(key: string) => KeptForm} */
export function keptForm(key) {
  const work = firstOf(state.kept.get(key) ?? []);
  return {values: work?.values ?? [], keep: values => state.keeper.keep({key, values}, work), forget: () => state.keeper.forget(key, work)};
}

/**
 * Opens an entry with the work that is kept of it; what somebody must choose is then in `state.choices`.
 *
 * @returns whether there is such an entry
 * @type {(key: string) => Promise<boolean>}
 */
export async function open(key) {
  await readKept();
  const found = state.entries.get(key);
  if (!found) {
    return false;
  }
  /** @type {Opened} */
  const entry = Object.assign(await new Entry(state.config, found).load(state.store), {key});
  const works = state.kept.get(key) ?? [];
  const work = firstOf(works);
  Object.assign(entry, {earlier: work, isElsewhere: works.some(({isElsewhere}) => isElsewhere)});
  takeUp(entry, work ?? entry.edited(), work?.at);
  if (entry.hasLostTick && !state.choices) {
    state.refusal = t('compareAgain');
    status();
  }
  return true;
}

/**
 * Joins the work in the form with what somebody else has saved meanwhile.
 *
 * @returns whether the entry is still in the form
 */
export async function joinLatest() {
  const current = /** @type {Opened} */ (state.entry);
  const {key, type, slug, earlier, isElsewhere} = current;
  await reload();
  await state.store.proposal?.(key);
  const found = state.entries.get(key) ?? {type, slug, documents: {}};
  const entry = Object.assign(await new Entry(state.config, found).load(state.store), {key, earlier, isElsewhere});
  if (state.entry !== current) {
    return false;
  }
  takeUp(entry, current.edited());
  return true;
}

/** @type {(entry: Opened, work: Taken, at?: number) => void} */
function takeUp(entry, work, at) {
  const choices = entry.takeUp(work, state.paths);
  Object.assign(state, {entry, choices});
  Object.assign(entry, {at, joined: choices.joined, hasLostTick: (work.accepted?.length ?? 0) > entry.accepted.size});
  if (choices.conflicts.length === 0) {
    settle();
  }
}

/** Takes what was chosen into the form. */
export function settle() {
  const {entry, choices} = /** @type {{entry: Opened, choices: NonNullable<State['choices']>}} */ (state);
  entry.merged = choices.settle();
  state.choices = null;
  entry.at = isNothing(entry.edited()) ? undefined : entry.at;
  if (entry.joined?.length || entry.earlier && !entry.at) {
    // From now on the work begins from another state of the files, or there is none any more.
    keepSoon();
  }
}

/** The button that drops what was written. */
export function discardButton() {
  return h('button', {type: 'button', class: 'quiet', onclick: () => confirm(t('discardSure')) && discard().catch(problem)}, t('discard'));
}

async function discard() {
  clearTimeout(timer);
  timer = undefined;
  const {key, type, earlier} = /** @type {Opened} */ (state.entry);
  Object.assign(state, {entry: null, refusal: null});
  await state.keeper.forget(key, earlier);
  await reload();
  status('');
  if (state.entries.has(key)) {
    await on.show();
  } else {
    location.hash = '#/' + type.folder;
  }
}

/** What is to be said of the work in the form, below its title. */
export function notice() {
  const {keeper, language} = state;
  const entry = /** @type {Opened} */ (state.entry);
  const when = new Intl.DateTimeFormat(localeOf(language), {dateStyle: 'medium', timeStyle: 'short'});
  return h('div', {class: 'kept', id: 'kept'}, [
    keeper.works ? null : h('p', {class: 'problem'}, t('notKept')),
    entry.isElsewhere && h('p', {}, t('elsewhere')),
    entry.at && h('p', {}, t('kept', when.format(entry.at)), ' ', discardButton()),
    entry.joined && entry.joined.length > 0 && h('p', {}, t('joined'), ' ', entry.joined.map(path => namedFile(context({}), path))),
  ]);
}
