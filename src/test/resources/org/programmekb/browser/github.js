// What the store sends to GitHub for two files, told by what stands in for GitHub.
const {storeOf} = await import(new URL('store-github.js', location.href));
const asked = [];
const answers = {
  'GET /git/ref/heads/main': {object: {sha: 'c1'}},
  'GET /git/commits/c1': {tree: {sha: 't1'}},
  'GET /git/trees/t1?recursive=1': {tree: [{type: 'blob', mode: '100644', path: 'kb/content/news/a.yaml', sha: 'b1'}]},
  'POST /git/blobs': {sha: 'b2'},
  'POST /git/trees': {sha: 't2'},
  'POST /git/commits': {sha: 'c2'},
  'POST /git/refs': {},
  'GET /pulls?state=open&per_page=100': [{head: {ref: 'edit/news-a-x1', repo: {full_name: 'o/r'}}, html_url: 'https://github.com/o/r/pull/2'},
    {head: {ref: 'edit/glossary-c++-x2', repo: {full_name: 'o/r'}}, html_url: 'https://github.com/o/r/pull/3'}],
  'GET /git/ref/heads/edit/news-a-x1': {object: {sha: 'c3'}},
  'GET /git/ref/heads/edit/glossary-c++-x2': {object: {sha: 'c3'}},
  'GET /git/commits/c3': {tree: {sha: 't3'}},
  'GET /git/trees/t3?recursive=1': {tree: [{type: 'blob', mode: '100644', path: 'kb/content/news/a.yaml', sha: 'b9'}]},
  'PATCH /git/refs/heads/edit/news-a-x1': {},
  'POST /pulls': {html_url: 'https://github.com/o/r/pull/1'},
};
let isOpen = false;
const own = window.fetch;
window.fetch = async (address, {method, body, headers}) => {
  const path = address.replace('https://api.github.com/repos/o/r', '');
  const sent = body ? JSON.parse(body) : {};
  const branch = name => name.replace(/refs\/heads\//, '').replace(/-[0-9a-z]+$/, '');
  const told = {
    'POST /git/trees': () => ` ${sent.tree.map(item => item.sha === null ? '-' + item.path : item.path).sort().join(' ')} on ${sent.base_tree}`,
    'POST /git/commits': () => ` ${sent.message} on ${sent.parents}`,
    'POST /git/refs': () => ' ' + branch(sent.ref),
    'POST /pulls': () => ` ${branch(sent.head)} into ${sent.base}`,
  }[`${method} ${path}`]?.() ?? '';
  asked.push(`${method} ${path}${told}`);
  if (headers.Authorization !== 'Bearer secret') throw new Error('no token');
  const isEmpty = path.startsWith('/pulls?') && !isOpen;
  return new Response(JSON.stringify(isEmpty ? [] : answers[`${method} ${path}`]), {status: 200});
};
try {
  const store = storeOf({owner: 'o', name: 'r', branch: 'main', folder: 'kb/'}, 'secret');
  const files = base => [{path: 'content/news/a.yaml', base, text: 'x: 1\n'}, {path: 'content/news/a.en.md', base: null, text: 'é'}];
  asked.push((await store.save(files('b1'), {key: 'news/a', title: 'Edit A'})).url);
  isOpen = true;
  const other = storeOf({owner: 'o', name: 'r', branch: 'main', folder: 'kb/'}, 'secret');
  const count = asked.length;
  try {
    // Somebody else has proposed another state meanwhile.
    await other.save(files('b1'), {key: 'news/a', title: 'Edit A'});
  } catch (error) {
    asked.length = count;
    asked.push(`${error.key} ${error.paths}`);
  }
  const later = storeOf({owner: 'o', name: 'r', branch: 'main', folder: 'kb/'}, 'secret');
  await later.list();
  asked.length = count + 1;
  asked.push(await later.proposal('news/a'), String(await later.proposal('news/b')));
  await later.save([{path: 'content/news/a.yaml', base: 'b9', deleted: true}], {key: 'news/a', title: 'Delete A'});
  const sent = asked.length;
  const found = await later.proposal('glossary/c++');
  asked.length = sent;
  asked.push(found);
} finally {
  window.fetch = own;
}
return asked;
