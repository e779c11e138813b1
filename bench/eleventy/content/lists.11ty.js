import { messages } from '../_includes/messages.js';
import { crumbs, escape, newsList, page } from '../_includes/parts.js';

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => list.url,
  eleventyExcludeFromCollections: true,
};

/** First, last and the neighbours of the page at hand; gaps between them are marked. */
function paging({ urls, number }, msg) {
  if (urls.length === 1) return '';
  const parts = [];
  let isGap = false;
  urls.forEach((url, i) => {
    const n = i + 1;
    if (n === 1 || n === urls.length || Math.abs(n - number) <= 2) {
      isGap = false;
      parts.push(n === number ? `<li><span aria-current="page">${n}</span></li>` : `<li><a href="${url}" aria-label="${msg.page(n)}">${n}</a></li>`);
    } else if (!isGap) {
      isGap = true;
      parts.push('<li class="gap" aria-hidden="true">…</li>');
    }
  });
  return `<nav class="paging" aria-label="${msg.pages}">
${number > 1 ? `<a class="previous" rel="prev" href="${urls[number - 2]}">${msg.previous}</a>` : ''}
<ol>${parts.join('')}</ol>
${number < urls.length ? `<a class="next" rel="next" href="${urls[number]}">${msg.next}</a>` : ''}
</nav>`;
}

function years(current, years, msg) {
  return `<div class="side-column">
<nav class="years" aria-labelledby="part-years">
<h2 id="part-years">${msg.years}</h2>
<ul>${years.map(({ year, url, count }) => `<li><a href="${url}"${year === current ? ' aria-current="page"' : ''}>${year}</a> <span class="count">${count}</span></li>`).join('')}</ul>
</nav>
</div>`;
}

export function render({ list, collections }) {
  const { lang, owner, number, urls, items } = list;
  const msg = messages[lang];
  const index = collections.languages[lang];
  const title = number === 1 ? list.title : msg.pageTitle(list.title, number);
  const section = list.section ?? 'news';
  return page({
    lang, url: list.url, kind: 'news-index', title, section,
    description: owner ? msg.newsAbout(owner.data.title) : msg.newsDescription,
    breadcrumb: owner ? [[`/${lang}/${section}/`, msg[section]], [owner.url, owner.data.title]] : crumbs(lang, list.year ? 'news' : undefined),
    feed: owner && { title: msg.feedAbout(msg.site, owner.data.title), url: `${owner.url}feed.xml` },
    main: `<div class="opening">
<h1>${escape(title)}</h1>
<p class="count">${msg.items(items.length)}${urls.length > 1 ? `<span class="dot"> · </span>${msg.position(number, urls.length)}` : ''}</p>
</div>
<div class="columns">
<div class="main-column">
${owner ? `<p class="more back"><a href="${owner.url}">${msg.back(escape(owner.data.title))}</a></p>` : ''}
${newsList(list.part, index.places)}
${paging(list, msg)}
</div>
${owner ? '' : years(list.year, index.years, msg)}
</div>`,
  });
}
