/** The lines of files that change. */
import {h} from './files.js';

/** The lines of a file that change, for the eye: those removed, and those added. @type {(file: Change) => Child} */
export function linesChanged(file) {
  if (!file.text) {
    return null;
  }
  const [before, after] = [file.before.split('\n'), file.text.split('\n')];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) {
    end++;
  }
  /** @type {(list: string[], name: 'del' | 'ins') => HTMLElement[]} */
  const lines = (list, name) => list.slice(start, list.length - end).map(line => h(name, {}, line || ' '));
  return h('pre', {}, lines(before, 'del'), lines(after, 'ins'));
}
