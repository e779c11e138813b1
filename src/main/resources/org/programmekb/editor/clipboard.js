/** What a program has put on the clipboard, brought into plain HTML: headings, lists, links, emphasis, tables, notes. */
import {BLOCKS, lists, renamed, style, unwrap} from './word-lists.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const NOTE = '[data-style*="mso-element:footnote"], [data-style*="mso-element:endnote"], div[id^=sdfootnote], div[id^=sdendnote]';

/** A document that is never shown, and loads and runs nothing; the policy of the page allows this text and no other. @type {{createHTML(html: string): string} | undefined} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('kb-paste', {createHTML: (/** @type {string} */ html) => html});
/** Styles come as data, since the policy of the page reports each of them, also where nothing is shown. @type {(html: string) => Document} */
function parsed(html) {
  const unstyled = html.replaceAll(/<style[\s\S]*?<\/style>/gi, '').replaceAll(/(?<=<[a-z][^<>]*\s)style(?=\s*=)/gi, 'data-style');
  return new DOMParser().parseFromString(policy ? policy.createHTML(unstyled) : unstyled, 'text/html');
}

/** @type {(link: Element) => string} */
const hash = link => link.getAttribute('href')?.match(/#(.+)$/)?.[1] ?? '';

/** @type {(element: Element, name: string) => void} */
function wrapped(element, name) {
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  element.append(inner);
}

/**
 * @param given the pictures that the clipboard holds beside the text, as blobs: the text only names them
 * @returns `root`, an element of plain HTML; `pictures`, blobs of pictures by the number
 *   that stands in their place; `notes`, the elements of footnotes by number; `left`, how often what was left
 *   out, by kind; `isPlain`, whether the text has no form that is worth keeping
 * @type {(html: string, given?: Blob[]) => Cleaned}
 */
export function cleaned(html, given = []) {
  const page = parsed(html);
  const root = page.body;
  const left = new Map();
  /** @type {Leave} */
  const leave = (kind, elements) => {
    const there = [...elements].filter(element => root.contains(element));
    there.forEach(element => element.remove());
    if (there.length > 0) {
      left.set(kind, (left.get(kind) ?? 0) + there.length);
    }
  };
  say(root, left);
  const remarks = comments(root);
  if (remarks > 0 && page.querySelector('meta[name=generator i][content^=LibreOffice]')) {
    left.set('comments', remarks);
  }
  invisible(root, leave);
  coloured(root, left);
  const notes = footnotes(root, leave);
  const shown = pictures(root, given, leave);
  lists(root);
  emphasis(root);
  links(root);
  root.normalize();
  spaces(root);
  notes.forEach(note => note.remove());
  const isPlain = !root.querySelector(`b, strong, i, em, del, sup, sub, a, img, ul, ol, dl, table, blockquote, pre, code, hr, ${HEADINGS}, [data-note]`)
    && root.querySelectorAll('p, br').length < 2 && left.size === 0;
  return {root, pictures: shown, notes, left, isPlain};
}

/** What is in comments only, since browsers do not know it. @type {(root: HTMLElement, left: Left) => void} */
function say(root, left) {
  const text = root.innerHTML;
  for (const [kind, form] of Object.entries({boxes: /<(?:v:textbox|w:txbxContent|wps:txbx)\b/, formulas: /<m:oMath\b/})) {
    if (form.test(text)) {
      left.set(kind, 1);
    }
  }
}

/** @type {(root: HTMLElement) => number} */
function comments(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  /** @type {Comment[]} */
  const all = [];
  while (walker.nextNode()) {
    all.push(/** @type {Comment} */ (walker.currentNode));
  }
  all.forEach(comment => comment.remove());
  return all.filter(({data}) => !/^\[|^(Start|End)Fragment|^\s*$/.test(data)).length;
}

/** @type {(root: HTMLElement, leave: Leave) => void} */
function invisible(root, leave) {
  root.querySelectorAll('script, style, meta, link, title, template, noscript, xml, [hidden], .mw-editsection, .katex-html, .Apple-interchange-newline').forEach(element => element.remove());
  root.querySelectorAll('[data-style]').forEach(element => {
    if (style(element, 'display') === 'none' || style(element, 'mso-hide') === 'all') {
      element.remove();
    }
  });
  leave('comments', [...root.querySelectorAll('a[href*="#cmnt_ref"]')].map(link => link.closest('div, p, li') ?? link).filter(block => block !== root));
  leave('comments', root.querySelectorAll('.msocomanchor, .MsoCommentReference, .msocomoff, [data-style*="mso-element:comment-list"], a[href*="#cmnt"], [data-style*="mso-comment-reference"] > a'));
  leave('deleted', root.querySelectorAll('del[cite], del[datetime], .msoDel'));
  leave('contents', root.querySelectorAll('p[class^=MsoToc], [id^="Table of Contents"], #toc, .toc'));
  leave('media', root.querySelectorAll('video, audio, iframe, object, embed, canvas, svg'));
  leave('forms', root.querySelectorAll('select, textarea, button, input:not([type=checkbox])'));
  root.querySelectorAll('pre br').forEach(line => line.replaceWith('\n'));
  // Names of Word and of other programs, such as `o:p`.
  root.querySelectorAll('*').forEach(element => element.localName.includes(':') && unwrap(element));
  root.querySelectorAll('p.MsoTitle, [role=heading]').forEach(element => {
    renamed(element, 'h' + Math.min(6, Number(element.getAttribute('aria-level')) || 1));
  });
}

/** Colours of a few words; those of all words are the style of a page. @type {(root: HTMLElement, left: Left) => void} */
function coloured(root, left) {
  /** @type {(colour: string) => boolean} */
  const isStrong = colour => {
    const [r, g, b] = (colour.match(/^#(..)(..)(..)$/)?.slice(1).map(part => parseInt(part, 16)) ?? colour.match(/\d+/g)?.map(Number)) ?? [];
    return g === undefined ? /^(red|blue|green|yellow|orange|purple|lime|aqua|fuchsia|magenta|cyan|olive|teal|navy|maroon)/.test(colour)
      : !/, ?0\)$/.test(colour) && Math.max(r, g, b) - Math.min(r, g, b) > 60;
  };
  const found = [...root.querySelectorAll('span, font, mark')].filter(element => !element.closest('a, ' + HEADINGS) && element.textContent.trim()
    && [style(element, 'color'), style(element, 'background(?:-color)?'), style(element, 'mso-highlight'), element.getAttribute('color') ?? '']
      .some(isStrong));
  if (found.length > 0 && found.some(element => element.textContent.length < root.textContent.length / 2)) {
    left.set('colours', found.length);
  }
}

/** Pictures whose bytes are in the text or beside it; others cannot be fetched, since the policy of the page forbids it. @type {(root: HTMLElement, given: Blob[], leave: Leave) => Pasted[]} */
function pictures(root, given, leave) {
  root.querySelectorAll('img').forEach(image => {
    if (/emoji/.test(image.className) && image.alt) {
      image.replaceWith(image.alt);
    } else if (image.width > 0 && image.width < 3) {
      image.remove();
    }
  });
  if (given.length > 0 && !root.querySelector('img')) {
    root.append(...given.map(() => root.ownerDocument.createElement('p')));
    [...root.children].slice(-given.length).forEach(paragraph => paragraph.append(root.ownerDocument.createElement('img')));
  }
  const all = [...root.querySelectorAll('img')];
  const named = all.filter(image => !/^(data|https?):/.test(image.getAttribute('src') ?? ''));
  const beside = [named, all].find(images => images.length === given.length) ?? [];
  const found = all.map(image => beside.includes(image) ? given[beside.indexOf(image)] : inAddress(image.getAttribute('src') ?? ''));
  // The smallest pictures count visits.
  const isSmall = (/** @type {Blob | undefined} */ blob) => blob !== undefined && blob.size < 64;
  all.forEach((image, index) => isSmall(found[index]) && image.remove());
  all.forEach((image, index) => found[index] && image.setAttribute('data-picture', String(found.slice(0, index).filter(blob => blob && !isSmall(blob)).length)));
  leave('pictures', all.filter((image, index) => !found[index]));
  return all.map((image, index) => !image.isConnected || !found[index] ? null : {blob: found[index], alt: /[\\/:][^\s\\/:]*$/.test(image.alt) ? '' : image.alt.replaceAll(/\s+/g, ' ')}).filter(one => one !== null);
}

/** The picture that an address holds itself. @type {(address: string) => Blob | undefined} */
function inAddress(address) {
  const [, type, data] = address.match(/^data:(image\/[\w+.-]+);base64,(.+)$/s) ?? [];
  return data === undefined ? undefined : new Blob([Uint8Array.from(atob(decodeURIComponent(data)), letter => letter.charCodeAt(0))], {type});
}

/** The pictures in the text that Word puts on the clipboard as RTF, as blobs. @type {(rtf: string) => Blob[]} */
export function picturesIn(rtf) {
  return rtf.split('{\\pict').slice(1).flatMap(part => {
    const type = part.slice(0, 2000).match(/\\(png|jpeg)blip/)?.[1];
    const hex = type && part.match(/[\s}]([\da-f][\da-f\s]{99,})/i)?.[1].replaceAll(/\s/g, '');
    return hex ? [new Blob([Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16))], {type: 'image/' + type})] : [];
  });
}

/** Notes to which a link leads that they link back to, as all programs write them; they leave the text. @type {(root: HTMLElement, leave: Leave) => Element[]} */
function footnotes(root, leave) {
  const notes = [];
  const byBlock = new Map();
  /** @type {Map<string | null | undefined, HTMLElement>} */
  const named = new Map([...root.querySelectorAll('[id], [name]')].reverse().flatMap(element => [[element.id, element], [element.getAttribute('name'), element]]));
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const target = root.contains(link) && named.get(decoded(hash(link)));
    const block = target && (target.closest(NOTE) ?? target.closest('li, p, dd, td, div'));
    if (!block || block === root || block.contains(link)) {
      continue;
    }
    const own = [link, ...[1, 2].map(level => level === 1 ? link.parentElement : link.parentElement?.parentElement)]
      .flatMap(element => [element?.id, element?.getAttribute('name')]).concat(link.querySelector('[name]')?.getAttribute('name')).filter(Boolean);
    const back = [...block.querySelectorAll('a')].filter(other => own.includes(hash(other)) || byBlock.has(block));
    if (back.length > 0 && precedes(link, block)) {
      if (!byBlock.has(block)) {
        byBlock.set(block, notes.push(block));
      }
      const mark = link.ownerDocument.createElement('span');
      mark.setAttribute('data-note', byBlock.get(block));
      mark.textContent = byBlock.get(block);
      const sup = link.closest('sup');
      (sup && sup.textContent.trim() === link.textContent.trim() ? sup : link).replaceWith(mark);
    }
  }
  notes.forEach(block => {
    block.querySelectorAll('a.sdfootnotesym, a.sdendnotesym, a[href*="#"], .mw-cite-backlink').forEach(back => {
      if (/^\W*\w{0,4}\W*$/u.test(back.textContent) || back.matches('.mw-cite-backlink')) {
        (back.closest('sup') ?? back).remove();
      }
    });
    const list = block.closest('ol, ul, [data-style*="mso-element:footnote-list"], [data-style*="mso-element:endnote-list"]') ?? block.parentElement ?? root;
    block.previousElementSibling?.matches('hr') && block.previousElementSibling.remove();
    block.remove();
    if (list !== root && !list.textContent.trim()) {
      list.previousElementSibling?.matches('hr') && list.previousElementSibling.remove();
      list.remove();
    }
  });
  leave('notes', [...root.querySelectorAll('a.sdfootnoteanc, a[data-style*="mso-footnote-id"], a[data-style*="mso-endnote-id"], a.footnote-ref, sup a[href*="#"]')].map(link => link.closest('sup') ?? link));
  // They are cleaned with the text.
  root.append(...notes);
  return notes;
}

/** A percent sign that encodes nothing stands for itself. @type {(name: string) => string | undefined} */
function decoded(name) {
  try {
    return decodeURIComponent(name) || undefined;
  } catch {
    return name;
  }
}

/** @type {(a: Node, b: Node) => boolean} */
const precedes = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Weights and slopes become elements, and those that say nothing go. @type {(root: HTMLElement) => void} */
function emphasis(root) {
  root.querySelectorAll('b, strong, i, em').forEach(element => {
    const isBold = element.matches('b, strong');
    const said = style(element, isBold ? 'font-weight' : 'font-style');
    if (/^(normal|400)/.test(said) || (isBold && element.closest('th, ' + HEADINGS))) {
      unwrap(element);
    }
  });
  root.querySelectorAll('span, font, p, a').forEach(element => {
    /** @type {(names: string) => Element | null} */
    const isIn = names => element.closest(names + ', ' + HEADINGS) || element.querySelector(names);
    if (/^(bold|[6-9]00)/.test(style(element, 'font-weight')) && !isIn('b, strong, th')) {
      wrapped(element, 'b');
    }
    if (style(element, 'font-style') === 'italic' && !isIn('i, em')) {
      wrapped(element, 'i');
    }
    if (/line-through/.test(style(element, 'text-decoration(?:-line)?'))) {
      wrapped(element, 'del');
    }
    const raised = style(element, 'vertical-align');
    if (/^(super|sub)$/.test(raised) && !element.querySelector('[data-note]') && !element.closest('sup, sub')) {
      wrapped(element, raised === 'sub' ? 'sub' : 'sup');
    }
  });
  root.querySelectorAll('span:not([data-note]), font, ins, u, label, small, big, center').forEach(unwrap);
  for (const [from, to] of [['b', 'strong'], ['i, cite, dfn, var', 'em'], ['s, strike', 'del'], ['tt, kbd, samp', 'code']]) {
    root.querySelectorAll(from).forEach(element => renamed(element, to));
  }
  inward(root, 'strong, em, del, sup, sub');
  root.normalize();
  root.querySelectorAll('strong > br, em > br, del > br').forEach(line => {
    const side = !textBeside(line, 'nextSibling') ? 'after' : !textBeside(line, 'previousSibling') ? 'before' : null;
    side && line.parentElement?.[side](line);
  });
  for (const element of root.querySelectorAll('strong, em, del, sup, sub')) {
    if (!element.textContent.trim() && !element.querySelector('img')) {
      unwrap(element);
    } else if (element.parentElement?.closest(element.localName)) {
      unwrap(element);
    }
  }
  root.normalize();
  for (const element of [...root.querySelectorAll('strong, em, del')]) {
    let next = element.nextSibling;
    const space = next instanceof Text && !next.data.trim() ? next : null;
    next = space ? space.nextSibling : next;
    if (next instanceof Element && next.localName === element.localName) {
      next.prepend(...element.childNodes, ...space ? [space] : []);
      element.remove();
    }
  }
}

/** Whether text stands on a side of a line break, in the same element. @type {(line: Element, side: 'nextSibling' | 'previousSibling') => boolean} */
function textBeside(line, side) {
  for (let next = line[side]; next; next = next[side]) {
    if (next.textContent?.trim()) {
      return true;
    }
  }
  return false;
}

/** Elements around paragraphs become elements in them. @type {(root: HTMLElement, names: string) => void} */
function inward(root, names) {
  for (const element of [...root.querySelectorAll(names)].reverse()) {
    const blocks = [...element.querySelectorAll(BLOCKS)].filter(block => !block.querySelector(BLOCKS) && block.textContent.trim());
    if (blocks.length > 0) {
      (element.localName === 'a' ? blocks.slice(0, 1) : blocks.filter(block => !block.closest(HEADINGS))).forEach(block => {
        wrapped(block, element.localName);
        element.hasAttribute('href') && block.firstElementChild?.setAttribute('href', element.getAttribute('href') ?? '');
      });
      unwrap(element);
    }
  }
}

/** Links to where they lead, without detours; those that lead nowhere outside of the document they come from are text. @type {(root: HTMLElement) => void} */
function links(root) {
  /** @type {Set<string | null | undefined>} */
  const names = new Set([...root.querySelectorAll('[id], [name]')].flatMap(element => [element.id, element.getAttribute('name')]));
  for (const link of root.querySelectorAll('a')) {
    const address = link.getAttribute('href')?.trim() ?? '';
    const url = URL.canParse(address) ? new URL(address) : null;
    const detour = url && (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? url.searchParams.get('q') ?? url.searchParams.get('url')
      : /\.safelinks\.protection\.outlook\.com$/.test(url.hostname) ? url.searchParams.get('url') : null);
    if (!/^(https?|mailto|tel|kb):/.test(url?.protocol ?? '') || (!link.textContent.trim() && !link.querySelector('img')) || (link.closest(HEADINGS) && url?.hash) || names.has(url?.hash.slice(1) || undefined)) {
      link.closest(HEADINGS) && /^[#¶§\s]*$/.test(link.textContent) ? link.remove() : unwrap(link);
    } else {
      link.setAttribute('href', detour ?? address);
      link.removeAttribute('title');
    }
  }
  inward(root, 'a');
}

/** @type {(root: HTMLElement) => void} */
function spaces(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    text.data = text.data.replaceAll(/[\u200b\u200e\u200f\ufeff\u00ad]/g, '').replaceAll('\u2028', ' ');
    if (!text.parentElement?.closest('pre')) {
      text.data = text.data.replaceAll(/(?<!\d)\u00a0(?![;:!?»%€])/g, ' ').replace(/^[\s\u3000]*\u3000/, '');
    }
  }
}
