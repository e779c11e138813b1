import { messages } from './messages.js';
import { crumbs, date, escape, link, linkItems, page } from './parts.js';

export function render(data) {
  const { lang, title, summary, cities, clusters, older, newer, content } = data;
  const msg = messages[lang];
  const { places } = data.collections.languages[lang];
  return page({
    lang, url: data.page.url, kind: 'news-item', title, description: summary, section: 'news', breadcrumb: crumbs(lang, 'news'),
    main: `<article class="article">
<div class="opening">
<p class="kicker">${date(data.page.date, lang)}</p>
<h1>${escape(title)}</h1>
<p class="lead">${escape(summary)}</p>
</div>
<div class="columns">
<div class="main-column">
<div class="prose">
${content}
</div>
</div>
<div class="side-column">
<section class="related" aria-labelledby="part-related">
<h2 id="part-related">${msg.related}</h2>
<dl class="facts">
<div><dt>${msg.cities}</dt><dd><ul>${linkItems(cities.map(slug => places.cities.get(slug)))}</ul></dd></div>
<div><dt>${msg.clusters}</dt><dd><ul>${linkItems(clusters.map(slug => places.clusters.get(slug)))}</ul></dd></div>
</dl>
</section>
</div>
</div>
</article>
<nav class="neighbours" aria-label="${msg.moreNews}">
${older ? `<p class="previous"><span class="direction">${msg.older}</span> ${link(older)}</p>` : ''}
${newer ? `<p class="next"><span class="direction">${msg.newer}</span> ${link(newer)}</p>` : ''}
</nav>`,
  });
}
