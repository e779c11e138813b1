/** The pages of a new entry, and of one entry. */
import {contentsOf} from './contents.js';
import {Entry} from './entry.js';
import {field} from './fields.js';
import {toSave} from './folding.js';
import {h} from './files.js';
import {outdate} from './findings.js';
import {languageIn} from './names.js';
import {picture} from './picture.js';
import {pinyin} from './pinyin.js';
import {typeIn} from './texts.js';
import {formOf, showTranslation, sourceOf} from './translating.js';
import {toolsFor} from './writing.js';
import {followCities} from './zones.js';

/** The fields of the facts that are the documents' own. */
const IN_DOCUMENTS = ['title', 'summary', 'type'];

/** Facts that few entries have: they are offered behind a heading unless they are filled in. */
const RARE = [
  'agreements', 'attachments', 'date', 'event', 'expires', 'first-mentions', 'focus', 'laps', 'memorandum', 'organisations', 'page', 'partners', 'phase', 'pinyin', 'projects', 'same',
  'stage', 'variants',
];

/**
 * The form for a new entry.
 *
 * @param kept `{values, keep, forget}`: what was written into this form earlier, and what keeps and forgets it
 * @type {(context: Context, folder: string, created: (entry: Opened) => void, kept: KeptForm) => HTMLElement}
 */
export function newPage(context, folder, created, kept) {
  const {t, config, language, entries} = context;
  const type = [...config.types, ...config.registers].find(own => own.folder === folder) ?? config.types[0];
  /** @type {[string, string, HTMLInputElement][]} */
  const inputs = config.languages.map(({code, tag, name, rightToLeft}) => [code, name, h('input', {
    id: 'title-' + code, lang: tag, dir: rightToLeft ? 'rtl' : 'ltr', oninput: () => address.value = slugOf(inputs, type.word === 'news' ? 'news-' + today : ''),
  })]);
  const today = new Date().toISOString().slice(0, 10);
  const address = h('input', {id: 'slug', dir: 'ltr', 'aria-describedby': 'slug-help', pattern: '[a-z0-9]+(-[a-z0-9]+)*', required: true});
  const problem = h('p', {class: 'problem', role: 'alert'});
  /** @type {(event: SubmitEvent) => void} */
  const create = event => {
    event.preventDefault();
    const key = `${type.folder}/${address.value}`;
    if (entries.has(key) || !address.validity.valid) {
      problem.textContent = t(entries.has(key) ? 'slugTaken' : 'slugWrong');
      address.focus();
      return;
    }
    kept.forget();
    const entry = Object.assign(new Entry(config, {type, slug: address.value, documents: {}}), {key});
    if (type.word === 'news') {
      entry.facts.data = {date: today};
    }
    if (type.isRegister) {
      const names = inputs.map(([code, , input]) => [code, input.value.trim()]).filter(([, name]) => name);
      entry.facts.data = {[['term', 'title'].find(key => type.required.includes(key)) ?? 'name']: Object.fromEntries(names)};
      created(entry);
      return;
    }
    for (const [code, , input] of inputs) {
      entry.documents[code].data = input.value.trim() ? {title: input.value.trim()} : {};
    }
    created(entry);
  };
  const all = [...inputs.map(([, , input]) => input), address];
  all.forEach((input, index) => (input.value = kept.values[index] ?? ''));
  return h('form', {class: 'new', novalidate: true, onsubmit: create, oninput: () => kept.keep(all.map(input => input.value))},
    h('h1', {tabindex: -1}, t('new', typeIn(language, type))),
    inputs.map(([, name, input]) => h('p', {}, h('label', {for: input.id}, t('inLanguage', t(type.isRegister ? 'name' : 'title'), name)), input)),
    h('p', {}, h('label', {for: 'slug'}, t(type.isRegister ? 'newId' : 'slug')), address, h('span', {class: 'help', id: 'slug-help'}, t('slugHelp'))),
    problem,
    h('button', {}, t('create')));
}

/**
 * The part of an address that a title gives: the first title in Latin letters counts, or else the first in Chinese, in pinyin.
 *
 * @param other stands for titles in other scripts
 * @type {(inputs: [string, string, HTMLInputElement][], other: string) => string}
 */
function slugOf(inputs, other) {
  const titles = inputs.map(([, , input]) => input.value);
  const isChinese = (/** @type {string} */ title) => /\p{Script=Han}/u.test(title) && !/\p{Script=Hira}|\p{Script=Kana}/u.test(title);
  const proposals = [...titles.filter(title => !isChinese(title)), ...titles.filter(isChinese).map(pinyin)].map(title => title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60).replace(/-$/, ''));
  return proposals.find(slug => /[a-z]/.test(slug)) ?? (titles.some(Boolean) ? other : '');
}

/**
 * @param preview what {@link previewOf} gave, or undefined if the store has no preview
 * @param moves what {@link movesOf} gave, or nothing for a new entry
 * @type {(context: Context, facts: Schema, header: Schema, preview: Preview | null | undefined, moves: Child) => HTMLElement}
 */
export function entryPage(context, facts, header, preview, moves) {
  const {t, entry} = context;
  const title = h('h1', {tabindex: -1}, entry.title(context.language) || entry.slug);
  const {isRegister} = entry.type;
  /** @type {(id: string, text: string) => HTMLElement} */
  const jump = (id, text) => h('button', {type: 'button', class: 'quiet', onclick: () => {
    const place = document.getElementById(id);
    place?.toggleAttribute('open', true);
    place?.scrollIntoView();
    place?.querySelector('h2, summary')?.focus();
  }}, text);
  /** @type {Child[]} */
  const sections = [
    h('p', {class: 'kind'}, h('a', {href: '#/' + entry.type.folder}, t('types-' + entry.type.folder))), title,
    preview ? '' : h('p', {class: 'help'}, t('noPreview')),
    h('p', {class: 'entry-actions'}, preview?.button, !isRegister && jump('facts', t('facts')), moves && jump('moves', t('moves'))),
    h('ul', {class: 'findings all'}),
  ];
  if (!isRegister) {
    sections.push(h('h2', {}, t('documents')), documents({...context, definitions: header.$defs ?? {}}, header, facts));
  }
  sections.push(section(context, 'facts', t(isRegister ? 'item' : 'facts'), entry.facts, facts, key => isRegister || !IN_DOCUMENTS.includes(key)));
  sections.push(moves);
  const form = h('div', {class: 'form'}, sections.filter(Boolean));
  ['input', 'change'].forEach(name => form.addEventListener(name, outdate, true));
  return h('div', {class: 'entry'}, contentsOf(context, form), form, preview?.panel);
}

/** The texts in all languages side by side, or one of them beside its original by passages. @type {(context: Context, header: Schema, facts: Schema) => HTMLElement} */
function documents(context, header, facts) {
  const element = h('div', {class: 'documents'});
  /** @type {(code: string) => Promise<void>} */
  const translate = async code => {
    const view = await showTranslation(context, code, inOne(header), element, () => {
      show();
      context.changed();
      element.querySelector(`#document-${code} .translate`)?.focus();
    });
    view.querySelector('.pair > h3')?.focus();
  };
  const show = () => {
    element.classList.remove('translates');
    element.replaceChildren(...context.config.languages.map(language => documentColumn({...context, translate, showTexts: show}, language, header, facts)));
  };
  show();
  return element;
}

/** What shows a text beside its original, if there is one. @type {(context: Context, code: string) => Node | ''} */
function translateButton(context, code) {
  const source = sourceOf(context, code);
  return source ? h('button', {type: 'button', class: 'translate', onclick: () => context.translate?.(code)}, context.t('translateBeside', languageIn(context, source.code))) : '';
}

/** The fields of a part: those that are often written or have a value, and the others behind a heading. @type {(context: Context, id: string, title: string, own: Part, schema: Schema, isShown: (key: string) => boolean) => HTMLElement} */
function section(context, id, title, own, schema, isShown) {
  return h('section', {class: 'part', id, 'data-file': own.path}, h('h2', {tabindex: -1}, title), h('ul', {class: 'findings part-findings'}),
    own.raw === undefined ? fields(context, own, schema, isShown) : raw(context, own));
}

/** @type {(context: Context, own: Part, schema: Schema, isShown: (key: string) => boolean) => Child[]} */
function fields(context, own, schema, isShown) {
  const {type} = context.entry;
  const isFacts = own === context.entry.facts;
  const required = isFacts ? type.required ?? [] : ['title'];
  const properties = schema.properties ?? {};
  /** @type {(key: string) => boolean} */
  const isUsual = key => isFacts ? !RARE.includes(key) && key !== type.folder : key === 'title' || key === 'summary';
  // A picture has many fields: where there is none yet, it comes last.
  const order = [...Object.keys(own.before), ...Object.keys(properties).filter(key => key !== 'image'), 'image'];
  const shown = Object.entries(properties).filter(([key]) => isShown(key))
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const made = shown.map(([key, inner]) => {
    /** @type {Value} */
    const value = {
      get: () => own.data[key] ?? undefined,
      set(next) {
        own.data = {...own.data, [key]: next};
        context.changed();
        followCities();
      },
    };
    const isCited = isFacts && type.cites && key === 'sources' && context.names('source').length > 0;
    const isRequired = isCited || required.includes(key);
    /** @type {Context} */
    const inContext = key === 'image' ? {...context, picture: parts => picture(context, parts, own)} : context;
    const isFirst = own.data[key] !== undefined || isRequired || isUsual(key);
    return /** @type {[boolean, HTMLElement]} */ ([isFirst, field(inContext, key, {...inner, isRequired, ...isCited && {note: 'sourceNeeded'}}, [key], value)]);
  });
  const others = made.filter(([isSet]) => !isSet).map(([, element]) => element);
  return [
    h('div', {class: 'fields'}, made.filter(([isSet]) => isSet).map(([, element]) => element)),
    others.length > 0 && h('details', {class: 'further'}, h('summary', {}, context.t(isFacts && !type.isRegister ? 'moreFacts' : 'further', others.length)), h('div', {class: 'fields'}, others)),
    toSave(context),
  ];
}

/** @type {(context: Context, own: Part) => Child[]} */
function raw(context, own) {
  const input = h('textarea', {
    id: 'raw-' + own.path, rows: 24, spellcheck: 'false', value: own.raw,
    oninput: () => {
      own.raw = input.value;
      context.changed();
    },
  });
  return [h('p', {}, h('label', {for: input.id}, context.t('raw'))), input];
}

/** @type {(context: Context, language: SiteLanguage, header: Schema, facts: Schema) => HTMLElement} */
function documentColumn(context, {code, tag, name, rightToLeft}, header, facts) {
  const {t, entry} = context;
  const own = entry.documents[code];
  const id = 'document-' + code;
  const written = {lang: tag, dir: rightToLeft ? 'rtl' : 'ltr'};
  if (own.isEmpty) {
    return h('section', {class: 'part', id, 'data-file': own.path}, h('h3', {lang: tag}, name), h('p', {class: 'missing'}, t('missingHere')),
      h('button', {
        type: 'button',
        onclick: () => {
          own.data = {title: ''};
          context.showTexts?.();
          /** @type {HTMLElement | null} */ (document.querySelector(`#${id} [data-path='["title"]'] :is(input, textarea)`))?.focus();
        },
      }, t('addTranslation')), ' ', translateButton(context, code));
  }
  const body = h('textarea', {
    id: 'body-' + code, rows: 16, ...written, value: own.body, class: 'body',
    oninput: () => {
      own.body = body.value;
      context.changed();
    },
  });
  /** @type {(key: string) => boolean} */
  const isOwn = key => key === 'title' || key === 'summary' || own.data[key] !== undefined || !(key in (facts.properties ?? {}));
  const part = section({...context, written}, id, '', own, inOne(header), key => isOwn(key) && key !== 'type');
  part.querySelector('h2')?.replaceWith(h('h3', {lang: tag}, name), translateButton(context, code));
  if (own.raw === undefined) {
    const form = formOf(own.path);
    const {bar, said} = toolsFor({...context, written}, body, form, code, own);
    const field = h('div', {class: 'field', 'data-path': '["body"]'}, h('label', {for: body.id}, t('body')), bar, body, said, h('span', {class: 'help'}, t('body-' + form)),
      h('ul', {class: 'findings'}));
    part.querySelector('.fields')?.after(field);
  }
  return part;
}

/** The schema of a header in which title and summary are texts of one language. @type {(header: Schema) => Schema} */
function inOne(header) {
  /** @type {(key: string) => Schema} */
  const text = key => ({...header.properties?.[key], anyOf: undefined, type: ['string', 'number', 'boolean', 'null']});
  return {...header, properties: {...header.properties, title: text('title'), summary: text('summary')}};
}
