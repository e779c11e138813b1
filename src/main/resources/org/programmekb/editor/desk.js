/** What the parts of the editor share: the store, the entries, the entry in the form, and the line that says what happens. */
import {entriesOf} from './entry.js';
import {knownOf, registersOf, saidOf} from './names.js';
import {interfaceLanguage, textIn} from './texts.js';

/** What belongs to the store comes with {@link reload}. */
export const state = /** @type {State} */ (/** @type {Partial<State>} */ ({
  language: interfaceLanguage(), entry: null, choices: null, entries: new Map(), kept: new Map(), check: -1, findings: [], draft: null, saves: 0, told: '', recorded: '', refusal: null, goal: null,
}));

/** What `main.js` does when something is edited, and when another page or the page anew is shown. */
export const on = {edited() {}, async show() {}};

/** @type {(selector: string) => any} */
export const $ = selector => document.querySelector(selector);
/** @type {Say} */
export const t = (key, ...values) => textIn(state.language, key, ...values);

/** Says something, unless a save was refused: that stays until the next save or edit. @type {(text?: string, isProblem?: boolean) => void} */
export function status(text, isProblem) {
  $('.status').textContent = state.refusal ?? text;
  $('.status').classList.toggle('problem', Boolean(state.refusal ?? isProblem));
}

/** Shows a page in the place of what was there. @type {(page: string | Node) => void} */
export function fill(page) {
  $('#content').removeAttribute('aria-busy');
  $('#content').replaceChildren(page);
}

/** Says what went wrong. @type {(error: Said) => void} */
export function problem(error) {
  const said = saidOf(context({}), error);
  status(said, true);
  // Where there is nothing else to see, the line at the end of the window is overlooked.
  if ($('#content:is([aria-busy], :not(:has(*)))')) {
    fill(said);
  }
}

/** What the pages and fields are made with. @type {(schema: Schema) => Context} */
export function context(schema) {
  const {config} = state;
  return {
    t, config, language: state.language, languages: config.languages, defaultLanguage: config.defaultLanguage,
    definitions: schema.$defs ?? {}, entry: /** @type {Opened} */ (state.entry), store: state.store, entries: state.entries, kept: state.kept,
    findings: state.findings, drafts: new Set(state.drafts ?? []), about: key => state.known.about(key), isProposed: key => Boolean(state.proposed?.(key)),
    names: (target, language = state.language) => state.known.names(target, language), changed: () => on.edited(),
  };
}

/** The files of the entry that differ from the store. @type {() => Change[]} */
export function changes() {
  try {
    return state.entry?.changes() ?? [];
  } catch (error) {
    problem(error);
    return [];
  }
}

/** @type {{[name: string]: Schema}} */
const schemas = {};

/** @type {(name: string) => Promise<Schema>} */
async function schema(name) {
  schemas[name] ??= await (await fetch(`schemas/${name}.schema.json`)).json();
  return schemas[name];
}

/** The schemas of the facts and of the headers of the entries of a type. @type {(type: EntryType) => Promise<Schema[]>} */
export async function schemasOf(type) {
  if (type.isRegister) {
    const whole = await schema(type.folder);
    return [{.../** @type {Schema} */ (whole.additionalProperties), $defs: whole.$defs}, {properties: {}}];
  }
  return Promise.all([schema(type.word), schema(type.word + '-header')]);
}

/** The schema of a file of an entry or of a register; undefined for others. @type {(path: string) => Promise<Schema | undefined>} */
export async function schemaOf(path) {
  const [, folder, isInFolder] = path.slice(state.config.content.length).match(/^([^/.]+)(\/)?/) ?? [];
  const type = typesOf().find(own => own.folder === folder);
  return !type || Boolean(isInFolder) === Boolean(type.isRegister) ? undefined
    : schema(type.isRegister ? type.folder : path.endsWith('.yaml') ? type.word : type.word + '-header');
}

const typesOf = () => [...state.config.types, ...state.config.registers];

/** Reads what the store has, and what the browser keeps. */
export async function reload() {
  state.paths = await state.store.list();
  const registers = await registersOf(state.config, state.store);
  state.entries = entriesOf(state.config, state.paths, registers);
  await readKept();
  // To find the drafts, all documents are read: the list does not wait for that.
  state.store.drafts?.().then(drafts => {
    state.drafts = drafts;
    if (!state.entry) {
      state.list?.();
    }
  }, problem);
  [state.known, state.proposed] = await Promise.all([knownOf(state.config, state.store, state.entries, registers), state.store.proposed?.()]);
}

/** Reads what the browser keeps; an entry that the store does not have is among the entries, too. */
export async function readKept() {
  state.kept = await state.keeper.all();
  for (const [key, [{type, slug}]] of state.kept) {
    const own = typesOf().find(({folder}) => folder === type);
    if (own && !state.entries.has(key)) {
      state.entries.set(key, {key, type: own, slug, facts: null, documents: {}});
    }
  }
}
