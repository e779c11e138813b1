/** Numbers and amounts of money as people write them: 96,425, 1.2 million, 50万元, 二十五万. */
import {LANGUAGES} from './dates.js';

const ALL = [...LANGUAGES, 'en-GB', 'zh', 'zh-Hant', 'ja'];
const HAN = '零一二三四五六七八九';
/** @type {{[sign: string]: number}} */
const UNITS = {十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8};
/** Ways to write some signs of numbers. @type {{[sign: string]: string}} */
const SAME = {〇: '零', 两: '二', 兩: '二', 萬: '万', 億: '亿'};
/** The currencies that are known by their names and signs, and names that browsers do not bring. @type {{[code: string]: string[]}} */
const CURRENCIES = {CNY: ['元', '人民币', '人民幣', 'rmb', 'yuan', 'renminbi'], EUR: [], USD: ['us-dollar'], GBP: []};
/** Letters for sizes beside a currency; in Spanish, m is a thousand. @type {{[letter: string]: number[]}} */
const LETTERS = {k: [1e3], K: [1e3], M: [1e6], m: [1e6, 1e3]};
/** What says that a number is none that can be counted on. */
const ROUGH = new RegExp('[约約近逾超余餘多几数~≈<>≤≥+–—]|左右|上下|不到|不足|以[上下内]|大概|\\d\\s*-\\s*\\d|(?<!\\p{L})(?:about|almost|approx\\w*|around|at|between|ca|circa|less|more|nearly|over|roughly|some|up|under|bis|etwa|fast'
  + '|gut|knapp|mehr|rund|über|ungefähr|weniger|entre|env|environ|jusqu|moins|plus|près|quelque|aproximadamente|alrededor|casi|cerca|hasta|más|menos|unos|unas|meno|oltre|più|quasi|até|mais|quase|نحو|حوالي|تقريبا)(?!\\p{L})', 'iu');

/** @type {(word: string) => string} */
const plain = word => word.toLowerCase().normalize('NFKD').replaceAll(/\p{M}|[.\s]/gu, '');
/** What words for sizes stand for; browsers bring them. @type {Map<string, Set<number>>} */
let sizes;
/** The codes of currencies by their names, and what finds these. @type {{codes: Map<string, string>, form: RegExp}} */
let money;

/** @type {() => typeof sizes} */
function knownSizes() {
  const words = new Map();
  for (const language of ALL) {
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

/** @type {() => typeof money} */
function knownMoney() {
  const codes = new Map(Object.entries(CURRENCIES).flatMap(([currency, names]) => [...names, ...ALL.flatMap(language => (/** @type {const} */ (['name', 'symbol', 'narrowSymbol', 'code']))
    .flatMap(currencyDisplay => [1, 2, 5].map(number => new Intl.NumberFormat(language, {style: 'currency', currency, currencyDisplay})
      .formatToParts(number).find(({type}) => type === 'currency')?.value.toLowerCase() ?? '')))].map(name => /** @type {[string, string]} */ ([name, currency]))));
  const names = [...codes.keys()].filter(Boolean).sort((a, b) => b.length - a.length)
    .map(name => name.replaceAll(/[.$()\s]/g, sign => /\s/.test(sign) ? '\\s' : '\\' + sign).replace(/^(?=\p{Script=Latin})/u, '(?<!\\p{Script=Latin})'));
  return {codes, form: new RegExp(`(?:${names.join('|')})(?!\\p{Script=Latin})`, 'giu')};
}

/**
 * What a text can mean as a number.
 *
 * @param isMoney whether it is an amount, which never has three decimals
 * @returns `numbers`: none for an empty text, the text itself if it is no number, two if it is not clear; `code`: its currency, which
 *   it calls `unit`; `isRough`: whether it says that it is not exact
 * @type {(written: string, isWhole: boolean, isMoney: boolean) => {numbers: (number | string)[], code?: string, unit: string, isRough: boolean}}
 */
export function amountIn(written, isWhole, isMoney) {
  money ??= knownMoney();
  const text = written.normalize('NFKC').trim();
  const units = text.match(money.form) ?? [];
  const [code, ...others] = new Set(units.map(unit => money.codes.get(unit.toLowerCase().replaceAll(/\s/g, ' ')) ?? money.codes.get(unit.toLowerCase())));
  const bare = units.length === 0 ? text : text.replaceAll(money.form, ' ').replaceAll(/[()整]|(?<!\p{L})(?:d['’]|(?:de|di|of)(?!\p{L}))/gu, ' ').trim();
  const han = hanNumber(bare);
  const sized = Number.isNaN(han) ? sizedIn(bare, code ? LETTERS : {}) : [han];
  const numbers = sized.length > 0 ? sized : bare === '' && text !== '' ? [] : readNumbers(bare, isWhole, isMoney || code !== undefined);
  const isNone = others.length > 0 || numbers.some(number => typeof number === 'string') || numbers.length === 0 && text !== '';
  return {numbers: isNone ? [written] : numbers, code: isNone ? undefined : code, unit: units.join(' '), isRough: isNone && ROUGH.test(text)};
}

/** A number with Chinese signs, such as 二十五万 or 1亿2千万; none if there are no such signs, or if it is not clear, as 三千五. @type {(text: string) => number} */
function hanNumber(text) {
  const signs = text.replaceAll(/(?<=\d),(?=\d{3}(?!\d))|\s/g, '').replaceAll(/[〇两兩萬億]/g, sign => SAME[sign]);
  if (!/^[\d.零一二三四五六七八九十百千万亿]*[零一二三四五六七八九十百千万亿][\d.零一二三四五六七八九十百千万亿]*$/.test(signs) || /[百千万亿][\d一二三四五六七八九]$|万.*万|亿.*亿/.test(signs)) {
    return NaN;
  }
  let [total, section, number] = [0, 0, NaN];
  for (const sign of signs.match(/\d+(?:\.\d+)?|./g) ?? []) {
    const unit = UNITS[sign];
    const isOpen = !Number.isNaN(number);
    if (unit === undefined) {
      // A zero between units is only said.
      number = isOpen ? NaN : sign === '零' ? number : HAN.includes(sign) ? HAN.indexOf(sign) : Number(sign);
      if (isOpen) {
        return NaN;
      }
    } else if (unit <= 1000) {
      section += (isOpen ? number : unit === 10 ? 1 : NaN) * unit;
      number = NaN;
    } else {
      const before = section + (isOpen ? number : 0);
      total = unit === 1e8 ? (total + before) * unit : total + before * unit;
      [section, number] = [total > 0 ? 0 : NaN, NaN];
    }
  }
  return Number((total + section + (Number.isNaN(number) ? 0 : number)).toPrecision(15));
}

/** The numbers that a text with a word for their size can mean: a billion is not the same in all languages. @type {(text: string, letters: typeof LETTERS) => number[]} */
function sizedIn(text, letters) {
  const [, digits = '', word = ''] = text.match(/^([^\p{L}]*\d)\s*(\p{L}.*)$/u) ?? [];
  sizes ??= knownSizes();
  const numbers = [...letters[word] ?? sizes.get(plain(word)) ?? []].flatMap(size => readNumbers(digits, false, false).map(number => Number((Number(number) * size).toPrecision(15))));
  return [...new Set(numbers.filter(Number.isFinite))];
}

/** The numbers that digits can mean. 96,425 and 96.425 can mean two: some languages separate thousands by the sign that others put before decimals. @type {(written: string, isWhole: boolean, isMoney: boolean) => (number | string)[]} */
function readNumbers(written, isWhole, isMoney) {
  const text = written.replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '').replaceAll('，', ',');
  const [, sign, whole, mark, rest] = text.match(/^(-?)(\d+)(?:([.,])(\d[\d.,]*))?$/) ?? [];
  if (text === '' || whole === undefined || mark === undefined) {
    return text === '' ? [] : [whole === undefined ? written : Number(text)];
  }
  const groups = rest.split(mark);
  const isGrouped = whole.length <= 3 && /^[1-9]/.test(whole) && groups.every((group, index) => index < groups.length - 1 ? /^\d{3}$/.test(group) : /^\d{3}(?:[.,]\d+)?$/.test(group));
  const thousands = Number((sign + whole + groups.join('')).replace(',', '.'));
  const isDecimal = /^\d+$/.test(rest);
  const decimal = Number(`${sign}${whole}.${rest}`);
  if (isGrouped && isDecimal && !isMoney && !(isWhole && mark === ',')) {
    return mark === '.' && !isWhole && !rest.endsWith('0') ? [decimal] : [thousands, decimal];
  }
  return isGrouped ? [thousands] : isDecimal ? [decimal] : [written];
}
