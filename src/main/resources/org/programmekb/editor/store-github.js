/** A repository on GitHub: what is edited becomes one commit on a branch of its own, and one pull request. */
import {encoded, h} from './files.js';
import {recorded, statesOf} from './ledger.js';

const API = 'https://api.github.com';
const TOKEN = 'kb-github-token';

/** The repository in the setting `site.edit.url`: its owner, name, branch, and the folder of the project in it. @type {(edit: string) => Repository | null} */
export function repositoryOf(edit) {
  const found = edit.match(/^https:\/\/github\.com\/([^/]+)\/([^/]+)\/(?:edit|blob)\/([^/{]+)\/(.*?)\{path\}/);
  return found && {owner: found[1], name: found[2], branch: found[3], folder: found[4]};
}

/**
 * Asks for a token in `place` until GitHub accepts one. It stays in the memory of the page, unless somebody wants it to be
 * kept in the tab, where every script of the site can read it.
 * @type {(config: Config, t: Say, place: Element) => Promise<Store>}
 */
export async function githubStore(config, t, place) {
  const repository = repositoryOf(config.edit);
  if (!repository) {
    throw Object.assign(new Error('repository'), {key: 'noRepository'});
  }
  const fullName = `${repository.owner}/${repository.name}`;
  /** @type {{token: string | null, isKept: boolean}} */
  let given = {token: sessionStorage.getItem(TOKEN), isKept: true};
  for (;; given = await askForToken(t, place, fullName, given.token !== null)) {
    const store = given.token && storeOf(repository, given.token, config);
    if (store && await store.isAccepted()) {
      if (given.isKept) {
        sessionStorage.setItem(TOKEN, given.token ?? '');
      }
      return store;
    }
    sessionStorage.removeItem(TOKEN);
  }
}

/** The page of GitHub that makes a token, with all that it lets a link fill in; the repository must be chosen there. @type {(repository: string) => string} */
function tokenPage(repository) {
  const [owner] = repository.split('/');
  const filled = {name: `Editor of ${repository}`.slice(0, 40), target_name: owner, expires_in: '90', contents: 'write', pull_requests: 'write'};
  return 'https://github.com/settings/personal-access-tokens/new?' + new URLSearchParams(filled);
}

/** @type {(t: Say, place: Element, repository: string, isWrong: boolean) => Promise<{token: string, isKept: boolean}>} */
function askForToken(t, place, repository, isWrong) {
  return new Promise(resolve => {
    const input = h('input', {id: 'token', type: 'password', autocomplete: 'off', required: true});
    const keep = h('input', {id: 'keep', type: 'checkbox', 'aria-describedby': 'keep-help'});
    place.replaceChildren(h('form', {
      class: 'new',
      onsubmit: event => {
        event.preventDefault();
        resolve({token: input.value.trim(), isKept: keep.checked});
      },
    },
    h('h1', {}, t('signIn')),
    h('p', {}, h('label', {for: 'token'}, t('token')), input, h('span', {class: 'help'}, t('tokenHelp', repository))),
    h('p', {}, h('label', {class: 'check'}, keep, t('keepToken')), h('span', {class: 'help', id: 'keep-help'}, t('keepTokenHelp'))),
    h('p', {}, h('a', {href: tokenPage(repository), target: '_blank', rel: 'noopener'}, t('makeToken')), h('span', {class: 'help'}, t('makeTokenHelp', repository))),
    isWrong && h('p', {class: 'problem', role: 'alert'}, t('tokenWrong', repository)),
    h('button', {}, t('signIn'))));
    input.focus();
  });
}

/** How the names of the branches of an entry begin. @type {(key: string) => string} */
const branchOf = key => `edit/${key.replaceAll('/', '-')}`;

/** The store of a repository; the state of a file is named by the hash that Git gives it. @type {(repository: Repository, token: string, config: Config) => Store & {isAccepted(): Promise<boolean>}} */
export function storeOf({owner, name, branch, folder}, token, config) {
  const base = `${API}/repos/${owner}/${name}`;
  /** @type {Map<string, Proposal>} */
  const proposals = new Map();
  /** @type {Map<string, string>} */
  let blobs = new Map();

  /** @type {(method: string, path: string, body?: object) => Promise<any>} */
  async function request(method, path, body) {
    const response = await fetch(base + path, {
      method,
      headers: {Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}`, 'X-GitHub-Api-Version': '2022-11-28'},
      body: body && JSON.stringify(body),
      cache: 'no-store',
    });
    const answer = response.status === 204 ? {} : await response.json();
    if (!response.ok) {
      throw Object.assign(new Error(answer.message ?? response.status), {status: response.status, key: response.status === 401 ? 'signedOut' : undefined});
    }
    return answer;
  }

  /** @type {(branchName: string) => Promise<BranchState>} */
  async function stateOf(branchName) {
    const head = (await request('GET', `/git/ref/heads/${branchName}`)).object.sha;
    const tree = (await request('GET', `/git/commits/${head}`)).tree.sha;
    /** @type {{tree: Values[]}} */
    const {tree: items} = await request('GET', `/git/trees/${tree}?recursive=1`);
    const files = items.filter(item => item.type === 'blob' && item.mode !== '120000' && item.path.startsWith(folder));
    return {head, tree, blobs: new Map(files.map(item => [item.path.slice(folder.length), item.sha]))};
  }

  /** The content that has an id in Git. @type {(sha: string) => Promise<Uint8Array<ArrayBuffer>>} */
  async function blobOf(sha) {
    const {content} = await request('GET', `/git/blobs/${sha}`);
    return Uint8Array.from(atob(content.replaceAll('\n', '')), char => char.charCodeAt(0));
  }

  /** @type {() => Promise<Values[]>} */
  const openPulls = () => request('GET', '/pulls?state=open&per_page=100');

  /** Whether a pull request proposes a change of an entry. @type {(pull: Values, key: string) => boolean} */
  const isFor = ({head}, key) => {
    const start = branchOf(key) + '-';
    return head.ref.startsWith(start) && /^[0-9a-z]+$/.test(head.ref.slice(start.length)) && head.repo?.full_name === `${owner}/${name}`;
  };

  /** The open proposal for an entry, made in another tab, by somebody else or on another day; its files are read from now on. @type {(key: string) => Promise<Proposal | undefined>} */
  async function proposalFor(key) {
    if (!proposals.has(key)) {
      const pull = (await openPulls()).find(one => isFor(one, key));
      if (!pull) {
        return undefined;
      }
      const state = await stateOf(pull.head.ref);
      // What differs elsewhere was changed since the proposal was made.
      /** @type {(path: string) => boolean} */
      const isOwn = path => path.includes(`/${key}.`) || path.endsWith(`/${key.split('/')[0]}.yaml`) || !blobs.has(path);
      const own = new Map([...state.blobs].filter(([path, sha]) => isOwn(path) && blobs.get(path) !== sha));
      proposals.set(key, {branch: pull.head.ref, url: pull.html_url, blobs: own});
      blobs = new Map([...blobs, ...own]);
    }
    return proposals.get(key);
  }

  return {
    name: 'github',
    /** What the published site says of the entries in a folder. */
    published: type => fetch(`../data/v1/${type}.json`),
    async isAccepted() {
      try {
        await request('GET', '');
        return true;
      } catch (error) {
        if (error.status) {
          return false;
        }
        throw error;
      }
    },
    async list() {
      const state = await stateOf(branch);
      blobs = state.blobs;
      for (const [path, sha] of [...proposals.values()].flatMap(proposal => [...proposal.blobs])) {
        sha ? blobs.set(path, sha) : blobs.delete(path);
      }
      return [...blobs.keys()];
    },
    /** A function that says whether there is an open proposal for an entry. */
    async proposed() {
      const pulls = await openPulls();
      return key => proposals.has(key) || pulls.some(pull => isFor(pull, key));
    },
    /** The address of the open proposal for an entry; null if there is none. */
    proposal: async key => (await proposalFor(key))?.url ?? null,
    async read(path) {
      if (!blobs.has(path)) {
        return null;
      }
      const sha = blobs.get(path) ?? '';
      return {bytes: await blobOf(sha), base: sha};
    },
    blob: blobOf,
    translations(entry) {
      return statesOf(config, this, entry);
    },
    records(entry, files, codes) {
      return recorded(config, this, entry, files, codes);
    },
    /**
     * Proposes all files in one commit. What is saved again joins the pull request that is open already.
     *
     * @param next the key of the entry from now on
     */
    async save(files, {key, title, next = key}) {
      const earlier = await proposalFor(key);
      const parent = await stateOf(earlier?.branch ?? branch).catch(error => {
        if (error.status !== 404) {
          throw error;
        }
        return /** @type {Partial<BranchState> & Pick<BranchState, 'blobs'>} */ ({blobs: new Map()});
      });
      // If the branch is gone, the proposal was merged, so that all files have changed.
      const changed = files.filter(file => !parent.head || (parent.blobs.get(file.path) ?? null) !== file.base).map(file => file.path);
      if (changed.length > 0) {
        // A proposal that somebody else has changed is read again.
        proposals.delete(key);
        throw Object.assign(new Error('changed'), {key: 'changedElsewhere', paths: changed});
      }
      const items = await Promise.all(files.map(async file => {
        const item = {path: folder + file.path, mode: '100644', type: 'blob'};
        if (file.deleted) {
          return {...item, sha: null};
        }
        const content = file.bytes ?? new TextEncoder().encode(file.text);
        const {sha} = await request('POST', '/git/blobs', {content: encoded(content), encoding: 'base64'});
        return {...item, sha};
      }));
      const tree = await request('POST', '/git/trees', {base_tree: parent.tree, tree: items});
      const commit = await request('POST', '/git/commits', {message: title, tree: tree.sha, parents: [parent.head]});
      const hashes = Object.fromEntries(files.map((file, index) => [file.path, items[index].sha]));
      if (earlier) {
        await request('PATCH', `/git/refs/heads/${earlier.branch}`, {sha: commit.sha});
        Object.entries(hashes).forEach(([path, sha]) => earlier.blobs.set(path, sha));
        proposals.set(next, earlier);
        return {hashes, url: earlier.url};
      }
      const own = `${branchOf(key)}-${Date.now().toString(36)}`;
      await request('POST', '/git/refs', {ref: `refs/heads/${own}`, sha: commit.sha});
      const pull = await request('POST', '/pulls', {title, head: own, base: branch});
      const proposal = {branch: own, url: pull.html_url, blobs: new Map(Object.entries(hashes))};
      [key, next].forEach(name => proposals.set(name, proposal));
      return {hashes, url: pull.html_url};
    },
  };
}
