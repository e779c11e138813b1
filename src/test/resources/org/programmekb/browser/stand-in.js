// Stands in for a forge with one repository. Requests and answers that the description of its interface does not know are noted in
// standIn.problems, and refused. What others do there, tests do in window.standIn.
const [description, files, {host, mayWrite}] = arguments;
const {operations} = JSON.parse(description);
const own = window.fetch;
const shaOf = text => 'b' + [...text].reduce((value, char) => (value * 31 + char.codePointAt(0)) % 1e9, 7);
const encoded = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const decoded = content => new TextDecoder().decode(Uint8Array.from(atob(content), char => char.charCodeAt(0)));
const model = window.standIn = {
  host, mayWrite, shaOf, encoded, decoded, login: 'jo', asked: [], problems: [], refusals: [], handlers: {}, count: 1,
  repos: {main: {branches: {main: {head: 'c1', files: {...files}}}}}, commits: {c1: {files: {...files}}}, texts: {}, proposals: [], checks: {}, publications: [],
  forkWaits: 1, time: Date.parse('2026-11-30T08:00:00Z'),
  now: () => new Date(model.time += 60_000).toISOString(),
  /** The files of a branch or a commit. */
  filesAt: (repo, ref) => (model.repos[repo]?.branches[ref] ?? Object.values(model.repos).flatMap(one => Object.values(one.branches)).find(({head}) => head === ref) ?? model.commits[ref])?.files,
  /** Changes files of a branch by a commit; a text that is null is deleted. */
  change(repo, branch, changes, from) {
    const now = {...from ?? model.repos[repo].branches[branch].files};
    Object.entries(changes).forEach(([path, text]) => text === null ? delete now[path] : now[path] = text);
    Object.values(now).forEach(text => model.texts[shaOf(text)] = text);
    const head = 'c' + ++model.count;
    model.commits[head] = {files: now};
    model.repos[repo].branches[branch] = {head, files: now};
    return head;
  },
  propose({repo = 'main', branch, title, author = model.login}) {
    const proposal = {number: model.proposals.length + 1, repo, branch, title, author, state: 'open', at: model.now()};
    model.proposals.push(proposal);
    return proposal;
  },
  branchOf: ({repo, branch}) => model.repos[repo]?.branches[branch],
  headOf: proposal => model.branchOf(proposal)?.head ?? proposal.last,
  /** The paths of the files in which the branch of a proposal differs from the main one. */
  pathsOf(proposal) {
    const before = model.repos.main.branches.main.files;
    const after = model.branchOf(proposal)?.files ?? proposal.files;
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(path => before[path] !== after[path]);
  },
  merge(number) {
    const proposal = model.proposals[number - 1];
    const {files: after} = model.branchOf(proposal);
    proposal.files = after;
    proposal.last = model.headOf(proposal);
    const changes = Object.fromEntries(model.pathsOf(proposal).map(path => [path, after[path] ?? null]));
    Object.assign(proposal, {state: 'merged', until: model.now(), merge: model.change('main', 'main', changes)});
    delete model.repos[proposal.repo].branches[proposal.branch];
  },
  close(number) {
    const proposal = model.proposals[number - 1];
    Object.assign(proposal, {state: 'closed', until: model.now(), last: model.headOf(proposal), files: model.branchOf(proposal)?.files});
  },
  /** Merges the main branch into that of a proposal. */
  update(number) {
    const proposal = model.proposals[number - 1];
    return model.change(proposal.repo, proposal.branch, {}, {...model.repos.main.branches.main.files, ...Object.fromEntries(Object.entries(model.branchOf(proposal).files)
      .filter(([path, text]) => files[path] !== text))});
  },
};
const templates = Object.entries(operations).map(([name, rule]) => {
  const [method, path] = name.split(' ');
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, word]) => word);
  // A reference of GitHub can have slashes.
  const pattern = new RegExp('^' + path.replaceAll(/\{ref\}/g, '(.+)').replaceAll(/\{\w+\}/g, '([^/]+)') + '$');
  return {name, rule, method, names, pattern};
});
/** Fields of an answer that the description does not have. */
function unknown(answer, rule, path = '') {
  if (Array.isArray(rule)) {
    return answer.flatMap(item => unknown(item, rule[0], path));
  }
  return rule === 1 || answer === null ? [] : Object.entries(answer).flatMap(([key, value]) => key in rule ? value === undefined ? [] : unknown(value, rule[key], `${path}.${key}`) : [`${path}.${key}`]);
}
const among = (names, known = [], what) => names.filter(name => !known.includes(name)).map(name => `${what} ${name}`);
window.fetch = async (address, options = {}) => {
  const url = new URL(address, location.href);
  if (url.host !== host) {
    return own.call(window, address, options);
  }
  if (model.isOffline) {
    throw new TypeError('Failed to fetch');
  }
  const method = options.method ?? 'GET';
  const body = options.body ? JSON.parse(options.body) : {};
  const query = Object.fromEntries(url.searchParams);
  const found = templates.find(one => one.method === method && one.pattern.test(url.pathname));
  model.asked.push(`${method} ${url.pathname}`);
  const json = (status, answer, headers = {}) => new Response(status === 204 ? null : JSON.stringify(answer), {status, headers});
  if (!found) {
    model.problems.push(`no operation ${method} ${url.pathname}`);
    return json(404, {message: 'Not Found'});
  }
  const {name, rule, names} = found;
  const wrong = [
    ...among(Object.keys(query), rule.query, 'query'), ...among(rule.requiredQuery ?? [], Object.keys(query), 'without query'),
    ...among(Object.keys(body), rule.body, 'body'), ...among(rule.required ?? [], Object.keys(body), 'without body'),
    ...(body.actions ?? []).flatMap(action => among(Object.keys(action), rule.actions, 'action')),
  ];
  if (wrong.length > 0) {
    model.problems.push(`${name}: ${wrong}`);
    return json(400, {message: wrong.join(', ')});
  }
  if (options.headers.Authorization !== 'Bearer secret') {
    return json(401, {message: 'Bad credentials'});
  }
  const refused = model.refusals.findIndex(one => name.startsWith(one.name));
  if (refused >= 0) {
    const {status, message, headers} = model.refusals[refused];
    model.refusals[refused].times > 1 ? model.refusals[refused].times-- : model.refusals.splice(refused, 1);
    return json(status, {message}, headers);
  }
  const values = url.pathname.match(found.pattern).slice(1).map(decodeURIComponent);
  const answer = await model.handlers[name]({...Object.fromEntries(names.map((word, index) => [word, values[index]])), query, body});
  if (answer?.status) {
    return json(answer.status, {message: answer.message});
  }
  if (rule.text) {
    return new Response(answer, {status: rule.status});
  }
  model.problems.push(...(rule.answer && answer ? unknown(answer, rule.answer) : []).map(field => `${name}: answer ${field}`));
  return json(rule.status, answer ?? {});
};
return [];
