// The answers of GitHub; see stand-in.js.
const [path] = arguments;
const model = window.standIn;
const {handlers} = model;
const nameOf = repo => repo === 'main' ? path : `${model.login}/site`;
const repoOf = ({owner, repo}) => `${owner}/${repo}` === path ? 'main' : 'fork';
const gone = {status: 404, message: 'Not Found'};
const PAGE = `https://github.com/${path}`;
const pull = proposal => ({
  number: proposal.number, html_url: `${PAGE}/pull/${proposal.number}`, title: proposal.title, user: {login: proposal.author}, created_at: proposal.at,
  head: {ref: proposal.branch, sha: model.headOf(proposal), repo: {full_name: nameOf(proposal.repo)}}, state: proposal.state === 'open' ? 'open' : 'closed',
  merged_at: proposal.state === 'merged' ? proposal.until : null, closed_at: proposal.until ?? null, merge_commit_sha: proposal.merge ?? null,
});
const on = operation => `${operation.split(' ')[0]} /repos/{owner}/{repo}${operation.split(' ')[1] ?? ''}`;
const add = (operation, handler) => handlers[on(operation)] = handler;
const trees = {};
const commits = {};
const checkOf = ref => model.checks[ref];
const runPage = id => `${PAGE}/actions/runs/${id}`;
add('GET', own => repoOf(own) === 'fork' && (!model.repos.fork || model.forkWaits-- > 0) ? gone : {full_name: nameOf(repoOf(own)), permissions: {push: model.mayWrite || repoOf(own) === 'fork'}});
handlers['GET /user'] = () => ({login: model.login});
add('GET /git/ref/{ref}', own => {
  const branch = model.repos[repoOf(own)].branches[own.ref.replace(/^heads\//, '')];
  return branch ? {object: {sha: branch.head}} : gone;
});
add('GET /git/commits/{commit_sha}', own => ({tree: {sha: 't' + own.commit_sha}}));
add('GET /git/trees/{tree_sha}', own => ({tree: Object.entries(model.filesAt('main', own.tree_sha.slice(1))).map(([file, text]) => {
  model.texts[model.shaOf(text)] = text;
  return {type: 'blob', mode: '100644', path: file, sha: model.shaOf(text)};
})}));
add('GET /git/blobs/{file_sha}', own => ({content: model.encoded(model.texts[own.file_sha])}));
add('POST /git/blobs', ({body}) => {
  const text = model.decoded(body.content);
  model.texts[model.shaOf(text)] = text;
  return {sha: model.shaOf(text)};
});
add('POST /git/trees', ({body}) => {
  const sha = 'n' + Object.keys(trees).length;
  trees[sha] = Object.fromEntries(body.tree.map(item => [item.path, item.sha === null ? null : model.texts[item.sha]]));
  return {sha};
});
add('POST /git/commits', ({body}) => {
  const sha = 'new' + Object.keys(commits).length;
  commits[sha] = {changes: trees[body.tree], from: model.filesAt('main', body.parents[0]), parent: body.parents[0]};
  return {sha};
});
const moveTo = (repo, branch, {changes, from}) => void model.change(repo, branch, changes, from);
add('POST /git/refs', own => {
  moveTo(repoOf(own), own.body.ref.replace('refs/heads/', ''), commits[own.body.sha]);
  return {ref: own.body.ref};
});
add('PATCH /git/refs/{ref}', own => {
  const branch = own.ref.replace('heads/', '');
  if (model.repos[repoOf(own)].branches[branch]?.head !== commits[own.body.sha].parent) {
    return {status: 422, message: 'Update is not a fast forward'};
  }
  moveTo(repoOf(own), branch, commits[own.body.sha]);
  return {ref: own.ref};
});
add('DELETE /git/refs/{ref}', own => void delete model.repos[repoOf(own)].branches[own.ref.replace('heads/', '')]);
add('GET /pulls', ({query}) => model.proposals.filter(({state}) => (state === 'open') === (query.state === 'open')).map(pull));
add('POST /pulls', ({body}) => pull(model.propose({repo: body.head.includes(':') ? 'fork' : 'main', branch: body.head.replace(/^.*:/, ''), title: body.title})));
add('PATCH /pulls/{pull_number}', own => {
  model.close(Number(own.pull_number));
  return {state: own.body.state};
});
add('GET /pulls/{pull_number}/files', own => model.pathsOf(model.proposals[own.pull_number - 1]).map(filename => ({filename})));
add('PUT /pulls/{pull_number}/update-branch', own => {
  model.update(Number(own.pull_number));
  return {message: 'Updating pull request branch.'};
});
add('GET /commits/{ref}/check-runs', own => {
  const check = checkOf(own.ref);
  return {check_runs: check ? [{
    id: 7, name: 'site', html_url: `${runPage(70)}/job/7`, status: check.state === 'running' ? 'in_progress' : 'completed',
    conclusion: {running: null, failed: 'failure', passed: 'success'}[check.state], output: {annotations_count: (check.findings ?? []).length + 1},
  }] : []};
});
add('GET /check-runs/{check_run_id}/annotations', () => [...Object.values(model.checks).flatMap(({findings = []}) => findings).map(finding => ({
  path: finding.path, start_line: finding.line, start_column: finding.column, annotation_level: finding.severity === 'error' ? 'failure' : 'warning', title: finding.code,
  message: `${finding.message} (hint: ${finding.hint}) https://example.org/guide/${finding.code}`,
})), {path: '.github', start_line: 1, start_column: null, annotation_level: 'failure', title: '', message: 'Process completed with exit code 1.'}]);
add('GET /commits/{ref}/status', own => ({statuses: checkOf(own.ref)?.preview ? [{context: 'preview', target_url: 'https://preview.example.org/pr-1/', state: checkOf(own.ref).preview}] : []}));
add('GET /actions/runs/{run_id}/artifacts', () => ({artifacts: Object.values(model.checks).some(({state}) => state === 'passed') ? [{id: 5, name: 'site', expired: false, expires_at: '2026-12-14T08:00:00Z'}] : []}));
add('GET /actions/runs', own => ({workflow_runs: checkOf(own.query.head_sha) ? [{name: 'Pull request', html_url: runPage(70), status: 'completed', conclusion: 'failure'}] : []}));
add('GET /deployments', ({query}) => query.environment ? model.publications.map(({at, sha}, id) => ({id: id + 1, sha, created_at: at}))
  : checkOf(query.sha)?.site ? [{id: 100, sha: query.sha, created_at: '2026-11-30T08:00:00Z'}] : []);
add('GET /deployments/{deployment_id}/statuses', own => own.deployment_id === '100'
  ? [{state: 'success', environment: 'preview', environment_url: Object.values(model.checks).find(({site}) => site).site}]
  : [{state: {passed: 'success', failed: 'failure', running: 'in_progress'}[model.publications[own.deployment_id - 1].state], environment: 'github-pages', log_url: runPage(90)}]);
add('POST /forks', () => {
  model.repos.fork ??= {branches: {}};
  return {full_name: nameOf('fork')};
});
add('POST /merge-upstream', () => ({message: 'Successfully fetched.'}));
return [];
