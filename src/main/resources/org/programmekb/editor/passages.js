/** The passages of a text: paragraphs, headings, items, tables and what else stands in its source. All that is between them is kept. */
import {gaps} from './yaml-edit.js';

/** What stands in a line. `fence` begins what ends with the same line; `edge` belongs to no passage. */
/** @type {{[form: string]: {[name: string]: RegExp}}} */
const LINES = {
  md: {
    fence: /^ {0,3}(`{3,}|~{3,})/, heading: /^ {0,3}(#{1,6})[ \t]/, underline: /^ {0,3}(=+|-+)[ \t]*$/, item: /^\s*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|:[ \t])/,
    quote: /^ {0,3}>/, note: /^\[\^[^\]]+\]:/, picture: /^!\[[^\]]*\]\([^)]*\)\s*$/, edge: /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/,
    rule: /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$/,
  },
  adoc: {
    fence: /^(-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}|[|!,:]===)/, heading: /^(={1,6})[ \t]/, item: /^\s*(?:(?:\*{1,6}|\.{1,6}|-|\d+\.)[ \t]|[^\s:](?:(?!::).)*::+(?:[ \t]|$))/,
    line: /^(?:\[.*\]|\.[^\s.].*)\s*$/, picture: /^image::\S*\[.*\]\s*$/, edge: /^(?:={4,}|\*{4,}|_{4,}|--|\+|'{3}|<{3}|:!?\w[\w-]*!?:.*|\/\/(?!\/).*)\s*$/,
  },
  html: {},
};

/**
 * The passages of a text.
 *
 * @param form `md`, `adoc` or `html`
 * @returns `[{kind, text, gap, line}]` and the rest of the text: `gap` stands before a passage, `line` is the number of its first line
 * @type {(text: string, form: string) => {passages: Passage[], rest: string}}
 */
export function passagesIn(text, form) {
  const marks = LINES[form];
  /** @type {(name: string, line?: string) => boolean} */
  const is = (name, line) => line !== undefined && marks[name]?.test(line);
  const lines = text.split('\n');
  /** @type {{kind: string, start: number, end: number, line: number}[]} */
  const found = [];
  /** @type {typeof found[0] | undefined} */
  let open;
  /** @type {string | undefined} */
  let fence;
  let at = 0;
  lines.forEach((line, number) => {
    const end = at + line.length;
    const next = lines[number + 1];
    /** @type {(kind: string) => void} */
    const begin = kind => {
      open = {kind, start: at, end, line: number + 1};
      found.push(open);
    };
    if (fence) {
      Object.assign(open ?? {}, {end});
      if (line.trim().startsWith(fence) && (form === 'md' || line.trim() === fence)) {
        open = fence = undefined;
      }
    } else if (line.trim() === '') {
      open = undefined;
    } else if (is('fence', line)) {
      fence = line.match(marks.fence)?.[1] ?? '';
      begin(/^\W===/.test(fence) ? 'table' : 'code');
    } else if (open && open.kind === 'paragraph' && is('underline', line)) {
      Object.assign(open, {kind: line.includes('=') ? 'heading1' : 'heading2', end});
      open = undefined;
    } else if (is('edge', line)) {
      open = undefined;
    } else if (is('heading', line)) {
      begin('heading' + line.match(marks.heading)?.[1].length);
      open = undefined;
    } else if (is('line', line) || is('picture', line)) {
      begin(is('picture', line) ? 'picture' : 'line');
      open = undefined;
    } else if (is('rule', next) && line.includes('|')) {
      begin('table');
    } else if (open?.kind !== 'table' && ['item', 'note', 'quote'].some(kind => is(kind, line) && !(kind === 'quote' && open?.kind === kind))) {
      begin(['item', 'note', 'quote'].find(kind => is(kind, line)) ?? 'item');
    } else if (open) {
      open.end = end;
    } else {
      begin('paragraph');
    }
    at = end + 1;
  });
  const passages = found.map(({kind, start, end, line}, index) => ({kind, line, text: text.slice(start, end), gap: text.slice(found[index - 1]?.end ?? 0, start)}));
  return {passages, rest: text.slice(found.at(-1)?.end ?? 0)};
}

/** The mark with which a passage begins, which its translation needs, too. @type {(passage: Passage, form: string) => string} */
export const markOf = ({text, kind}, form) => /^heading|^item$|^quote$|^note$/.test(kind)
  ? text.match(form === 'adoc' ? /^(?:={1,6}|\s*(?:\*{1,6}|\.{1,6}|-|\d+\.))[ \t]+/ : /^(?: {0,3}#{1,6}[ \t]+|\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\[\^[^\]]+\]:[ \t]*| {0,3}>[ \t]?)/)?.[0] ?? '' : '';

/** Words, and single signs of languages without spaces; to find out whether two passages say much the same. @type {(text: string) => Set<string>} */
const wordsOf = text => new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu));

/** @type {(a: Passage, b: Passage) => boolean} */
function alike(a, b) {
  if (a.text === b.text) {
    return true;
  } else if (a.kind !== b.kind) {
    return false;
  }
  const [own, others] = [a.words ??= wordsOf(a.text), b.words ??= wordsOf(b.text)];
  const common = [...own].filter(word => others.has(word)).length;
  return common > 0.5 * Math.max(own.size, others.size);
}

/** The items of two lists in their order, as pairs of which one can be missing. @type {(list: Passage[], others: Passage[], isSame: (a: Passage, b: Passage) => boolean) => [Passage?, Passage?][]} */
function pairs(list, others, isSame) {
  /** @type {[Passage?, Passage?][]} */
  const found = [];
  let [start, newStart] = [0, 0];
  for (const [from, to, newFrom, newTo] of [...gaps(list, others, isSame), [list.length, list.length, others.length, others.length]]) {
    list.slice(start, from).forEach((item, index) => found.push([item, others[newStart + index]]));
    const isEven = to - from === newTo - newFrom;
    list.slice(from, to).forEach((item, index) => found.push([item, isEven ? others[newFrom + index] : undefined]));
    if (!isEven) {
      others.slice(newFrom, newTo).forEach(item => found.push([undefined, item]));
    }
    [start, newStart] = [to, newTo];
  }
  return found;
}

/**
 * The passages of an original and its translation side by side.
 *
 * @param before those of the original as it was when the translation was recorded; empty if that is not known
 * @returns `[{before, now, own, isOdd}]` in the order of both: what the original said then and says now, what the translation says, and
 *   whether that does not match
 * @type {(now: Passage[], own: Passage[], before: Passage[]) => Beside[]}
 */
export function sideBySide(now, own, before) {
  const isKnown = before.length > 0 && before.length === own.length && before.every(({kind}, index) => kind === own[index].kind);
  const changes = pairs(before, now, alike);
  if (isKnown) {
    return changes.map(([then, present]) => ({before: then, now: present, own: then && own[before.indexOf(then)], isOdd: false}));
  }
  /** @type {Beside[]} */
  const rows = pairs(now, own, (a, b) => a.kind === b.kind)
    .map(([present, mine]) => ({before: changes.find(([, one]) => present && one === present)?.[0], now: present, own: mine, isOdd: !present || !mine || present.kind !== mine.kind}));
  changes.filter(([, present]) => !present).forEach(([then]) => {
    const after = changes.slice(0, changes.findIndex(([one]) => one === then)).findLast(([, present]) => present)?.[1];
    rows.splice(rows.findIndex(row => row.now === after) + 1, 0, {before: then});
  });
  return rows;
}
