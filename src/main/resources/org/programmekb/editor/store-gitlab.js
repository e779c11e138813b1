/** The requests to a GitLab, on whatever host; `Forge` in `types.d.ts` says what they are for. */
import {encoded} from './files.js';
import {asker, ifThere, saidIn, stateIn, until} from './forge.js';

const STATES = {
  running: ['created', 'waiting_for_resource', 'preparing', 'waiting_for_callback', 'pending', 'running', 'canceling', 'scheduled'],
  waiting: ['manual'], passed: ['success', 'skipped'],
};
const PAGE = 100;
/** So many pages of a long list are asked for at once. */
const AT_ONCE = 6;
/** The role Developer, the first that may push. */
const DEVELOPER = 30;
/** A finding as the check prints it, after the time that some runners write before each line. */
const FINDING = /^(?:\S+Z \S+ )?(\S[^:]*\.\w+)(?::(\d+))?(?::(\d+))?: (error|warning|错误|警告)\[([a-z-]+)\]: (.*)$/;

/** @type {(repository: Repository, token: string) => Forge} */
export function gitlab(repository, token) {
  const {host, path, branch: base, folder, content} = repository;
  const main = encodeURIComponent(path);
  const ask = asker('GitLab', `https://${host}/api/v4`, {Authorization: `Bearer ${token}`});
  /** @type {(repo: string | number) => string} */
  const on = repo => `/projects/${repo}`;
  /** @type {(address: string) => Promise<Values[]>} */
  const list = address => ask('GET', address);
  /** @type {(one: Values) => Proposal} */
  const proposalOf = one => ({
    number: one.iid, url: one.web_url, title: one.title, author: one.author?.username ?? '', at: one.created_at,
    repo: one.source_project_id === one.target_project_id ? main : one.source_project_id, branch: one.source_branch, head: one.sha,
    state: one.state === 'opened' || one.state === 'locked' ? 'open' : one.state, until: one.merged_at ?? one.closed_at,
    merge: one.merge_commit_sha ?? one.squash_commit_sha ?? one.sha,
  });

  /** All items of a list that is given in pages. @type {(address: string) => Promise<Values[]>} */
  async function pages(address) {
    /** @type {Values[]} */
    const all = [];
    let page = 1;
    for (let count = 1; all.length === (page - 1) * PAGE; count = AT_ONCE) {
      const first = page;
      page += count;
      all.push(...(await Promise.all(Array.from({length: count}, (_, index) => list(`${address}&per_page=${PAGE}&page=${first + index}`)))).flat());
    }
    return all;
  }

  /** The hash of a file, and the commit that changed it last; undefined if it is not there. @type {(repo: string | number, file: string, ref: string) => Promise<{blob_id: string, last_commit_id: string} | undefined>} */
  const fileAt = (repo, file, ref) => ask('GET', `${on(repo)}/repository/files/${encodeURIComponent(folder + file)}?ref=${encodeURIComponent(ref)}`)
    .catch((/** @type {Said} */ error) => {
      if (error.status !== 404) {
        throw error;
      }
    });

  /** The findings that a job has printed. @type {(job: Values, repo: string | number) => Promise<Finding[]>} */
  async function printed({id}, repo) {
    /** @type {string} */
    const text = await ask('GET', `${on(repo)}/jobs/${id}/trace`, undefined, 'text');
    // eslint-disable-next-line no-control-regex
    const found = text.split('\n').map(line => line.replaceAll(/\u001b\[[0-9;]*[A-Za-z]|\r/g, '').match(FINDING) ?? []);
    return found.filter(({length}) => length > 0).map(([, file, line, column, severity, code, said]) => ({
      severity: /error|错误/.test(severity) ? 'error' : 'warning', code, path: file, line: Number(line ?? 0), column: Number(column ?? 0), ...saidIn(said),
    }));
  }

  return {
    repository, main: {repo: main, branch: base},
    async account() {
      const [{permissions}, {username}] = await Promise.all([ask('GET', on(main)), ask('GET', '/user')]);
      const level = Math.max(permissions?.project_access?.access_level ?? 0, permissions?.group_access?.access_level ?? 0);
      return {login: username, mayWrite: level >= DEVELOPER};
    },
    async stateOf({repo, branch}, paths) {
      const head = (await ask('GET', `${on(repo)}/repository/branches/${encodeURIComponent(branch)}`)).commit.id;
      if (paths) {
        const found = (await Promise.all(paths.map(async file => ({file, at: await fileAt(repo, file, head)})))).flatMap(({file, at}) => at ? [{file, ...at}] : []);
        return {head, blobs: new Map(found.map(({file, blob_id: blob}) => [file, blob])), commits: new Map(found.map(({file, last_commit_id: last}) => [file, last]))};
      }
      const trees = await Promise.all([content.slice(0, -1), 'translations'].map(name => pages(`${on(repo)}/repository/tree?ref=${head}&recursive=true&path=${encodeURIComponent(folder + name)}`)
        .catch((/** @type {Said} */ error) => {
          // There is no such folder yet.
          if (error.status !== 404) {
            throw error;
          }
          return /** @type {Values[]} */ ([]);
        })));
      const items = trees.flat();
      return {head, blobs: new Map(items.filter(item => item.type === 'blob' && item.mode !== '120000').map(item => [item.path.slice(folder.length), item.id]))};
    },
    read: ({repo}, sha) => ask('GET', `${on(repo)}/repository/blobs/${sha}/raw`, undefined, 'bytes'),
    async commit({repo, branch}, {isNew, parent, title, files}) {
      const actions = files.map(file => ({
        action: file.deleted ? 'delete' : parent.blobs.has(file.path) ? 'update' : 'create', file_path: folder + file.path,
        ...file.deleted ? {} : {content: encoded(file.bytes), encoding: 'base64'},
        ...parent.blobs.has(file.path) ? {last_commit_id: parent.commits?.get(file.path)} : {},
      }));
      const start = isNew ? {start_sha: parent.head, ...repo === main ? {} : {start_project: decodeURIComponent(main)}} : {};
      const {id} = await ask('POST', `${on(repo)}/repository/commits`, {branch, ...start, commit_message: title, actions}).catch((/** @type {Said} */ error) => {
        // Somebody has changed a file since its state was asked for.
        throw /changed since|already exists|doesn't exist/i.test(error.message) ? Object.assign(error, {key: 'changedElsewhere', paths: files.map(file => file.path)}) : error;
      });
      return Object.fromEntries(await Promise.all(files.map(async file => [file.path, file.deleted ? null : (await fileAt(repo, file.path, id))?.blob_id ?? null])));
    },
    async propose({repo, branch}, title) {
      const target = repo === main ? {} : {target_project_id: (await ask('GET', on(main))).id, allow_collaboration: true};
      return proposalOf(await ask('POST', `${on(repo)}/merge_requests`, {source_branch: branch, target_branch: base, title, remove_source_branch: true, ...target}));
    },
    async proposals(state, since) {
      const query = state === 'open' ? 'state=opened' : `state=all&updated_after=${since?.toISOString()}`;
      const all = (await list(`${on(main)}/merge_requests?${query}&target_branch=${encodeURIComponent(base)}&per_page=${PAGE}`)).map(proposalOf);
      return all.filter(proposal => (proposal.state === 'open') === (state === 'open'));
    },
    paths: async ({number}) => (await list(`${on(main)}/merge_requests/${number}/diffs?per_page=${PAGE}`))
      .flatMap(({old_path: old, new_path: next}) => old === next ? [next] : [old, next]),
    async checks({number, head}) {
      const pipelines = await list(`${on(main)}/merge_requests/${number}/pipelines`);
      const newest = pipelines.find(({sha}) => sha === head) ?? pipelines[0];
      if (!newest) {
        return {checks: [], findings: [], previews: []};
      }
      const repo = newest.project_id;
      const [jobs, deployed] = await Promise.all([
        list(`${on(repo)}/pipelines/${newest.id}/jobs?per_page=${PAGE}`),
        list(`${on(repo)}/deployments?order_by=id&sort=desc&status=success&per_page=${PAGE}`).catch(() => /** @type {Values[]} */ ([])),
      ]);
      const counted = jobs.filter(job => !(job.status === 'manual' || job.status === 'failed' && job.allow_failure));
      return {
        checks: [{name: `#${newest.id}`, url: newest.web_url, state: stateIn(STATES, newest.status)},
          ...counted.filter(({status}) => status === 'failed').map(job => ({name: job.name, url: job.web_url, state: /** @type {CheckState} */ ('failed')}))],
        findings: (await Promise.all(counted.filter(({status}) => status === 'failed' || status === 'success').map(job => printed(job, repo).catch(() => /** @type {Finding[]} */ ([]))))).flat(),
        previews: [
          ...deployed.filter(({sha, environment}) => sha === newest.sha && environment?.external_url)
            .map(({environment}) => ({name: environment.name, url: environment.external_url, isAddress: true})),
          ...jobs.filter(job => job.artifacts_file).map(job => ({name: job.name, url: `${job.web_url}/artifacts/browse`, until: job.artifacts_expire_at})),
        ],
      };
    },
    publications: async () => (await list(`${on(main)}/pipelines?ref=${encodeURIComponent(base)}&per_page=20`))
      .map(({created_at: at, sha, status, web_url: url}) => ({at, sha, state: stateIn(STATES, status), url})),
    async update({number}) {
      await ask('PUT', `${on(main)}/merge_requests/${number}/rebase`);
      const {merge_error: problem} = await until(async () => {
        const now = await ask('GET', `${on(main)}/merge_requests/${number}?include_rebase_in_progress=true`);
        return now.rebase_in_progress ? undefined : now;
      }, 'updateSlow', ['GitLab']);
      if (problem) {
        throw Object.assign(new Error(problem), {status: 409});
      }
    },
    async withdraw({number, repo, branch}) {
      await ask('PUT', `${on(main)}/merge_requests/${number}`, {state_event: 'close'});
      await ifThere(ask('DELETE', `${on(repo)}/repository/branches/${encodeURIComponent(branch)}`));
    },
    async fork() {
      const [earlier] = await list(`${on(main)}/forks?owned=true&per_page=1`);
      const {id} = earlier ?? await ask('POST', `${on(main)}/fork`, {});
      await until(async () => {
        const {import_status: state} = await ask('GET', on(id));
        if (state === 'failed') {
          throw Object.assign(new Error('fork'), {key: 'forkFailed', values: ['GitLab']});
        }
        return state === 'finished' || state === 'none' ? true : undefined;
      }, 'forkSlow', ['GitLab']);
      return id;
    },
    signIn: {
      tokens: `https://${host}/-/user_settings/personal_access_tokens?${new URLSearchParams({name: `Editor of ${path}`.slice(0, 60), scopes: 'api'})}`,
      host,
    },
  };
}
