import { messages } from './messages.js';
import { crumbs, escape, latestNews, linkItems, otherTag, page } from './parts.js';

export function render(data) {
  const { lang, title, summary, side, country, population, joined, clusters, content } = data;
  const msg = messages[lang];
  const index = data.collections.languages[lang];
  const { url, fileSlug } = data.page;
  return page({
    lang, url, kind: 'city', title, description: summary, section: 'cities', breadcrumb: crumbs(lang, 'cities'),
    feed: { title: msg.feedAbout(msg.site, title), url: `${url}feed.xml` },
    main: `<div class="columns facts-first">
<div class="opening city-opening">
<p class="kicker">${msg[side]}</p>
<h1>${escape(title)}</h1>
<p class="other-name"><span lang="${otherTag(lang)}">${escape(data.other)}</span></p>
<p class="lead">${escape(summary)}</p>
</div>
<section class="side-column" aria-labelledby="part-facts">
<h2 id="part-facts" class="side-title">${msg.glance}</h2>
<dl class="facts">
<div><dt>${msg.country}</dt><dd>${msg[country]}</dd></div>
<div><dt>${msg.population}</dt><dd>${String(population).replace(/\B(?=(\d{3})+$)/g, ',')} (2020)</dd></div>
<div><dt>${msg.joined}</dt><dd>${joined}</dd></div>
<div><dt>${msg.clusters}</dt><dd><ul>${linkItems(clusters.map(slug => index.places.clusters.get(slug)))}</ul></dd></div></dl>
</section>
<div class="main-column">
<div class="prose">
${content}
</div>
${latestNews(index.groups.cities.get(fileSlug), `${url}news/`, index)}
</div>
</div>`,
  });
}
