/** A list of groups or texts: rows that are summarised by their title, and moved by keyboard or pointer. */
import {fieldset} from './field-parts.js';
import {h} from './files.js';
import {half, idsIn, resolve, targetsOf} from './schema.js';

/** Lists with more rows begin folded. */
const FEW = 3;

/** The field of a list. @type {(own: Field) => HTMLElement} */
export function list(own) {
  const {context, schema, value, path, field} = own;
  const {t} = context;
  const items = () => targetsOf(resolve(context.definitions, schema.items ?? {}, undefined)) ? idsIn(value.get()) : [value.get() ?? []].flat();
  const opened = own.opened ?? items().map(() => items().length <= FEW);
  const rows = () => [...own.holder.querySelectorAll(':scope > fieldset > .items > li')];
  /** @type {(index: number) => string} */
  const label = index => `${own.title} ${index + 1}`;

  /** Takes the items in another order, with others or without some; the row `focused` then has the focus. @type {(from: (all: ListRow[]) => ListRow[], focused?: number, isMoved?: boolean) => void} */
  const change = (from, focused, isMoved) => {
    const all = rows().map((row, index) => ({item: items()[index], isOpen: row.querySelector('details')?.open ?? false}));
    const next = from(all);
    value.set(next.length > 0 ? next.map(({item}) => item) : undefined);
    own.render({opened: next.map(({isOpen}) => isOpen)});
    const row = rows()[focused ?? -1];
    (row?.querySelector('details[open]') && !isMoved ? row.querySelector('input, select, textarea') : row?.querySelector('summary')) ?.focus();
    row ?? own.holder.querySelector(':scope > fieldset > button')?.focus();
  };
  /** @type {(from: number, to: number) => void} */
  const move = (from, to) => change(all => {
    all.splice(to, 0, ...all.splice(from, 1));
    return all;
  }, to, true);

  /** @type {(item: any, index: number) => HTMLElement} */
  const row = (item, index) => {
    /** @type {Value} */
    const itemValue = {
      get: () => items()[index] ?? undefined,
      set: next => value.set(items().map((old, at) => at === index ? next ?? {} : old)),
    };
    /** @type {(key: string, isDisabled: boolean, onclick: () => void) => HTMLElement} */
    const button = (key, isDisabled, onclick) => h('button', {
      type: 'button', class: 'quiet', disabled: isDisabled, 'aria-label': t('of', t(key), label(index)), onclick,
    }, t(key));
    const title = h('span', {class: 'row-title'}, titleOf(own, item));
    const summary = h('summary', {'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown', onkeydown: event => {
      const to = index + ({ArrowUp: -1, ArrowDown: 1}[event.key] ?? 0);
      if (event.altKey && to !== index && to >= 0 && to < items().length) {
        event.preventDefault();
        move(index, to);
      }
    }}, `${index + 1}. `, title);
    const grip = h('span', {class: 'grip', 'aria-hidden': 'true', title: t('drag')});
    drag(grip, rows, to => to !== index && move(index, to));
    const tell = () => title.replaceChildren(titleOf(own, items()[index]));
    return h('li', {oninput: tell, onchange: tell}, grip, h('details', {open: opened[index]}, summary,
      field(context, '', {...schema.items, title: label(index)}, [...path, index], itemValue),
      h('p', {class: 'item-actions'}, button('up', index === 0, () => move(index, index - 1)),
        button('down', index === items().length - 1, () => move(index, index + 1)),
        button('addBelow', false, () => change(all => all.toSpliced(index + 1, 0, {item: {}, isOpen: true}), index + 1)),
        button('remove', false, () => change(all => all.toSpliced(index, 1))))));
  };
  const add = h('button', {type: 'button', onclick: () => change(all => [...all, {item: {}, isOpen: true}], items().length)}, t('of', t('add'), own.title));
  return fieldset(own, items().length > 1 && h('p', {class: 'help'}, t('moveRows')), h('ol', {class: 'items'}, items().map(row)), add);
}

/** Lets a pointer take a row by its grip to the place of another one. @type {(grip: HTMLElement, rows: () => HTMLElement[], dropped: (to: number) => void) => void} */
function drag(grip, rows, dropped) {
  grip.addEventListener('pointerdown', event => {
    const all = rows();
    const own = /** @type {HTMLElement} */ (grip.closest('li'));
    let to = all.indexOf(own);
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    own.classList.add('dragged');
    /** @type {(event: PointerEvent) => void} */
    const show = ({clientY}) => {
      to = all.filter(row => row !== own && row.getBoundingClientRect().top + row.getBoundingClientRect().height / 2 < clientY).length;
      all.forEach(row => row.classList.toggle('drop-before', row !== own && all.filter(one => one !== own)[to] === row));
      all.at(-1)?.classList.toggle('drop-after', to === all.length - 1 && all.at(-1) !== own);
    };
    /** @type {(event: PointerEvent) => void} */
    const end = ({type}) => {
      grip.removeEventListener('pointermove', show);
      all.forEach(row => row.classList.remove('dragged', 'drop-before', 'drop-after'));
      type === 'pointerup' && dropped(to);
    };
    grip.addEventListener('pointermove', show);
    grip.addEventListener('pointerup', end, {once: true});
    grip.addEventListener('pointercancel', end, {once: true});
  });
}

/** What a row is called: its title, name or what it names, in the language of the interface if there is one, and its state. @type {(own: Field, item: any) => string} */
function titleOf({context, schema}, item) {
  const {t, language, defaultLanguage, definitions} = context;
  const row = resolve(definitions, schema.items ?? {}, item);
  /** @type {(inner: Schema, value: any) => string | undefined} */
  const nameOf = (inner, value) => targetsOf(inner)?.flatMap(target => context.names(target)).find(([slug]) => slug === value)?.[1];
  if (item === null || typeof item !== 'object') {
    return nameOf(row, item) ?? (String(item ?? '') || t('noTitle'));
  }
  /** @type {(key: string, value: any) => any} */
  const said = (key, value) => {
    const inner = row.properties?.[key] ? resolve(definitions, row.properties[key], value) : {};
    const named = nameOf(inner, value);
    const choice = inner.enum?.indexOf(value) ?? -1;
    return named || (choice >= 0 && half(inner.enumDescriptions?.[choice] ?? '', ' · ', language))
      || (value !== null && typeof value === 'object' && !Array.isArray(value) ? value[language] ?? value[defaultLanguage] ?? Object.values(value).find(one => typeof one === 'string') : value);
  };
  /** @type {(value: any) => boolean} */
  const isText = value => ['string', 'number'].includes(typeof value) && value !== '';
  if (!row.properties || row.patternProperties) {
    return [said('', item)].find(isText) ?? t('noTitle');
  }
  const keys = Object.keys(row.properties).filter(key => isText(said(key, item[key])));
  const first = ['title', 'name', 'term'].find(key => keys.includes(key)) ?? keys[0];
  const others = keys.filter(key => key !== first && row.properties?.[key] && resolve(definitions, row.properties[key], item[key]).enum);
  return first === undefined ? t('noTitle') : [first, ...others].map(key => said(key, item[key])).join(' · ');
}
