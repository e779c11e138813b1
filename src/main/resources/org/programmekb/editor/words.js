/** The words in which two texts differ. */
import {gaps} from './yaml-edit.js';

/** In longer texts, no words are compared: it would take too long. */
const MOST = 1500;

/** The parts of two texts in their order: `[text, name]`, where the name is `ins`, `del`, or nothing for what both have. @type {(before: string, after: string) => [text: string, name?: string][]} */
export function wordsChanged(before, after) {
  const [old, own] = [before, after].map(text => [...new Intl.Segmenter(undefined, {granularity: 'word'}).segment(text)].map(({segment}) => segment));
  if (Math.max(own.length, old.length) > MOST) {
    return before === after ? [[after]] : [[before, 'del'], [after, 'ins']];
  }
  /** @type {[string, string?][]} */
  const parts = [];
  let at = 0;
  // Spaces between two changes are part of one.
  /** @type {Gap[]} */
  const none = [];
  const hunks = gaps(old, own, (a, b) => a === b).reduce((all, [from, to, newFrom, newTo]) => {
    const last = all.at(-1);
    const isOne = last && (last[0] < last[1] || from < to) && (last[2] < last[3] || newFrom < newTo);
    /** @type {Gap[]} */
    const added = isOne && old.slice(last[1], from).every(segment => /^\s+$/.test(segment)) ? [...all.slice(0, -1), [last[0], to, last[2], newTo]] : [...all, [from, to, newFrom, newTo]];
    return added;
  }, none);
  for (const [from, to, newFrom, newTo] of [...hunks, [0, 0, own.length, own.length]]) {
    parts.push([own.slice(at, newFrom).join('')], [old.slice(from, to).join(''), 'del'], [own.slice(newFrom, newTo).join(''), 'ins']);
    at = newTo;
  }
  return parts.filter(([text]) => text !== '');
}
