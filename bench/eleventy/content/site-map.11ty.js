import { messages } from '../_includes/messages.js';
import { LANGUAGES } from '../_includes/programme.js';
import { crumbs, linkItems, page } from '../_includes/parts.js';

export const data = {
  all: LANGUAGES,
  pagination: { data: 'all', size: 1, alias: 'lang' },
  permalink: ({ lang }) => `/${lang}/site-map/`,
  eleventyExcludeFromCollections: true,
};

export function render({ lang, collections }) {
  const msg = messages[lang];
  const index = collections.languages[lang];
  const section = (key, items) => `<section><h2><a href="/${lang}/${key}/">${msg[key]}</a></h2><ul>${items}</ul></section>`;
  return page({
    lang, url: `/${lang}/site-map/`, kind: 'site-map', title: msg.siteMap, breadcrumb: crumbs(lang),
    main: `<div class="opening">
<h1>${msg.siteMap}</h1>
</div>
<div class="link-groups">
${section('cities', linkItems(index.cities))}
${section('clusters', linkItems(index.clusters))}
${section('news', index.years.map(({ year, url }) => `<li><a href="${url}">${msg.newsIn(year)}</a></li>`).join(''))}
</div>`,
  });
}
