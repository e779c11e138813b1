/**
 * Changes values in YAML and leaves all other bytes as they are: comments, order, quotes, indentation and line ends.
 * A change replaces the text of one scalar, or adds or removes one item; nothing else is written anew.
 */
import {Document, isMap, isScalar, isSeq, parseDocument} from './yaml.js';

/** The longest list or group that is written on one line. */
const LINE = 100;
const BOM = '\ufeff';

/** The values of a YAML text; throws if it cannot be read. @type {(text: string) => Values} */
export function read(text) {
  return document(text).toJS() ?? {};
}

/** The text with the values of `after` instead of those that it holds. @type {(text: string, after: Values) => string} */
export function write(text, after) {
  const bom = text.startsWith(BOM) ? BOM : '';
  const source = text.slice(bom.length);
  const before = read(source);
  let result = source;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!same(before[key], after[key])) {
      result = changed(result, key, before[key], after[key]);
    }
  }
  return bom + (/\r\n/.test(source) && !/[^\r]\n/.test(source) ? result.replaceAll(/\r?\n/g, '\r\n') : result);
}

/** Changes one field; writes it anew as a whole if that is the only way to the right value. @type {(text: string, key: string, before: any, after: any) => string} */
function changed(text, key, before, after) {
  const expected = {...read(text), [key]: after};
  for (const change of [member, replaced]) {
    try {
      const result = change(text, [], key, before, after);
      if (same(read(result), expected)) {
        return result;
      }
    } catch (e) {
      if (change === replaced) {
        throw e;
      }
    }
  }
  throw new Error(`${key}: cannot be changed`);
}

/** The text in which a field has another name and all else stays; null if there is no such field. @type {(text: string, from: string, to: string) => string | null} */
export function renamedKey(text, from, to) {
  const bom = text.startsWith(BOM) ? BOM : '';
  const source = text.slice(bom.length);
  const {contents} = document(source);
  const key = isMap(contents) ? contents.items.find(pair => String(pair.key.value) === from)?.key : undefined;
  return key ? bom + spliced(source, key.range[0], key.range[1], scalar(to, Boolean(contents?.flow))) : null;
}

/** The place of each value, for findings: `at` is the path of the innermost value that contains an offset. @type {(text: string, offset: number) => Path} */
export function pathAt(text, offset) {
  const path = [];
  let node = document(text).contents;
  while (node) {
    const index = isMap(node)
      ? node.items.findLastIndex(pair => pair.key.range[0] <= offset)
      : isSeq(node) ? node.items.findLastIndex(item => dash(text, node, item) <= offset) : -1;
    if (index < 0) {
      return path;
    }
    path.push(isMap(node) ? node.items[index].key.value : index);
    node = isMap(node) ? node.items[index].value : node.items[index];
  }
  return path;
}

/** Whether two values are equal; nothing and an absent member are the same. @type {(a: any, b: any) => boolean} */
export function same(a, b) {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') {
    return (a ?? undefined) === (b ?? undefined);
  }
  return Array.isArray(a) === Array.isArray(b)
    && [...new Set([...Object.keys(a), ...Object.keys(b)])].every(key => same(a[key], b[key]));
}

/** @type {(text: string) => Document} */
function document(text) {
  const parsed = parseDocument(text);
  if (parsed.errors.length > 0) {
    throw parsed.errors[0];
  }
  return parsed;
}

/** @type {Edit} */
function member(text, path, key, before, after) {
  if ((after ?? undefined) === undefined) {
    return removed(text, path, key);
  } else if (!(key in (valueAt(text, path) ?? {}))) {
    return added(text, path, key, after);
  } else if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0) {
    return list(text, [...path, key], before, after);
  } else if (isGroup(before) && isGroup(after)) {
    const inner = [...path, key];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter(name => !same(before[name], after[name]))
      .reduce((result, name) => member(result, inner, name, before[name], after[name]), text);
  }
  return replaced(text, path, key, before, after);
}

/** Changes the items of a list that differ, from the end so that the places of earlier ones stay. @type {(text: string, path: Path, before: any[], after: any[]) => string} */
function list(text, path, before, after) {
  let result = text;
  for (const [from, to, newFrom, newTo] of gaps(before, after).reverse()) {
    const common = Math.min(to - from, newTo - newFrom);
    for (let i = to - 1; i >= from + common; i--) {
      result = removed(result, path, i);
    }
    for (let i = newTo - 1; i >= newFrom + common; i--) {
      result = inserted(result, path, from + common, after[i]);
    }
    for (let i = common - 1; i >= 0; i--) {
      result = member(result, path, from + i, before[from + i], after[newFrom + i]);
    }
  }
  return result;
}

/** The stretches `[from, to, newFrom, newTo]` in which two lists differ, between the items of their longest common subsequence. @type {<T>(a: T[], b: T[], isSame?: (a: T, b: T) => boolean) => Gap[]} */
export function gaps(a, b, isSame = same) {
  const length = Array.from({length: a.length + 1}, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i][j] = isSame(a[i], b[j]) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  /** @type {Gap[]} */
  const found = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [from, newFrom] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && isSame(a[i], b[j]))) {
      if (j >= b.length || i < a.length && length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    if (i > from || j > newFrom) {
      found.push([from, i, newFrom, j]);
    }
    while (i < a.length && j < b.length && isSame(a[i], b[j])) {
      i++;
      j++;
    }
  }
  return found;
}

/** @type {Edit} */
function replaced(text, path, key, before, after) {
  const {node: parent, isFlow} = find(text, path);
  const pair = isMap(parent) ? parent.items.find(item => item.key.value === key) : undefined;
  const value = pair ? pair.value : parent?.items[key];
  if (after === undefined) {
    return removed(text, path, key);
  } else if (isMap(parent) && !pair) {
    return added(text, path, key, after);
  } else if (isScalar(value) && value.value !== null && typeof after !== 'object') {
    const isBlock = value.type?.startsWith('BLOCK');
    const end = isBlock ? contentEnd(text, pair ?? value) : value.range[1];
    return spliced(text, value.range[0], end, scalar(after, isFlow, isBlock ? undefined : value.type));
  }
  const start = pair ? pair.key.range[0] : isFlow ? value.range[0] : dash(text, parent, value);
  const lead = pair ? text.slice(start, pair.key.range[1]) + ':' : isFlow ? '' : '-';
  const end = contentEnd(text, pair ?? value);
  return spliced(text, start, end, entry(lead, after, column(text, start), isFlow, eol(text)));
}

/** @type {(text: string, path: Path, key: string | number, value: any) => string} */
function added(text, path, key, value) {
  const {node: map, isFlow} = find(text, path);
  const name = scalar(key, isFlow) + ':';
  if (!map || map.value === null) {
    const line = entry(name, value, 0, false, eol(text)) + eol(text);
    return text === '' || text.endsWith('\n') ? text + line : text + eol(text) + line;
  } else if (map.flow) {
    return intoFlow(text, map, map.items.length, entry(name, value, 0, true, ''));
  } else if (!isMap(map)) {
    throw new Error('not a group of fields');
  }
  const indent = column(text, map.items[0].key.range[0]);
  return afterLine(text, contentEnd(text, map), indent, entry(name, value, indent, false, eol(text)));
}

/** @type {(text: string, path: Path, index: number, value: any) => string} */
function inserted(text, path, index, value) {
  const {node: items} = find(text, path);
  if (items.flow) {
    return intoFlow(text, items, index, entry('', value, 0, true, ''));
  }
  const start = dash(text, items, items.items[Math.min(index, items.items.length - 1)]);
  const indent = column(text, start);
  const item = entry('-', value, indent, false, eol(text));
  return index === 0
    ? spliced(text, start, start, item + eol(text) + ' '.repeat(indent))
    : afterLine(text, contentEnd(text, items.items[index - 1]), indent, item);
}

/** @type {(text: string, path: Path, key: string | number) => string} */
function removed(text, path, key) {
  const {node: parent} = find(text, path);
  const index = isMap(parent) ? parent.items.findIndex(pair => pair.key.value === key) : Number(key);
  /** @type {(i: number) => number} */
  const start = i => parent.flow || isMap(parent)
    ? (isMap(parent) ? parent.items[i].key : parent.items[i]).range[0]
    : dash(text, parent, parent.items[i]);
  const end = contentEnd(text, parent.items[index]);
  const isLast = index === parent.items.length - 1;
  if (parent.items.length === 1) {
    return path.length === 0 ? withoutLines(text, start(0), end) : spliced(text, start(0), contentEnd(text, parent), parent.flow ? '' : '{}');
  } else if (parent.flow) {
    return isLast
      ? spliced(text, contentEnd(text, parent.items[index - 1]), end, '')
      : spliced(text, start(index), start(index + 1), '');
  } else if (text.slice(lineStart(text, start(index)), start(index)).trim() !== '') {
    return spliced(text, start(index), start(index + 1), '');
  }
  return withoutLines(text, start(index), end);
}

/** @type {(text: string, node: any, index: number, item: string) => string} */
function intoFlow(text, node, index, item) {
  if (node.items.length === 0) {
    return spliced(text, node.range[0] + 1, node.range[0] + 1, item);
  } else if (index === 0) {
    const start = (isMap(node) ? node.items[0].key : node.items[0]).range[0];
    return spliced(text, start, start, item + ', ');
  }
  const end = contentEnd(text, node.items[index - 1]);
  return spliced(text, end, end, ', ' + item);
}

/** A pair or an item as YAML, without an end of line. @type {(lead: string, value: any, indent: number, isFlow: boolean, newline: string) => string} */
function entry(lead, value, indent, isFlow, newline) {
  const space = lead === '' ? '' : ' ';
  if (isFlow || typeof value !== 'object') {
    return lead + space + (typeof value === 'object' ? flow(value) : scalar(value, isFlow));
  }
  const line = flow(value);
  if (line.length <= LINE && Object.values(value).every(item => typeof item !== 'object')) {
    return lead + space + line;
  }
  const inner = ' '.repeat(indent + 2);
  const lines = Array.isArray(value)
    ? value.map(item => entry('-', item, indent + 2, false, newline))
    : Object.keys(value).filter(key => value[key] !== undefined)
      .map(key => entry(scalar(key, false) + ':', value[key], indent + 2, false, newline));
  const first = lead === '-' ? ' ' : newline + inner;
  return lead + first + lines.join(newline + inner);
}

/** @type {(value: any, isFlow: boolean, type?: string) => string} */
function scalar(value, isFlow, type) {
  const holder = new Document([value]);
  const contents = /** @type {import('./yaml.js').YamlNode} */ (holder.contents);
  contents.flow = isFlow;
  contents.items[0].type = String(value).includes('\n') ? 'QUOTE_DOUBLE' : type;
  const text = holder.toString({lineWidth: 0, flowCollectionPadding: false, doubleQuotedMinMultiLineLength: Infinity}).trim();
  return isFlow ? text.slice(1, -1) : text.slice(2);
}

/** @type {(value: any) => string} */
function flow(value) {
  return Array.isArray(value)
    ? '[' + value.map(item => entry('', item, 0, true, '')).join(', ') + ']'
    : '{' + Object.keys(value).filter(key => value[key] !== undefined)
      .map(key => entry(scalar(key, true) + ':', value[key], 0, true, '')).join(', ') + '}';
}

/** @type {(text: string, path: Path) => {node: any, isFlow: boolean}} */
function find(text, path) {
  let node = document(text).contents;
  let isFlow = Boolean(node?.flow);
  for (const key of path) {
    node = isMap(node) ? node.items.find(pair => pair.key.value === key)?.value : node?.items[key];
    isFlow ||= Boolean(node?.flow);
  }
  return {node, isFlow};
}

/** @type {(text: string, path: Path) => any} */
function valueAt(text, path) {
  return path.reduce((value, key) => value[key], read(text));
}

/** Where the text of a pair or a value ends, without what separates it from the next one. @type {(text: string, item: any) => number} */
function contentEnd(text, item) {
  if (item.key) {
    const value = item.value;
    return value && (value.value !== null || value.range[1] > value.range[0]) ? contentEnd(text, value) : text.indexOf(':', item.key.range[1]) + 1;
  } else if ((isMap(item) || isSeq(item)) && !item.flow && item.items.length > 0) {
    return contentEnd(text, item.items.at(-1));
  } else if (item.type?.startsWith('BLOCK')) {
    return item.range[0] + text.slice(...item.range).trimEnd().length;
  }
  return item.range[1];
}

/** @type {(text: string, offset: number, indent: number, line: string) => string} */
function afterLine(text, offset, indent, line) {
  const end = text.slice(offset).search(/\r?\n|$/) + offset;
  return spliced(text, end, end, eol(text) + ' '.repeat(indent) + line);
}

/** @type {(text: string, start: number, end: number) => string} */
function withoutLines(text, start, end) {
  const next = text.indexOf('\n', end);
  return spliced(text, lineStart(text, start), next < 0 ? text.length : next + 1, '');
}

/** @type {(text: string, parent: any, item: any) => number} */
function dash(text, parent, item) {
  return parent.flow ? item.range[0] : text.lastIndexOf('-', item.range[0] - 1);
}

/** @type {(value: any) => boolean} */
function isGroup(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** @type {(text: string, offset: number) => number} */
const lineStart = (text, offset) => text.lastIndexOf('\n', offset - 1) + 1;
/** @type {(text: string, offset: number) => number} */
const column = (text, offset) => offset - lineStart(text, offset);
/** @type {(text: string) => string} */
const eol = text => text.includes('\r\n') ? '\r\n' : '\n';
/** @type {(text: string, start: number, end: number, replacement: string) => string} */
const spliced = (text, start, end, replacement) => text.slice(0, start) + replacement + text.slice(end);
