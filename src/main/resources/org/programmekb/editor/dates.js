/** Dates as people write them. */
import {localeOf} from './texts.js';

/** Languages whose names of months are known; browsers bring the names. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sk', 'sl', 'hr', 'ro', 'hu', 'el', 'bg', 'sv', 'da', 'fi', 'et', 'lv', 'lt', 'ca', 'ar'];
const HAN = '〇一二三四五六七八九';

/** Words that belong to dates and change nothing: of, de, 1st, 年, 星期三, Uhr. */
const FILLING = new RegExp('^(?:st|nd|rd|th|er|re|e|a|à|as|alle|am|at|de?|del|den|der|die|di|do|el|il|kl|klo|l|la|las|le|los|o|of|on|ore|os|the|um|uhr|t'
  + '|في|الساعة|[年月日号號]|(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?|[火水木金土])$');
/** An hour: 11:30, 11.30 Uhr, 11h30, 上午11时30分, 11点半, 9 am. Points alone are also those of dates. */
const CLOCK = /(?<![\d.:])(?:(凌晨|清晨|早上|早晨|上午|午前|中午|下午|午后|午後|傍晚|晚上)\s*)?(\d{1,2})(?:([:.])(\d\d)(?::\d\d)?(?!\d))?(?:\s*(?:(uhr|heures?|hrs?|h|noon)(?!\p{L})|[时時]|[点點]钟?)\s*(?:(\d\d)(?!\d)分?|(半))?)?(?:\s*(?:([ap])\.?\s?m\b\.?|([صم])(?!\p{L})))?/giu;

/** A date as a reader sees it, since 2025-03-04 can be mistaken. @type {(language: string, date: string) => string} */
export function namedDate(language, date) {
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = {year: 'numeric', ...date.length > 4 && {month: 'long'}, ...date.length > 7 && {day: 'numeric'}, ...date.includes('T') && {hour: '2-digit', minute: '2-digit'}};
  return new Intl.DateTimeFormat(localeOf(language), {...parts, timeZone: 'UTC'}).format(new Date(date.includes('T') ? date + 'Z' : date));
}

/** A text with the dates in it as people write them. @type {(language: string, text: string) => string} */
export const withNamedDates = (language, text) => text.replaceAll(/(\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)(?:[+-]\d\d:\d\d)?/g, (found, date) => namedDate(language, date));

/** @type {(word: string) => string} */
const plain = word => word.toLowerCase().normalize('NFD').replaceAll(/\p{M}|\./gu, '');
/** @type {[string, number][]} */
let months;
/** @type {Set<string>} */
let days;

/** @type {(options: Intl.DateTimeFormatOptions, name: 'month' | 'weekday', count: number) => [string, number][]} */
const namesOf = (options, name, count) => LANGUAGES.flatMap(language => {
  const format = new Intl.DateTimeFormat(language, {...options, timeZone: 'UTC'});
  return Array.from({length: count}, (none, index) => /** @type {[string, number]} */ ([plain(format.formatToParts(name === 'month' ? Date.UTC(2001, index, 15) : Date.UTC(2001, 0, index))
    .find(({type}) => type === name)?.value ?? ''), index + 1]));
});

/** The numbers of the months that a word can name: listopad is October or November. @type {(word: string) => number[]} */
function monthsOf(word) {
  months ??= (/** @type {const} */ (['long', 'short'])).flatMap(month => [...namesOf({month}, 'month', 12), ...namesOf({month, day: 'numeric'}, 'month', 12)]);
  return word.length < 3 ? [] : [...new Set(months.filter(([name]) => name === plain(word)).map(([, month]) => month))];
}

/** @type {(word: string) => boolean} */
function isDay(word) {
  days ??= new Set((/** @type {const} */ (['long', 'short'])).flatMap(weekday => namesOf({weekday}, 'weekday', 7).flatMap(([name]) => name.split(/[^\p{L}]/u))));
  return days.has(plain(word));
}

/** Numbers in Chinese up to 99, and years that are written digit by digit. @type {(text: string) => string} */
const fromHan = text => text.replaceAll(/[〇零一二两三四五六七八九十]+(?=[年月日号號时時点點分])/g, number => {
  /** @type {(sign: string) => string} */
  const digit = sign => String(Math.max(0, HAN.indexOf(sign.replace('两', '二'))));
  const [, tens, ones] = number.match(/^(.?)十(.?)$/) ?? [];
  return tens === undefined ? [...number].map(digit).join('') : String((tens ? Number(digit(tens)) : 1) * 10 + (ones ? Number(digit(ones)) : 0));
});

/** @type {(number: string | number) => string} */
const two = number => String(number).padStart(2, '0');
/** @type {(text: string) => string} */
const year = text => text.length === 2 ? '20' + text : text;

/** A date as files hold it; undefined if there is no such day. @type {(ofYear: string, month?: string | number, day?: string) => string | undefined} */
function date(ofYear, month, day) {
  const [y, m, d] = [year(ofYear), Number(month ?? 1), Number(day ?? 1)];
  const isReal = y.length === 4 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(Number(y), m, 0)).getUTCDate();
  return isReal ? [y, month && two(m), day && two(d)].filter(Boolean).join('-') : undefined;
}

/** The hour in a text, as it stands there and as files hold it; both are empty if there is none. @type {(text: string) => {clock: string, time: string}} */
function clockIn(text) {
  for (const [clock, before = '', hour, mark, minutes, , others, half, latin, arabic] of text.matchAll(CLOCK)) {
    const after = latin?.toLowerCase() ?? (arabic && (arabic === 'م' ? 'p' : 'a'));
    if (mark !== ':' && !before && !after && !/[^\d.:\s]/.test(clock)) {
      continue;
    }
    const minute = minutes ?? others ?? (half ? '30' : '00');
    const number = Number(hour);
    const isMidnight = number === 12 && (after === 'a' || before === '凌晨');
    const isLate = after === 'p' || /[下晚]|傍|午[后後]/.test(before) || before === '中午' && number < 3;
    const of24 = isMidnight ? 0 : isLate && number < 12 ? number + 12 : number;
    // Twelve in the evening is another day.
    const isReal = of24 < 24 && Number(minute) < 60 && !(before === '晚上' && number === 12);
    return {clock, time: isReal ? `T${two(of24)}:${minute}` : ''};
  }
  return {clock: '', time: ''};
}

/**
 * What a text can mean as a date.
 *
 * @param day that of an hour alone, if it is known
 * @returns `dates`, the most probable one first: 03/04/2025 is in April or in March; `isSure` if it can be nothing but the only one
 * @type {(written: string, day?: string) => {dates: string[], isSure: boolean}}
 */
export function read(written, day = '') {
  const text = fromHan(written.normalize('NFKC').replaceAll(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))).trim();
  // Behind a day, or alone, two numbers with a point are an hour, too.
  const pointed = text.replace(/(?<=^|[\s,])(\d{1,2})\.(\d\d)$/, '$1:$2');
  const [found = {dates: [], isSure: false}] = [text, pointed].map(one => readWith(one, day)).filter(({dates}) => dates.length > 0);
  return {...found, dates: found.dates.filter(one => one !== written)};
}

/** @type {(text: string, day: string) => {dates: string[], isSure: boolean}} */
function readWith(text, day) {
  const {clock, time} = clockIn(text);
  const words = (clock ? text.replace(clock, ' ') : text).match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const numbers = words.filter(word => /^\d+$/.test(word));
  // The name of a day can be that of a month, too, and stands before it.
  const named = words.map(monthsOf).findLast(months => months.length > 0) ?? [];
  const isPlain = words.every(word => /^\d/.test(word) || FILLING.test(plain(word)) || isDay(word) || monthsOf(word).length > 0);
  const found = clock && !time || !isPlain && named.length === 0 && numbers.length < 3 ? []
    : clock && numbers.length === 0 && named.length === 0 ? [day || undefined]
    : named.length > 0 ? named.flatMap(month => ofWords(numbers, month)) : ofNumbers(numbers, /\d\.\s*\d+\.\s*\d/.test(text));
  const dates = [...new Set(found.filter(one => one !== undefined))].filter(one => !clock || one.length === 10).map(one => one + time);
  const hasYear = numbers.length === 0 || numbers.some(number => number.length >= 4);
  return {dates, isSure: dates.length === 1 && isPlain && hasYear};
}

/** @type {(numbers: string[], month: number) => (string | undefined)[]} */
function ofWords(numbers, month) {
  const [a, b] = numbers;
  return numbers.length === 1 ? [date(a, month)].filter(() => a.length === 4)
    : numbers.length !== 2 ? []
    : a.length === 4 ? [date(a, month, b)] : [date(b, month, a)];
}

/** Only slashes and hyphens stand in dates that begin with the month; a year of two digits can come first, too. @type {(numbers: string[], isDayFirst: boolean) => (string | undefined)[]} */
function ofNumbers(numbers, isDayFirst) {
  const [a, b, c] = numbers;
  if (numbers.length === 1) {
    return a.length === 8 ? [date(a.slice(0, 4), a.slice(4, 6), a.slice(6))] : a.length === 4 ? [date(a)] : [];
  } else if (numbers.length === 2) {
    return a.length === 4 ? [date(a, b)] : b.length === 4 ? [date(b, a)] : [];
  }
  return numbers.length !== 3 ? [] : a.length === 4 ? [date(a, b, c)] : a.length > 2 || b.length > 2 ? []
    : [date(c, b, a), isDayFirst ? undefined : date(c, a, b), c.length === 2 && a.length === 2 ? date(a, b, c) : undefined];
}
