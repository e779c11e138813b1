/** Plain HTML as the markup of a text: Markdown or AsciiDoc. */
import {BLOCKS} from './word-lists.js';
import TurndownService from './turndown.js';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** @type {{[digit: string]: string}} */
const RAISED = {0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹'};
/** @type {{[digit: string]: string}} */
const LOWERED = {0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉'};

/** Where two line breaks make a new paragraph. */
const BREAKS = /((?: \+|\\)?\n(?:(?: \+|\\)\n)+)/;

/** @type {(text: string) => string} */
const block = text => `\n\n${text}\n\n`;
/** @type {(text: string) => string} */
const inOneLine = text => text.trim().replaceAll(/(?: \+|\\)?\s*\n+\s*/g, ' ');

/** What stands in place of a picture until somebody has chosen it. @type {(index: number | string) => string} */
export const placeholder = index => `\ue000${index}\ue001`;

/** The forms of what the two kinds of markup write differently. */
/** @type {{md: Form, adoc: Form}} */
const FORMS = {
  md: {
    options: {headingStyle: 'atx', hr: '---', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*', br: '\\'},
    escape: text => text.replaceAll(/[\\*`]/g, '\\$&').replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~~/gu, '\\$&')
      .replaceAll(/\[(?=[@^x ]|[^\]]*\][([:])/g, '\\[').replaceAll(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&'),
    begin: text => text.replace(/^(#{1,6} |[+>|:-] |!!! |[=-]{3,}(?=\n|$))/, '\\$1').replace(/^(\d+)([.)] )/, '$1\\$2'),
    heading: level => '#'.repeat(level),
    item: node => node.parentElement?.localName === 'ol' ? number(node) + '. ' : '- ',
    mark: {strong: '**', em: '*', del: '~~'},
    link: (text, address) => text === address ? `<${address}>` : `[${text}](${/[\s()<>]/.test(address) ? `<${address}>` : address})`,
    definition: (term, meanings) => term + meanings.map(text => '\n: ' + text.trim().replaceAll('\n', '\n  ')).join(''),
    raised: (name, text) => `<${name}>${text}</${name}>`,
    quotation: text => text.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>'),
    cell: text => inOneLine(text.trim().replaceAll(/\\\n|\n\n+|\n(?=\s*(?:-|\d+\.) )/g, '<br>')).replaceAll(/(?<!\\)\|/g, '\\|'),
    table(rows, aligned) {
      const line = (/** @type {string[]} */ cells) => '| ' + cells.join(' | ') + ' |';
      return [line(rows[0]), line(aligned.map(isRight => isRight ? '---:' : '---')), ...rows.slice(1).map(line)].join('\n');
    },
    picture: (path, text) => `![${text.replaceAll(/[[\]\\]/g, '\\$&')}](${path})`,
    note: name => `[^${name}]`,
  },
  adoc: {
    options: {hr: "'''", br: ' +'},
    escape: text => text.replaceAll(/\{(?=[\w-]+\})|<<(?=\w)/g, '\\$&').replaceAll(/(?<![\p{L}\p{N}\\])([*_`#])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu, '\\$&'),
    begin: text => text.replace(/^((?:[*.=-]{1,6}|\d+\.) |\||[^\s:]+:: )/, '{empty}$1'),
    heading: level => '='.repeat(level),
    item(node) {
      let depth = 0;
      const localName = node.parentElement?.localName;
      for (let list = node.parentElement; list; list = list.parentElement?.closest('ul, ol') ?? null) {
        depth += Number(list.localName === localName);
      }
      return (localName === 'ol' ? '.' : '*').repeat(depth) + ' ';
    },
    mark: {strong: '*', em: '_'},
    link: (text, address) => text === address ? address : `link:${/[\s[\]]/.test(address) ? encodeURI(address).replaceAll('[', '%5B').replaceAll(']', '%5D') : address}[${text.replaceAll(']', '\\]')}]`,
    definition: (term, meanings) => `${term}:: ${meanings.map(text => inOneLine(text)).join(' ')}`,
    raised: (name, text) => name === 'sub' ? `~${text}~` : `^${text}^`,
    quotation: text => `____\n${text}\n____`,
    cell: text => text.trim().replaceAll('|', '\\|'),
    table(rows, aligned) {
      const columns = aligned.some(Boolean) ? `,cols="${aligned.map(isRight => isRight ? '>1' : '1').join(',')}"` : '';
      return [`[%header${columns}]`, '|===', ...rows.map(cells => cells.map(cell => '|' + cell).join(' ')), '|==='].join('\n');
    },
    picture: (path, text, isAlone) => `image:${isAlone ? ':' : ''}${path}[${/[,"=]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text.replaceAll(']', '\\]')}]`,
  },
};

/** How a picture is written in a text with this ending; `isAlone` if nothing else stands in its line. @type {(form: Markup, path: string, text: string, isAlone: boolean) => string} */
export const pictureIn = (form, ...picture) => FORMS[form].picture(...picture);

/** A table of rows of cells, of which the first holds the headings. @type {(form: Markup, rows: string[][]) => string} */
export const tableIn = (form, rows) => FORMS[form].table(rows.map(cells => cells.map(FORMS[form].cell)), rows[0].map(() => false));

/** @type {(node: Element) => number} */
const number = node => {
  const items = [...node.parentElement?.children ?? []].filter(own => own.localName === 'li');
  return (Number(node.parentElement?.getAttribute('start')) || 1) + items.indexOf(node);
};

/**
 * The text of plain HTML.
 *
 * @param form `md` or `adoc`
 * @param cleaned what `cleaned` gave
 * @param before what stands before the place where it comes: its headings and notes count
 * @type {(form: Markup, cleaned: Cleaned, before: {all: string, above: number}) => string}
 */
export function written(form, {root, notes, left}, before) {
  const own = FORMS[form];
  levels(root, before);
  const service = new TurndownService(own.options);
  service.escape = own.escape;
  const taken = new Set(before.all.match(/\[\^[^\]\s]+\]/g));
  const names = notes.map(() => {
    let name = 1;
    while (taken.has(`[^${name}]`)) {
      name++;
    }
    taken.add(`[^${name}]`);
    return name;
  });
  const noteText = new Map();
  const said = new Set();
  addRules(service, own, left);
  service.addRule('note', {
    filter: node => node.localName === 'span' && node.hasAttribute('data-note'),
    replacement(content, node) {
      const index = Number(node.dataset.note) - 1;
      if (own.note) {
        return own.note(names[index]);
      }
      const text = said.has(index) ? '' : noteText.get(index).replaceAll(']', '\\]');
      said.add(index);
      return notes.length > 0 && root.querySelectorAll(`[data-note="${index + 1}"]`).length > 1 ? `footnote:n${index + 1}[${text}]` : `footnote:[${text}]`;
    },
  });
  notes.forEach((note, index) => noteText.set(index, inOneLine(service.turndown(note))));
  const text = service.turndown(root).replaceAll(new RegExp(BREAKS, 'g'), '\n\n').replaceAll(/(?: \+|\\)(?=\n\n|$)/g, '').replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/[ \t]+$/gm, '').trim();
  const definitions = own.note ? notes.map((note, index) => `[^${names[index]}]: ${noteText.get(index)}`) : [];
  return [text, definitions.join('\n')].filter(Boolean).join('\n\n');
}

/** Headings as in this site: the first level is that of the title, and none is skipped. @type {(root: Element, before: {above: number}) => void} */
function levels(root, {above}) {
  const headings = [...root.querySelectorAll(HEADINGS.join())].filter(heading => heading.textContent.trim());
  const used = [...new Set(headings.map(({localName}) => Number(localName[1])))].sort();
  const first = Math.max(2, Math.min(used[0], above + 1));
  let before = above;
  for (const heading of headings) {
    before = Math.min(6, before + 1, first + used.indexOf(Number(heading.localName[1])));
    heading.setAttribute('data-to', String(before));
  }
}

/** @type {(service: TurndownService, form: Form, left: Left) => void} */
function addRules(service, form, left) {
  /** @type {(name: string, filter: Parameters<TurndownService['addRule']>[1]['filter'], replacement: (content: string, node: any, options: any) => string) => void} */
  const rule = (name, filter, replacement) => service.addRule(name, {filter, replacement});
  rule('paragraph', node => node.matches('p, div') && !node.querySelector('hr, ' + BLOCKS),
    content => block(form.begin(content.replace(/^(?:\s*(?: \+|\\)\n)+|(?:(?: \+|\\)\n\s*)+$/g, '').trim())));
  rule('heading', HEADINGS, (content, node) => block(node.closest('td, th') || /^[\s\ue000-\ue001\d]*$/.test(content) && !/^\d/.test(content) ? content : `${form.heading(Number(node.dataset.to))} ${inOneLine(content)}`));
  for (const [name, mark] of Object.entries({strong: form.mark.strong, em: form.mark.em})) {
    rule(name, name, (content, node) => content.trim() ? around(mark, content, node, form) : '');
  }
  rule('deleted', 'del', content => !content.trim() ? '' : form.mark.del ? form.mark.del + content + form.mark.del : `[.line-through]#${content}#`);
  rule('raised', ['sup', 'sub'], (content, {localName}) => {
    const digits = localName === 'sub' ? LOWERED : RAISED;
    return /^\d+$/.test(content) ? [...content].map(digit => digits[digit]).join('')
      : /^(st|nd|rd|th|e|er|re|ère|ème|o|a|os|as)$/.test(content) ? content : form.raised(localName, content);
  });
  rule('link', node => node.localName === 'a' && node.hasAttribute('href'), (content, node) => {
    const address = node.getAttribute('href');
    return node.textContent.trim() ? form.link(node.textContent.trim() === address ? address : inOneLine(content), address) : content;
  });
  rule('break', 'br', (content, node, options) => node.closest(HEADINGS.join()) ? ' ' : options.br + '\n');
  rule('item', 'li', (content, node) => {
    const mark = form.item(node);
    const trimmed = content.replace(/^\n+|\n+$/g, '');
    const text = node.firstElementChild?.matches('p, div, ul, ol') ? trimmed : form.begin(trimmed);
    const isAsciidoc = !form.note;
    const inner = isAsciidoc ? text.replaceAll(/\n\n+(?![*.]+ )/g, '\n+\n').replaceAll(/\n\n+/g, '\n') : text.replaceAll(/\n(?!\n|$)/g, '\n' + ' '.repeat(mark.length));
    return mark + inner + (node.nextElementSibling ? /\n\n/.test(inner) && node.querySelector(':scope > p') ? '\n\n' : '\n' : '');
  });
  rule('box', node => node.localName === 'input', (content, node) => (node.hasAttribute('checked') ? '[x]' : '[ ]') + (/^\s/.test(node.nextSibling?.data) ? '' : ' '));
  rule('quotation', 'blockquote', content => content.trim() ? block(form.quotation(content.trim())) : '');
  rule('code', 'pre', (content, node) => form.note ? block('```\n' + node.textContent.replace(/\n$/, '') + '\n```') : block('----\n' + node.textContent.replace(/\n$/, '') + '\n----'));
  rule('definitions', 'dl', (content, node) => block([...node.children].filter(own => own.localName === 'dt').map(term => {
    const meanings = [];
    for (let next = term.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) {
      meanings.push(service.turndown(next));
    }
    return form.definition(inOneLine(service.turndown(term)), meanings);
  }).join('\n\n')));
  rule('picture', 'img', (content, node) => {
    const isAlone = !node.closest('td, th, li, a, dt, dd, ' + HEADINGS.join()) && node.parentNode.textContent.trim() === '';
    return !node.hasAttribute('data-picture') ? '' : isAlone ? block(placeholder(node.dataset.picture)) : placeholder(node.dataset.picture);
  });
  rule('table', 'table', (content, node) => table(service, form, node, left));
}

/** Emphasis; between letters AsciiDoc needs each mark twice. @type {(mark: string, content: string, node: Node, form: Form) => string} */
function around(mark, content, node, form) {
  /** @type {(sibling: Node | null, at: number) => boolean} */
  const isLetter = (sibling, at) => /[\p{L}\p{N}_]/u.test(sibling?.textContent?.at(at) ?? '');
  const isInside = isLetter(node.previousSibling, -1) || isLetter(node.nextSibling, 0);
  const own = !form.note && isInside ? mark + mark : mark;
  return content.split(BREAKS).map(part => !part.trim() || BREAKS.test(part) ? part : own + part + own).join('');
}

/** @type {(service: TurndownService, form: Form, element: HTMLTableElement, left: Left) => string} */
function table(service, form, element, left) {
  const rows = [...element.querySelectorAll('tr')].filter(row => row.closest('table') === element);
  if (rows.length === 0 || element.querySelector('table') || rows.every(row => row.cells.length < 2)) {
    // A frame that only places what is in it.
    return block(rows.map(row => [...row.cells].map(cell => service.turndown(cell)).join('\n\n')).join('\n\n'));
  }
  /** @type {string[][]} */
  const grid = rows.map(() => []);
  rows.forEach((row, at) => [...row.cells].forEach(cell => {
    let column = 0;
    while (grid[at][column] !== undefined) {
      column++;
    }
    const text = form.cell(service.turndown(cell));
    for (let down = 0; down < Math.min(cell.rowSpan || 1, rows.length - at); down++) {
      for (let right = 0; right < Math.min(cell.colSpan, 50); right++) {
        grid[at + down][column + right] = down + right === 0 ? text : '';
      }
    }
  }));
  const filled = grid.filter(cells => cells.some(Boolean));
  if (filled.length > 0 && rows.some(row => [...row.cells].some(cell => cell.colSpan > 1 || cell.rowSpan > 1))) {
    left.set('merged', 1);
  }
  const width = Math.max(0, ...filled.map(cells => cells.findLastIndex(Boolean) + 1));
  const even = filled.map(cells => Array.from({length: width}, (none, at) => cells[at] ?? ''));
  const aligned = Array.from({length: width}, (none, at) => {
    const own = rows.slice(1).map(row => row.cells[at]).filter(cell => cell?.textContent.trim());
    return own.length > 0 && own.every(cell => /right/.test((cell.getAttribute('align') ?? '') + (cell.dataset.style ?? '').match(/text-align:\s*\w+/)
      + (cell.firstElementChild?.getAttribute('align') ?? '') + (cell.querySelector('*')?.dataset.style ?? '').match(/text-align:\s*\w+/)));
  });
  const caption = element.querySelector('caption')?.textContent.trim();
  return width === 0 ? '' : block((caption ? caption + '\n\n' : '') + form.table(even.map((cells, at) => at === 0 ? cells.map(unmarked) : cells), aligned));
}

/** The text of a heading of a column, which is bold already. @type {(text: string) => string} */
const unmarked = text => text.replace(/^(\*\*?)(.+)\1$/, '$2');
