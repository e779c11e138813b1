/** Time zones: what is typed as an hour somewhere is written with its difference from UTC. */
import {select} from './field-parts.js';
import {h} from './files.js';
import {localeOf} from './texts.js';

/** Those of the European Union and of China, which are offered beside that of the site and that of this computer. */
const ZONES = ['Europe/Brussels', 'Europe/Athens', 'Europe/Lisbon', 'Asia/Shanghai', 'UTC'];

/** @type {(text: any) => {day: string, hour: string, offset: string} | undefined} */
function parts(text) {
  const [whole, day = '', hour = '', offset = ''] = String(text ?? '').trim().match(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d\S*?)\s?(Z|[+-]\d\d(?::?\d\d)?)?$/) ?? [];
  return whole === undefined || Number.isNaN(Date.parse(`${day}T${hour}Z`)) ? undefined : {day, hour, offset: offset && (offset === 'Z' ? '+00:00' : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`)};
}

/** The difference from UTC in a zone, when clocks there show a time. @type {(zone: string, local: string) => string} */
export function offsetIn(zone, local) {
  if (/^[+-]/.test(zone)) {
    return zone;
  }
  const format = new Intl.DateTimeFormat('en', {timeZone: zone, timeZoneName: 'longOffset'});
  /** @type {(moment: number) => string} */
  const at = moment => format.formatToParts(moment).find(({type}) => type === 'timeZoneName')?.value.match(/[+-]\d\d:\d\d/)?.[0] ?? '+00:00';
  const asUtc = Date.parse(local + 'Z');
  return at(asUtc - minutes(at(asUtc)) * 60000);
}

/** @type {(offset: string) => number} */
const minutes = offset => (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * (offset[0] === '-' ? -1 : 1);

/** A zone in words, with its difference from UTC as the pages of the site write it. @type {(context: Context, zone: string, local: string) => string} */
function named({t, language}, zone, local) {
  const offset = offsetIn(zone, local);
  const rest = offset.endsWith(':00') ? '' : offset.slice(3);
  const utc = minutes(offset) === 0 ? 'UTC' : `UTC${offset[0] === '-' ? '−' : '+'}${Number(offset.slice(1, 3))}${rest}`;
  const name = /^[+-]|^UTC$/.test(zone) ? '' : new Intl.DateTimeFormat(localeOf(language), {timeZone: zone, timeZoneName: 'longGeneric'})
    .formatToParts(Date.parse(local + 'Z')).find(({type}) => type === 'timeZoneName')?.value;
  return name ? t('inLanguage', name, utc) : utc;
}

/**
 * What stands beside a date that has an hour: the zone in which it is meant.
 *
 * @param input the field of the date, which shows the hour without the difference
 * @param changed called when another zone was chosen
 * @returns `element`; `shown`, what the field shows of a value; `written`, the value for what it shows; `show`, to be called after each change
 * @type {(own: Field, input: () => HTMLInputElement | HTMLTextAreaElement, changed: () => void) => {element: HTMLElement, shown(value: any): string, written(text: string): string, show(value: any): void}}
 */
export function zoneOf(own, input, changed) {
  const {context} = own;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([context.config.timeZone, here, ...ZONES])];
  const element = h('div', {class: 'zone', hidden: true});
  let zone = '';
  /** That of a time in the same group, or else that of the site. */
  const usual = () => own.holder.parentElement?.querySelector(/** @type {'select'} */ (':scope > .field > .zone select'))?.value || context.config.timeZone;
  return {
    element,
    shown(value) {
      const found = parts(value);
      return found ? `${found.day} ${found.hour}` : String(value ?? '');
    },
    written(text) {
      const found = parts(text);
      return found ? `${found.day}T${found.hour}${found.offset || offsetIn(zone ||= usual(), found.day + 'T' + found.hour)}` : text;
    },
    show(value) {
      const found = parts(value);
      element.hidden = !found;
      if (!found) {
        element.replaceChildren();
        return;
      }
      const local = `${found.day}T${found.hour}`;
      /** @type {(one: string) => boolean} */
      const fits = one => one !== '' && (found.offset === '' ? one === context.config.timeZone : offsetIn(one, local) === found.offset);
      zone = [zone, ...zones].find(fits) ?? found.offset;
      // Where clocks show the same, one name is enough; that of the site stays.
      const names = new Map([...zones, zone].reverse().map(one => [named(context, one, local), one]));
      names.set(named(context, zone, local), zone);
      const options = [...names].reverse().map(([name, one]) => [one, name]);
      const chooser = select(options, zone, chosen => {
        zone = chosen;
        input().value = this.shown(input().value);
        changed();
        element.querySelector('select')?.focus();
      });
      chooser.setAttribute('aria-label', context.t('of', context.t('zone'), own.label));
      const there = new Date(local + (found.offset || offsetIn(zone, local)));
      const ours = new Intl.DateTimeFormat(localeOf(context.language), {dateStyle: 'long', timeStyle: 'short'}).format(there);
      element.replaceChildren(h('label', {for: chooser.id}, context.t('zone')), chooser, h('span', {class: 'help'},
        offsetIn(here, local) === offsetIn(zone, local) ? '' : context.t('zoneHere', ours)));
    },
  };
}
