import { messages } from './messages.js';

const PAGE_SIZE = 20;
const FEED_SIZE = 50;
export const LANGUAGES = ['en', 'zh'];

const byName = (a, b) => (a.data.title < b.data.title ? -1 : 1);
// Newest first, equal dates by slug.
const byDate = (a, b) => b.date - a.date || (a.fileSlug < b.fileSlug ? -1 : 1);

function group(news, keys) {
  const groups = new Map();
  for (const item of news) {
    for (const key of keys(item)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }
  return groups;
}

/** One list of news, cut into pages. */
function paged(list) {
  const count = Math.ceil(list.items.length / PAGE_SIZE);
  const url = number => (number === 1 ? list.url : `${list.url}page/${number}/`);
  const urls = Array.from({ length: count }, (_, i) => url(i + 1));
  return urls.map((url, i) => ({ ...list, url, urls, first: list.url, number: i + 1, part: list.items.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE) }));
}

function language(lang, all) {
  const msg = messages[lang];
  const own = all.filter(item => item.data.lang === lang);
  const folder = name => own.filter(item => item.data.folder === name);
  const news = folder('news').sort(byDate);
  news.forEach((item, i) => {
    item.data.newer = news[i - 1];
    item.data.older = news[i + 1];
  });
  const cities = folder('cities').sort(byName);
  const clusters = folder('clusters').sort(byName);
  const places = {
    cities: new Map(cities.map(item => [item.fileSlug, item])),
    clusters: new Map(clusters.map(item => [item.fileSlug, item])),
  };
  const groups = {
    cities: group(news, item => item.data.cities),
    clusters: group(news, item => item.data.clusters),
    years: group(news, item => [item.date.getUTCFullYear()]),
  };
  const years = [...groups.years].map(([year, items]) => ({ year, url: `/${lang}/news/${year}/`, count: items.length }));
  const lists = [{ lang, items: news, url: `/${lang}/news/`, title: msg.news }];
  for (const { year, url } of years) {
    lists.push({ lang, items: groups.years.get(year), url, title: msg.newsIn(year), year });
  }
  const feeds = [{ lang, items: news.slice(0, FEED_SIZE), url: `/${lang}/feed.xml`, page: `/${lang}/`, title: msg.feedTitle(msg.site) }];
  for (const kind of ['cities', 'clusters']) {
    for (const [slug, owner] of places[kind]) {
      const items = groups[kind].get(slug) ?? [];
      if (items.length === 0) continue;
      lists.push({ lang, items, url: `${owner.url}news/`, title: msg.newsOf(owner.data.title), owner, section: kind });
      feeds.push({ lang, items: items.slice(0, FEED_SIZE), url: `${owner.url}feed.xml`, page: owner.url, title: msg.feedAbout(msg.site, owner.data.title) });
    }
  }
  return { lang, news, cities, clusters, places, groups, years, lists: lists.flatMap(paged), feeds };
}

/** What the pages of the site list, from all documents. */
export function indexes(all) {
  const languages = Object.fromEntries(LANGUAGES.map(lang => [lang, language(lang, all)]));
  const lists = LANGUAGES.flatMap(lang => languages[lang].lists);
  const documents = all.filter(item => item.data.folder).map(item => item.url);
  const fixed = LANGUAGES.flatMap(lang =>
    ['', 'news/', 'cities/', 'clusters/', 'clusters/matrix/', 'site-map/'].map(path => `/${lang}/${path}`));
  const listed = lists.map(list => list.url).filter(url => !/^\/..\/news\/$/.test(url));
  return { languages, lists, feeds: LANGUAGES.flatMap(lang => languages[lang].feeds), pages: [...fixed, ...documents, ...listed] };
}
