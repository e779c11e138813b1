import { messages } from '../_includes/messages.js';
import { LANGUAGES } from '../_includes/programme.js';
import { cityCard, crumbs, page, SIDES } from '../_includes/parts.js';

export const data = {
  all: LANGUAGES,
  pagination: { data: 'all', size: 1, alias: 'lang' },
  permalink: ({ lang }) => `/${lang}/cities/`,
  eleventyExcludeFromCollections: true,
};

function countries(side, cities, msg) {
  const codes = [...new Set(cities.map(city => city.data.country))].sort();
  return codes.map(code => `<div class="country-group">
<h3 id="${side}-${code}" class="country">${msg[code]}</h3>
<ul class="cards">${cities.filter(city => city.data.country === code).map(cityCard).join('')}</ul>
</div>`).join('\n');
}

export function render({ lang, collections }) {
  const msg = messages[lang];
  const { cities } = collections.languages[lang];
  const groups = SIDES.map(side => [side, cities.filter(city => city.data.side === side)]);
  return page({
    lang, url: `/${lang}/cities/`, kind: 'city-index', title: msg.cities, description: msg.citiesDescription, section: 'cities',
    breadcrumb: crumbs(lang),
    main: `<div class="opening">
<h1>${msg.cities}</h1>
<p class="count">${msg.cityCount(cities.length)}</p>
</div>
<nav class="jump" aria-label="${msg.goTo}"><ul>${groups.map(([side, members]) => `<li><a href="#${side}">${msg[side]}</a> <span class="count">${members.length}</span></li>`).join('')}<li><a href="/${lang}/clusters/matrix/">${msg.matrixLink}</a></li></ul></nav>
${groups.map(([side, members]) => `<section class="block" aria-labelledby="${side}">
<h2 id="${side}">${msg[side]} <span class="count">${members.length}</span></h2>
<div class="countries">${countries(side, members, msg)}</div>
</section>`).join('\n')}`,
  });
}
