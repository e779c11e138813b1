import { messages } from '../_includes/messages.js';
import { LANGUAGES } from '../_includes/programme.js';
import { latestNews, linkItems, page, SIDES } from '../_includes/parts.js';

export const data = {
  all: LANGUAGES,
  pagination: { data: 'all', size: 1, alias: 'lang' },
  permalink: ({ lang }) => `/${lang}/`,
  eleventyExcludeFromCollections: true,
};

const circles = x => [20, 43, 66, 89, 112, 135, 158, 180].map(r => `<circle cx="${x}" cy="180" r="${r}"/>`).join('');

export function render({ lang, collections }) {
  const msg = messages[lang];
  const index = collections.languages[lang];
  const figure = (key, items) => `<li><a href="/${lang}/${key}/"><strong>${items.length}</strong> <span>${msg[key]}</span></a></li>`;
  return page({
    lang, url: `/${lang}/`, kind: 'home', title: msg.site, home: true,
    main: `<section class="hero" aria-labelledby="part-title">
<div class="hero-top">
<svg class="hero-art" viewBox="-2 -2 548 364" aria-hidden="true" focusable="false"><g class="art-a">${circles(180)}</g><g class="art-b">${circles(364)}</g></svg>
<div class="hero-words">
<h1 id="part-title">${msg.site}</h1>
</div>
</div>
<ul class="figures" aria-label="${msg.holds}">${figure('cities', index.cities)}${figure('clusters', index.clusters)}${figure('news', index.news)}</ul>
</section>
<div class="home-now">
${latestNews(index.news, `/${lang}/news/`, index)}
</div>
<section class="ways" aria-labelledby="part-ways">
<h2 id="part-ways" class="visually-hidden">${msg.browse}</h2>
<div class="way">
<h3>${msg.byCity}</h3>
<div class="way-body sides">${SIDES.map(side => `<div class="side-${side}"><h4><a href="/${lang}/cities/#${side}">${msg[side]}</a></h4><ul class="flow">${linkItems(index.cities.filter(city => city.data.side === side))}</ul></div>`).join('')}</div>
</div>
<div class="way">
<h3>${msg.byTheme}</h3>
<div class="way-body">
<ul class="flow themes">${linkItems(index.clusters)}</ul>
<p class="more"><a href="/${lang}/clusters/">${msg.allClusters}</a></p>
</div>
</div>
</section>`,
  });
}
