// The answers of a GitLab; see stand-in.js.
const [path] = arguments;
const model = window.standIn;
const {handlers} = model;
const IDS = {main: 11, fork: 22};
const repoOf = ({id}) => id === path || id === '11' ? 'main' : 'fork';
const gone = {status: 404, message: '404 Not Found'};
const PAGE = `https://${model.host}/${path}`;
const STATUS = {running: 'running', failed: 'failed', passed: 'success'};
const request = proposal => ({
  iid: proposal.number, web_url: `${PAGE}/-/merge_requests/${proposal.number}`, title: proposal.title, author: {username: proposal.author}, created_at: proposal.at,
  source_project_id: IDS[proposal.repo], target_project_id: IDS.main, source_branch: proposal.branch, sha: model.headOf(proposal), state: proposal.state === 'open' ? 'opened' : proposal.state,
  merged_at: proposal.state === 'merged' ? proposal.until : null, closed_at: proposal.state === 'closed' ? proposal.until : null,
  merge_commit_sha: proposal.merge ?? null, squash_commit_sha: null,
});
const add = (operation, handler) => handlers[`${operation.split(' ')[0]} /api/v4/projects/{id}${operation.split(' ')[1] ?? ''}`] = handler;
const proposalOf = own => model.proposals[own.merge_request_iid - 1];
add('GET', own => repoOf(own) === 'main'
  ? {id: IDS.main, import_status: 'none', permissions: {project_access: model.mayWrite ? {access_level: 30} : null, group_access: null}}
  : {id: IDS.fork, import_status: model.forkWaits-- > 0 ? 'started' : 'finished', permissions: {project_access: {access_level: 50}, group_access: null}});
handlers['GET /api/v4/user'] = () => ({username: model.login});
add('GET /repository/branches/{branch}', own => {
  const branch = model.repos[repoOf(own)].branches[own.branch];
  return branch ? {commit: {id: branch.head}} : gone;
});
add('DELETE /repository/branches/{branch}', own => void delete model.repos[repoOf(own)].branches[own.branch]);
add('GET /repository/tree', ({query}) => {
  const found = Object.entries(model.filesAt('main', query.ref)).filter(([file]) => file.startsWith(query.path + '/')).map(([file, text]) => {
    model.texts[model.shaOf(text)] = text;
    return {id: model.shaOf(text), type: 'blob', path: file, mode: '100644'};
  });
  return found.length > 0 ? found.slice((query.page - 1) * query.per_page, query.page * query.per_page) : gone;
});
add('GET /repository/blobs/{sha}/raw', own => model.texts[own.sha]);
add('GET /repository/files/{file_path}', own => {
  const text = model.filesAt(repoOf(own), own.query.ref)?.[own.file_path];
  return text === undefined ? gone : {blob_id: model.shaOf(text), last_commit_id: 'l' + model.shaOf(text)};
});
add('POST /repository/commits', own => {
  const {branch, start_sha: start, actions} = own.body;
  const before = start ? model.filesAt('main', start) : model.repos[repoOf(own)].branches[branch].files;
  for (const action of actions) {
    const text = before[action.file_path];
    if (action.action === 'create' ? text !== undefined : action.last_commit_id !== 'l' + model.shaOf(text ?? '')) {
      return {status: 400, message: action.action === 'create' ? 'A file with this name already exists' : 'You are attempting to update a file that has changed since you started editing it.'};
    }
  }
  return {id: model.change(repoOf(own), branch, Object.fromEntries(actions.map(action => [action.file_path, action.action === 'delete' ? null : model.decoded(action.content)])), before)};
});
add('GET /merge_requests', ({query}) => model.proposals.filter(({state}) => query.state === 'all' || state === 'open').map(request));
add('POST /merge_requests', own => request(model.propose({repo: repoOf(own), branch: own.body.source_branch, title: own.body.title})));
add('GET /merge_requests/{merge_request_iid}', own => ({rebase_in_progress: model.rebaseWaits-- > 0, merge_error: model.rebaseProblem ?? null}));
add('PUT /merge_requests/{merge_request_iid}', own => {
  model.close(Number(own.merge_request_iid));
  return {state: 'closed'};
});
add('PUT /merge_requests/{merge_request_iid}/rebase', own => {
  model.rebaseWaits = 1;
  model.rebaseProblem || model.update(Number(own.merge_request_iid));
  return {rebase_in_progress: true};
});
add('GET /merge_requests/{merge_request_iid}/diffs', own => model.pathsOf(proposalOf(own)).map(file => ({old_path: file, new_path: file})));
add('GET /merge_requests/{merge_request_iid}/pipelines', own => {
  const sha = model.headOf(proposalOf(own));
  const check = model.checks[sha];
  return check ? [{id: 70, sha, project_id: IDS[proposalOf(own).repo], status: STATUS[check.state], web_url: `${PAGE}/-/pipelines/70`}] : [];
});
add('GET /pipelines', () => model.publications.map(({at, sha, state}) => ({created_at: at, sha, status: STATUS[state], web_url: `${PAGE}/-/pipelines/90`})));
add('GET /pipelines/{pipeline_id}/jobs', () => {
  const {state} = Object.values(model.checks).at(-1);
  return [{
    id: 7, name: 'site', status: STATUS[state], allow_failure: false, web_url: `${PAGE}/-/jobs/7`,
    ...state === 'passed' ? {artifacts_file: {filename: 'artifacts.zip'}, artifacts_expire_at: '2026-12-14T08:00:00Z'} : {},
  }];
});
add('GET /jobs/{job_id}/trace', () => '\u001b[0KRunning with gitlab-runner\u001b[0;m\r\n$ ./kb check\r\n' + (Object.values(model.checks).at(-1).findings ?? []).map(finding =>
  `\u001b[31m${finding.path}:${finding.line}:${finding.column}: ${finding.severity}[${finding.code}]: ${finding.message} (hint: ${finding.hint})\u001b[0m\r\n`).join('') + 'ERROR: Job failed: exit code 1\n');
add('GET /deployments', () => Object.entries(model.checks).filter(([, {site}]) => site).map(([sha, {site}]) => ({sha, environment: {name: 'preview', external_url: site}})));
add('GET /forks', () => model.repos.fork ? [{id: IDS.fork}] : []);
add('POST /fork', () => {
  model.repos.fork ??= {branches: {}};
  return {id: IDS.fork};
});
return [];
