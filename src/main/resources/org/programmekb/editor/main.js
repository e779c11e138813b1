/** The editor: opens a store, and shows the list of entries, a new entry, one entry, or what somebody must choose in it. */
import {find, poll, previewed, tryOut} from './checking.js';
import {choicesPage} from './choices.js';
import {$, changes, context, fill, on, problem, readKept, reload, schemasOf, state, status, t} from './desk.js';
import {select} from './field-parts.js';
import {h} from './files.js';
import {leadTo, linksTo, showMerged} from './findings.js';
import {keeperOf} from './keep.js';
import {keepNow, keepSoon, keepWhenHidden, keptForm, notice, open, settle} from './keeping.js';
import {listPage, todoPage} from './lists.js';
import {movesOf} from './moves.js';
import {entryPage, newPage} from './pages.js';
import {previewOf} from './preview.js';
import {proposalsPage} from './proposals.js';
import {actions, edited, showChanges} from './saving.js';
import {signedIn} from './sign-in.js';
import {diskStore, takeSecret} from './store-disk.js';
import {addTypes, directionOf, LANGUAGES, load} from './texts.js';

Object.assign(on, {edited, show});

function bar() {
  const {language} = state;
  Object.assign(document.documentElement, {lang: language === 'zh' ? 'zh-Hans' : language, dir: directionOf(language)});
  document.title = t('editor');
  const chooser = select(Object.entries(LANGUAGES), language, chosen => speak(chosen).catch(problem));
  chooser.setAttribute('aria-label', t('language'));
  [...chooser.options].forEach(option => (option.lang = option.value));
  $('.bar').replaceChildren(
    h('a', {href: '#/', class: 'home'}, t('editor')),
    h('span', {}, state.config.title[language] ?? Object.values(state.config.title)[0] ?? ''),
    h('a', {href: state.config.site}, t('toSite')),
    chooser);
}

/** Shows the editor in another language. @type {(language: string) => Promise<void>} */
async function speak(language) {
  await load(language);
  localStorage.setItem('kb-editor-language', language);
  if (!state.known) {
    // Nobody has signed in yet, and nothing is written that would be lost.
    location.reload();
    return;
  }
  Object.assign(state, {language, check: -1, recorded: ''});
  status('');
  bar();
  $('.bar select').focus();
  await show();
  // Arrows lead through the languages, so that the list keeps the focus.
  $('.bar select').focus();
}

/** Shows what the address says: `#/`, `#/cities`, `#/cities/nice`, `#/new/cities`, `#/todo` or `#/proposals`. */
async function show() {
  keepNow();
  const [first, ...rest] = decodeURIComponent(location.hash.slice(2)).split('/');
  const key = [first, ...rest].join('/');
  const main = $('#content');
  if (rest.length > 0 && first !== 'new') {
    if (state.entry?.key !== key && !(await opened(key))) {
      location.hash = '#/';
      return;
    }
    fill(await entryOrChoices());
    showMerged(context({}), state.choices ? [] : state.entry?.merged ?? []);
    state.preview?.show();
  } else {
    Object.assign(state, {entry: null, choices: null});
    await readKept();
    const page = first === 'new' ? {element: newPage(context({}), rest[0], created, keptForm(key)), list: undefined}
      : (first === 'todo' ? todoPage : first === 'proposals' && state.store.forge ? proposalsPage : listPage)(() => context({}), first, reload);
    state.list = page.list;
    fill(page.element);
  }
  showChanges();
  tryOut();
  find();
  const {goal, joining} = state;
  Object.assign(state, {goal: null, joining: undefined});
  joining?.then(findings => {
    state.findings = findings;
    const own = find();
    if (own.length > 0) {
      $('.status').append(linksTo(context({}), own, new Map(), () => {}));
    }
  }).catch(problem);
  if (!goal || !leadTo(context({}), goal, new Map())) {
    main.querySelector('h1')?.focus();
  }
}

/** Opens an entry; an open proposal for it is joined. @type {(key: string) => Promise<boolean>} */
async function opened(key) {
  Object.assign(state, {draft: null, told: ''});
  const proposal = state.entries.has(key) && await state.store.proposal?.(key);
  if (proposal) {
    $('.status').replaceChildren(t('joinsProposal') + ' ', h('a', {href: proposal}, proposal));
    state.joining = state.goal ? undefined : state.store.forge?.findings(key);
  }
  return open(key);
}

/** The page of the entry that is open; as long as somebody must choose in it, the page for that. */
async function entryOrChoices() {
  const {entry} = /** @type {{entry: Opened}} */ (state);
  const {type} = entry;
  const [facts, header] = await schemasOf(type);
  state.now = {facts, header};
  if (state.choices) {
    state.preview = null;
    return choicesPage(context(facts), state.choices.conflicts, [facts, header], chosen);
  }
  state.preview = state.store.tryOut && previewOf(context({}), previewed, tryOut);
  const moves = entry.files.length > 0 && movesOf(context(facts), actions);
  const page = entryPage(context(facts), facts, header, state.preview, moves);
  const title = page.querySelector('h1');
  title?.setAttribute('aria-describedby', 'kept');
  title?.after(notice());
  return page;
}

/** Shows what somebody has chosen in the form, to be read and saved. */
async function chosen() {
  settle();
  state.refusal = state.entry?.hasLostTick ? t('compareAgain') : changes().length > 0 ? t('chosenNotSaved') : null;
  status(t('unchanged'));
  await show();
}

/** Opens an entry that is not in the store yet. @type {(entry: Opened) => Promise<void>} */
async function created(entry) {
  if (entry.type.isRegister) {
    const {data} = entry.facts;
    await entry.load(state.store);
    entry.facts.data = data;
  }
  state.entries.set(entry.key, {key: entry.key, type: entry.type, slug: entry.slug, facts: null, documents: {}});
  Object.assign(state, {entry, draft: null, told: ''});
  keepSoon();
  location.hash = '#/' + entry.key;
}

/** Reads the entries and shows what the address says. */
async function begin() {
  await reload();
  await show();
  if (state.config.store === 'disk') {
    poll();
  }
}

/** Goes on with a server that was started again, perhaps with the site at another port. */
async function restarted() {
  state.config.site = (await (await fetch('config.json', {cache: 'no-store'})).json()).site;
  bar();
  await (state.known ? tryOut() : begin());
}

/** Before somebody leaves what is not saved: only what the browser does not keep would be lost. */
const wouldLose = () => !state.keeper.works && changes().length > 0;

async function start() {
  [state.config] = await Promise.all([fetch('config.json').then(response => response.json()), load(state.language)]);
  addTypes(state.config.types);
  // Lists that are empty are not in the file.
  state.config.sides ??= [];
  const isLocal = state.config.store === 'disk';
  bar();
  state.keeper = keeperOf(isLocal ? new URL(state.config.site).pathname : state.config.edit, () => status(t('notKept'), true));
  keepWhenHidden();
  state.store = isLocal ? diskStore() : await signedIn(state.config, t, fill);
  let last = location.hash;
  addEventListener('hashchange', () => {
    if (isLocal && takeSecret(last)) {
      state.refusal = null;
      status('');
      restarted().catch(problem);
      return;
    }
    if (location.hash !== last && state.entry && location.hash !== '#/' + state.entry.key && wouldLose() && !confirm(t('leave'))) {
      history.replaceState(null, '', last);
      return;
    }
    last = location.hash;
    Object.assign(state, {awaited: undefined, refusal: null});
    status('');
    show().catch(problem);
  });
  addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's' && state.entry) {
      event.preventDefault();
      /** @type {HTMLElement | null} */ (document.querySelector('.save:enabled'))?.click();
    }
  });
  addEventListener('beforeunload', event => {
    if (wouldLose()) {
      event.preventDefault();
    }
  });
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--foot', $('.editor-foot').offsetHeight + 'px');
    // What is said grows the foot over what somebody is writing in.
    const {activeElement: focused} = document;
    if (focused && $('#content').contains(focused) && focused.getBoundingClientRect().bottom > $('.editor-foot').getBoundingClientRect().top) {
      focused.scrollIntoView({block: 'nearest'});
    }
  }).observe($('.editor-foot'));
  await begin();
}

start().catch(problem);
