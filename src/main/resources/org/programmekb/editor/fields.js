/** Fields of a form, made from the JSON Schema of a file. */
import {h} from './files.js';
import {choice, group, list, names, number, relation, texts, truth, words} from './field-parts.js';

const TARGETS = {
  cities: ['cities'], partners: ['cities'], memorandum: ['cities'], clusters: ['clusters'], projects: ['projects'],
  laps: ['laps'], organisations: ['organisations'], organisers: ['organisations'], organisation: ['organisations'],
  lead: ['cities', 'organisations'], owner: ['organisations'], person: ['people'], speaker: ['people'], side: ['sides'],
};
const KINDS = {choice, group, list, names, number, relation, texts, truth, words};

/**
 * The field of one value.
 *
 * @param context what all fields of a form share: texts, languages, definitions, names of entries
 * @param value `{get, set}` of the value; `set(undefined)` removes it
 */
export function field(context, name, schema, path, value) {
  const holder = h('div', {class: 'field', 'data-path': JSON.stringify(path)});
  const render = () => {
    const resolved = resolve(context, schema, value.get());
    const kind = kindOf(context, resolved, name, value.get());
    const label = half(schema.title ?? resolved.title ?? name, ' · ', context.language);
    const help = half(schema.description ?? '', '\n\n', context.language).replace(/\n\n`.*/s, '');
    const own = {context, name, schema: resolved, path, value, label, help, targets: TARGETS[name], render, field, holder};
    holder.className = 'field ' + kind + (resolved.items ? ' has-items' : '');
    holder.replaceChildren(...[KINDS[kind]?.(own) ?? line(own)].flat().filter(Boolean), h('ul', {class: 'findings'}));
  };
  render();
  return holder;
}

/** The part of a text in two languages: English, then Chinese. */
export function half(text, separator, language) {
  const parts = text.split(separator);
  return (language === 'zh' ? parts[1] : parts[0]) ?? parts[0];
}

/** The alternative of a schema that a value follows, or the richest one for no value. */
function resolve(context, schema, value) {
  const whole = schema.$ref ? {...context.definitions[schema.$ref.split('/').pop()], ...schema, $ref: undefined} : schema;
  if (!whole.anyOf) {
    return whole;
  }
  const alternatives = whole.anyOf.map(one => resolve(context, one, value)).filter(one => one.type !== 'null');
  const isGroup = value !== null && typeof value === 'object' && !Array.isArray(value);
  const fits = alternatives.filter(one => value === undefined || value === null
    || (isGroup ? accepts(one, value) : Array.isArray(value) ? one.items : one.enum || !one.properties || [one.type].flat().includes(typeof value)));
  const best = fits.find(one => one.patternProperties) ?? fits.find(one => one.properties) ?? fits.at(-1) ?? alternatives[0];
  return {...best, title: whole.title, description: whole.description};
}

function accepts(schema, value) {
  const patterns = Object.keys(schema.patternProperties ?? {}).map(pattern => new RegExp(pattern));
  return Object.keys(value).every(key => key in (schema.properties ?? {}) || patterns.some(pattern => pattern.test(key)));
}

function kindOf(context, schema, name, value) {
  const types = [schema.type ?? []].flat();
  const isScalar = value !== undefined && value !== null && typeof value !== 'object';
  if (schema.enum) {
    return 'choice';
  } else if (schema.patternProperties && types.includes('object')) {
    const leaf = resolve(context, Object.values(schema.patternProperties)[0], undefined);
    return isScalar ? 'line' : leaf.items ? 'names' : 'texts';
  } else if (schema.items) {
    const item = resolve(context, schema.items, Array.isArray(value) ? value[0] : undefined);
    return TARGETS[name] ? 'relation' : item.properties || item.patternProperties ? 'list' : 'words';
  } else if (schema.properties) {
    return 'group';
  } else if (TARGETS[name] && name !== 'owner') {
    return 'relation';
  }
  const plain = types.filter(type => type !== 'null');
  return plain.length === 1 && plain[0] === 'boolean' ? 'truth'
    : plain.every(type => type === 'number' || type === 'integer') && plain.length > 0 ? 'number' : 'line';
}

let count = 0;

/** A text on one line; digits alone are a number where the schema has only that form for them. */
function line(own) {
  const id = 'f' + ++count;
  const {context, schema, value, label} = own;
  const help = h('span', {class: 'help', id: id + 'h'}, own.help);
  const types = [schema.type ?? []].flat();
  const written = text => types.includes('integer') && /^[1-9]\d*$/.test(text) && String(Number(text)) === text ? Number(text)
    : types.includes('boolean') && types.length < 4 && /^(true|false)$/.test(text) ? text === 'true'
    : typeof value.get() === 'number' && text.trim() !== '' && String(Number(text)) === text ? Number(text) : text;
  const suggestions = own.targets?.flatMap(target => context.names(target));
  const isLong = !suggestions && (schema.patternProperties || (types.includes('boolean') && !schema.pattern));
  const input = h(isLong ? 'textarea' : 'input', {
    id, value: value.get() ?? '', rows: isLong ? 1 : undefined, list: suggestions && id + 'l', 'aria-describedby': id + 'h',
    oninput: () => {
      value.set(input.value === '' ? undefined : written(input.value));
      input.setCustomValidity?.(schema.pattern && input.value && !new RegExp(schema.pattern, 'u').test(input.value)
        ? half(schema.patternErrorMessage ?? '', ' · ', context.language) : '');
      input.setAttribute('aria-invalid', String(!input.validity.valid));
      help.textContent = input.validationMessage || own.help;
    },
  });
  const split = schema.patternProperties && context.languages.length > 1 && h('button', {
    type: 'button', class: 'quiet',
    onclick: () => {
      value.set({[context.defaultLanguage]: String(value.get())});
      own.render();
    },
  }, context.t('byLanguage'));
  const choices = suggestions && h('datalist', {id: id + 'l'}, suggestions.map(([slug, name]) => h('option', {value: slug}, name)));
  return [h('label', {for: id}, label), input, help, choices, split];
}
