/** Time zones: what is typed as an hour somewhere is written with its difference from UTC. */
import {select} from './field-parts.js';
import {h} from './files.js';
import {idsIn} from './schema.js';
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

/** The first of some zones if clocks show the same in all of them. @type {(zones: (string | undefined)[], local: string) => string | undefined} */
const agreed = (zones, local) => zones.every(zone => zone && offsetIn(zone, local) === offsetIn(zones[0] ?? '', local)) ? zones[0] : undefined;

/** The zone of a country, as browsers know it. All of China has the time of Beijing; that of Urumqi is no official one. @type {(country: string | undefined, local: string) => string | undefined} */
function zoneOfCountry(country = '', local) {
  const locale = /^[A-Z]{2}$/.test(country) ? new Intl.Locale('und-' + country) : undefined;
  return agreed((locale?.getTimeZones?.() ?? locale?.timeZones ?? []).filter(zone => zone !== 'Asia/Urumqi'), local);
}

/** The zone of the cities that the name of a place contains, or else, if there is no name, of those of the entry. @type {(context: Context, place: string, local: string) => string | undefined} */
function zoneOfCities({entry, languages, names, about}, place, local) {
  /** @type {(text: string) => string} */
  const words = text => ` ${text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
  const cities = place.trim() === '' ? entry.parts.flatMap(({data}) => idsIn(data.cities))
    : languages.flatMap(({code}) => names('city', code)).filter(([, name]) => /\p{Script=Han}/u.test(name) ? place.includes(name) : words(place).includes(words(name))).map(([slug]) => slug);
  return agreed(cities.map(slug => zoneOfCountry(about('cities/' + slug).country, local)), local);
}

/** Lets the hours follow the city for which nobody has chosen a zone. */
export const followCities = () => document.querySelectorAll('.zone:not([hidden])').forEach(element => element.dispatchEvent(new Event('follow')));

/**
 * What stands beside a date that has an hour: the zone in which it is meant.
 *
 * @param typed gives the date in the field, which shows the hour without the difference
 * @param changed called when another zone was chosen, with what the field shows then
 * @returns `element`; `shown`, what the field shows of a value; `written`, the value for what it shows; `show`, to be called after each change
 * @type {(own: Field, typed: () => string, changed: (text?: string) => void) => {element: HTMLElement, shown(value: any): string, written(text: string): string, show(value: any): void}}
 */
export function zoneOf(own, typed, changed) {
  const {context} = own;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([context.config.timeZone, here, ...ZONES])];
  const chosen = h('div');
  const note = h('p', {class: 'unsure', role: 'status'});
  const element = h('div', {class: 'zone', hidden: true}, chosen, note);
  let zone = '';
  const placeOf = () => own.holder.parentElement?.querySelector(`:scope > .field[data-path$='"place"]']`);
  /** That of another hour in the same group if it is certain, or else that of the group's place. @type {(local: string) => string | undefined} */
  const known = local => {
    const place = placeOf();
    return own.holder.parentElement?.querySelector(/** @type {'select'} */ (':scope > .field > .zone:not(.is-usual) select'))?.value
      || (place ? zoneOfCities(context, [...place.querySelectorAll(/** @type {'input'} */ ('input, textarea'))].map(({value}) => value).join(' '), local) : undefined);
  };
  /** Says that the zone is that of the site because nothing else is known. @type {(local?: string) => void} */
  const tell = local => {
    note.textContent = local && element.matches('.is-usual') && placeOf() && !known(local) ? context.t('zoneUnsure') : '';
  };
  element.addEventListener('follow', () => {
    const found = parts(typed());
    const local = found && `${found.day}T${found.hour}`;
    local && element.matches('.is-usual') && (known(local) ?? context.config.timeZone) !== zone && changed();
    tell(local);
  });
  return {
    element,
    shown(value) {
      const found = parts(value);
      return found ? `${found.day} ${found.hour}` : String(value ?? '');
    },
    written(text) {
      const found = parts(text);
      if (!found) {
        return text;
      }
      const local = `${found.day}T${found.hour}`;
      // As long as nobody has written or chosen a zone, it is the usual one.
      if (element.classList.toggle('is-usual', !found.offset && (zone === '' || element.matches('.is-usual')))) {
        zone = known(local) ?? context.config.timeZone;
      }
      return local + (found.offset || offsetIn(zone, local));
    },
    show(value) {
      const found = parts(value);
      element.hidden = !found;
      if (!found) {
        chosen.replaceChildren();
        tell();
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
      const chooser = select(options, zone, one => {
        zone = one;
        element.classList.remove('is-usual');
        changed(this.shown(typed()));
        element.querySelector('select')?.focus();
      });
      chooser.setAttribute('aria-label', context.t('of', context.t('zone'), own.title));
      const there = new Date(local + (found.offset || offsetIn(zone, local)));
      const ours = new Intl.DateTimeFormat(localeOf(context.language), {dateStyle: 'long', timeStyle: 'short'}).format(there);
      chosen.replaceChildren(h('label', {for: chooser.id}, context.t('zone')), chooser, h('span', {class: 'help'},
        offsetIn(here, local) === offsetIn(zone, local) ? '' : context.t('zoneHere', ours)));
      tell(local);
    },
  };
}
