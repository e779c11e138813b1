/** What is found in the entry while somebody writes, and after it was saved. */
import {$, changes, context, problem, state, status, t} from './desk.js';
import {afterPause, schemaFindings} from './drafts.js';
import {h} from './files.js';
import {linksTo, renew, showFindings} from './findings.js';
import {pageLink, PUBLISHED} from './preview.js';

const POLL = 1500;
/** A check that takes longer says that it runs. */
const SOON = 1500;
/** In narrower windows, the list of what a check has found is there for who opens it: it would take half of the window. */
const WIDE = '(min-width: 40rem)';

/** Shows what was found in what is not saved yet, or else in what is; in the list, which entries have findings. Gives those in the entry. */
export function find() {
  const {draft, findings} = state;
  // A forge checks what is proposed, and the schemas what is in the form; `kb serve` checks both.
  const isOnForge = state.store.forge !== undefined;
  const shown = isOnForge ? [...findings, ...draft?.findings ?? []] : draft?.findings ?? findings;
  const texts = isOnForge ? new Map() : draft?.texts ?? new Map();
  const own = showFindings(context({}), shown, texts, findings);
  const unsaved = own.filter(finding => draft?.findings?.includes(finding));
  const told = unsaved.map(({path, line, message}) => `${path}:${line}:${message}`).join('\n');
  if (told !== state.told) {
    state.told = told;
    tell(unsaved.length > 0 ? t('foundUnsaved', unsaved.length) : '', unsaved, texts, $('.status details')?.open);
  }
  if (!state.entry) {
    state.list?.();
  }
  return own;
}

/** Says what was found, with links to the boxes; an error with the sign of a problem. @type {(text: string, findings: Told[], texts: Texts, isOpen?: boolean, isProblem?: boolean) => void} */
function tell(text, findings, texts, isOpen, isProblem) {
  status(text, isProblem);
  if (findings.length > 0 && !state.refusal) {
    $('.status').replaceChildren(h('details', {open: isOpen}, h('summary', {}, text),
      linksTo(context({}), findings, texts, goal => Object.assign(state, {goal}))));
  }
}

/** @type {(some: Change[], others: Change[]) => boolean} */
const isSame = (some, others) => some.length === others.length && some.every(({path, text}, index) => path === others[index].path && text === others[index].text);

/** What the preview is called that shows what is in the form: errors keep what is saved from being published, but not from being shown. Nothing as long as it is not made. */
export const previewed = () => state.draft?.preview ?? (hasErrors() ? '' : PUBLISHED);

const isOpen = () => $('.preview')?.hidden === false;
const hasErrors = () => state.findings.some(({severity}) => severity === 'error');

/** Checks what is not saved yet, and shows its preview. */
export const tryOut = afterPause(async () => {
  const {entry, saves} = state;
  const files = changes();
  // After a save, the check is asked again: what it finds in the middle of one would be said of what is saved.
  if (!entry || !state.now || state.isSaving) {
    return;
  }
  // Until the check of what was saved ends, what was shown before stays.
  const isAwaited = state.awaited !== undefined && !state.isTold;
  const isBehind = state.store.tryOut && !isAwaited && isOpen() && hasErrors();
  const saying = !state.store.tryOut || files.length === 0 ? undefined : setTimeout(() => {
    if (entry === state.entry && saves === state.saves) {
      status(t('checking'));
      state.told = null;
    }
  }, SOON);
  try {
    const {facts, header} = state.now;
    const found = !state.store.tryOut ? {findings: schemaFindings(context(facts), facts, header)}
      : files.length > 0 || isBehind ? await state.store.tryOut(files, state.language) : null;
    if (!found && (files.length > 0 || isBehind)) {
      tryOut();
    } else if (entry === state.entry && saves === state.saves && isSame(files, changes())) {
      // What was edited meanwhile is checked next: of what was there before, nothing is said.
      state.draft = files.length > 0 || !state.store.tryOut ? {...found, texts: new Map(files.map(file => [file.path, file.text ?? '']))}
        : {preview: found?.preview ?? (isAwaited ? state.draft?.preview : undefined)};
      // What a forge has found stands as long as something is edited.
      (state.store.tryOut || files.length === 0) && renew();
      find();
      state.preview?.show();
    }
  } catch (error) {
    problem(error);
  } finally {
    clearTimeout(saying);
  }
});

/** Fetches the findings of the last check, again and again. */
export async function poll() {
  try {
    const {check, findings} = await /** @type {Required<Store>} */ (state.store).findings(state.language);
    if (state.lost && state.lost === $('.status').textContent) {
      status('');
    }
    state.lost = '';
    if (check !== state.check) {
      const isNew = !state.isTold || JSON.stringify(findings) !== JSON.stringify(state.findings);
      Object.assign(state, {check, findings});
      find();
      if (state.awaited !== undefined && check > state.awaited) {
        // A long check that began before the save can end after it: until something is edited, a later one corrects it.
        Object.assign(state, {awaited: check, isTold: true});
        isNew && tellChecked(findings);
      }
      if (changes().length === 0 && isOpen()) {
        tryOut();
      }
    }
  } catch (error) {
    problem(error.key ? error : {key: 'notConnected'});
    state.lost = $('.status').textContent;
  }
  setTimeout(poll, POLL);
}

/** Says what the check of what was saved has found: first whether it is published. @type {(findings: Finding[]) => void} */
function tellChecked(findings) {
  const texts = new Map();
  const own = new Set(findings.filter(finding => state.entry?.place(finding, texts)));
  const errors = findings.filter(({severity}) => severity === 'error').sort((a, b) => Number(own.has(b)) - Number(own.has(a)));
  const warnings = [...own].filter(({severity}) => severity === 'warning');
  const text = errors.length > 0 ? t('checkedErrors', errors.length) : t(warnings.length > 0 ? 'checkedFindings' : 'checked');
  tell([text, warnings.length > 0 && t('warningsHere', warnings.length), state.recorded].filter(Boolean).join(' '), [...errors, ...warnings], texts, matchMedia(WIDE).matches, errors.length > 0);
  if (errors.length === 0 && state.entry) {
    $('.status').append(' ', pageLink(context({}), state.language));
  }
}
