import { messages } from './messages.js';
import { cityCard, crumbs, escape, latestNews, otherTag, page } from './parts.js';

export function render(data) {
  const { lang, title, summary, content } = data;
  const msg = messages[lang];
  const index = data.collections.languages[lang];
  const { url, fileSlug } = data.page;
  return page({
    lang, url, kind: 'cluster', title, description: summary, section: 'clusters', breadcrumb: crumbs(lang, 'clusters'),
    feed: { title: msg.feedAbout(msg.site, title), url: `${url}feed.xml` },
    main: `<div class="columns">
<div class="opening">
<p class="kicker">${msg.thematicClusters}</p>
<h1>${escape(title)}</h1>
<p class="other-name"><span lang="${otherTag(lang)}">${escape(data.other)}</span></p>
<p class="lead">${escape(summary)}</p>
</div>
<div class="main-column">
<div class="prose">
${content}
</div>
<section class="block" aria-labelledby="part-cities">
<h2 id="part-cities">${msg.memberCities}</h2>
<ul class="cards">${index.cities.filter(city => city.data.clusters.includes(fileSlug)).map(cityCard).join('')}</ul></section>
${latestNews(index.groups.clusters.get(fileSlug), `${url}news/`, index)}
</div>
</div>`,
  });
}
