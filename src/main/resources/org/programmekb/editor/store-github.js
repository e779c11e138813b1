/** The requests to GitHub; `Forge` in `types.d.ts` says what they are for. */
import {encoded} from './files.js';
import {asker, ifThere, saidIn, stateIn, until} from './forge.js';

const API = 'https://api.github.com';
const STATES = {
  running: ['queued', 'in_progress', 'requested', 'pending'], waiting: ['action_required', 'waiting'], passed: ['success', 'neutral', 'skipped', 'inactive'],
};
/** Statuses that show pages, and are no checks. */
const PREVIEW = /preview|deploy/i;
/** The environment to which GitHub Pages are published. */
const PAGES = 'github-pages';

/** @type {(repository: Repository, token: string) => Forge} */
export function github(repository, token) {
  const {path: main, branch: base, folder} = repository;
  const [owner] = main.split('/');
  const ask = asker('GitHub', API, {Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}`, 'X-GitHub-Api-Version': '2022-11-28'});
  /** @type {(repo: string | number) => string} */
  const on = repo => `/repos/${repo}`;
  /** A branch as one segment of an address, so that nothing in its name leads elsewhere. @type {(branch: string) => string} */
  const headOf = branch => encodeURIComponent(`heads/${branch}`);
  /** What a token may not read, counts as not being there: checks of private repositories are closed to fine-grained tokens. @type {<T>(answer: Promise<T>, instead: T) => Promise<T>} */
  const ifAllowed = (answer, instead) => answer.catch((/** @type {Said} */ error) => {
    if (error.isLimit || ![403, 404].includes(error.status ?? 0)) {
      throw error;
    }
    return instead;
  });
  /** @type {(pull: Values) => Proposal} */
  const proposalOf = ({number, html_url: url, title, user, created_at: at, head, state, merged_at: merged, closed_at: closed, merge_commit_sha: merge}) => ({
    number, url, title, author: user?.login ?? '', at, repo: head.repo?.full_name, branch: head.ref, head: head.sha, merge,
    state: state === 'open' ? state : merged ? 'merged' : 'closed', until: merged ?? closed,
  });
  /** @type {(query: string) => Promise<Values[]>} */
  const deployments = query => ifAllowed(ask('GET', `${on(main)}/deployments?${query}&per_page=10`), []);
  /** @type {(deployment: Values) => Promise<Values | undefined>} */
  const newest = async ({id}) => (await ask('GET', `${on(main)}/deployments/${id}/statuses?per_page=1`))[0];

  /** The findings that a check run has noted beside lines of files. @type {(run: Values) => Promise<Finding[]>} */
  async function notes(run) {
    /** @type {Values[]} */
    const all = await ask('GET', `${on(main)}/check-runs/${run.id}/annotations?per_page=100`);
    return all.filter(({path, title}) => path.startsWith(folder) && /^[a-z]+(-[a-z]+)*$/.test(title ?? '')).map(note => ({
      severity: note.annotation_level === 'failure' ? 'error' : 'warning', code: note.title, path: note.path.slice(folder.length),
      line: note.start_line, column: note.start_column ?? 1, ...saidIn(note.message),
    }));
  }

  /** The archives that runs of workflows keep of the site. @type {(urls: string[]) => Promise<Checks['previews']>} */
  async function archives(urls) {
    const ids = [...new Set(urls.map(url => url?.match(/\/actions\/runs\/(\d+)/)?.[1]).filter(Boolean))];
    /** @type {{artifacts: Values[]}[]} */
    const lists = await Promise.all(ids.map(id => ifAllowed(ask('GET', `${on(main)}/actions/runs/${id}/artifacts?per_page=100`), {artifacts: []})));
    return lists.flatMap(({artifacts}, index) => artifacts.filter(({expired}) => !expired).map(({id, name, expires_at: end}) => ({
      name, until: end, url: `https://github.com/${main}/actions/runs/${ids[index]}/artifacts/${id}`,
    })));
  }

  return {
    repository, main: {repo: main, branch: base},
    async account() {
      const [{permissions}, {login}] = await Promise.all([ask('GET', on(main)), ask('GET', '/user')]);
      return {login, mayWrite: permissions?.push === true};
    },
    async stateOf({repo, branch}) {
      const head = (await ask('GET', `${on(repo)}/git/ref/${headOf(branch)}`)).object.sha;
      const tree = (await ask('GET', `${on(repo)}/git/commits/${head}`)).tree.sha;
      /** @type {{tree: Values[]}} */
      const {tree: items} = await ask('GET', `${on(repo)}/git/trees/${tree}?recursive=1`);
      const files = items.filter(item => item.type === 'blob' && item.mode !== '120000' && item.path.startsWith(folder));
      return {head, tree, blobs: new Map(files.map(item => [item.path.slice(folder.length), item.sha]))};
    },
    async read({repo}, sha) {
      const {content} = await ask('GET', `${on(repo)}/git/blobs/${sha}`);
      return Uint8Array.from(atob(content.replaceAll('\n', '')), (/** @type {string} */ char) => char.charCodeAt(0));
    },
    async commit({repo, branch}, {isNew, parent, title, files}) {
      const items = await Promise.all(files.map(async file => {
        const item = {path: folder + file.path, mode: '100644', type: 'blob'};
        return {...item, sha: file.deleted ? null : (await ask('POST', `${on(repo)}/git/blobs`, {content: encoded(file.bytes), encoding: 'base64'})).sha};
      }));
      const tree = await ask('POST', `${on(repo)}/git/trees`, {base_tree: parent.tree, tree: items});
      const {sha} = await ask('POST', `${on(repo)}/git/commits`, {message: title, tree: tree.sha, parents: [parent.head]});
      await (isNew ? ask('POST', `${on(repo)}/git/refs`, {ref: `refs/heads/${branch}`, sha})
        : ask('PATCH', `${on(repo)}/git/refs/${headOf(branch)}`, {sha}).catch((/** @type {Said} */ error) => {
          // Somebody has written to the branch since its state was asked for.
          throw error.status === 422 ? Object.assign(error, {key: 'changedElsewhere', paths: files.map(file => file.path)}) : error;
        }));
      return Object.fromEntries(files.map((file, index) => [file.path, items[index].sha]));
    },
    propose: async ({repo, branch}, title) =>
      proposalOf(await ask('POST', `${on(main)}/pulls`, {title, head: repo === main ? branch : `${String(repo).split('/')[0]}:${branch}`, base})),
    async proposals(state) {
      const query = state === 'open' ? 'per_page=100' : 'sort=updated&direction=desc&per_page=30';
      return (await ask('GET', `${on(main)}/pulls?state=${state}&base=${encodeURIComponent(base)}&${query}`)).map(proposalOf);
    },
    paths: async ({number}) => (await ask('GET', `${on(main)}/pulls/${number}/files?per_page=100`)).map((/** @type {Values} */ {filename}) => filename),
    async checks({head}) {
      /** @type {[Values[] | null, {statuses: Values[]}, Values[]]} */
      const [checked, {statuses}, deployed] = await Promise.all([
        ifAllowed(ask('GET', `${on(main)}/commits/${head}/check-runs?per_page=100`).then(answer => answer.check_runs), null),
        ifAllowed(ask('GET', `${on(main)}/commits/${head}/status?per_page=100`), {statuses: []}),
        deployments(`sha=${head}`),
      ]);
      /** @type {Values[]} */
      const runs = checked ?? (await ifAllowed(ask('GET', `${on(main)}/actions/runs?head_sha=${head}&per_page=100`), {workflow_runs: []})).workflow_runs;
      const sites = await Promise.all(deployed.map(newest));
      return {
        checks: [
          ...runs.map(run => ({name: run.name, url: run.html_url, state: stateIn(STATES, run.status === 'completed' ? run.conclusion : run.status)})),
          ...statuses.filter(({context}) => !PREVIEW.test(context)).map(({context, target_url: url, state}) => ({name: context, url, state: stateIn(STATES, state)})),
        ],
        findings: checked ? (await Promise.all(checked.filter(run => run.output?.annotations_count > 0).map(notes))).flat() : [],
        previews: [
          ...sites.flatMap(site => site?.environment_url && site.state === 'success' ? [{name: site.environment, url: site.environment_url, isAddress: true}] : []),
          ...statuses.filter(({context, state, target_url: url}) => url && state === 'success' && PREVIEW.test(context))
            .map(({context, target_url: url}) => ({name: context, url, isAddress: true})),
          ...await archives(runs.map(run => run.html_url)),
        ],
      };
    },
    async publications() {
      /** @type {Publication[]} */
      const found = [];
      for (const one of await deployments('environment=' + PAGES)) {
        const status = await newest(one);
        found.push({at: one.created_at, sha: one.sha, state: stateIn(STATES, status?.state ?? 'pending'), url: status?.log_url ?? `https://github.com/${main}/deployments`});
        if (status?.state === 'success') {
          break;
        }
      }
      return found;
    },
    async update({number, head}) {
      await ask('PUT', `${on(main)}/pulls/${number}/update-branch`, {expected_head_sha: head});
    },
    async withdraw({number, repo, branch}) {
      await ask('PATCH', `${on(main)}/pulls/${number}`, {state: 'closed'});
      await ifThere(ask('DELETE', `${on(repo)}/git/refs/${headOf(branch)}`));
    },
    /** The copy can be older than the main branch; what is not in it yet, it shares with the original. */
    async fork() {
      const {full_name: copy} = await ask('POST', `${on(main)}/forks`, {default_branch_only: true});
      await until(() => ifAllowed(ask('GET', on(copy)).then(() => /** @type {true | undefined} */ (true)), undefined), 'forkSlow', ['GitHub']);
      await ask('POST', `${on(copy)}/merge-upstream`, {branch: base}).catch((/** @type {Said} */ error) => {
        if (![409, 422].includes(error.status ?? 0)) {
          throw error;
        }
      });
      return copy;
    },
    signIn: {
      tokens: `https://github.com/settings/personal-access-tokens/new?${new URLSearchParams({
        name: `Editor of ${main}`.slice(0, 40), target_name: owner, expires_in: '90', contents: 'write', pull_requests: 'write', actions: 'read',
      })}`,
      forkTokens: `https://github.com/settings/tokens/new?${new URLSearchParams({description: `Editor of ${main}`, scopes: 'public_repo'})}`,
      host: 'api.github.com',
    },
  };
}
