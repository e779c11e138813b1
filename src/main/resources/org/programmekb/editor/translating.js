/** An entry in one language beside another, passage by passage, with what changed in the original since the translation was recorded. */
import {find} from './checking.js';
import {field} from './fields.js';
import {h} from './files.js';
import {toSave} from './folding.js';
import {handOver} from './handover.js';
import {OF_LANGUAGE, wordingOf} from './ledger.js';
import {saidOf} from './names.js';
import {markOf, passagesIn, sideBySide} from './passages.js';
import {accept, tick} from './same.js';
import {marked} from './words.js';
import {toolsFor} from './writing.js';

let count = 0;

/** The markup of a file. @type {(path: string) => Markup} */
export const formOf = path => /** @type {Markup} */ ( path.replace(/.*\./, '').replace(/^ad.*|^asciidoc/, 'adoc').replace('markdown', 'md'));

/** The language that is translated into another; undefined if there is no text that can be shown by passages. @type {(context: Context, code: string, wanted?: string) => SiteLanguage | undefined} */
export function sourceOf({config, entry}, code, wanted = config.defaultLanguage) {
  const others = config.languages.filter(other => other.code !== code && entry.documents[other.code].raw === undefined && !entry.documents[other.code].isEmpty);
  return entry.documents[code].raw === undefined ? others.find(other => other.code === wanted) ?? others[0] : undefined;
}

/**
 * The view of one language beside its original.
 *
 * @param header the schema of the headers
 * @param back shows the whole texts again
 * @type {(context: Context, code: string, header: Schema, back: () => void) => Promise<HTMLElement>}
 */
async function translating(context, code, header, back) {
  const {t, entry, config, store} = context;
  let unread = '';
  const states = await store.translations(entry).catch((/** @type {Said} */ error) => {
    unread = saidOf(context, error);
    return /** @type {ByLanguage<TranslationState>} */ ({});
  });
  const state = /** @type {Partial<TranslationState>} */ (states[code] ?? {});
  const source = /** @type {SiteLanguage} */ (sourceOf(context, code, state.source));
  const target = /** @type {SiteLanguage} */ (config.languages.find(own => own.code === code));
  const [original, own] = [entry.documents[source.code], entry.documents[code]];
  const form = formOf(own.path);
  const before = state.before;
  const written = {lang: target.tag, dir: target.rightToLeft ? 'rtl' : 'ltr'};
  const read = {lang: source.tag, dir: source.rightToLeft ? 'rtl' : 'ltr'};
  const within = {...context, written};
  const rows = sideBySide(passagesIn(original.body, formOf(original.path)).passages, passagesIn(own.body, form).passages,
    before ? passagesIn(before.body, formOf(original.path)).passages : []);
  /** @type {(row: Beside) => boolean} */
  const isChanged = row => before !== undefined && row.before?.text !== row.now?.text;
  const fields = fieldRows(within, {original, own, header, before, read});
  const pieces = bodyRows(within, {rows, original, own, form, isChanged, read, written, target});
  const facts = factRows(context, before, source.code);
  const changes = fields.filter(({changed}) => changed).length + rows.filter(isChanged).length + facts.length;
  const said = state.state === 'outdated' ? before ? t('outdatedSince', state.accepted, changes) : t('earlierUnknown', state.accepted)
    : state.state === 'unrecorded' ? t('neverRecorded') : state.accepted ? t('matchesSince', state.accepted) : '';
  const odd = rows.filter(({isOdd, now, own: mine}) => isOdd && (now || mine)).length;
  const isTranslation = states[code] !== undefined || Object.keys(states).length === 0;
  // When the default language is written, it becomes the original, and what stands beside it the translation.
  const pair = code === config.defaultLanguage && !state.accepted ? source.code : code;
  const accepted = h('input', {type: 'checkbox', 'data-accepts': pair, 'data-languages': `${source.code} ${code}`, 'data-recorded': state.state === 'current' ? said : '', onchange: event => accept(pair, /** @type {HTMLInputElement} */ (event.target).checked)});
  return h('section', {class: 'part translation', id: 'document-' + code, 'data-file': own.path},
    h('ul', {class: 'findings part-findings'}),
    h('p', {class: 'entry-actions'}, h('button', {type: 'button', class: 'quiet', onclick: back}, t('wholeTexts'))),
    unread && h('p', {class: 'problem'}, unread),
    said && h('p', {class: state.state === 'outdated' ? 'problem' : 'help'}, said),
    rows.some(isChanged) && h('p', {class: 'help'}, t('changesShown')),
    odd > 0 && own.body.trim() !== '' && h('p', {class: 'problem'}, t('notAligned', odd)),
    h('div', {class: 'pair'},
      h('div', {id: 'document-' + source.code, 'data-file': original.path}, h('h3', {tabindex: -1, lang: source.tag}, source.name), h('ul', {class: 'findings part-findings'})),
      h('h3', {tabindex: -1, lang: target.tag}, target.name)),
    fields.map(({element}) => element), pieces,
    facts.length > 0 && h('div', {class: 'fact-changes'}, h('h3', {}, t('changedFacts')), h('ul', {}, facts)),
    isTranslation && h('p', {class: 'accept'}, h('label', {class: 'check'}, accepted, t('upToDate')), h('span', {class: 'help'})),
    toSave(context),
    isTranslation && handOver(context, code, original.path));
}

/** Shows it in the place of the whole texts, and anew after a save: then what has the focus keeps it. @type {(context: Context, code: string, header: Schema, place: HTMLElement, back: () => void) => Promise<HTMLElement>} */
export async function showTranslation(context, code, header, place, back) {
  const view = await translating(context, code, header, back);
  view.addEventListener('saved', () => showTranslation(context, code, header, place, back));
  /** @type {(of: Element) => HTMLElement[]} */
  const controls = of => [...of.querySelectorAll('h3, input, textarea, button')];
  const focused = /** @type {HTMLTextAreaElement | null} */ (document.activeElement);
  const next = /** @type {HTMLTextAreaElement | undefined} */ (focused?.closest('.translation') ? controls(view)[controls(place).indexOf(focused)] : undefined);
  place.replaceChildren(view);
  next?.focus({preventScroll: true});
  if (next?.matches('textarea')) {
    next.setSelectionRange(focused?.selectionStart ?? 0, focused?.selectionEnd ?? 0);
  }
  place.classList.add('translates');
  tick();
  find();
  return view;
}

/** Title, summary and the description of the picture. @type {(context: Context, parts: {original: Part, own: Part, header: Schema, before?: Wording, read: object}) => {changed: boolean, element: HTMLElement}[]} */
function fieldRows(context, {original, own, header, before, read}) {
  const {image, ...properties} = header.properties ?? {};
  const alternative = original.data.image?.alt;
  /** @type {{key: string, path: Path, schema: Schema, get: (of: Part) => any, set: (next: any) => void}[]} */
  const parts = [
    ...['title', 'summary'].map(key => ({key, path: [key], schema: properties[key], get: (/** @type {Part} */ of) => of.data[key], set: (/** @type {any} */ next) => (own.data = {...own.data, [key]: next})})),
    ...alternative && image?.properties?.alt ? [{
      key: 'image.alt', path: ['image', 'alt'], schema: image.properties.alt, get: (/** @type {Part} */ of) => of.data.image?.alt, set: (/** @type {any} */ next) => (own.data = {...own.data, image: {...own.data.image, alt: next}}),
    }] : [],
  ];
  return parts.filter(({key, get}) => key === 'title' || get(original) !== undefined || get(own) !== undefined || before?.texts?.[key]).map(({key, path, schema, get, set}) => {
    const then = before ? before.texts?.[key] ?? '' : undefined;
    // A number may be written with zeros at its end.
    const now = typeof get(original) === 'number' && then !== undefined && Number(then) === get(original) ? then : String(get(original) ?? '');
    const id = 'o' + ++count;
    const right = field(context, key, schema, path, {
      get: () => get(own) ?? undefined,
      set(next) {
        set(next);
        context.changed();
      },
    });
    right.querySelector('input, textarea')?.setAttribute('aria-describedby', id);
    const isChanged = then !== undefined && then !== now.trim();
    return {changed: isChanged, element: h('div', {class: 'pair'}, h('div', {class: 'original', id, ...read}, isChanged ? marked(context.t, then, now) : now), right)};
  });
}

/**
 * The passages of the text; what is written in one becomes part of the whole text.
 *
 * @type {(context: Context, view: {rows: Beside[], original: Part, own: Part, form: Markup, isChanged: (row: Beside) => boolean, read: object, written: object, target: SiteLanguage}) => HTMLElement[]}
 */
function bodyRows(context, {rows, original, own, form, isChanged, read, written, target}) {
  const {t} = context;
  const {rest} = passagesIn(own.body, form);
  /** @type {Piece[]} */
  const pieces = [];
  const change = () => {
    own.body = separated(pieces).map(([{text}, gap]) => gap + text).join('') + rest;
    context.changed();
    placed(pieces);
  };
  return rows.map((row, index) => {
    const {before, now, own: mine} = row;
    const id = 'o' + ++count;
    const left = h('div', {class: 'original', id, ...now && {'data-passage': original.path, 'data-line': now.line}},
      h('div', {class: 'source', ...read}, isChanged(row) ? marked(t, before?.text ?? '', now?.text ?? '') : now?.text ?? ''), h('ul', {class: 'findings'}));
    const passage = now ?? mine;
    if (!passage) {
      return h('div', {class: 'pair'}, left, h('p', {class: 'help'}, t('removedHere')));
    }
    const mark = mine ? '' : markOf(passage, form);
    /** @type {Piece} */
    const piece = {isNew: !mine, gap: mine?.gap ?? (/\n[ \t]*\n/.test(passage.gap) || !passage.gap ? '\n\n' : '\n'), text: mine?.text ?? ''};
    pieces.push(piece);
    const input = h('textarea', {id: 'w' + count, rows: 1, ...written, value: mine?.text ?? mark, 'aria-describedby': id, oninput: () => {
      piece.text = piece.isNew && input.value.trim() === mark.trim() ? '' : input.value;
      change();
    }});
    const {said} = toolsFor(context, input, form, target.code, own);
    const note = !mine ? t('noPassage') : !now ? t(before ? 'removedHere' : 'onlyHere') : now.kind !== mine.kind ? t('otherKind', t(kindName(now.kind)), t(kindName(mine.kind))) : '';
    piece.element = h('div', {class: 'field passage', 'data-passage': own.path, 'data-line': mine?.line ?? 0},
      h('label', {for: input.id}, h('span', {class: 'visually-hidden', lang: target.tag}, target.name), ' ', t('passage', index + 1, t(kindName(passage.kind)))), input, said,
      note && h('p', {class: 'help'}, note), h('ul', {class: 'findings'}));
    return h('div', {class: 'pair' + (isChanged(row) ? ' is-changed' : '')}, left, piece.element);
  });
}

/** @type {(kind: string) => string} */
const kindName = kind => 'kind-' + kind.replace(/\d/, '');

/** The passages that say something, each with what stands before it: what was not written in stays as it is. @type {(pieces: Piece[]) => [Piece, string][]} */
function separated(pieces) {
  const begin = pieces.find(({isNew}) => !isNew)?.gap ?? '';
  return pieces.filter(({text}) => text !== '').map((piece, index) => [piece, index === 0 ? begin : piece.gap.includes('\n') ? piece.gap : '\n\n']);
}

/** Notes in which lines the passages stand, for findings. @type {(pieces: Piece[]) => void} */
function placed(pieces) {
  let line = 1;
  for (const [{element, text}, gap] of separated(pieces)) {
    line += gap.split('\n').length - 1;
    element?.setAttribute('data-line', String(line));
    line += text.split('\n').length - 1;
  }
}

/**
 * Texts among the facts that changed; they are written in the fields of the facts. An item of a list that only stands at another
 * place is the same.
 *
 * @type {(context: Context, before: Wording | undefined, code: string) => HTMLElement[]}
 */
function factRows(context, before, code) {
  const {entry, config} = context;
  const own = entry.documents[code];
  const edited = new Map(/** @type {Change[]} */ (entry.changes()).map(({path, text}) => [path, text]));
  /** @type {(part: Part) => string} */
  const textOf = part => edited.get(part.path) ?? part.text;
  const now = wordingOf(config, code, own.path, textOf(own), textOf(entry.facts));
  if (!before?.texts || !now?.texts) {
    return [];
  }
  /** @type {(texts: ByLanguage) => [string, string][]} */
  const facts = texts => Object.entries(texts).filter(([name]) => !OF_LANGUAGE.includes(name));
  const gone = facts(before.texts);
  /** Takes the first text of before out of those that are gone. @type {(isIt: (one: [string, string]) => boolean) => string | undefined} */
  const take = isIt => {
    const index = gone.findIndex(isIt);
    return index < 0 ? undefined : gone.splice(index, 1)[0][1];
  };
  /** The name of a text without its places in lists. @type {(name: string) => string} */
  const kindOf = name => name.replaceAll(/\.\d+/g, '');
  const changed = facts(now.texts).filter(([name, text]) => take(([other, then]) => then === text && kindOf(other) === kindOf(name)) === undefined)
    .map(([name, text]) => changedFact(context, name, take(([other]) => other === name) ?? '', text));
  return [...changed, ...gone.map(([name, text]) => changedFact(context, name, text, ''))];
}

/** @type {(context: Context, name: string, then: string, now: string) => HTMLElement} */
function changedFact(context, name, then, now) {
  const path = name.split('.').map(key => /^\d+$/.test(key) ? Number(key) - 1 : key);
  const place = document.querySelector(`#facts .field[data-path='${CSS.escape(JSON.stringify(path))}']`);
  return h('li', {}, h('strong', {}, place?.dataset.title ?? name), ' ', h('span', {class: 'source'}, marked(context.t, then, now)));
}
