// What readers can search on a published page, read from the HTML alone, and the plain truth about what holds a query.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const INLINE = new Set(['a', 'abbr', 'b', 'cite', 'code', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u']);
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
// The title, the summary and the text must be found; what else is said about the page beside them may be.
const SEARCHED = /^(lead|prose)$/;
const SEEN = /^(kicker|other-name|facts|tags)$/;

const unescape = text => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
  hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : ENTITIES[name] ?? whole);

/** The texts of a page: what must be found and what may be; a line for each block. */
export function texts(html) {
  const must = [];
  const may = [];
  const open = [];
  for (const [token, end, name, attributes] of html.matchAll(/<!--.*?-->|<(\/?)([a-z][\w-]*)([^>]*)>|<![^>]*>|[^<]+/gs)) {
    if (token.startsWith('<!')) continue;
    const into = open.at(-1)?.into;
    if (name === undefined) {
      into?.push(unescape(token).replace(/\s+/g, ' '));
      continue;
    }
    if (!INLINE.has(name)) into?.push('\n');
    if (end) {
      while (open.length && open.pop().name !== name);
    } else if (!VOID.has(name)) {
      const classes = (/ class="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ');
      open.push({ name, into: name === 'script' || name === 'style' ? undefined
        : name === 'h1' || classes.some(one => SEARCHED.test(one)) ? must
        : classes.some(one => SEEN.test(one)) ? may : into });
    }
  }
  const lines = parts => parts.join('').split('\n').map(line => line.trim()).filter(Boolean).join('\n');
  return { must: lines(must), may: lines(may) };
}

/** Without case, accents and typographic forms. */
export const fold = text => text.normalize('NFKD').replace(/[\p{Mn}\p{Cf}]/gu, '').toLowerCase();

/** Words of letters and digits, each between spaces, a line for each block; Han characters are words of their own. */
const spaced = folded => folded.split('\n').map(line => ` ${(line.match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+(?:[\p{Nd}]|[^\P{L}\p{Script=Han}])*|\p{Nd}(?:[\p{Nd}]|[^\P{L}\p{Script=Han}])*/gu) ?? []).join(' ')} `).join('\n');

/** The documents of one language: [{path, text, seen}] with folded texts; English ones also as spaced words. */
export function readPages(site, code) {
  const pages = [];
  for (const folder of ['news', 'cities', 'clusters']) {
    for (const slug of readdirSync(path.join(site, code, folder)).sort()) {
      const file = path.join(site, code, folder, slug, 'index.html');
      if (!/^(item|city|cluster)-/.test(slug) || !statSync(file, { throwIfNoEntry: false })) continue;
      const { must, may } = texts(readFileSync(file, 'utf8'));
      const text = fold(must);
      const seen = fold(may);
      pages.push({ path: `${code}/${folder}/${slug}/`, raw: must, text, seen, ...(code === 'en' && { words: spaced(text), seenWords: spaced(seen) }) });
    }
  }
  return pages;
}

const WORD = /[\p{L}\p{Nd}]/u;
const HAN = /\p{Script=Han}/u;

/** Whether a folded text holds a folded string; one that begins with a Latin letter or digit only where a word begins. */
function holds(text, wanted) {
  if (HAN.test(wanted[0])) return text.includes(wanted);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' ';
    if (!WORD.test(before) || HAN.test(before)) return true;
  }
  return false;
}

/** Tests of a query: what must hold it, and what may. */
function test({ lang, query }) {
  if (lang === 'zh') {
    const parts = fold(query).split(' ');
    return [page => parts.every(part => holds(page.text, part)), page => parts.every(part => holds(page.text, part) || holds(page.seen, part))];
  }
  const isPhrase = query.startsWith('"');
  const words = spaced(fold(query)).trim();
  const parts = isPhrase ? [` ${words} `] : words.split(' ').map(word => ` ${word}`);
  return [page => parts.every(part => page.words.includes(part)), page => parts.every(part => page.words.includes(part) || page.seenWords.includes(part))];
}

/** The paths of the pages that must be found, and of those that may. */
export function truth(pages, query) {
  const [must, may] = test(query);
  const result = { must: new Set(), may: new Set() };
  for (const page of pages) {
    if (must(page)) result.must.add(page.path);
    else if (may(page)) result.may.add(page.path);
  }
  return result;
}
