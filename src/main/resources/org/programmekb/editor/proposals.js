/** The page of the proposals: what became of each, what its check has found, and what somebody can do with it. */
import {reload, state} from './desk.js';
import {h} from './files.js';
import {itemOf} from './findings.js';
import {navigation} from './lists.js';
import {entryOf, partName, saidOf} from './names.js';
import {stateOfAll} from './store-forge.js';
import {localeOf} from './texts.js';

/** @typedef {(key: string, goal?: Finding) => (event: Event) => Promise<void>} GoOn opens an entry, at the box of a finding */

/** While a check runs, its proposal is asked for again after so many milliseconds. */
const AGAIN = 30_000;
/** So long after a proposal was made, its check can still begin. */
const HOUR = 3_600_000;
/** So many findings of a proposal are shown; the others stand on the page of the check. */
const MOST = 20;

/**
 * The page of all proposals.
 *
 * @param contextNow gives the context with what is known now
 * @type {(contextNow: () => Context) => ListPage}
 */
export function proposalsPage(contextNow) {
  const {t, store} = contextNow();
  const forge = /** @type {Proposals} */ (store.forge);
  const list = h('ul', {class: 'proposals'});
  const said = h('p', {role: 'status'});
  const again = h('button', {type: 'button', onclick: () => read()}, t('lookAgain'));
  /** Reads all proposals anew; what is read later than another time is not shown. */
  let time = 0;
  async function read() {
    const own = ++time;
    said.className = '';
    said.textContent = t('readingProposals');
    again.disabled = true;
    try {
      const proposals = await forge.list();
      const rows = await Promise.all(proposals.map(proposal => rowOf(contextNow(), forge, proposal, read)));
      if (own === time) {
        const shown = rows.filter(row => row !== null);
        list.replaceChildren(...shown);
        said.textContent = shown.length === 0 ? t('noProposals') : '';
      }
    } catch (error) {
      said.className = 'problem';
      said.textContent = saidOf(contextNow(), error);
    } finally {
      again.disabled = false;
    }
  }
  read();
  return {list: () => {}, element: h('div', {}, h('h1', {tabindex: -1}, t('proposals')), navigation(contextNow(), 'proposals'),
    h('p', {class: 'proposals-help'}, t(forge.mayWrite ? 'proposalsHelp' : 'proposesFromCopy', forge.repository.label)), h('p', {}, again), said, list)};
}

/** A proposal in the list; null if it is neither made here nor about the content. @type {(context: Context, forge: Proposals, proposal: ListedProposal, read: () => Promise<void>) => Promise<HTMLElement | null>} */
async function rowOf(context, forge, proposal, read) {
  const {t, store, config, entries} = context;
  const paths = (await forge.paths(proposal)).filter(path => path.startsWith(config.content));
  if (!proposal.branch.startsWith('edit/') && paths.length === 0) {
    return null;
  }
  const touched = touchedBy(context, forge, paths, proposal);
  const key = [...touched.keys()].find(own => forge.isFor(proposal, own));
  const checked = h('div', {class: 'checked'});
  const problem = h('p', {class: 'problem', role: 'alert'});
  /** @type {Finding[]} */
  let findings = [];

  /** Does something with the proposal, while nothing else can be pressed. @type {(task: () => Promise<void>) => (event: Event) => Promise<void>} */
  const doing = task => async event => {
    event.preventDefault();
    problem.textContent = '';
    row.inert = true;
    try {
      await task();
    } catch (error) {
      const isRefused = !error.key && [405, 409, 422].includes(error.status);
      problem.textContent = isRefused ? t('updateRefused', error.message) : !error.key && error.status === 404 ? t('proposalGone') : saidOf(context, error);
    } finally {
      row.inert = false;
    }
  };
  /** Opens the entry as the proposal has it, with what the check has found; at the box of one finding, if it is given. @type {GoOn} */
  const goOn = (to, goal) => doing(async () => {
    if (to === key) {
      await store.proposal?.(key);
      await reload();
    }
    Object.assign(state, {findings, goal: goal ?? null});
    location.hash = '#/' + to;
  });
  /** @type {(text: string, task: () => Promise<void>) => HTMLElement} */
  const button = (text, task) => h('button', {type: 'button', class: 'quiet', onclick: doing(task)}, t(text));
  const isOpen = proposal.state === 'open';
  const row = h('li', {'data-number': proposal.number},
    h('h2', {}, touched.size > 0 ? [...touched.values()].map(({title}) => title).join(t('comma')) : proposal.title),
    h('p', {}, h('strong', {class: 'proposal-state'}, stateText(t, proposal)), ' ',
      t('proposedBy', proposal.author, whenOf(context, proposal.at)), ' ', h('a', {href: proposal.url, target: '_blank', rel: 'noopener'}, t('proposalPage', proposal.number, proposal.title))),
    touched.size > 0 && h('ul', {class: 'touched'}, [...touched].map(([own, {title, parts}]) => h('li', {}, entries.has(own) || isOpen && own === key
      ? h('a', {href: '#/' + own, ...isOpen && {onclick: goOn(own)}}, title) : title, t('of', '', parts.join(t('comma')))))),
    checked, problem,
    isOpen && proposal.isOwn && h('p', {class: 'item-actions'},
      key && h('button', {type: 'button', onclick: goOn(key)}, t('goOn')),
      button('bringUpToDate', async () => {
        await forge.update(proposal);
        await reload();
        await read();
      }),
      button('withdraw', async () => {
        if (confirm(t('withdrawSure', proposal.title))) {
          await forge.withdraw(proposal);
          state.findings = [];
          await reload();
          await read();
        }
      })));
  const check = async () => {
    const answer = await forge.checks(proposal);
    // Warnings are about the whole site; a proposal is asked for those in its own files only.
    findings = answer.findings.filter(({severity, path}) => severity === 'error' || paths.includes(path));
    checked.replaceChildren(...checkedParts(context, answer, findings, touched, goOn));
    const all = stateOfAll(answer.checks);
    if (all === 'running' || all === 'none' && Date.now() - Date.parse(proposal.at) < HOUR) {
      setTimeout(look, AGAIN);
    }
  };
  /** @type {(error: Said) => void} */
  const sayIn = error => checked.replaceChildren(h('p', {class: 'problem'}, saidOf(context, error)));
  /** Asks once more as long as somebody sees the answer. */
  const look = () => row.isConnected && (document.visibilityState === 'visible' ? check().catch(sayIn) : setTimeout(look, AGAIN));
  if (isOpen) {
    checked.append(h('p', {}, t('readingChecks')));
    check().catch(sayIn);
  } else if (proposal.publication?.url) {
    checked.append(h('p', {}, h('a', {href: proposal.publication.url, target: '_blank', rel: 'noopener'}, t('publicationPage'))));
  }
  return row;
}

/** What is known of the checks of a proposal: their states, their findings, and where its pages can be seen. @type {(context: Context, checks: Checks, findings: Finding[], touched: Map<string, Touched>, goOn: GoOn) => HTMLElement[]} */
function checkedParts(context, {checks, previews}, findings, touched, goOn) {
  const {t} = context;
  const all = stateOfAll(checks);
  /** @type {(to: {name: string, url: string}) => Child} */
  const link = ({name, url}) => /^https?:/.test(url) ? h('a', {href: url, target: '_blank', rel: 'noopener'}, name) : name;
  const named = all === 'none' ? [] : checks.filter(({state: own}) => own === all);
  return [
    h('p', {class: 'check-' + all, 'data-state': all}, h('strong', {}, t('checks-' + all)), ' ', ...named.flatMap(check => [link(check), ' '])),
    all === 'failed' && findings.length === 0 ? h('p', {class: 'help'}, t('noFindings')) : null,
    findings.length > 0 ? h('ul', {class: 'findings'}, findings.slice(0, MOST).map(finding => {
      const own = [...touched].find(([, {files}]) => files.includes(finding.path))?.[0] ?? keyOf(context, finding.path);
      const place = finding.line > 0 ? t('placeIn', nameOf(context, finding.path), finding.line) : nameOf(context, finding.path);
      return itemOf(finding, own ? h('a', {href: '#/' + own, class: 'place', onclick: goOn(own, finding)}, place) : place, context);
    })) : null,
    findings.length > MOST ? h('p', {class: 'help'}, t('moreFindings', findings.length - MOST)) : null,
    previews.length > 0 ? h('ul', {class: 'previews'}, previews.map(preview => h('li', {}, t(preview.isAddress ? 'previewAddress' : 'previewArchive'), ' ', link(preview),
      preview.until && h('span', {class: 'help'}, t('previewUntil', whenOf(context, preview.until)))))) : null,
  ].filter(part => part !== null);
}

/** The entries that a proposal changes, by their keys: the title of each, its files, and what it changes of them. @type {(context: Context, forge: Proposals, paths: string[], proposal: Proposal) => Map<string, Touched>} */
function touchedBy(context, forge, paths, proposal) {
  const {config, entries, names} = context;
  /** @type {Map<string, Touched>} */
  const touched = new Map();
  for (const path of paths) {
    const register = config.registers.find(({folder}) => path === `${config.content}${folder}.yaml`);
    const [, folder, name] = path.slice(config.content.length).match(/^([^/]+)\/([^_/].*?)(?:\.[a-z]{2,3}(?:-[A-Za-z]+)*)?\.(?:yaml|md|markdown|adoc|asciidoc|ad|html)$/) ?? [];
    const type = register ?? config.types.find(own => own.folder === folder);
    // An item of a file with many, and an entry that is new, are told by the branch.
    const item = register && ([...entries.keys()].find(key => key.startsWith(register.folder + '/') && forge.isFor(proposal, key)) ?? newItem(register, proposal));
    const key = register ? item : keyOf(context, path) ?? (type && `${folder}/${name}`);
    const word = register?.word ?? type?.word;
    if (key && word) {
      const slug = key.slice(key.indexOf('/') + 1);
      const own = touched.get(key) ?? {title: new Map(names(word)).get(slug) ?? slug, files: [], parts: []};
      own.files.push(path);
      own.parts.push(partName(context, path));
      touched.set(key, own);
    }
  }
  return touched;
}

/** The key of an item that only a proposal has; undefined if its branch does not say it. @type {(register: EntryType, proposal: Proposal) => string | undefined} */
function newItem({folder}, {branch}) {
  const [, slug] = branch.match(new RegExp(`^edit/${folder}-(.+)-[0-9a-z]+$`)) ?? [];
  return slug && `${folder}/${slug}`;
}

/** @type {(t: Say, proposal: ListedProposal) => string} */
function stateText(t, {state: own, publication}) {
  return t('proposal-' + (publication?.state ?? own));
}

/** The key of the entry to which a file belongs. @type {(context: Context, path: string) => string | undefined} */
function keyOf(context, path) {
  const {key} = /** @type {Partial<Listed>} */ (entryOf(context, path) ?? {});
  return key;
}

/** @type {(context: Context, path: string) => string} */
function nameOf(context, path) {
  const found = entryOf(context, path);
  const title = found && (new Map(context.names(found.type.word)).get(found.slug) ?? found.slug);
  return found ? context.t('of', title, partName(context, path)) : path;
}

/** @type {(context: Context, date: string) => string} */
const whenOf = ({language}, date) => new Intl.DateTimeFormat(localeOf(language), {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(date));
