/** The tools above a text: marks, links, pictures, notes, citations and tables, by buttons and keys. */
import {h} from './files.js';
import {citeSource, insert, linkEntry} from './links.js';
import {askForPictures} from './picture.js';

/** What each kind of markup writes; `html` has links only. */
/** @type {{[form: string]: Marks}} */
const FORMS = {
  md: {
    strong: '**', emphasis: '*', heading: '#', bullet: '- ', number: at => `${at + 1}. `,
    items: /^(\s*)(?:[-*+]|\d+[.)]) +/,
  },
  adoc: {
    strong: '*', emphasis: '_', heading: '=', bullet: '* ', number: () => '. ',
    items: /^(\s*)(?:\*+|\.+|-) +/,
  },
};

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** The keys of each tool: letters with the key for commands, digits with Control and Shift. */
/** @type {{[tool: string]: string}} */
const KEYS = {strong: 'B', emphasis: 'I', heading: '1', picture: '2', footnote: '3', citation: '4', table: '5', number: '7', bullet: '8', linkEntry: 'K'};

/**
 * The tools of a text.
 *
 * @param input the field of the text
 * @param form `md`, `adoc` or `html`
 * @param code of the language of the text
 * @param own the part of the entry to which the text belongs
 * @returns the tools, and a line that says what a paste left out
 * @type {(context: Context, input: HTMLTextAreaElement, form: Markup, code: string, own: Part) => {bar: HTMLElement, said: HTMLElement}}
 */
export function toolsFor(context, input, form, code, own) {
  const {t} = context;
  const said = h('p', {class: 'help', role: 'status'});
  const marks = FORMS[form];
  /** @type {{[tool: string]: () => unknown}} */
  const actions = {
    ...marks && {
      strong: () => mark(input, marks.strong, form),
      emphasis: () => mark(input, marks.emphasis, form),
      heading: () => lines(input, all => all.map(line => raised(line, marks.heading))),
      bullet: () => lines(input, all => listed(all, marks, () => marks.bullet)),
      number: () => lines(input, all => listed(all, marks, marks.number)),
    },
    linkEntry: () => linkEntry(context, input, form, code),
    ...marks && {
      picture: async () => {
        const chosen = (await askForPictures(context, own, input, [])).filter(one => one !== null);
        if (chosen.length > 0) {
          const {pictureIn} = await import('./markup.js');
          block(input, chosen.map(({path, alt}) => pictureIn(form, path, alt, true)).join('\n\n'));
        }
      },
      footnote: () => note(input, form),
      citation: () => citeSource(context, input, form, code),
      table: () => table(input, form, t),
    },
  };
  const buttons = Object.entries(actions).map(([name, act], index) => {
    const digit = /\d/.test(KEYS[name]);
    const keys = (digit ? ['Control', 'Shift'] : [isMac ? 'Meta' : 'Control']).concat(KEYS[name]);
    return h('button', {
      type: 'button', class: name === 'linkEntry' ? 'link-entry' : '', tabindex: index === 0 ? 0 : -1, 'aria-keyshortcuts': keys.join('+'),
      title: t('inLanguage', t(name), keys.map(key => ({Control: 'Ctrl', Meta: '⌘'})[key] ?? key).join('+')),
      onclick: act,
    }, t(name));
  });
  const bar = h('div', {class: 'text-tools', role: 'toolbar', 'aria-label': t('tools'), 'aria-controls': input.id, onkeydown: event => roam(event, buttons)}, buttons);
  let isPlain = false;
  input.addEventListener('keydown', event => {
    const isCommand = isMac ? event.metaKey : event.ctrlKey;
    isPlain = isCommand && event.shiftKey && event.code === 'KeyV';
    const name = event.altKey || event.isComposing ? undefined : Object.keys(actions).find(key => /\d/.test(KEYS[key])
      ? event.ctrlKey && event.shiftKey && event.code === 'Digit' + KEYS[key]
      : isCommand && !event.shiftKey && event.code === 'Key' + KEYS[key]);
    if (name) {
      event.preventDefault();
      actions[name]();
    }
  });
  if (marks) {
    // What a paste needs is loaded when somebody is about to write.
    const part = () => import('./paste.js');
    input.addEventListener('focus', part, {once: true});
    input.addEventListener('paste', event => {
      const data = event.clipboardData;
      if (data && !isPlain) {
        event.preventDefault();
        // The clipboard can be read only now.
        const pasted = {texts: Object.fromEntries(data.types.map(type => [type, data.getData(type)])), files: [...data.files]};
        part().then(({paste}) => paste(context, input, pasted, form, own, text => said.textContent = text));
      }
      isPlain = false;
    });
  }
  return {bar, said};
}

/** One button takes part in the order of the tab key; arrows lead to the others. @type {(event: KeyboardEvent, buttons: HTMLElement[]) => void} */
function roam(event, buttons) {
  const at = buttons.findIndex(button => button === document.activeElement);
  const ahead = document.dir === 'rtl' ? -1 : 1;
  /** @type {{[key: string]: number}} */
  const places = {ArrowRight: at + ahead, ArrowLeft: at - ahead, Home: 0, End: buttons.length - 1};
  const to = places[event.key];
  if (to === undefined || at < 0) {
    return;
  }
  event.preventDefault();
  const next = buttons.at(to % buttons.length);
  buttons.forEach(button => button.tabIndex = button === next ? 0 : -1);
  next?.focus();
}

/** Puts marks around what is selected, or removes them. @type {(input: TextField, sign: string, form: Markup) => void} */
function mark(input, sign, form) {
  const {selectionStart, selectionEnd, value} = input;
  const selected = value.slice(selectionStart, selectionEnd);
  const [, before = '', text = '', after = ''] = selected.match(/^(\s*)([\s\S]*?)(\s*)$/) ?? [];
  const [start, end] = [selectionStart + before.length, selectionEnd - after.length];
  for (const own of [sign + sign, sign].filter(one => form === 'adoc' || one === sign)) {
    const isThere = value.slice(0, start).endsWith(own) && value.slice(end).startsWith(own) && text !== ''
      && (own.length > 1 || form === 'adoc' || value.slice(start - 2, start) !== own + own || value.slice(start - 3, start) === own.repeat(3));
    if (isThere) {
      input.setSelectionRange(start - own.length, end + own.length);
      insert(input, text);
      input.setSelectionRange(start - own.length, end - own.length);
      return;
    }
  }
  /** @type {(letter?: string) => boolean} */
  const isLetter = letter => /[\p{L}\p{N}_]/u.test(letter ?? '');
  const own = form === 'adoc' && (isLetter([...value.slice(0, start)].at(-1)) || isLetter([...value.slice(end)][0])) ? sign + sign : sign;
  input.setSelectionRange(start, end);
  insert(input, own + text + own);
  input.setSelectionRange(start + own.length, end + own.length);
}

/** Changes the lines in which something is selected. @type {(input: TextField, change: (lines: string[]) => string[]) => void} */
function lines(input, change) {
  const {selectionStart, selectionEnd, value} = input;
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const end = (value + '\n').indexOf('\n', Math.max(start, selectionEnd - Number(selectionEnd > selectionStart && value[selectionEnd - 1] === '\n')));
  const text = change(value.slice(start, end).split('\n')).join('\n');
  input.setSelectionRange(start, end);
  insert(input, text);
  input.setSelectionRange(selectionStart === selectionEnd ? start + text.length : start, start + text.length);
}

/** A line as a heading; each time one level deeper, then a paragraph again. @type {(line: string, sign: string) => string} */
function raised(line, sign) {
  const [whole, signs = ''] = line.match(/^([#=]{2,6}) +/) ?? [''];
  const level = signs.length === 0 ? 2 : signs.length + 1;
  return (level > 4 ? '' : sign.repeat(level) + ' ') + line.slice(whole.length);
}

/** Lines as items of a list, or as lines again if they all are. @type {(all: string[], marks: {items: RegExp}, markOf: (at: number) => string) => string[]} */
function listed(all, {items}, markOf) {
  const isList = all.every((line, at) => line.trim() === '' || (items.test(line) && line.trimStart().startsWith(markOf(at))));
  let count = 0;
  return all.map(line => line.trim() === '' && all.length > 1 ? line
    : (line.match(items)?.[1] ?? '') + (isList && line.trim() ? '' : markOf(count++)) + line.replace(items, '').trimStart());
}

/** Puts a text between empty lines behind what is selected. @type {(input: TextField, text: string) => void} */
function block(input, text) {
  const {selectionEnd, value} = input;
  /** @type {(there: string, form: RegExp) => string} */
  const gap = (there, form) => there.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - (there.match(form)?.[0].length ?? 0)));
  input.setSelectionRange(selectionEnd, selectionEnd);
  insert(input, gap(value.slice(0, selectionEnd), /\n*$/) + text + gap(value.slice(selectionEnd), /^\n*/));
}

/** A footnote behind what is selected, with the caret where its text comes. @type {(input: TextField, form: Markup) => void} */
function note(input, form) {
  const {selectionEnd, value} = input;
  if (form === 'adoc') {
    input.setSelectionRange(selectionEnd, selectionEnd);
    insert(input, 'footnote:[]');
    input.setSelectionRange(selectionEnd + 10, selectionEnd + 10);
    return;
  }
  let number = 1;
  while (value.includes(`[^${number}]`)) {
    number++;
  }
  const rest = value.slice(selectionEnd).trimEnd();
  const isNoteLast = /(^|\n)\[\^[^\]]+\]: [^\n]*$/.test(value.slice(0, selectionEnd) + rest);
  input.setSelectionRange(selectionEnd, value.length);
  insert(input, `[^${number}]${rest}${isNoteLast ? '\n' : '\n\n'}[^${number}]: `);
}

/** A table of the lines that are selected, if they have tabs, or an empty one. @type {(input: TextField, form: Markup, t: Say) => Promise<void>} */
async function table(input, form, t) {
  const {tableIn} = await import('./markup.js');
  const {selectionStart, selectionEnd, value} = input;
  const selected = value.slice(selectionStart, selectionEnd);
  if (selected.includes('\t')) {
    const rows = selected.trimEnd().split('\n').map(line => line.split('\t'));
    const width = Math.max(...rows.map(cells => cells.length));
    insert(input, tableIn(form, rows.map(cells => [...cells, ...Array(width - cells.length).fill('')])));
    return;
  }
  const headings = [1, 2, 3].map(number => t('column', number));
  const from = selectionEnd;
  block(input, tableIn(form, [headings, ['', '', ''], ['', '', '']]));
  const start = input.value.indexOf(headings[0], from);
  input.setSelectionRange(start, start + headings[0].length);
}
