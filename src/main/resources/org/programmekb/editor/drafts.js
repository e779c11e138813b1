/** What is found in an entry before it is saved. */
import {half, resolve} from './schema.js';

const PAUSE = 900;

/** A function that runs a task a moment after its last call, in milliseconds; the task never runs twice at once. @type {(task: () => Promise<void>, pause?: number) => () => void} */
export function afterPause(task, pause = PAUSE) {
  /** @type {number | undefined} */
  let timer;
  let isRunning = false;
  let isWanted = false;
  const start = async () => {
    isWanted = true;
    if (isRunning) {
      return;
    }
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await task();
      }
    } finally {
      isRunning = false;
    }
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(start, pause);
  };
}

/** What the schemas say of an entry, for an editor without a server; the check of `kb` finds more. @type {(context: Context, facts: Schema, header: Schema) => Told[]} */
export function schemaFindings({t, language, entry}, facts, header) {
  const filled = entry.parts.filter(own => own.raw === undefined && !own.isEmpty);
  const stated = new Set(filled.flatMap(own => Object.keys(own.data).filter(key => own.data[key] !== undefined)));
  const missing = (entry.type.required ?? []).filter(key => key !== 'title' && !stated.has(key))
    .map(key => ({own: entry.facts, path: [key], message: t('required')}));
  const titles = filled.filter(own => own !== entry.facts && !own.data.title).map(own => ({own, path: ['title'], message: t('required')}));
  const wrong = filled.flatMap(own => {
    const schema = own === entry.facts ? facts : header;
    return mistakes({t, language, definitions: schema.$defs ?? {}}, schema, own.data, []).map(found => ({own, ...found}));
  });
  return [...missing, ...titles, ...wrong].map(found => ({severity: 'error', place: found, message: found.message, hint: '', path: found.own.path, line: 0, column: 0}));
}

/** Where a value does not have the form that a schema asks for: paths and messages. @type {(context: Pick<Context, 't' | 'language' | 'definitions'>, schema: Schema, value: any, path: Path) => Mistake[]} */
export function mistakes(context, schema, value, path) {
  const {t, language, definitions} = context;
  if (value === undefined || value === null) {
    return [];
  }
  const whole = schema.$ref ? {...definitions[schema.$ref.replace(/.*\//, '')], ...schema} : schema;
  if (whole.anyOf) {
    return whole.anyOf.some(one => mistakes(context, one, value, path).length === 0)
      ? [] : mistakes(context, resolve(definitions, whole, value), value, path);
  }
  /** @type {(key: string, ...values: unknown[]) => Mistake[]} */
  const wrong = (key, ...values) => [{path, message: t(key, ...values)}];
  /** @type {(message?: string) => Mistake[]} */
  const said = message => message ? [{path, message: half(message, ' · ', language)}] : wrong('notAChoice');
  const types = [whole.type ?? []].flat();
  if (whole.enum) {
    return whole.enum.includes(value) ? [] : said(whole.errorMessage);
  } else if (types.length > 0 && !types.some(type => isA(type, value))) {
    return wrong(types.some(type => /number|integer/.test(type)) && types.every(type => /number|integer|null/.test(type)) ? 'notANumber' : 'wrongForm');
  } else if (Array.isArray(value)) {
    return value.flatMap((item, index) => mistakes(context, whole.items ?? {}, item, [...path, index]));
  } else if (typeof value === 'object') {
    return membersWrong(context, whole, value, path);
  } else if (whole.pattern && typeof value === 'string' && !new RegExp(whole.pattern, 'u').test(value)) {
    return said(whole.patternErrorMessage);
  } else if (typeof value === 'number' && (value < (whole.minimum ?? -Infinity) || value > (whole.maximum ?? Infinity))) {
    return wrong('numberRange', whole.minimum ?? '', whole.maximum ?? '');
  }
  return [];
}

/** @type {(context: Pick<Context, 't' | 'language' | 'definitions'>, schema: Schema, value: any, path: Path) => Mistake[]} */
function membersWrong(context, schema, value, path) {
  const keys = Object.keys(value).filter(key => value[key] !== undefined);
  const absent = (schema.required ?? []).filter(key => (value[key] ?? undefined) === undefined);
  return [
    ...absent.map(key => ({path: [...path, key], message: context.t('required')})),
    ...keys.flatMap(key => {
      const pattern = Object.keys(schema.patternProperties ?? {}).find(one => new RegExp(one).test(key));
      const inner = schema.properties?.[key] ?? schema.patternProperties?.[pattern ?? ''] ?? schema.additionalProperties;
      return inner === false
        ? [{path: [...path, key], message: context.t('unknownField', key)}]
        : mistakes(context, Object(inner), value[key], [...path, key]);
    }),
  ];
}

/** @type {(type: string, value: any) => boolean} */
function isA(type, value) {
  return type === 'array' ? Array.isArray(value)
    : type === 'object' ? typeof value === 'object' && !Array.isArray(value)
    : type === 'integer' ? Number.isInteger(value)
    : typeof value === type;
}
