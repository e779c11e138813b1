/** Pasting into a text: what other programs format becomes the markup of the text, in one step that can be undone. */
import {cleaned, picturesIn} from './clipboard.js';
import {insert} from './links.js';
import {pictureIn, placeholder, written} from './markup.js';
import {askForPictures} from './picture.js';

const BULLET = /^([ \t]*)[•·▪▫◦‣●○■□➢✓][ \t\u00a0]+/;

/**
 * Puts a paste into a text: its form, if that is worth keeping, or else its words.
 *
 * @param pasted what the clipboard holds
 * @param form `md` or `adoc`
 * @param own the part of the entry to which the text belongs
 * @param tell called with what was left out
 * @type {(context: Context, input: TextField, pasted: Clipped, form: Markup, own: Part, tell: (text: string) => void) => void}
 */
export function paste(context, input, {texts, files: all}, form, own, tell) {
  const html = 'vscode-editor-data' in texts ? '' : texts['text/html'];
  const plain = texts['text/plain'] ?? '';
  const files = all.filter(({type}) => type.startsWith('image/'));
  const isPicture = files.length > 0 && !plain.trim();
  const found = html ? cleaned(html, isPicture ? files : picturesIn(texts['text/rtf'] ?? ''))
    : isPicture ? cleaned('', files) : null;
  tell('');
  if (!found || (found.isPlain && found.pictures.length === 0)) {
    const {text, left} = below(plain.replaceAll('\r\n', '\n'), form, own);
    tell(saidLeft(context, left));
    text && insert(input, listed(text, form));
    return;
  }
  for (const heading of found.root.querySelectorAll('h1')) {
    if (isTitle(heading.textContent, own)) {
      heading.remove();
      found.left.set('title', 1);
    }
  }
  const before = input.value.slice(0, input.selectionStart);
  const text = written(form, found, {all: input.value, above: lastLevel(before)});
  /** @type {(chosen: ({path: string, alt: string} | null)[]) => void} */
  const put = chosen => {
    const all = chosen.reduce((result, picture, index) => {
      const place = placeholder(index);
      const isAlone = new RegExp(`(^|\n)${place}(\n|$)`).test(result);
      return result.replace(place, picture ? pictureIn(form, picture.path, picture.alt, isAlone) : '');
    }, text).replaceAll(/\n{3,}/g, '\n\n').trim();
    insert(input, apart(all, before, input.value.slice(input.selectionEnd)));
    const left = new Map(found.left);
    const unused = chosen.filter(picture => !picture).length;
    unused > 0 && left.set('pictures', (left.get('pictures') ?? 0) + unused);
    tell(saidLeft(context, left));
  };
  if (found.pictures.length > 0) {
    askForPictures(context, own, input, found.pictures).then(put);
  } else {
    put([]);
  }
}

/** Whether a heading says what the title of the document says, which the page shows above the text, whatever its case, punctuation and white space. @type {(heading: string, own: Part) => boolean} */
function isTitle(heading, own) {
  /** @type {(text: unknown) => string} */
  const letters = text => String(text ?? '').normalize('NFKC').replaceAll(/[\p{P}\p{Cf}\s]+/gu, '').toLowerCase();
  return letters(heading) !== '' && letters(heading) === letters(own.data.title);
}

/** Markup that was written for a page of its own: its first level is that of the title. @type {(text: string, form: Markup, own: Part) => {text: string, left: Left}} */
function below(text, form, own) {
  const sign = form === 'adoc' ? '=' : '#';
  const isWhole = new RegExp(`^${sign} \\S`, 'm').test(text) && !/^(```|~~~|----)/m.test(text);
  /** @type {Left} */
  const left = new Map();
  const lines = isWhole ? text.split('\n').filter(line => {
    const isRepeated = line.startsWith(sign + ' ') && isTitle(line.slice(2), own);
    isRepeated && left.set('title', 1);
    return !isRepeated;
  }).map(line => new RegExp(`^${sign}{1,5} `).test(line) ? sign + line : line) : [];
  return {text: isWhole ? lines.join('\n').replace(/^\n+/, '') : text, left};
}

/** The level of the last heading in a text; that of the title if there is none. @type {(text: string) => number} */
function lastLevel(text) {
  return text.match(/^(#{2,6}|={2,6}) /gm)?.at(-1)?.trim().length ?? 1;
}

/** Blocks stand between empty lines; words stay in their line. @type {(text: string, before: string, after: string) => string} */
function apart(text, before, after) {
  if (!/\n|^(?:#|=+ |[-*.] |\d+\. |\||>|\[%)/.test(text)) {
    return text;
  }
  /** @type {(there: string, form: RegExp) => string} */
  const gap = (there, form) => there.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - (there.match(form)?.[0].length ?? 0)));
  return gap(before, /\n*$/) + text + gap(after, /^\n*/);
}

/** Lines that begin with signs of lists, as lists. @type {(text: string, form: Markup) => string} */
function listed(text, form) {
  const lines = text.split('\n');
  if (!lines.some(line => BULLET.test(line))) {
    return text;
  }
  /** @type {number[]} */
  const depths = [];
  const isAsciidoc = form === 'adoc';
  return lines.map((line, index) => {
    const [whole, indent] = line.match(BULLET) ?? [];
    if (whole === undefined) {
      depths.length = 0;
      return index > 0 && BULLET.test(lines[index - 1]) && line.trim() ? '\n' + line : line;
    }
    while ((depths.at(-1) ?? 0) > indent.length) {
      depths.pop();
    }
    if (depths.at(-1) !== indent.length) {
      depths.push(indent.length);
    }
    const mark = isAsciidoc ? '*'.repeat(depths.length) + ' ' : '  '.repeat(depths.length - 1) + '- ';
    return (index > 0 && lines[index - 1].trim() && !BULLET.test(lines[index - 1]) ? '\n' : '') + mark + line.slice(whole.length);
  }).join('\n');
}

/** @type {(context: Context, left: Left) => string} */
function saidLeft({t}, left) {
  const all = [...left].map(([kind, count]) => t('left-' + kind, count));
  return all.length > 0 ? t('leftOut', all.join(t('comma'))) : '';
}
