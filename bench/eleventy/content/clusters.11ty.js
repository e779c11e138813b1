import { messages } from '../_includes/messages.js';
import { LANGUAGES } from '../_includes/programme.js';
import { crumbs, escape, link, otherTag, page } from '../_includes/parts.js';

export const data = {
  all: LANGUAGES,
  pagination: { data: 'all', size: 1, alias: 'lang' },
  permalink: ({ lang }) => `/${lang}/clusters/`,
  eleventyExcludeFromCollections: true,
};

export function render({ lang, collections }) {
  const msg = messages[lang];
  const { clusters, cities, groups } = collections.languages[lang];
  return page({
    lang, url: `/${lang}/clusters/`, kind: 'cluster-index', title: msg.thematicClusters, description: msg.clustersDescription,
    section: 'clusters', breadcrumb: crumbs(lang),
    main: `<div class="opening">
<h1>${msg.thematicClusters}</h1>
</div>
<p class="more"><a href="/${lang}/clusters/matrix/">${msg.matrixLink}</a></p>
<ul class="cards wide">${clusters.map(cluster => `<li class="card cluster-card">
<h2 class="names"><span class="cluster-name">${link(cluster)}</span> <span class="other-name" lang="${otherTag(lang)}">${escape(cluster.data.other)}</span></h2>
<p>${escape(cluster.data.summary)}</p>
<ul class="tallies"><li>${msg.cityCount(cities.filter(city => city.data.clusters.includes(cluster.fileSlug)).length)}</li><li>${msg.newsCount((groups.clusters.get(cluster.fileSlug) ?? []).length)}</li></ul>
</li>
`).join('')}</ul>`,
  });
}
