// A sample of what could be asked: pieces of the pages themselves, taken where chance points, so that what occurs often is asked often.
import { fold } from './pages.mjs';

/** Mulberry32: small, and the same everywhere. */
export function random(seed) {
  let state = seed;
  return bound => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound);
  };
}

const HAN_RUN = /\p{Script=Han}+/gu;
const MIXED_RUN = /(?=[^ ]*\p{Script=Han})(?=[^ ]*[a-z0-9])[\p{Script=Han}a-z0-9]{2,}/giu;
const WORDS = /[\p{L}\p{Nd}]+/gu;

class Sample {
  constructor(pages, seed) {
    this.pages = pages;
    this.next = random(seed);
  }

  pick(list) {
    return list[this.next(list.length)];
  }

  /** A page, the longer the likelier. */
  page() {
    for (;;) {
      const page = this.pick(this.pages);
      if (this.next(6000) < page.raw.length) return page;
    }
  }

  /** Two pieces of one page. */
  twoPieces(pattern, length) {
    const page = this.page();
    return [0, 1].map(() => this.piece(pattern, length, () => true, () => page)).join(' ');
  }

  /** A piece of so many characters of a run in a page. */
  piece(pattern, length, fits = () => true, page = () => this.page()) {
    for (;;) {
      const runs = (page().raw.match(pattern) ?? []).filter(run => run.length >= length);
      const places = runs.reduce((sum, run) => sum + run.length - length + 1, 0);
      if (!places) continue;
      let at = this.next(places);
      const run = runs.find(one => (at -= one.length - length + 1) < 0);
      const start = at + run.length - length + 1;
      const piece = run.slice(start, start + length);
      if (fits(piece, run[start - 1] ?? ' ')) return piece;
    }
  }

  words(count, neighbours) {
    for (;;) {
      const lines = this.page().raw.split('\n').map(line => line.match(WORDS) ?? []).filter(line => line.length >= (neighbours ? count : 1));
      if (!lines.length) continue;
      if (neighbours) {
        const line = this.pick(lines);
        const start = this.next(line.length - count + 1);
        return line.slice(start, start + count);
      }
      const all = lines.flat();
      return Array.from({ length: count }, () => this.pick(all));
    }
  }

  times(count, lang, kind, make) {
    return Array.from({ length: count }, () => ({ lang, kind, query: make() }));
  }
}

const isLatin = character => /[a-z0-9]/i.test(character);

function chinese(sample) {
  const han = length => () => sample.piece(HAN_RUN, length);
  const mixed = () => sample.piece(MIXED_RUN, 3 + sample.next(4), (piece, before) =>
    /\p{Script=Han}/u.test(piece) && isLatin([...piece].find(isLatin) ?? ' ') && !(isLatin(piece[0]) && isLatin(before)));
  return [
    ...[[40, 1], [40, 2], [40, 3], [30, 4], [20, 6]].flatMap(([count, length]) =>
      sample.times(count, 'zh', `${length} Han`, han(length))),
    ...sample.times(20, 'zh', 'Han and Latin', mixed),
    ...sample.times(10, 'zh', '2 Han, 2 Han', () => sample.twoPieces(HAN_RUN, 2)),
  ];
}

function english(sample) {
  const prefix = () => {
    for (;;) {
      const [word] = sample.words(1);
      if (/^\p{L}{5,}$/u.test(word)) return word.slice(0, 3 + sample.next(word.length - 3));
    }
  };
  return [
    ...sample.times(60, 'en', '1 word', () => sample.words(1)[0]),
    ...sample.times(40, 'en', 'beginning', prefix),
    ...sample.times(40, 'en', '2 words', () => sample.words(2).join(' ')),
    ...sample.times(20, 'en', '3 words', () => sample.words(3).join(' ')),
    ...sample.times(40, 'en', 'phrase', () => `"${sample.words(2 + sample.next(3), true).join(' ')}"`),
  ];
}

/** Pieces put together that stand nowhere so. */
function nothing(sample, lang, make) {
  const queries = [];
  while (queries.length < 10) {
    const query = make();
    const folded = fold(query);
    if (!sample.pages.some(({ text, seen }) => text.includes(folded) || seen.includes(folded))) queries.push({ lang, kind: 'nothing', query });
  }
  return queries;
}

/** 200 queries of each language, and 20 to which there is no answer. */
export function sampleQueries(pages) {
  const zh = new Sample(pages.zh, 41);
  const en = new Sample(pages.en, 43);
  return [
    ...chinese(zh),
    ...nothing(zh, 'zh', () => zh.piece(HAN_RUN, 2) + zh.piece(HAN_RUN, 2)),
    ...english(en),
    ...nothing(en, 'en', () => en.words(2).map(word => word.slice(0, 5)).join('x')),
  ];
}
