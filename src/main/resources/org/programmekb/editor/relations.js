/** Fields that name other entries: they are chosen by their names, never written as ids. */
import {fieldset, labelled, select, texts} from './field-parts.js';
import {h} from './files.js';
import {askFor} from './links.js';
import {publisherOf} from './names.js';
import {idsIn, targetsOf} from './schema.js';

/** The choice that stands for a description in words; no id looks like this. */
const WORDS = '*';

/** More names than these can be searched. */
const MANY = 10;

/** One other entry, or several. @type {(own: Field) => Child} */
export function relation(own) {
  const {context, value, schema} = own;
  const options = optionsOf(own, targetsOf(schema.items ?? schema) ?? []);
  /** @type {(slug: string) => string} */
  const nameOf = slug => options.find(([known]) => known === slug)?.[1] ?? slug;
  if (!schema.items) {
    const current = value.get();
    const all = current === undefined || options.some(([slug]) => slug === current) ? options : [[current, current], ...options];
    const chooser = select([['', '–'], ...all], current ?? '', chosen => value.set(chosen || undefined));
    return [...labelled(own, chooser), finder(own, options, chooser)];
  }
  const items = () => idsIn(value.get());
  /** @type {(next: any[]) => void} */
  const change = next => {
    value.set(next.length > 0 ? next : undefined);
    own.render();
    own.holder.querySelector('select')?.focus();
  };
  const chips = items().map((item, index) => {
    // An item in another form is a mistake that the check names; it stays as it is.
    const name = typeof item === 'object' ? JSON.stringify(item) : nameOf(String(item));
    return h('li', {}, name, h('button', {
      type: 'button', 'aria-label': context.t('of', context.t('remove'), name), title: context.t('remove'), onclick: () => change(items().toSpliced(index, 1)),
    }, '×'));
  });
  const free = options.filter(([slug]) => !items().map(String).includes(slug));
  const adder = select([['', context.t('choose')], ...free], '', () => {});
  adder.setAttribute('aria-label', own.label);
  const add = h('button', {
    type: 'button', 'aria-label': context.t('of', context.t('add'), own.title), onclick: () => adder.value && change([...items(), adder.value]),
  }, context.t('add'));
  return fieldset(own, h('ul', {class: 'chips'}, chips), h('div', {class: 'adder'}, adder, add), finder(own, free, adder, slug => change([...items(), slug])));
}

/** Another entry by its name, or else a description in words. @type {(own: Field) => HTMLElement} */
export function party(own) {
  const {context, value, schema} = own;
  const options = optionsOf(own, targetsOf(schema) ?? []);
  const given = value.get();
  // A row that was just added is an empty group.
  const current = Object.keys(Object(given)).length === 0 && typeof given === 'object' ? undefined : given;
  const isKnown = options.some(([slug]) => slug === current);
  own.inWords ??= current !== undefined && !isKnown;
  const chooser = select([['', '–'], ...options, [WORDS, context.t('inWords')]], own.inWords ? WORDS : current ?? '', chosen => {
    const isWords = chosen === WORDS;
    value.set(isWords ? undefined : chosen || undefined);
    // A list that was drawn anew after each letter would forget the letters before.
    if (isWords !== Boolean(own.inWords)) {
      own.render({inWords: isWords});
      own.holder.querySelector(isWords ? 'textarea' : 'select')?.focus();
    }
  });
  chooser.setAttribute('aria-label', own.label);
  const described = own.inWords && texts({...own, help: '', label: context.t('inWords'), value: {
    // A text without languages holds for all of them.
    get: () => typeof value.get() === 'object' ? value.get() : Object.fromEntries(context.languages.map(({code}) => [code, value.get()])),
    set: value.set,
  }});
  return fieldset(own, chooser, finder(own, options, chooser), described);
}

/** Chooses what somebody could have chosen in the list. @type {(chooser: HTMLSelectElement, slug: string) => void} */
function choose(chooser, slug) {
  chooser.value = slug;
  chooser.dispatchEvent(new Event('change', {bubbles: true}));
}

/** What finds one of many names by a part of it. @type {(own: Field, options: [slug: string, name: string][], chooser: HTMLSelectElement, chosen?: (slug: string) => void) => Child} */
function finder({context: {t}, title}, options, chooser, chosen) {
  return options.length > MANY && h('button', {
    type: 'button', class: 'quiet', 'aria-label': t('of', t('filter'), title),
    onclick: () => askFor(t, chooser, title, options.map(([slug, name]) => ({slug, title: name})), ({slug}) => chosen ? chosen(slug) : choose(chooser, slug)),
  }, t('filter'));
}

/** @type {(own: Field, targets: string[]) => [slug: string, name: string][]} */
function optionsOf({context}, targets) {
  return targets.flatMap(target => context.names(target).map(([slug, name]) => {
    const publisher = publisherOf(context, target, slug);
    return /** @type {[string, string]} */ ([slug, publisher ? `${name} · ${publisher}` : name]);
  }));
}
