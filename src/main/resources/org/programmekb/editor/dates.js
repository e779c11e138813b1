/** Dates as people write them. */

/** Languages whose names of months are known; browsers bring the names. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sk', 'sl', 'hr', 'ro', 'hu', 'el', 'bg', 'sv', 'da', 'fi', 'et', 'lv', 'lt', 'ca'];
const HAN = '〇一二三四五六七八九';

/** @type {(word: string) => string} */
const plain = word => word.toLowerCase().normalize('NFD').replaceAll(/\p{M}|\./gu, '');
/** @type {[string, number][]} */
let months;

/** The numbers of the months that a word can name: listopad is October or November. @type {(word: string) => number[]} */
function monthsOf(word) {
  months ??= LANGUAGES.flatMap(language => (/** @type {const} */ (['long', 'short'])).flatMap(month => (/** @type {Intl.DateTimeFormatOptions[]} */ ([{month}, {month, day: 'numeric'}])).flatMap(options => {
    const format = new Intl.DateTimeFormat(language, {...options, timeZone: 'UTC'});
    return Array.from({length: 12}, (none, index) => /** @type {[string, number]} */ ([plain(format.formatToParts(Date.UTC(2001, index, 15)).find(({type}) => type === 'month')?.value ?? ''), index + 1]));
  })));
  return word.length < 3 ? [] : [...new Set(months.filter(([name]) => name === plain(word)).map(([, month]) => month))];
}

/** Chinese numbers up to 99, and years that are written digit by digit. @type {(text: string) => string} */
const fromHan = text => text.replaceAll(/[〇零一二三四五六七八九十]+(?=[年月日号])/g, number => {
  /** @type {(sign: string) => string} */
  const digit = sign => String(Math.max(0, HAN.indexOf(sign)));
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
  const [, clock = '', before = '', hour, minute = '00', after = ''] = text.match(/(?:^|[\sT,日号])((?:(凌晨|早上|上午|中午|下午|晚上)\s*)?(\d{1,2})[:h时点](\d{2})?(?:分|:\d{2})?(?:\s*([ap])\.?m\b\.?)?)/i) ?? [];
  const isMorning = after.toLowerCase() === 'a';
  const isLate = after.toLowerCase() === 'p' || ['下午', '晚上'].includes(before) || before === '中午' && Number(hour) < 3;
  const of24 = isLate && Number(hour) < 12 ? Number(hour) + 12 : isMorning && Number(hour) === 12 ? 0 : Number(hour);
  return {clock, time: of24 < 24 && Number(minute) < 60 ? `T${two(of24)}:${minute}` : ''};
}

/** The dates that a text can mean, the most probable one first: 03/04/2025 is in April or in March. @type {(written: string) => string[]} */
export function datesIn(written) {
  const text = fromHan(written.normalize('NFKC')).trim();
  const {clock, time} = clockIn(text);
  const words = (clock ? text.replace(clock, ' ') : text).match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const numbers = words.filter(word => /^\d+$/.test(word));
  const named = words.map(monthsOf).find(months => months.length > 0) ?? [];
  const found = named.length > 0 ? named.flatMap(month => ofWords(numbers, month)) : ofNumbers(numbers, /\d\.\s*\d+\.\s*\d/.test(text));
  return [...new Set(found.filter(one => one !== undefined))].map(one => one.length === 10 ? one + time : one).filter(one => one !== written);
}

/** @type {(numbers: string[], month: number) => (string | undefined)[]} */
function ofWords(numbers, month) {
  const [a, b] = numbers;
  return numbers.length === 1 ? [date(a, month)].filter(() => a.length === 4)
    : numbers.length !== 2 ? []
    : a.length === 4 ? [date(a, month, b)] : [date(b, month, a)];
}

/** Only slashes and hyphens stand in dates that begin with the month. @type {(numbers: string[], isDayFirst: boolean) => (string | undefined)[]} */
function ofNumbers(numbers, isDayFirst) {
  const [a, b, c] = numbers;
  if (numbers.length === 1) {
    return a.length === 8 ? [date(a.slice(0, 4), a.slice(4, 6), a.slice(6))] : a.length === 4 ? [date(a)] : [];
  } else if (numbers.length === 2) {
    return a.length === 4 ? [date(a, b)] : b.length === 4 ? [date(b, a)] : [];
  }
  return numbers.length !== 3 ? [] : a.length === 4 ? [date(a, b, c)] : a.length > 2 || b.length > 2 ? [] : [date(c, b, a), isDayFirst ? undefined : date(c, a, b)];
}
