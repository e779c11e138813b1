// The tables.
import { spawnSync } from 'node:child_process';
import os from 'node:os';

const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);
const share = (part, whole) => (whole ? part / whole : 1);
const kilobytes = bytes => (bytes / 1024).toFixed(1);
const megabytes = bytes => (bytes / 1e6).toFixed(1);

function quantile(list, of, q) {
  const sorted = list.map(of).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

const row = cells => `| ${cells.join(' | ')} |\n`;
const head = (text, numbers) => row([...text, ...numbers]) + row([...text.map(() => '---'), ...numbers.map(() => '---:')]).replaceAll(' | ', '|').replace('| ', '|').replace(' |\n', '|\n');

const recall = one => share(one.must - one.missed, one.must);
const precision = one => share(one.found - one.wrong, one.found);

/** Of a query each, then the mean; and over all pages found. */
function quality(answers) {
  return [sum(answers, recall) / answers.length, sum(answers, precision) / answers.length,
    share(sum(answers, one => one.must - one.missed), sum(answers, one => one.must)), share(sum(answers, one => one.found - one.wrong), sum(answers, one => one.found))]
    .map(value => value.toFixed(4));
}

const bytes = answers => [kilobytes(sum(answers, one => one.bytes) / answers.length), ...[0.5, 0.9, 1].map(q => kilobytes(quantile(answers, one => one.bytes, q)))];

function kinds(answers) {
  const found = new Map();
  for (const one of answers) {
    const name = `${one.lang} | ${one.kind}`;
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return found;
}

function machine(home, pagefind) {
  const commit = spawnSync('git', ['-C', home, 'describe', '--always', '--dirty'], { encoding: 'utf8' }).stdout.trim();
  const java = /version "([^"]+)"/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr)?.[1];
  return `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} processors (${os.cpus()[0].model}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ` +
    `${os.type()} ${os.release()}, Java ${java}, Node ${process.version}, kb ${commit}, Pagefind ${pagefind}\n`;
}

export function report(results, home, pagefind) {
  let text = `\n${machine(home, pagefind)}\n`;
  text += head(['pages', 'search'], ['recall', 'precision', 'recall, all pages', 'precision, all pages', 'KB a query', 'median', '90 %', 'most', 'requests', 'ms cold, median', 'total off', 'ten short', 'wrong in ten']);
  for (const { pages, engines } of results) {
    for (const { name, answers } of engines) {
      text += row([pages, name, ...quality(answers), ...bytes(answers), quantile(answers, one => one.requests, 0.5), quantile(answers, one => one.time, 0.5).toFixed(0),
        answers.filter(one => one.total !== one.found).length, answers.filter(one => one.shown < Math.min(10, one.must)).length, sum(answers, one => one.shownWrong)]);
    }
  }
  text += '\n' + head(['pages', 'search'], ['HTML MB', 'of documents', 'index MB', 'texts in it', 'of the HTML', 'of documents', 'files', 'build s', 'CPU s', 'memory MB']);
  for (const { pages, html, documents, without, engines } of results) {
    if (without) text += row([pages, 'kb, search off', megabytes(html.bytes), megabytes(documents.bytes), '', '', '', '', '', without.wall.toFixed(1), without.cpu.toFixed(1), without.memory.toFixed(0)]);
    for (const { name, index, texts, build } of engines) {
      text += row([pages, name, megabytes(html.bytes), megabytes(documents.bytes), megabytes(index.bytes), megabytes(texts.bytes), `${(100 * share(index.bytes, html.bytes)).toFixed(1)} %`,
        `${(100 * share(index.bytes, documents.bytes)).toFixed(1)} %`, index.files, build.wall.toFixed(1), build.cpu.toFixed(1), build.memory.toFixed(0)]);
    }
  }
  for (const { pages, engines } of results) {
    text += `\n${pages} pages, by what is asked:\n\n`;
    text += head(['search', 'language', 'query'], ['queries', 'pages each', 'recall', 'precision', 'recall, all pages', 'precision, all pages', 'KB a query', 'median', '90 %', 'most', 'requests']);
    for (const { name, answers } of engines) {
      for (const [kind, list] of kinds(answers)) {
        text += row([name, kind, list.length, (sum(list, one => one.must) / list.length).toFixed(0), ...quality(list), ...bytes(list), quantile(list, one => one.requests, 0.5)]);
      }
    }
  }
  return text;
}
