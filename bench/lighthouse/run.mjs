#!/usr/bin/env node
// Runs Lighthouse with its settings for phones on one page of each kind and language of a built site, and on the search page with results.
// Usage: node bench/lighthouse/run.mjs FOLDER [BASE-PATH] [-k KIND]     (FOLDER: the output of a build; BASE-PATH: the path in site.host, by default /)
// Needs Node 20, Chromium (the variable CHROME_PATH, or chromium on the path) and `npm ci` in this folder. Pages that search engines must leave out are left out.
// Ends with status 1 if a category of a page has less than 100 points, or if a page moves while it loads.
import { readFile, readdir } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as launcher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const RUNS = 3;
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.xml': 'application/xml', '.svg': 'image/svg+xml',
};

const only = process.argv.includes('-k') ? process.argv[process.argv.indexOf('-k') + 1] : undefined;
const [folder, basePath = '/'] = process.argv.slice(2).filter((argument, i, all) => argument !== '-k' && all[i - 1] !== '-k');
if (!folder) {
  process.stderr.write('usage: node bench/lighthouse/run.mjs FOLDER [BASE-PATH] [-k KIND]\n');
  process.exit(2);
}

/** The heaviest page of each kind and language: [kind, language, path]. */
async function pages() {
  const found = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.name !== 'index.html') continue;
    const file = path.join(entry.parentPath, entry.name);
    const html = await readFile(file, 'utf8');
    const kind = /<body[^>]* class="kind-([\w-]+)/.exec(html)?.[1];
    if (!kind || /<meta name="robots" content="[^"]*noindex/.test(html) || (only && kind !== only)) continue;
    const language = /<html lang="([^"]+)/.exec(html)[1];
    const page = path.relative(folder, path.dirname(file)).split(path.sep).join('/');
    const best = found.get(`${kind} ${language}`);
    if (!best || html.length > best.size) found.set(`${kind} ${language}`, { kind, language, page: page ? `${page}/` : '', size: html.length });
  }
  const all = [...found.values()].sort((a, b) => `${a.kind} ${a.language}`.localeCompare(`${b.kind} ${b.language}`));
  return all.flatMap(p => (p.kind === 'search' ? [p, { ...p, kind: 'search, with results', page: `${p.page}?q=haikou` }] : [p]));
}

/** Serves the folder below its base path as GitHub Pages does, text compressed. */
const server = http.createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://x');
  const file = path.join(folder, decodeURIComponent(pathname.slice(basePath.length)));
  const body = pathname.startsWith(basePath) && await readFile(pathname.endsWith('/') ? path.join(file, 'index.html') : file).catch(() => undefined);
  if (!body) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(file) || '.html'];
  response.writeHead(200, { ...(type && { 'Content-Type': type, 'Content-Encoding': 'gzip' }) });
  response.end(type ? gzipSync(body) : body);
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const root = `http://127.0.0.1:${server.address().port}${basePath}`;
const chrome = await launcher.launch({ chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', chromeFlags: FLAGS });
let short = 0;
console.log('| kind | language | page | performance | accessibility | best practices | SEO | largest paint, ms | shift |');
console.log('|---|---|---|---:|---:|---:|---:|---:|---:|');
for (const { kind, language, page } of await pages()) {
  // Points for performance vary with the load of the machine, so the best of a few runs counts.
  let result;
  for (let run = 0; run < RUNS && (!result || CATEGORIES.some(c => result.categories[c].score < 1)); run++) {
    const { lhr } = await lighthouse(root + page, { port: chrome.port, output: 'json', logLevel: 'silent', onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
    if (!result || lhr.categories.performance.score > result.categories.performance.score) result = lhr;
  }
  const points = CATEGORIES.map(c => Math.round((result.categories[c].score ?? 0) * 100));
  const shift = result.audits['cumulative-layout-shift'].numericValue;
  console.log(`| ${kind} | ${language} | ${page} | ${points.join(' | ')} | ${Math.round(result.audits['largest-contentful-paint'].numericValue)} | ${shift.toFixed(3)} |`);
  if (points.some(p => p < 100) || shift > 0) {
    short++;
    for (const audit of Object.values(result.audits)) {
      if (audit.score !== null && audit.score < 1 && ['binary', 'numeric'].includes(audit.scoreDisplayMode)) {
        process.stderr.write(`  ${page}: ${audit.id} ${audit.displayValue ?? ''} ${(audit.details?.items ?? []).slice(0, 3).map(i => i.node?.snippet ?? '').join(' ')}\n`);
      }
    }
  }
}
await chrome.kill();
server.closeAllConnections();
server.close();
process.exit(short ? 1 : 0);
