/** What the JSON Schemas of the fields say. */
import {nameIn} from './texts.js';

/** What the ids in a value name: `city`, `organisation`; undefined if it holds none. @type {(schema: Schema) => string[] | undefined} */
export const targetsOf = schema => schema['x-refers-to'];

/** What names entries in a value: the items of a list as they are, or the ids in a text with commas. @type {(value: any) => any[]} */
export const idsIn = value => typeof value === 'string' ? value.split(',').map(id => id.trim()).filter(Boolean) : [value ?? []].flat();

/** The part of a text in two languages, English, then Chinese; in other languages what is called so in English. @type {(text: string, separator: string, language: string) => string} */
export function half(text, separator, language) {
  const parts = text.split(separator);
  return language === 'zh' ? parts[1] ?? parts[0] : nameIn(language, parts[0]);
}

/** The alternative of a schema that a value follows, or the richest one for no value. @type {(definitions: {[name: string]: Schema}, schema: Schema, value: any) => Schema} */
export function resolve(definitions, schema, value) {
  /** @type {Schema} */
  const whole = schema.$ref ? {...definitions[schema.$ref.replace(/.*\//, '')], ...schema, $ref: undefined} : schema;
  if (!whole.anyOf) {
    return whole;
  }
  const alternatives = whole.anyOf.map(one => resolve(definitions, one, value)).filter(one => one.type !== 'null');
  const isGroup = value !== null && typeof value === 'object' && !Array.isArray(value);
  const fits = alternatives.filter(one => value === undefined || value === null
    || (isGroup ? accepts(one, value) : Array.isArray(value) ? one.items : one.enum || !one.properties || [one.type].flat().includes(typeof value)));
  const best = fits.find(one => one.patternProperties) ?? fits.find(one => one.properties) ?? fits.at(-1) ?? alternatives[0];
  // A text that may be an id is chosen by the name of what it names.
  const named = best.patternProperties ? alternatives.find(one => one.pattern && targetsOf(one)) : undefined;
  return {...best, ...named && {'x-refers-to': targetsOf(named)}, title: whole.title, description: whole.description};
}

/** @type {(schema: Schema, value: object) => boolean} */
function accepts(schema, value) {
  const patterns = Object.keys(schema.patternProperties ?? {}).map(pattern => new RegExp(pattern));
  return Object.keys(value).every(key => key in (schema.properties ?? {}) || patterns.some(pattern => pattern.test(key)));
}
