/** Fields of a form, made from the JSON Schema of a file. */
import {namedDate, read, withNamedDates} from './dates.js';
import {h} from './files.js';
import {choice, currency, group, names, number, proposals, texts, words} from './field-parts.js';
import {party, relation} from './relations.js';
import {list} from './rows.js';
import {half, resolve, targetsOf} from './schema.js';
import {zoneOf} from './zones.js';

/** @type {{[kind: string]: (own: Field) => Child | Child[]}} */
const KINDS = {choice, currency, group, list, names, number, party, relation, texts, truth, words};

/**
 * The field of one value.
 *
 * @param context what all fields of a form share: texts, languages, definitions, names of entries; `written` holds the
 *   attributes of the language in which a document is written
 * @param value `{get, set}` of the value; `set(undefined)` removes it
 * @type {(context: Context, name: string, schema: Schema, path: Path, value: Value) => HTMLElement}
 */
export function field(context, name, schema, path, value) {
  const holder = h('div', {class: 'field', 'data-path': JSON.stringify(path)});
  const render = (state = {}) => {
    const resolved = resolve(context.definitions, schema, value.get());
    const kind = kindOf(context, resolved, value.get());
    const title = half(schema.title ?? resolved.title ?? name, ' · ', context.language);
    const label = schema.isRequired ? context.t('requiredLabel', title) : title;
    const description = half(schema.description ?? '', '\n\n', context.language);
    const help = description.replace(/\n\n`.*/s, '');
    // In other languages than English and Chinese, what nobody has translated is English.
    const isEnglish = description !== '' && context.language !== 'zh' && description === half(schema.description ?? '', '\n\n', 'en');
    const own = {context, name, schema: resolved, path, value, title, label, help, note: schema.note && context.t(schema.note), read: {dir: 'auto', ...isEnglish && {lang: 'en'}}, render, field, holder, ...state};
    holder.dataset.title = title;
    holder.className = 'field ' + kind + (resolved.items ? ' has-items' : '');
    holder.replaceChildren(.../** @type {Node[]} */ ([KINDS[kind]?.(own) ?? line(own)].flat().filter(Boolean)), h('ul', {class: 'findings'}));
  };
  render();
  return holder;
}

/** @type {(context: Context, schema: Schema, value: any) => string} */
function kindOf(context, schema, value) {
  const types = [schema.type ?? []].flat();
  const isScalar = value !== undefined && value !== null && typeof value !== 'object';
  if (schema.enum) {
    return 'choice';
  } else if (schema['x-form'] === 'currency') {
    return 'currency';
  } else if (targetsOf(schema)) {
    return !types.includes('object') ? 'relation' : schema.patternProperties ? 'party' : 'group';
  } else if (schema.patternProperties && types.includes('object')) {
    const leaf = resolve(context.definitions, Object.values(schema.patternProperties)[0], undefined);
    return isScalar ? 'line' : leaf.items ? 'names' : 'texts';
  } else if (schema.items) {
    const item = resolve(context.definitions, schema.items, Array.isArray(value) ? value[0] : undefined);
    return item.properties || item.patternProperties ? 'list' : targetsOf(item) ? 'relation' : 'words';
  } else if (schema.properties) {
    return 'group';
  }
  const plain = types.filter(type => type !== 'null');
  return plain.includes('boolean') && !plain.includes('number') ? 'truth'
    : plain.every(type => type === 'number' || type === 'integer') && plain.length > 0 ? 'number' : 'line';
}

let count = 0;

/** A tick, without which the field is not there, and below it a box for the text that may stand in its place. @type {(own: Field) => Child[]} */
function truth(own) {
  const {context, schema, value, holder} = own;
  const id = 'f' + ++count;
  const isOn = Boolean(value.get());
  const tick = h('input', {id, type: 'checkbox', checked: isOn, 'aria-describedby': id + 'h', onchange: () => {
    value.set(isOn ? undefined : true);
    own.render();
    holder.querySelector('input')?.focus();
  }});
  return [h('label', {class: 'check', for: id}, tick, own.label), h('span', {class: 'help', id: id + 'h', ...own.read}, own.help),
    ...isOn && schema.pattern ? line({...own, label: context.t('addressIfAny'), help: '', schema: {...schema, type: 'string'}, value: {
      get: () => value.get() === true ? undefined : value.get(),
      set: next => value.set(next ?? true),
    }}) : []];
}

/** A text on one line; digits alone are a number where the schema has only that form for them. @type {(own: Field) => Child[]} */
function line(own) {
  const id = 'f' + ++count;
  const {context, schema, value, label} = own;
  const types = [schema.type ?? []].flat();
  /** @type {(text: string) => string | number | boolean} */
  const written = text => types.includes('integer') && /^[1-9]\d*$/.test(text) && String(Number(text)) === text ? Number(text)
    : typeof value.get() === 'number' && text.trim() !== '' && String(Number(text)) === text ? Number(text) : text;
  const isLong = schema.patternProperties || (types.includes('boolean') && !schema.pattern);
  const isText = schema.patternProperties || ['title', 'summary'].includes(own.name);
  /** @type {(text: string) => boolean} */
  const matches = text => new RegExp(schema.pattern ?? '', 'u').test(text);
  const isDate = schema.pattern && matches('2020-02-14') && !matches('x');
  /** @type {(text: string) => string} */
  const shown = text => isDate ? withNamedDates(context.language, text) : text;
  const help = h('span', {class: 'help', id: id + 'h', ...own.read}, shown(own.help));
  /** @type {ReturnType<typeof zoneOf> | null} */
  const zone = isDate ? zoneOf(own, () => taken(input.value), text => {
    input.value = text ?? input.value;
    input.dispatchEvent(new Event('input'));
  }) : null;
  /** What a date can be; an hour alone is that of the day on which something begins. @type {(text: string) => ReturnType<typeof read>} */
  const datesIn = text => {
    const begin = own.name === 'to' ? own.holder.parentElement?.querySelector(/** @type {'input'} */ (`:scope > .field[data-path$='"from"]'] > input`))?.value : '';
    const {dates: [first], isSure} = read(begin ?? '');
    return read(text, (isSure && first || begin)?.match(/^\d{4}-\d\d-\d\d/)?.[0]);
  };
  /** What is taken for what is typed: the only date that it can be, if it is none as files hold it. @type {(text: string) => string} */
  const taken = text => {
    const {dates: [first], isSure} = isDate && !matches(text) ? datesIn(text) : {dates: [], isSure: false};
    return isSure && first || text;
  };
  /** @type {HTMLInputElement | HTMLTextAreaElement} */
  const input = h(isLong ? 'textarea' : 'input', {
    id, dir: 'auto', ...isText ? context.written : {}, value: zone ? zone.shown(value.get()) : value.get() ?? '', rows: isLong ? 1 : undefined, inputmode: schema['x-form'] === 'web-address' ? 'url' : undefined, 'aria-describedby': id + 'h',
    oninput: () => {
      const text = taken(input.value);
      value.set(text.trim() === '' ? undefined : written(zone ? zone.written(text) : text));
      input.setCustomValidity?.(schema.pattern && text && !matches(text)
        ? shown(half(schema.patternErrorMessage ?? '', ' · ', context.language).replaceAll('`', '')) : '');
      asked?.offer(input.validity.valid ? [] : datesIn(text).dates);
      input.setAttribute('aria-invalid', String(!input.validity.valid));
      const said = text === input.value ? '' : namedDate(context.language, text);
      help.textContent = input.validationMessage || (said && said !== input.value.normalize('NFKC').trim() ? context.t('readAs', said) : shown(own.help));
      zone?.show(value.get());
    },
    // What is saved is what stands in the box.
    onchange: () => {
      const text = taken(input.value);
      input.value = zone && text !== input.value ? zone.shown(text) : text;
    },
  });
  const asked = zone && proposals(input, context.t('whichDate'), date => namedDate(context.language, date));
  const split = schema.patternProperties && context.languages.length > 1 && h('button', {
    type: 'button', class: 'quiet',
    onclick: () => {
      value.set({[context.defaultLanguage]: String(value.get())});
      own.render();
    },
  }, context.t('byLanguage'));
  zone?.show(value.get());
  return [h('label', {for: id}, label), input, help, asked, zone?.element, split];
}
