/**
 * Joins what two people have made of the same state: fields of facts by their paths, texts by paragraphs. What does not
 * touch is joined; of the rest, somebody chooses.
 *
 * A join is `{conflicts, value}`: the places to choose at, and a function that gives the whole as it is chosen. A conflict is
 * `{path, mine, theirs, both, chosen}`; `both` is whether both can stay, `chosen` becomes `mine`, `theirs` or `both`.
 */
import {gaps, same} from './yaml-edit.js';

/** @type {(value: any) => boolean} */
const isGroup = value => value !== null && typeof value === 'object' && !Array.isArray(value);
/** @type {(value: any) => boolean} */
const isList = value => value === undefined || Array.isArray(value);
/** @type {(value: any) => Join} */
const settled = value => ({conflicts: [], value: () => value});

/** Joins two values of facts; `undefined` is one that is not there. @type {(base: any, mine: any, theirs: any, path?: Path) => Join} */
export function joinValues(base, mine, theirs, path = []) {
  if (same(mine, theirs) || same(mine, base)) {
    return settled(theirs);
  } else if (same(theirs, base)) {
    return settled(mine);
  } else if (isGroup(mine) && isGroup(theirs)) {
    const before = isGroup(base) ? base : {};
    const members = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
      .map(key => /** @type {[string, Join]} */ ([key, joinValues(before[key] ?? undefined, mine[key] ?? undefined, theirs[key] ?? undefined, [...path, key])]));
    return {
      conflicts: members.flatMap(([, member]) => member.conflicts),
      value: () => Object.fromEntries(members.map(([key, member]) => [key, member.value()]).filter(([, value]) => value !== undefined)),
    };
  } else if (isList(base ?? undefined) && Array.isArray(mine) && Array.isArray(theirs)) {
    return joinLists(base ?? [], mine, theirs, path);
  }
  return conflict({path, mine, theirs}, {});
}

/** The paths at which two values differ: of groups their members, of lists with as many items their items. @type {(before: any, now: any, path?: Path) => Path[]} */
export function differing(before, now, path = []) {
  const isAlike = isGroup(before) && isGroup(now) || Array.isArray(before) && Array.isArray(now) && before.length === now.length;
  return same(before, now) ? [] : !isAlike ? [path]
    : Object.keys({...before, ...now}).flatMap(key => differing(before[key], now[key], [...path, Array.isArray(now) ? Number(key) : key]));
}

/** Joins two texts by paragraphs, the parts between empty lines; each keeps the empty lines that follow it. @type {(base: string, mine: string, theirs: string, path?: Path) => Join<string>} */
export function joinTexts(base, mine, theirs, path = []) {
  const whole = [base, mine, theirs].map(paragraphs);
  const parts = stretches(whole[0], whole[1], whole[2], (a, b) => a.text === b.text).map(([before, own, other]) => {
    /** @type {(a: Paragraph[], b: Paragraph[]) => boolean} */
    const isSame = (a, b) => a.length === b.length && a.every((one, index) => one.text === b[index].text);
    if (isSame(own, other)) {
      return settled(other.map((one, index) => own[index].gap === before[index]?.gap ? one : own[index]));
    } else if (isSame(own, before)) {
      return settled(other);
    }
    return isSame(other, before) ? settled(own)
      : conflict({path, mine: textOf(own).trimEnd(), theirs: textOf(other).trimEnd()}, {mine: own, theirs: other, both: [...other, ...own]});
  });
  return {conflicts: parts.flatMap(part => part.conflicts), value: () => textOf(parts.flatMap(part => part.value()))};
}

/** @type {(base: any[], mine: any[], theirs: any[], path: Path) => Join<any[]>} */
function joinLists(base, mine, theirs, path) {
  const items = stretches(base, mine, theirs, same).map(([before, own, other]) => {
    if (same(own, other) || same(own, before)) {
      return settled(other);
    } else if (same(other, before)) {
      return settled(own);
    } else if (before.length === 0) {
      // Both have added something: all of it stays, and what is the same only once.
      return settled([...other, ...own.filter(item => !other.some(one => same(one, item)))]);
    } else if (own.length === 1 && other.length === 1 && before.length === 1) {
      const item = joinValues(before[0], own[0], other[0], [...path, mine.indexOf(own[0])]);
      return {...item, value: () => [item.value()]};
    }
    return conflict({path, mine: own, theirs: other}, {mine: own, theirs: other, both: [...other, ...own]});
  });
  return {conflicts: items.flatMap(item => item.conflicts), value: () => items.flatMap(item => item.value())};
}

/** @param values what each choice gives, where it is not what is shown; `both` is among them if both can stay @type {(place: Pick<Conflict, 'path' | 'mine' | 'theirs'>, values: {mine?: any, theirs?: any, both?: any}) => Join} */
function conflict(place, values) {
  const own = {...place, both: 'both' in values && place.mine.length > 0 && place.theirs.length > 0, chosen: undefined};
  const choices = {mine: own.mine, theirs: own.theirs, ...values};
  return {conflicts: [own], value: () => choices[own.chosen ?? 'mine']};
}

/**
 * The items of three lists in stretches `[base, mine, theirs]`, which follow one another: what is the same in all of them, and
 * the smallest stretches in which one or both differ.
 * @type {<T>(base: T[], mine: T[], theirs: T[], isSame: (a: T, b: T) => boolean) => T[][][]}
 */
function stretches(base, mine, theirs, isSame) {
  const lists = [mine, theirs];
  const hunks = lists.flatMap((own, side) => gaps(base, own, isSame).flatMap(single).map(([from, to, newFrom, newTo]) => ({side, from, to, grows: newTo - newFrom - to + from})))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  /** @type {any[]} */
  const found = [];
  let start = 0;
  // How far the items of each list stand behind those of the base.
  const moved = [0, 0];
  /** @type {(end: number, grows: number[]) => void} */
  const take = (end, grows) => {
    found.push([base.slice(start, end), ...lists.map((own, side) => own.slice(start + moved[side], end + moved[side] + grows[side]))]);
    grows.forEach((by, side) => (moved[side] += by));
    start = end;
  };
  while (hunks.length > 0) {
    if (hunks[0].from > start) {
      take(hunks[0].from, [0, 0]);
    }
    const grows = [0, 0];
    let end = start;
    do {
      const {side, to, grows: by} = /** @type {typeof hunks[0]} */ (hunks.shift());
      grows[side] += by;
      end = Math.max(end, to);
      // Two that have added something at the same place touch, others only if they have an item of the base in common.
    } while (hunks.length > 0 && (hunks[0].from < end || hunks[0].to === start));
    take(end, grows);
  }
  take(base.length, [0, 0]);
  return found;
}

/** Items that were changed one by one are stretches of their own. @type {(gap: Gap) => Gap[]} */
function single([from, to, newFrom, newTo]) {
  return to - from !== newTo - newFrom ? [[from, to, newFrom, newTo]]
    : Array.from({length: to - from}, (any, index) => [from + index, from + index + 1, newFrom + index, newFrom + index + 1]);
}

/** @type {(text: string) => Paragraph[]} */
function paragraphs(text) {
  const parts = text.split(/(\n(?:[ \t]*\n)+|\n$)/);
  return parts.flatMap((own, index) => index % 2 === 0 && (own !== '' || parts[index + 1]) ? [{text: own, gap: parts[index + 1] ?? ''}] : []);
}

/** @type {(parts: Paragraph[]) => string} */
function textOf(parts) {
  return parts.map(({text, gap}, index) => text + (index < parts.length - 1 && text !== '' && !gap.slice(1).includes('\n') ? '\n\n' : gap)).join('');
}
