/** Lists of the programs that write them as paragraphs with marks, or lay them between the items instead of in them. */

export const BLOCKS = 'p, div, ul, ol, li, dl, table, blockquote, pre, figure, section, article, header, h1, h2, h3, h4, h5, h6';

const BULLET = /^[\s\u00a0]*([•·▪▫◦‣⁃●○■□➢✓\uf0b7\uf0a7\uf0d8])[\s\u00a0]*/;
const WORD_BULLET = /^[\s\u00a0]*([o§Øüv–-]|\(?(?:\d+|[a-zA-Z]|[ivxlc]+|[一二三四五六七八九十]+)[.)、．])[\s\u00a0]{2,}/;
const COUNTED = /^[\s\u00a0]*\(?(\d+|[a-zA-Z]|[ivxlcIVXLC]+|[一二三四五六七八九十]+|第.+)[.)、．章节条:：]/;

/** What the style of an element says itself. @type {(element: HTMLElement, name: string) => string} */
export const style = (element, name) => element.dataset.style?.match(new RegExp('(?:^|;)\\s*' + name + '\\s*:\\s*([^;]+)', 'i'))?.[1].trim().toLowerCase() ?? '';

/** @type {(element: Element) => void} */
export const unwrap = element => element.replaceWith(...element.childNodes);

/** @type {(element: Element, name: string) => HTMLElement} */
export function renamed(element, name) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Makes them lists with items. @type {(root: HTMLElement) => void} */
export function lists(root) {
  root.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach(heading => heading.querySelectorAll('[data-style*="mso-list:"]').forEach(mark => mark.remove()));
  root.querySelectorAll('li[data-aria-level]').forEach(item => {
    const list = item.closest('ul, ol') ?? item;
    const paragraph = renamed(item, 'p');
    paragraph.dataset.level = item.dataset.ariaLevel;
    paragraph.dataset.counted = list.localName === 'ol' ? item.getAttribute('value') || '1' : '';
    if (list.contains(paragraph)) {
      (list.closest('.ListContainerWrapper') ?? list).before(paragraph);
    }
  });
  root.querySelectorAll('ul, ol, .ListContainerWrapper').forEach(list => !list.textContent.trim() && !list.querySelector('img') && list.remove());
  /** @type {WeakMap<Element, number>} */
  const made = new WeakMap();
  for (const paragraph of root.querySelectorAll('p, div[class^=MsoList]')) {
    const item = itemOf(paragraph);
    const before = paragraph.previousElementSibling;
    if (item) {
      place(paragraph, item, made);
    } else if (/^MsoListParagraph/.test(paragraph.className) && before && made.has(before) && paragraph.textContent.trim()) {
      itemAt(before, levelOf(paragraph), made).append(paragraph);
    }
  }
  root.querySelectorAll('ul > :is(ul, ol), ol > :is(ul, ol)').forEach(list => {
    const before = list.previousElementSibling;
    before?.matches('li') ? before.append(list) : unwrap(list);
  });
  root.querySelectorAll('li').forEach(item => !item.textContent.trim() && !item.querySelector('img') && item.remove());
  root.querySelectorAll('li > p, li > div').forEach(paragraph => {
    const isOnly = [...paragraph.parentElement?.childNodes ?? []].filter(other => !/^[ou]l$/.test(other.nodeName.toLowerCase()) && other.textContent?.trim()).length === 1;
    if (isOnly && !paragraph.querySelector(BLOCKS)) {
      unwrap(paragraph);
    }
  });
}

/** What item of a list a paragraph is: its level, and its number if it is counted; its mark is removed. @type {(paragraph: HTMLElement) => {level: number, counted?: string} | null} */
function itemOf(paragraph) {
  if (paragraph.closest('li')) {
    return null;
  }
  const {level, counted} = paragraph.dataset;
  if (level) {
    return {level: Number(level), counted};
  }
  const mark = paragraph.querySelector('[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]');
  const of = style(paragraph, 'mso-list').match(/level(\d)/);
  const isWord = /^MsoList/.test(paragraph.className);
  const written = mark?.textContent ?? paragraph.textContent.match(BULLET)?.[0] ?? (isWord || of ? paragraph.textContent.match(WORD_BULLET)?.[0] : undefined);
  if (!of && written === undefined) {
    return null;
  }
  mark ? mark.remove() : written && take(paragraph, written.length);
  const number = written?.match(COUNTED);
  return {level: of ? Number(of[1]) : levelOf(paragraph), counted: number ? String(parseInt(number[1], 10) || 1) : ''};
}

/** Each level is half an inch. @type {(paragraph: HTMLElement) => number} */
function levelOf(paragraph) {
  const [, length, unit] = style(paragraph, 'margin-left').match(/^([\d.]+)(pt|in|cm)/) ?? [];
  return unit ? Math.max(1, Math.round(Number(length) / (/** @type {{[unit: string]: number}} */ ({pt: 36, in: 0.5, cm: 1.27}))[unit])) : 1;
}

/** The last item of a list at a level. @type {(list: Element, level: number, made: WeakMap<Element, number>) => Element} */
function itemAt(list, level, made) {
  const item = list.lastElementChild ?? list;
  const inner = [...item.children].findLast(own => made.has(own));
  return inner && (made.get(inner) ?? 0) <= level ? itemAt(inner, level, made) : item;
}

/** @type {(element: Element, length: number) => void} */
function take(element, length) {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (length > 0 && walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    const taken = Math.min(length, text.data.length);
    text.data = text.data.slice(taken);
    length -= taken;
  }
}

/** @type {(paragraph: HTMLElement, item: {level: number, counted?: string}, made: WeakMap<Element, number>) => void} */
function place(paragraph, {level, counted}, made) {
  const name = counted ? 'ol' : 'ul';
  const create = () => {
    const list = paragraph.ownerDocument.createElement(name);
    if (Number(counted) > 1) {
      list.setAttribute('start', String(counted));
    }
    made.set(list, level);
    return list;
  };
  const depth = (/** @type {Element} */ own) => made.get(own) ?? 0;
  const before = paragraph.previousElementSibling;
  let list = before && made.has(before) ? before : null;
  if (!list || (level <= depth(list) && list.localName !== name)) {
    list = create();
    paragraph.before(list);
  }
  while (depth(list) < level && list.lastElementChild) {
    /** @type {Element} */
    const item = list.lastElementChild;
    const inner = [...item.children].findLast(own => made.has(own));
    if (!inner || (depth(inner) >= level && inner.localName !== name)) {
      list = create();
      item.append(list);
      break;
    }
    list = inner;
  }
  list.append(renamed(paragraph, 'li'));
}
