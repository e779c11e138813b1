// The order of the measurements.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { kb, pagefind } from './engines.mjs';
import { readPages, truth } from './pages.mjs';
import { sampleQueries } from './queries.mjs';
import { report } from './report.mjs';
import { serve } from './server.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const HOME = path.resolve(HERE, '../..');
const PAGEFIND = '1.6.0';
// The text that kb searches, and the facts beside it.
const BESIDE = '.breadcrumb, .neighbours, .page-foot, .print-only, .block';

function options(given) {
  const chosen = { sizes: [1000, 10000, 50000], work: path.join(HOME, 'target/bench/search'), heap: '1g', withPagefind: true, keep: false, isReport: false };
  for (let i = 0; i < given.length; i++) {
    if (given[i] === '-n') chosen.sizes = given[++i].split(',').map(Number);
    else if (given[i] === '-w') chosen.work = path.resolve(given[++i]);
    else if (given[i] === '--heap') chosen.heap = given[++i];
    else if (given[i] === '--no-pagefind') chosen.withPagefind = false;
    else if (given[i] === '--keep') chosen.keep = true;
    else if (given[i] === '--report') chosen.isReport = true;
    else {
      process.stderr.write(readFileSync(path.join(HERE, 'run'), 'utf8').split('\n').slice(1, 9).map(line => line.replace(/^\/\/ ?/, '')).join('\n') + '\n');
      process.exit(2);
    }
  }
  return chosen;
}

const say = text => process.stderr.write(`bench/search/run: ${text}\n`);

/** Runs a command to its end; seconds, seconds of the processor, and the most memory in megabytes. */
function timed(work, command, env = {}) {
  const times = path.join(work, 'times');
  const run = spawnSync('/usr/bin/time', ['-o', times, '-f', '%e %U %S %M', ...command], { env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${command.join(' ')}: ${run.error ?? (run.stderr + run.stdout).slice(-3000)}`);
  const [wall, user, system, kilobytes] = readFileSync(times, 'utf8').trim().split(' ').map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

function size(folder, fits = () => true) {
  let bytes = 0;
  let files = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = size(inside, fits);
      bytes += below.bytes;
      files += below.files;
    } else if (fits(inside)) {
      bytes += statSync(inside).size;
      files++;
    }
  }
  return { bytes, files };
}

// For minutes after many files were deleted some file systems create others slowly; so they are moved away, and deleted at the end.
function discard(work, ...old) {
  mkdirSync(path.join(work, 'discarded'), { recursive: true });
  for (const one of old.filter(existsSync)) {
    renameSync(one, path.join(work, 'discarded', `${performance.now()}-${path.basename(one)}`));
  }
}

function build(work, project, out, heap, search) {
  discard(work, out, `${out}.generations`, path.join(project, '.kb'));
  const settings = path.join(project, 'jbake.properties');
  const original = readFileSync(settings);
  if (!search) appendFileSync(settings, '\nsite.search=off\n');
  try {
    // By itself Java keeps a third of the heap for new objects, which makes the rest too small for what lives long.
    return timed(work, [path.join(HOME, 'kb'), 'build', '-s', project, '-o', out], { KB_JAVA_OPTS: `-Xmx${heap} -Xmn96m`, GIT_CEILING_DIRECTORIES: work });
  } finally {
    writeFileSync(settings, original);
  }
}

function indexWithPagefind(work, site, out) {
  const npm = path.join(work, 'npm');
  const program = path.join(npm, 'node_modules/pagefind/lib/runner/bin.cjs');
  if (!existsSync(program)) {
    say(`installing pagefind ${PAGEFIND}`);
    mkdirSync(npm, { recursive: true });
    const run = spawnSync('npm', ['install', '--prefix', npm, '--no-audit', '--no-fund', `pagefind@${PAGEFIND}`], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`npm could not install pagefind: ${run.stderr}`);
  }
  discard(work, out);
  const programs = readdirSync(path.join(npm, 'node_modules/@pagefind'));
  const binary = path.join(npm, 'node_modules/@pagefind', programs[0], 'bin/pagefind_extended');
  return timed(work, [binary, '--site', site, '--output-path', out, '--glob', '{en,zh}/{news/item,cities/city,clusters/cluster}-*/index.html',
    '--root-selector', 'main', '--exclude-selectors', BESIDE, '--quiet']);
}

/** Asks everything twice: for all pages, and for the first ten by a client that begins with nothing. */
async function ask(engine, queries, truths, sent) {
  const answers = [];
  for (const [i, query] of queries.entries()) {
    if (i % 50 === 0) say(`${engine.name}: ${i} of ${queries.length} queries asked`);
    const { must, may } = truths[i];
    const all = new Set(await engine.all(query));
    const missed = [...must].filter(page => !all.has(page));
    const wrong = [...all].filter(page => !must.has(page) && !may.has(page));
    sent.bytes = sent.requests = 0;
    const started = performance.now();
    const client = await engine.open();
    const { total, shown } = await client(query);
    const time = performance.now() - started;
    answers.push({ ...query, must: must.size, found: all.size, missed: missed.length, wrong: wrong.length, total, shown: shown.length,
      shownWrong: shown.filter(page => !must.has(page) && !may.has(page)).length, bytes: sent.bytes, requests: sent.requests, time });
    if (engine.name === 'kb' && (missed.length || wrong.length)) {
      say(`${query.lang} ${query.kind}: ${query.query} misses ${missed.length} of ${must.size} (${missed.slice(0, 2)}), finds ${wrong.length} wrong ones (${wrong.slice(0, 2)})`);
    }
  }
  return answers;
}

async function measure(pages, { work, heap, withPagefind, keep }, save) {
  const folder = path.join(work, String(pages));
  const project = path.join(folder, 'project');
  const site = path.join(folder, 'site');
  const index = path.join(folder, 'pagefind');
  mkdirSync(folder, { recursive: true });
  discard(work, project);
  say(`${pages} pages: writing and building`);
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : 'java';
  timed(work, [java, path.join(HERE, 'Texts.java'), project, String(pages)]);
  const result = { pages, heap, engines: [] };
  result.with = build(work, project, site, heap, true);
  result.html = size(site, file => file.endsWith('.html'));
  result.documents = size(site, file => /\/(news\/item|cities\/city|clusters\/cluster)-[^/]+\/index\.html$/.test(file));
  say(`built in ${result.with.wall.toFixed()} s with ${result.with.memory.toFixed()} MB; reading the pages`);
  const text = { en: readPages(site, 'en'), zh: readPages(site, 'zh') };
  const queries = sampleQueries(text);
  say('looking for what holds the queries');
  const truths = queries.map(query => truth(text[query.lang], query));
  // The texts take more memory than all else.
  text.en = text.zh = [];
  const server = await serve(site);
  result.engines.push({ name: 'kb', index: size(path.join(site, 'search')), texts: size(path.join(site, 'search'), file => /\/[tp]\/[^/]+\/[^/]+$/.test(file)), build: result.with,
    answers: await ask(kb(site, server.url, folder), queries, truths, server.sent) });
  server.close();
  save(result);
  if (withPagefind) {
    say('indexing with Pagefind, asking');
    const built = indexWithPagefind(work, site, index);
    const other = await serve(index);
    result.engines.push({ name: 'Pagefind', index: size(index, file => !/-ui\.|highlight/.test(file)), texts: size(path.join(index, 'fragment')), build: built,
      answers: await ask(pagefind(index, other.url, folder), queries, truths, other.sent) });
    other.close();
  }
  say('building without search');
  const without = path.join(folder, 'without-search');
  result.without = build(work, project, without, heap, false);
  discard(work, without, `${without}.generations`);
  if (!keep) discard(work, project, site, `${site}.generations`, index);
  return result;
}

export async function main(given) {
  const chosen = options(given);
  mkdirSync(chosen.work, { recursive: true });
  try {
    // Kept as soon as it is known: a large site takes long, and Pagefind much memory.
    const file = pages => path.join(chosen.work, `${pages}.json`);
    if (!chosen.isReport) {
      for (const pages of chosen.sizes) {
        const save = result => writeFileSync(file(pages), JSON.stringify(result));
        save(await measure(pages, chosen, save));
      }
    }
    process.stdout.write(report(chosen.sizes.map(file).filter(existsSync).map(one => JSON.parse(readFileSync(one))), HOME, PAGEFIND));
  } finally {
    rmSync(path.join(chosen.work, 'discarded'), { recursive: true, force: true });
  }
}
