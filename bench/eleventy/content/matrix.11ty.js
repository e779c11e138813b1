import { messages } from '../_includes/messages.js';
import { LANGUAGES } from '../_includes/programme.js';
import { crumbs, link, page, SIDES } from '../_includes/parts.js';

export const data = {
  all: LANGUAGES,
  pagination: { data: 'all', size: 1, alias: 'lang' },
  permalink: ({ lang }) => `/${lang}/clusters/matrix/`,
  eleventyExcludeFromCollections: true,
};

export function render({ lang, collections }) {
  const msg = messages[lang];
  const { cities, clusters } = collections.languages[lang];
  const cell = isMember => (isMember
    ? `<td class="cell-member"><span class="membership"><span class="visually-hidden">${msg.member}</span></span></td>`
    : `<td><span class="visually-hidden">${msg.notInvolved}</span></td>`);
  return page({
    lang, url: `/${lang}/clusters/matrix/`, kind: 'matrix', title: msg.matrix, section: 'clusters', breadcrumb: crumbs(lang, 'clusters'),
    main: `<div class="opening">
<h1>${msg.matrix}</h1>
</div>
<ul class="legend"><li class="cell-member"><span class="membership">${msg.member}</span></li></ul>
<div class="table-scroll full" role="region" tabindex="0" aria-label="${msg.matrixCaption} ${msg.scrolls}">
<table class="matrix matrix-clusters">
<caption>${msg.matrixCaption}</caption>
<thead><tr><th scope="col" class="corner">${msg.city}</th>${clusters.map(cluster => `<th scope="col">${link(cluster)}</th>`).join('')}</tr></thead>
${SIDES.map(side => `<tbody>
<tr class="group"><th scope="rowgroup">${msg[side]}</th>${clusters.map(() => '<td></td>').join('')}</tr>
${cities.filter(city => city.data.side === side).map(city => `<tr><th scope="row">${link(city)}</th>${clusters.map(cluster => cell(city.data.clusters.includes(cluster.fileSlug))).join('')}</tr>`).join('\n')}
</tbody>`).join('\n')}
</table>
</div>`,
  });
}
