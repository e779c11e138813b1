/** The editor: opens a store, shows the list of entries or one entry, and saves. */
import {Entry, entriesOf} from './entry.js';
import {h} from './files.js';
import {afterPause, schemaFindings} from './drafts.js';
import {showFindings} from './findings.js';
import {entryPage, linesChanged, listPage, newPage} from './pages.js';
import {glanceOf, pageLink, previewOf} from './preview.js';
import {diskStore, takeSecret} from './store-disk.js';
import {githubStore} from './store-github.js';
import {movesOf} from './moves.js';
import {namesOf, namedFile, registersOf, saidOf} from './names.js';
import {addTypes, interfaceLanguage, textIn} from './texts.js';

const POLL = 1500;
/** A check that takes longer says that it runs. */
const SOON = 1500;
const $ = selector => document.querySelector(selector);
const state = {language: interfaceLanguage(), entry: null, entries: new Map(), check: -1, findings: [], draft: null, saves: 0, told: 0, refusal: null};
const t = (key, ...values) => textIn(state.language, key, ...values);

/** Says something, unless a save was refused: that stays until the next save or edit. */
function status(text, isProblem) {
  $('.status').textContent = state.refusal ?? text;
  $('.status').classList.toggle('problem', Boolean(state.refusal ?? isProblem));
}

function problem(error) {
  status(saidOf(context({}), error), true);
}

function bar() {
  document.documentElement.lang = state.language === 'zh' ? 'zh-Hans' : 'en';
  document.title = t('editor');
  const other = state.language === 'zh' ? 'en' : 'zh';
  $('.bar').replaceChildren(
    h('a', {href: '#/', class: 'home'}, t('editor')),
    h('span', {}, state.config.title[state.language] ?? Object.values(state.config.title)[0] ?? ''),
    h('a', {href: state.config.site}, t('toSite')),
    h('button', {
      type: 'button', lang: other === 'zh' ? 'zh-Hans' : 'en',
      onclick: () => {
        state.language = other;
        localStorage.setItem('kb-editor-language', other);
        state.check = -1;
        bar();
        show();
      },
    }, other === 'zh' ? '中文' : 'English'));
}

function context(schema) {
  const {config} = state;
  return {
    t, config, language: state.language, languages: config.languages, defaultLanguage: config.defaultLanguage,
    definitions: schema.$defs ?? {}, entry: state.entry, store: state.store, entries: state.entries,
    names: (target, language = state.language) => state.names(target, language), changed: edited,
  };
}

async function schema(name) {
  state.schemas ??= {};
  state.schemas[name] ??= await (await fetch(`schemas/${name}.schema.json`)).json();
  return state.schemas[name];
}

/** The schema of one item of a register. */
async function itemSchema(name) {
  const whole = await schema(name);
  return {...whole.additionalProperties, $defs: whole.$defs};
}

/** The schema of a file of an entry or of a register; undefined for others. */
async function schemaOf(path) {
  const [, folder, isInFolder] = path.slice(state.config.content.length).match(/^([^/.]+)(\/)?/) ?? [];
  const type = [...state.config.types, ...state.config.registers].find(own => own.folder === folder);
  return !type || Boolean(isInFolder) === Boolean(type.isRegister) ? undefined
    : schema(type.isRegister ? type.folder : path.endsWith('.yaml') ? type.word : type.word + '-header');
}

/** Documents and facts; all other files in the folder of the content are attachments. */
const TEXT = /\.(yaml|md|markdown|adoc|asciidoc|ad|html)$/;

/** What renaming and deleting needs of the editor. */
const actions = {
  paths: () => state.paths.filter(path => TEXT.test(path)),
  attachments: () => state.paths.filter(path => path.startsWith(state.config.content) && !TEXT.test(path) && !/\/\./.test(path)),
  schemaOf,
  findings: () => state.findings,
  isUnsaved: () => changes().length > 0,
  save: (files, title, next) => saving(async () => {
    // What would be written into the form now, would be lost.
    const form = $('#content');
    form.inert = true;
    try {
      const answer = await state.store.save(files, {key: state.entry.key, title, next, language: state.language});
      state.awaited = answer.check;
      state.entry = null;
      await reload();
      history.replaceState(null, '', '#/' + next);
      form.inert = false;
      await show();
      showSaved(answer);
    } finally {
      form.inert = false;
    }
  }),
};

/** Runs a task that saves, unless another one is running: saved twice, the same change would be two proposals. */
async function saving(task) {
  if (state.isSaving) {
    return;
  }
  Object.assign(state, {isSaving: true, refusal: null});
  showChanges();
  status(t('saving'));
  try {
    await task();
    tryOut();
  } catch (error) {
    Object.assign(state, {awaited: undefined, refusal: saidOf(context({}), error)});
    status();
    if (error.key === 'changedElsewhere') {
      // What somebody else has saved is there when the entry is opened again.
      await reload().catch(() => {});
    }
  } finally {
    state.isSaving = false;
    showChanges();
  }
}

async function reload() {
  state.paths = await state.store.list();
  const registers = await registersOf(state.config, state.store);
  state.entries = entriesOf(state.config, state.paths, registers);
  state.names = await namesOf(state.config, state.store, state.entries, registers);
}

/** Shows what the address says: `#/`, `#/cities`, `#/cities/nice` or `#/new/cities`. */
async function show() {
  const [first, ...rest] = decodeURIComponent(location.hash.slice(2)).split('/');
  const key = [first, ...rest].join('/');
  const main = $('#content');
  if (rest.length > 0 && first !== 'new') {
    if (state.entry?.key !== key) {
      const found = state.entries.get(key);
      if (!found) {
        location.hash = '#/';
        return;
      }
      Object.assign(state, {draft: null, told: 0});
      const proposal = await state.store.proposal?.(key);
      if (proposal) {
        $('.status').replaceChildren(t('joinsProposal') + ' ', h('a', {href: proposal}, proposal));
      }
      state.entry = Object.assign(await new Entry(state.config, found).load(state.store), {key});
    }
    const {type} = state.entry;
    const [facts, header] = type.isRegister ? [await itemSchema(type.folder), {properties: {}}]
      : await Promise.all([schema(type.word), schema(type.word + '-header')]);
    state.schemas.now = {facts, header};
    state.preview = state.store.tryOut && previewOf(context({}), () => state.draft?.preview ?? `${state.config.site}admin/preview/published/`);
    const moves = state.entry.files.length > 0 && movesOf(context(facts), actions);
    main.replaceChildren(entryPage(context(facts), facts, header, state.preview, moves));
    state.preview?.show();
  } else {
    state.entry = null;
    main.replaceChildren(first === 'new' ? newPage(context({}), rest[0], created) : listPage(context({}), first));
  }
  showChanges();
  tryOut();
  find();
  main.querySelector('h1')?.focus();
}

/** Shows what was found in what is not saved yet, or else in what is. */
function find() {
  const {draft, findings} = state;
  const own = showFindings(context({}), draft?.findings ?? findings, draft?.texts ?? new Map(), findings);
  const told = draft ? own : 0;
  if (told !== state.told) {
    state.told = told;
    status(told > 0 ? t('foundUnsaved', told) : '');
  }
}

/** Checks what is not saved yet, and shows its preview. */
const tryOut = afterPause(async () => {
  const {entry, saves} = state;
  const files = changes();
  if (!entry || !state.schemas?.now) {
    return;
  }
  const saying = state.store.tryOut && files.length > 0 && setTimeout(() => {
    if (entry === state.entry && saves === state.saves) {
      status(t('checking'));
      state.told = null;
    }
  }, SOON);
  try {
    const {facts, header} = state.schemas.now;
    const found = !state.store.tryOut ? {findings: schemaFindings(context(facts), facts, header)}
      : files.length > 0 ? await state.store.tryOut(files, state.language) : null;
    if (!found && files.length > 0) {
      tryOut();
    } else if (entry === state.entry && saves === state.saves) {
      state.draft = found && {...found, texts: new Map(files.map(file => [file.path, file.text ?? '']))};
      find();
      state.preview?.show();
    }
  } catch (error) {
    problem(error);
  } finally {
    clearTimeout(saying);
  }
});

const glance = glanceOf(state, changes);

/** Opens an entry that is not in the store yet. */
async function created(entry) {
  if (entry.type.isRegister) {
    const {data} = entry.facts;
    await entry.load(state.store);
    entry.facts.data = data;
  }
  state.entries.set(entry.key, {key: entry.key, type: entry.type, slug: entry.slug, facts: null, documents: {}});
  Object.assign(state, {entry, draft: null, told: 0});
  location.hash = '#/' + entry.key;
}

function changes() {
  try {
    return state.entry?.changes() ?? [];
  } catch (error) {
    problem(error);
    return [];
  }
}

/** Notes that somebody has edited something. */
function edited() {
  if (state.refusal && !state.isSaving) {
    state.refusal = null;
    status('');
  }
  showChanges();
  glance();
  tryOut();
}

/** Says which files differ from the store. */
function showChanges() {
  const files = changes();
  const save = $('.save-bar');
  const plan = $('.plan:has(.save)');
  if (plan && files.length > 0) {
    plan.replaceChildren(h('p', {class: 'problem'}, t('saveFirst')));
  }
  // What a new name or a deletion changes is saved by a button below its list: there is never more than one.
  save.hidden = !state.entry || Boolean(plan && files.length === 0);
  const isOpen = save.querySelector('details')?.open;
  save.replaceChildren(
    h('button', {type: 'button', class: 'save', disabled: files.length === 0 || Boolean(state.isSaving), onclick: store},
      t(state.store.name === 'github' ? 'propose' : 'save')),
    h('details', {open: isOpen}, h('summary', {}, files.length === 0 ? t('unchanged') : t('filesChanged', files.length)),
      h('ul', {class: 'files'}, files.map(file => h('li', {}, namedFile(context({}), file.path), linesChanged(file))))));
}

function showSaved(answer) {
  status(t(answer.url ? 'proposed' : 'saved'));
  if (answer.url) {
    $('.status').append(' ', h('a', {href: answer.url}, answer.url));
  }
}

const store = () => saving(async () => {
  const files = changes();
  const {entry} = state;
  state.saves++;
  const answer = await state.store.save(files, {key: entry.key, title: t('proposalTitle', entry.title(state.language)), language: state.language});
  entry.saved(files, answer.hashes);
  Object.assign(state, {draft: null, told: 0});
  state.awaited = answer.check;
  showSaved(answer);
  await reload();
});

/** Fetches the findings of the last check, again and again. */
async function poll() {
  try {
    const {check, findings} = await state.store.findings(state.language);
    if (state.lost && state.lost === $('.status').textContent) {
      status('');
    }
    state.lost = '';
    if (check !== state.check) {
      Object.assign(state, {check, findings});
      find();
      if (check > state.awaited) {
        const own = state.entry ? findings.filter(finding => state.entry.place(finding, new Map())) : [];
        const isPublished = findings.every(({severity}) => severity !== 'error');
        status(t(!isPublished ? 'checkedErrors' : own.length > 0 ? 'checkedFindings' : 'checked', own.length));
        if (isPublished && state.entry) {
          $('.status').append(' ', pageLink(context({}), state.language));
        }
        state.awaited = undefined;
        state.preview?.show();
      }
    }
  } catch (error) {
    problem(error.key ? error : {key: 'notConnected'});
    state.lost = $('.status').textContent;
  }
  setTimeout(poll, POLL);
}

/** Reads the entries and shows what the address says. */
async function begin() {
  await reload();
  await show();
  if (state.config.store === 'disk') {
    poll();
  }
}

async function start() {
  state.config = await (await fetch('config.json')).json();
  addTypes(state.config.types);
  // Lists that are empty are not in the file.
  state.config.sides ??= [];
  const isLocal = state.config.store === 'disk';
  bar();
  state.store = isLocal ? diskStore(state.config) : await githubStore(state.config, t, $('#content'));
  let last = location.hash;
  addEventListener('hashchange', () => {
    if (isLocal && takeSecret(last)) {
      state.refusal = null;
      status('');
      if (!state.names) {
        begin().catch(problem);
      }
      return;
    }
    if (changes().length > 0 && location.hash !== last && state.entry && location.hash !== '#/' + state.entry.key && !confirm(t('leave'))) {
      history.replaceState(null, '', last);
      return;
    }
    last = location.hash;
    Object.assign(state, {awaited: undefined, refusal: null});
    status('');
    show().catch(problem);
  });
  addEventListener('beforeunload', event => {
    if (changes().length > 0) {
      event.preventDefault();
    }
  });
  await begin();
}

start().catch(problem);
