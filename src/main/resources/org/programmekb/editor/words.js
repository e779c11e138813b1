/** The words in which two texts differ. */
import {h} from './files.js';
import {gaps} from './yaml-edit.js';

/** In longer texts, sentences are compared instead of words, and in even longer ones nothing: it would take too long. */
const MOST = 1500;

/** The parts of two texts in their order: `[text, name]`, where the name is `ins`, `del`, or nothing for what both have. @type {(before: string, after: string) => [text: string, name?: string][]} */
export function wordsChanged(before, after) {
  const cuts = /** @type {const} */ (['word', 'sentence']).map(granularity => [before, after].map(text => [...new Intl.Segmenter(undefined, {granularity}).segment(text)].map(({segment}) => segment)));
  const [old, own] = cuts.find(([{length}, next]) => Math.max(length, next.length) <= MOST) ?? [[before], [after]];
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

/**
 * A text in which what was removed from the one before and added to it is marked.
 *
 * @param stays how a part is shown that has not changed
 * @type {(t: Say, before: string, now: string, stays?: (text: string) => string) => Child[]}
 */
export const marked = (t, before, now, stays = text => text) => wordsChanged(before, now).map(([text, name]) =>
  name ? h(name === 'ins' ? 'ins' : 'del', {}, h('span', {class: 'visually-hidden'}, t(name), ' '), text, h('span', {class: 'visually-hidden'}, ' ', t('endOfChange'))) : stays(text));
