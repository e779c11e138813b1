/** Saves the entry, and what renaming and deleting change. */
import {tryOut} from './checking.js';
import {$, changes, context, on, problem, reload, schemaOf, state, status, t} from './desk.js';
import {h} from './files.js';
import {leadToChoice} from './findings.js';
import {discardButton, joinLatest, keep, keepNow, keepSoon, notice} from './keeping.js';
import {linesChanged} from './lines.js';
import {languageIn, namedFile, saidOf} from './names.js';
import {glanceOf} from './preview.js';
import {sameQuestion} from './same.js';

/** Somebody else may save again while their changes are joined; after so many times somebody has to try again. */
const TIMES = 3;
/** Documents and facts; all other files in the folder of the content are attachments. */
const TEXT = /\.(yaml|md|markdown|adoc|asciidoc|ad|html)$/;

/** What renaming and deleting needs of the editor. */
export const actions = {
  paths: () => state.paths.filter(path => TEXT.test(path)),
  attachments: () => state.paths.filter(path => path.startsWith(state.config.content) && !TEXT.test(path) && !/\/\./.test(path)),
  schemaOf,
  findings: () => state.findings,
  isUnsaved: () => changes().length > 0,
  save: (/** @type {Change[]} */ files, /** @type {string} */ title, /** @type {string} */ next) => saving(async () => {
    // What would be written into the form now, would be lost.
    const form = $('#content');
    form.inert = true;
    try {
      const answer = await state.store.save(files, {key: state.entry?.key ?? next, title, next, language: state.language, tell});
      state.awaited = answer.check;
      state.entry = null;
      await reload();
      history.replaceState(null, '', '#/' + next);
      form.inert = false;
      await on.show();
      showSaved(answer);
    } finally {
      form.inert = false;
    }
  }),
};

/** @type {(key: string, ...values: unknown[]) => void} */
const tell = (key, ...values) => status(t(key, ...values));

/** Runs a task that saves, unless another one is running: saved twice, the same change would be two proposals. @type {(task: () => Promise<void>) => Promise<void>} */
async function saving(task) {
  if (state.isSaving) {
    return;
  }
  Object.assign(state, {isSaving: true, isTold: false, refusal: null, recorded: ''});
  showChanges();
  status(t('saving'));
  try {
    await task();
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
    tryOut();
    if (document.activeElement === document.body) {
      // What had the focus is not there any more.
      $('.status').focus();
    }
  }
}

/** Saves the entry in the form; what somebody else has saved meanwhile is joined with it, or somebody must choose. */
export const save = () => saving(async () => {
  const open = leadToChoice();
  if (open) {
    throw Object.assign(new Error('undecided'), {key: 'notDecided', values: [open]});
  }
  await keepNow();
  for (let time = 1; ; time++) {
    try {
      await saveEntry();
      return;
    } catch (error) {
      if (error.key !== 'changedElsewhere' || time === TIMES) {
        throw error;
      }
      if (!(await joinLatest())) {
        return;
      }
      await on.show();
      if (state.choices) {
        status(t('chooseFirst'), true);
        return;
      } else if (state.entry?.hasLostTick) {
        // The original may say something else now.
        state.refusal = t('compareAgain');
        status();
        return;
      }
    }
  }
});

async function saveEntry() {
  const entry = /** @type {Opened} */ (state.entry);
  const codes = [...entry.accepted];
  const written = changes();
  const files = [...written, ...await state.store.records?.(entry, written, codes) ?? []];
  const accepted = state.store.records ? [] : codes.map(code => entry.documents[code].path);
  state.saves++;
  if (files.length + accepted.length === 0) {
    entry.accepted.clear();
    status(t('unchanged'));
    return;
  }
  const answer = await state.store.save(files, {key: entry.key, title: t('proposalTitle', entry.title(state.language)), language: state.language, accepted, tell});
  codes.forEach(code => entry.accepted.delete(code));
  entry.saved(files, answer.hashes);
  const names = codes.map(code => languageIn(context({}), code)).join(t('comma'));
  Object.assign(state, {draft: {preview: state.draft?.preview}, told: '', awaited: answer.check, recorded: names && t('recorded', names)});
  entry.at = undefined;
  await keep(entry);
  $('#kept')?.replaceWith(notice());
  showSaved(answer);
  await reload();
  $('.translation')?.dispatchEvent(new Event('saved'));
}

/** @type {(answer: Saved) => void} */
function showSaved(answer) {
  status(t(answer.url ? 'proposed' : 'saved'));
  if (answer.url) {
    $('.status').append(' ', h('a', {href: answer.url}, answer.url), ' ', h('a', {href: '#/proposals'}, t('followProposal')));
    // What the check found is about what was proposed before.
    state.findings = [];
  }
  if (state.recorded) {
    $('.status').append(' ', state.recorded);
  }
}

const glance = glanceOf(state, changes);

/** Notes that somebody has edited something. */
export function edited() {
  if (state.isTold) {
    state.awaited = undefined;
  }
  if (state.refusal && !state.isSaving) {
    state.refusal = null;
    status('');
  }
  if ($('.status details') && !state.isSaving) {
    // What was found is about what was there before, and its list takes the room that who writes needs.
    status(t('checking'));
    state.told = null;
  }
  keepSoon();
  showChanges();
  glance();
  tryOut();
}

/** Says which files differ from the store. */
export function showChanges() {
  const files = changes();
  const accepted = [...state.entry?.accepted ?? []].map(code => languageIn(context({}), code));
  const isUnchanged = files.length + accepted.length === 0;
  const bar = $('.save-bar');
  const plan = $('.plan:has(.save)');
  if (plan && files.length > 0) {
    plan.replaceChildren(h('p', {class: 'problem'}, t('saveFirst')));
  }
  // What a new name or a deletion changes is saved by a button below its list: there is never more than one.
  bar.hidden = !state.entry || state.choices !== null || Boolean(plan && files.length === 0);
  const isOpen = bar.querySelector('details')?.open;
  const focused = document.activeElement;
  const hadFocus = bar.contains(focused);
  const rows = files.map(file => h('li', {}, namedFile(context({}), file.path)));
  const list = h('details', {open: isOpen, ontoggle: () => compare()}, h('summary', {}, isUnchanged ? t('unchanged') : t('filesChanged', files.length)),
    h('ul', {class: 'files'}, rows, accepted.map(name => h('li', {}, t('of', t('upToDate'), name)))));
  /** What has changed is compared only if somebody looks at it. */
  const compare = () => list.open && rows.forEach((row, index) => row.childElementCount === 1 && row.append(linesChanged(files[index], t)));
  compare();
  bar.replaceChildren(
    h('button', {type: 'button', class: 'save', 'aria-keyshortcuts': 'Control+S Meta+S', title: t('saveKeys'), disabled: isUnchanged || Boolean(state.isSaving), onclick: () => save().catch(problem)},
      t(state.store.name === 'forge' ? 'propose' : 'save')),
    list, sameQuestion(files),
    ...files.length > 0 && !state.isSaving ? [discardButton()] : [],
    ...state.store.forge?.mayWrite === false ? [h('p', {class: 'help'}, t('proposesFromCopy', state.store.forge.repository.label))] : []);
  if (hadFocus) {
    // While a save goes on, nothing can be done with the button.
    /** @type {HTMLElement | null} */ (bar.contains(focused) ? focused : bar.querySelector('.save:enabled') ?? bar.querySelector('summary'))?.focus();
  }
}
