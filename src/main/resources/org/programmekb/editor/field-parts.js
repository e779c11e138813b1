/** The kinds of fields that are more than a line. */
import {amountIn} from './amounts.js';
import {h} from './files.js';
import {foldButton, toSave} from './folding.js';
import {half, targetsOf} from './schema.js';

let count = 0;
const id = () => 'p' + ++count;
/** @type {(value: any) => boolean} */
const isGroup = value => value !== null && typeof value === 'object' && !Array.isArray(value);
/** @type {(value: object) => object | undefined} */
const orNothing = value => Object.values(value).some(item => item !== undefined) ? value : undefined;

/** @type {(own: Field, ...children: Child[]) => HTMLElement} */
export function fieldset(own, ...children) {
  const help = own.help ? h('p', {class: 'help', ...own.read}, own.help) : null;
  const note = own.note && h('p', {class: 'help'}, own.note);
  // What stands at the top of a part can be folded, since it can be long.
  const isTop = own.path.length === 1;
  return h('fieldset', {}, h('legend', {}, own.label, isTop && foldButton(own.context, own.label)), help, note, ...children, isTop && toSave(own.context));
}

/** @type {(value: Value, key: string) => Value} */
function member(value, key) {
  return {
    get: () => value.get()?.[key] ?? undefined,
    set(next) {
      const whole = isGroup(value.get()) ? {...value.get()} : {};
      if (next === undefined) {
        delete whole[key];
      } else {
        whole[key] = next;
      }
      value.set(orNothing(whole));
    },
  };
}

/** One input for each language, side by side. @type {(own: Field) => HTMLElement} */
export function texts(own) {
  return fieldset(own, byLanguage(own, {toText: value => String(value ?? ''), fromText: text => text.trim() === '' ? undefined : text}), others(own));
}

/** Several names for each language, one on each line. @type {(own: Field) => HTMLElement} */
export function names(own) {
  return fieldset(own, byLanguage(own, {
    toText: value => [value ?? []].flat().join('\n'),
    fromText: text => text.trim() === '' ? undefined : text.split('\n').map(line => line.trim()).filter(Boolean),
  }));
}

/** @type {(own: Field, forms: {toText(value: any): string, fromText(text: string): any}) => HTMLElement} */
function byLanguage({context, value, path}, {toText, fromText}) {
  return h('div', {class: 'languages'}, context.languages.map(({code, tag, name, rightToLeft}) => {
    const own = member(value, code);
    /** @type {HTMLTextAreaElement} */
    const input = h('textarea', {
      id: id(), rows: 1, lang: tag, dir: rightToLeft ? 'rtl' : 'ltr', value: toText(own.get()), 'data-path': JSON.stringify([...path, code]),
      oninput: () => own.set(fromText(input.value)),
    });
    return h('div', {}, h('label', {for: input.id, lang: tag}, name), input);
  }));
}

/** What may stand beside the languages, such as former names. @type {(own: Field) => Child} */
function others(own) {
  const {context, schema, value, path, field} = own;
  const properties = schema.properties ?? {};
  const keys = Object.keys(properties).filter(key => properties[key].title);
  return keys.length > 0 && h('details', {open: keys.some(key => value.get()?.[key])}, h('summary', {}, context.t('furtherNames')),
    keys.map(key => field(context, key, properties[key], [...path, key], member(value, key))));
}

/** @type {(own: Field) => HTMLElement} */
export function group(own) {
  const {context, schema, path, field} = own;
  const value = targetsOf(schema) ? named(own) : own.value;
  const fields = Object.entries(schema.properties ?? {}).map(([key, inner]) => field(context, key, inner, [...path, key], member(value, key)));
  return fieldset(own, own.name === 'image' && context.picture?.(own), h('div', {class: 'members'}, fields));
}

/** The value of a group that names another entry; where it says no more than the name, the file has the name alone. @type {(own: Field) => Value} */
function named({schema, value}) {
  const [key = ''] = Object.entries(schema.properties ?? {}).find(([, inner]) => targetsOf(inner)?.some(target => targetsOf(schema)?.includes(target))) ?? [];
  return {
    get: () => isGroup(value.get()) ? value.get() : orNothing({[key]: value.get()}),
    set: next => value.set(next?.[key] !== undefined && Object.keys(next).length === 1 ? next[key] : next),
  };
}

/** Numbers or words with commas between them. @type {(own: Field) => Child[]} */
export function words(own) {
  const {context, name, value, schema} = own;
  const input = h('input', {
    id: id(), dir: 'auto', ...name === 'tags' ? context.written : {}, value: [value.get() ?? []].flat().join(', '),
    oninput: () => {
      const items = input.value.split(/[,，、]/).map(item => item.trim()).filter(Boolean);
      const isNumber = [schema.items?.type].flat().includes('integer') || [schema.items?.type].flat()[0] === 'number';
      value.set(items.length > 0 ? items.map(item => isNumber && /^\d+$/.test(item) ? Number(item) : item) : undefined);
    },
  });
  return labelled(own, input);
}

/** Buttons that put into a field what somebody may mean; `offer` says which there are. @type {(input: HTMLInputElement | HTMLTextAreaElement, question: string, named?: (one: any) => string) => HTMLElement & {offer(values: any[]): void}} */
export function proposals(input, question, named = String) {
  const element = h('p', {class: 'which-number', role: 'status', hidden: true});
  return Object.assign(element, {offer: (/** @type {any[]} */ values) => {
    element.hidden = values.length === 0;
    element.replaceChildren(...values.length === 0 ? [] : [question, ...values.map(one => h('button', {
      type: 'button',
      onclick: () => {
        input.value = one;
        input.dispatchEvent(new Event('input'));
        input.focus();
      },
    }, named(one)))]);
  }});
}

/** A number; what is written of its currency goes into the box for it, if that is empty. @type {(own: Field) => Child[]} */
export function number(own) {
  const {context, value, schema} = own;
  const isWhole = [schema.type].flat().includes('integer');
  const input = h('input', {id: id(), inputmode: 'decimal', value: value.get() ?? ''});
  const [label, , stated] = labelled(own, input);
  const help = stated || h('span', {class: 'help'});
  const asked = proposals(input, context.t('whichNumber'));
  /** The currency that stood in the text. */
  let noted = '';
  /** @type {(text: string, isTyped: boolean) => void} */
  const take = (text, isTyped) => {
    const box = own.holder.parentElement?.querySelector(/** @type {'select'} */ (':scope > .currency > select'));
    const {numbers: [first, ...others], code = '', unit, isRough} = amountIn(text, isWhole, Boolean(box));
    // What can be read in two ways stays as it was typed, and is not saved, until somebody has chosen.
    input.toggleAttribute('data-undecided', others.length > 0);
    isTyped && value.set(others.length === 0 ? first : text);
    const wrong = typeof value.get() === 'string' || value.get() < (schema.minimum ?? -Infinity) || value.get() > (schema.maximum ?? Infinity);
    input.setAttribute('aria-invalid', String(wrong));
    if (box && code && ['', noted].includes(box.value)) {
      noted = box.value = code;
      box.dispatchEvent(new Event('change', {bubbles: true}));
    }
    const isKept = code === '' || box?.value === code;
    const isOther = typeof first === 'number' && others.length === 0 && String(first) !== text.trim() && Number(text) !== first;
    help.textContent = isRough ? context.t('notExact') : !isOther ? own.help
      : [context.t('readAs', isKept ? [first, code].join(' ').trim() : first), !isKept && (box ? context.t('unitOther', unit, box.selectedOptions[0].textContent) : context.t('unitDropped', unit))].filter(Boolean).join(' ');
    asked.offer(others.length === 0 ? [] : [first, ...others]);
  };
  input.addEventListener('input', () => take(input.value, true));
  input.addEventListener('change', () => {
    input.value = input.value && (value.get() ?? '');
  });
  typeof value.get() === 'string' && take(input.value, false);
  return [label, input, help, asked];
}

/** @type {(own: Field) => Child[]} */
export function choice(own) {
  const {context, value, schema} = own;
  const words = schema.enum ?? [];
  const countries = words.includes('AD') && new Intl.DisplayNames([context.language], {type: 'region'});
  /** @type {(word: string, index: number) => string} */
  const meaning = (word, index) => countries ? `${countries.of(word)} (${word})`
    : half(schema.enumDescriptions?.[index] ?? word, ' · ', context.language);
  const options = words.map((word, index) => [word, meaning(word, index)]);
  if (countries) {
    options.sort((a, b) => a[1].localeCompare(b[1], context.language));
  }
  return labelled(own, select([['', '–'], ...options], value.get() ?? '', chosen => value.set(chosen || undefined)));
}

/** Currencies that are used most in the programme come first. */
const USUAL = ['EUR', 'CNY'];

/** A currency by its name; the file has its code. @type {(own: Field) => Child[]} */
export function currency(own) {
  const {context, value} = own;
  const names = new Intl.DisplayNames([context.language], {type: 'currency'});
  const current = value.get() ?? '';
  /** @type {(code: string) => string[]} */
  const named = code => [code, context.t('inLanguage', names.of(code), code)];
  const others = Intl.supportedValuesOf('currency').filter(code => !USUAL.includes(code));
  const options = [['', '–'], ...USUAL.map(named), ...others.map(named).sort((a, b) => a[1].localeCompare(b[1], context.language))];
  const all = options.some(([code]) => code === current) ? options : [[current, current], ...options];
  return labelled(own, select(all, current, chosen => value.set(chosen || undefined)));
}

/** @type {(options: string[][], current: string, chosen: (word: string) => void) => HTMLSelectElement} */
export function select(options, current, chosen) {
  /** @type {HTMLSelectElement} */
  const element = h('select', {id: id(), onchange: () => chosen(element.value)},
    options.map(([word, text]) => h('option', {value: word, selected: word === current}, text)));
  element.value = current;
  return element;
}

/** @type {(own: Field, input: HTMLElement) => [HTMLElement, HTMLElement, HTMLElement | '']} */
export function labelled(own, input) {
  const help = own.help && h('span', {class: 'help', id: input.id + 'h', ...own.read}, own.help);
  if (help) {
    input.setAttribute('aria-describedby', help.id);
  }
  return [h('label', {for: input.id}, own.label), input, help];
}
