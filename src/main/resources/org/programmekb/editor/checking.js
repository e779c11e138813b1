/** What is found in the entry while somebody writes, and after it was saved. */
import {$, changes, context, problem, state, status, t} from './desk.js';
import {afterPause, schemaFindings} from './drafts.js';
import {showFindings} from './findings.js';
import {pageLink} from './preview.js';

const POLL = 1500;
/** A check that takes longer says that it runs. */
const SOON = 1500;

/** Shows what was found in what is not saved yet, or else in what is; in the list, which entries have findings. */
export function find() {
  const {draft, findings} = state;
  const own = showFindings(context({}), draft?.findings ?? findings, draft?.texts ?? new Map(), findings);
  const told = draft ? own : 0;
  if (told !== state.told) {
    state.told = told;
    status(told > 0 ? t('foundUnsaved', told) : '');
  }
  if (!state.entry) {
    state.list?.();
  }
}

/** Checks what is not saved yet, and shows its preview. */
export const tryOut = afterPause(async () => {
  const {entry, saves} = state;
  const files = changes();
  if (!entry || !state.now) {
    return;
  }
  const saying = !state.store.tryOut || files.length === 0 ? undefined : setTimeout(() => {
    if (entry === state.entry && saves === state.saves) {
      status(t('checking'));
      state.told = null;
    }
  }, SOON);
  try {
    const {facts, header} = state.now;
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

/** Fetches the findings of the last check, again and again. */
export async function poll() {
  try {
    const {check, findings} = await /** @type {Required<Store>} */ (state.store).findings(state.language);
    if (state.lost && state.lost === $('.status').textContent) {
      status('');
    }
    state.lost = '';
    if (check !== state.check) {
      Object.assign(state, {check, findings});
      find();
      if (state.awaited !== undefined && check > state.awaited) {
        tellChecked(findings);
      }
    }
  } catch (error) {
    problem(error.key ? error : {key: 'notConnected'});
    state.lost = $('.status').textContent;
  }
  setTimeout(poll, POLL);
}

/** Says what the check of what was saved has found. @type {(findings: Finding[]) => void} */
function tellChecked(findings) {
  const own = findings.filter(finding => state.entry?.place(finding, new Map()));
  const isPublished = findings.every(({severity}) => severity !== 'error');
  status(t(!isPublished ? 'checkedErrors' : own.length > 0 ? 'checkedFindings' : 'checked', own.length));
  if (isPublished && state.entry) {
    $('.status').append(' ', pageLink(context({}), state.language));
  }
  state.awaited = undefined;
  state.preview?.show();
}
