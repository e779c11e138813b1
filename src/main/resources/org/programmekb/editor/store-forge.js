/** A repository on a forge as the store: what is edited becomes one commit on a branch of its own, and one proposal. */
import {recorded, statesOf} from './ledger.js';

/** How the names of the branches of an entry begin. @type {(key: string) => string} */
const branchOf = key => `edit/${key.replaceAll('/', '-')}`;
/** So many days proposals that are merged or withdrawn are listed. */
const DAYS = 7;

/** What becomes of a merged proposal on the site: `merged` if nothing is known of it. @type {(proposal: Proposal, publications: Publication[]) => NonNullable<ListedProposal['publication']>} */
export function publishedIn(proposal, publications) {
  const later = publications.filter(({at, sha}) => sha === proposal.merge || Date.parse(at) >= Date.parse(proposal.until ?? ''));
  const done = later.find(({state}) => state === 'passed');
  return done ? {state: 'published', url: done.url} : later.length === 0 ? {state: 'merged'}
    : {state: later[0].state === 'failed' ? 'unpublished' : 'publishing', url: later[0].url};
}

/** What all checks of a proposal together say; `none` if there is none. @type {(checks: Check[]) => CheckState | 'none'} */
export const stateOfAll = checks => /** @type {CheckState[]} */ (['failed', 'running', 'waiting', 'passed']).find(state => checks.some(check => check.state === state)) ?? 'none';

/**
 * The store of a repository; the state of a file is named by the hash that Git gives it.
 *
 * @type {(forge: Forge, account: Account, config: Config) => Store}
 */
export function storeOf(forge, {mayWrite, login}, config) {
  const {main, repository} = forge;
  /** The proposals that are joined, by the key of their entry, with the hashes of their files. @type {Map<string, Proposal & {blobs: Map<string, string | null>}>} */
  const joined = new Map();
  /** @type {Map<string, string>} */
  let blobs = new Map();
  /** @type {string | number | undefined} */
  let copy;

  /** Whether somebody may go on with a proposal: it was made here, in the repository or in the own copy of it. @type {(proposal: Proposal) => boolean} */
  const isOwn = ({branch, repo, author}) => branch.startsWith('edit/') && Boolean(repo) && (repo === main.repo ? mayWrite : author === login);

  /** Whether a proposal changes an entry, and somebody may go on with it. @type {(proposal: Proposal, key: string) => boolean} */
  const isFor = (proposal, key) => {
    const start = branchOf(key) + '-';
    return isOwn(proposal) && proposal.branch.startsWith(start) && /^[0-9a-z]+$/.test(proposal.branch.slice(start.length));
  };

  /** The open proposal for an entry, made in another tab, by somebody else or on another day; its files are read from now on. @type {(key: string) => Promise<Proposal & {blobs: Map<string, string | null>} | undefined>} */
  async function proposalFor(key) {
    if (!joined.has(key)) {
      const proposal = (await forge.proposals('open')).find(one => isFor(one, key));
      if (!proposal) {
        return undefined;
      }
      const state = await forge.stateOf(proposal);
      // What differs elsewhere was changed since the proposal was made.
      /** @type {(path: string) => boolean} */
      const isItsOwn = path => path.includes(`/${key}.`) || path.endsWith(`/${key.split('/')[0]}.yaml`) || !blobs.has(path);
      const own = new Map([...state.blobs].filter(([path, sha]) => isItsOwn(path) && blobs.get(path) !== sha));
      joined.set(key, {...proposal, blobs: own});
      blobs = new Map([...blobs, ...own]);
    }
    return joined.get(key);
  }

  /** Forgets what was read of a proposal, so that it is read again; the files of the main branch are there again after `list`. @type {(proposal: Proposal) => void} */
  const forget = ({number}) => [...joined].filter(([, own]) => own.number === number).forEach(([key]) => joined.delete(key));

  return {
    name: 'forge',
    /** What the published site says of the entries in a folder. */
    published: type => fetch(`../data/v1/${type}.json`),
    async list() {
      blobs = (await forge.stateOf(main)).blobs;
      for (const [path, sha] of [...joined.values()].flatMap(proposal => [...proposal.blobs])) {
        sha ? blobs.set(path, sha) : blobs.delete(path);
      }
      return [...blobs.keys()];
    },
    /** A function that says whether there is an open proposal for an entry. */
    async proposed() {
      const proposals = await forge.proposals('open');
      return key => joined.has(key) || proposals.some(proposal => isFor(proposal, key));
    },
    /** The address of the open proposal for an entry; null if there is none. */
    proposal: async key => (await proposalFor(key))?.url ?? null,
    async read(path) {
      const sha = blobs.get(path);
      if (!sha) {
        return null;
      }
      const place = [...joined.values()].find(proposal => proposal.blobs.get(path) === sha) ?? main;
      return {bytes: await forge.read(place, sha), base: sha};
    },
    blob: sha => forge.read(main, sha),
    translations(entry) {
      return statesOf(config, this, entry);
    },
    records(entry, files, codes) {
      return recorded(config, this, entry, files, codes);
    },
    /**
     * Proposes all files in one commit. What is saved again joins the proposal that is open already.
     *
     * @param next the key of the entry from now on
     * @param tell says what takes long
     */
    async save(files, {key, title, next = key, tell}) {
      const earlier = await proposalFor(key);
      const paths = files.map(({path}) => path);
      const parent = await forge.stateOf(earlier ?? main, paths).catch((/** @type {Said} */ error) => {
        if (error.status !== 404) {
          throw error;
        }
        return /** @type {Partial<BranchState> & Pick<BranchState, 'blobs'>} */ ({blobs: new Map()});
      });
      // If the branch is gone, the proposal was merged, so that all files have changed.
      const changed = files.filter(file => !parent.head || (parent.blobs.get(file.path) ?? null) !== file.base).map(({path}) => path);
      if (changed.length > 0) {
        // A proposal that somebody else has changed is read again.
        joined.delete(key);
        throw Object.assign(new Error('changed'), {key: 'changedElsewhere', paths: changed});
      }
      if (!mayWrite && !copy && !earlier) {
        tell?.('forking', repository.label);
        copy = await forge.fork();
      }
      const place = earlier ?? {repo: copy ?? main.repo, branch: `${branchOf(key)}-${Date.now().toString(36)}`};
      const inBytes = /** @type {NewFile[]} */ (files.map(file => file.deleted ? file : {...file, bytes: file.bytes ?? new TextEncoder().encode(file.text)}));
      const hashes = await forge.commit(place, {isNew: !earlier, parent: /** @type {BranchState} */ (parent), title, files: inBytes});
      if (earlier) {
        Object.entries(hashes).forEach(([path, sha]) => earlier.blobs.set(path, sha));
        joined.set(next, earlier);
        return {hashes, url: earlier.url};
      }
      const proposal = {...await forge.propose(place, title), ...place, blobs: new Map(Object.entries(hashes))};
      [key, next].forEach(name => joined.set(name, proposal));
      return {hashes, url: proposal.url};
    },
    forge: {
      mayWrite, repository, isFor, checks: forge.checks,
      async list() {
        const since = new Date(Date.now() - DAYS * 86_400_000);
        const [open, closed] = await Promise.all([forge.proposals('open'), forge.proposals('closed', since)]);
        const recent = closed.filter(({until}) => Date.parse(until ?? '') >= Number(since));
        const publications = recent.some(({state}) => state === 'merged') ? await forge.publications() : [];
        return [...open, ...recent].map(proposal => ({
          ...proposal, isOwn: isOwn(proposal), publication: proposal.state === 'merged' ? publishedIn(proposal, publications) : undefined,
        }));
      },
      async paths(proposal) {
        const {folder} = repository;
        return (await forge.paths(proposal)).filter(path => path.startsWith(folder)).map(path => path.slice(folder.length));
      },
      async findings(key) {
        const proposal = (await forge.proposals('open')).find(one => isFor(one, key));
        return proposal ? (await forge.checks(proposal)).findings : [];
      },
      async update(proposal) {
        await forge.update(proposal);
        forget(proposal);
      },
      async withdraw(proposal) {
        await forge.withdraw(proposal);
        forget(proposal);
      },
    },
  };
}
