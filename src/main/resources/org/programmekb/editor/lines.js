/** What changes in the text of a file, for the eye. */
import {h} from './files.js';
import {marked} from './words.js';
import {gaps} from './yaml-edit.js';

/** Of a stretch that stays, only its ends are shown if it is longer than twice this number of signs. */
const END = 40;
/** Where so many lines lie between the first change and the last one, they are compared as one text. */
const MOST = 2000;

/** The passages of a file that change, with the words that were removed and added. @type {(file: Change, t: Say) => HTMLElement} */
export function linesChanged(file, t) {
  const [before, after] = [file.before.split('\n'), (file.text ?? file.before).split('\n')];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) {
    end++;
  }
  const [old, own] = [before, after].map(list => list.slice(start, list.length - end));
  /** @type {Gap[]} */
  const hunks = Math.max(old.length, own.length) > MOST ? [[0, old.length, 0, own.length]] : gaps(old, own, (a, b) => a === b);
  return h('div', {}, hunks.map(([from, to, newFrom, newTo]) => h('p', {class: 'change'}, marked(t, old.slice(from, to).join('\n'), own.slice(newFrom, newTo).join('\n'), shortened))));
}

/** @type {(text: string) => string} */
const shortened = text => text.length > 2 * END + 1 ? `${text.slice(0, END)} … ${text.slice(-END)}` : text;
