/** Numbers with a word for their size, as people write them: 1.2 million, 50万. */
import {LANGUAGES} from './dates.js';

/** What stands before a Chinese size: 3百万. @type {{[sign: string]: number}} */
const TENS = {十: 10, 百: 100, 千: 1000};

/** @type {(word: string) => string} */
const plain = word => word.toLowerCase().normalize('NFKD').replaceAll(/\p{M}|[.\s]/gu, '');
/** What words for sizes stand for; browsers bring them. @type {Map<string, Set<number>>} */
let sizes;

/** @type {() => Map<string, Set<number>>} */
function known() {
  const words = new Map();
  for (const language of [...LANGUAGES, 'en-GB', 'zh', 'zh-Hant', 'ja']) {
    for (const compactDisplay of /** @type {const} */ (['long', 'short'])) {
      const format = new Intl.NumberFormat(language, {notation: 'compact', compactDisplay, numberingSystem: 'latn'});
      for (const number of [1e3, 1e4, 1e6, 1e8, 1e9, 1e12].flatMap(size => [size, 2 * size, 5 * size])) {
        const parts = format.formatToParts(number);
        const word = plain(parts.find(({type}) => type === 'compact')?.value ?? '');
        const shown = Number(parts.filter(({type}) => type === 'integer').map(({value}) => value).join(''));
        // One Latin letter can be many things.
        if (shown > 0 && /..|\p{Script=Han}/u.test(word)) {
          words.set(word, (words.get(word) ?? new Set()).add(number / shown));
        }
      }
    }
  }
  return words;
}

/** The numbers that a text with a word for their size can mean: a billion is not the same in all languages. @type {(written: string, readNumbers: (text: string) => (number | string)[]) => number[]} */
export function sizedIn(written, readNumbers) {
  const [, digits = '', word = ''] = written.normalize('NFKC').match(/^([^\p{L}]*\d)\s*(\p{L}.*)$/u) ?? [];
  if (word === '') {
    return [];
  }
  sizes ??= known();
  const [, tens, rest] = /** @type {RegExpMatchArray} */ (plain(word).match(/^([十百千]?)(.*)$/));
  const found = tens && !rest ? [1] : [...sizes.get(rest) ?? []];
  const numbers = found.flatMap(size => readNumbers(digits).map(number => Number((Number(number) * size * (TENS[tens] ?? 1)).toPrecision(15))));
  return [...new Set(numbers.filter(Number.isFinite))];
}
