import { messages } from './messages.js';
import { LANGUAGES } from './programme.js';

export const SITE = 'https://example.org';
export const SIDES = ['eu', 'cn'];

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
export const escape = text => String(text).replace(/[&<>"']/g, character => ESCAPES[character]);

/** A function that computes its result once for each key. */
function once(compute) {
  const known = new Map();
  return (...keys) => {
    const key = keys.join(' ');
    if (!known.has(key)) known.set(key, compute(...keys));
    return known.get(key);
  };
}

const other = lang => (lang === 'en' ? 'zh' : 'en');
export const otherTag = lang => messages[other(lang)].tag;
const inLanguage = (url, lang) => url.replace(/^\/../, `/${lang}`);

export function date(value, lang) {
  const [year, month, day] = [value.getUTCFullYear(), value.getUTCMonth(), value.getUTCDate()];
  const text = lang === 'zh'
    ? `${year}年${month + 1}月${day}日`
    : `${day} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month]} ${year}`;
  return `<time datetime="${value.toISOString().slice(0, 10)}">${text}</time>`;
}

// --- The frame ---

const brand = once(lang => `<a class="brand" href="/${lang}/"><svg class="emblem" viewBox="0 0 40 28" width="40" height="28" aria-hidden="true" focusable="false"><circle class="emblem-a" cx="14" cy="14" r="11"/><circle class="emblem-b" cx="26" cy="14" r="11"/></svg>
<span>${messages[lang].site}</span></a>`);

const navigation = once((lang, section) => `<ul>${['news', 'cities', 'clusters'].map(key =>
  `<li><a href="/${lang}/${key}/"${key === section ? ' aria-current="true"' : ''}>${messages[lang][key]}</a></li>`).join('')}</ul>`);

const footer = once((lang, section) => `<footer class="site-footer">
<div class="footer-inner">
<div class="footer-brand">
<p>${brand(lang)}</p>
</div>
<nav class="footer-nav" aria-label="${messages[lang].morePages}">
${navigation(lang, section)}<ul><li><a href="/${lang}/site-map/">${messages[lang].siteMap}</a></li></ul></nav>
<p class="to-top"><a href="#part-top">${messages[lang].top}</a></p>
</div>
</footer>`);

const feedLink = (title, url) => `<link rel="alternate" type="application/atom+xml" title="${escape(title)}" href="${url}">`;

/**
 * A whole page. What it needs: lang, url, kind (a class for the style sheet), title, main; optional: section, description, breadcrumb
 * (list of [url, text]), feed ({title, url}), home (whether it is one).
 */
export function page({ lang, url, kind, title, main, section = 'home', description = '', breadcrumb = [], feed, home = false }) {
  const msg = messages[lang];
  const canonical = SITE + url;
  const name = escape(title);
  const summary = escape(description);
  const siteFeed = `/${lang}/feed.xml`;
  return `<!DOCTYPE html>
<html lang="${msg.tag}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${home ? msg.site : `${name} – ${msg.site}`}</title>
${summary && `<meta name="description" content="${summary}">\n`}<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12191f">
<link rel="canonical" href="${canonical}">
${LANGUAGES.map(l => `<link rel="alternate" hreflang="${messages[l].tag}" href="${SITE}${inLanguage(url, l)}">`).join('\n')}
<link rel="alternate" hreflang="x-default" href="${SITE}${inLanguage(url, 'en')}">
${feed ? `${feedLink(feed.title, feed.url)}\n` : ''}${feedLink(msg.feedTitle(msg.site), siteFeed)}
<link rel="stylesheet" href="/css/site.css">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<meta property="og:title" content="${name}">
<meta property="og:site_name" content="${msg.site}">
${summary && `<meta property="og:description" content="${summary}">\n`}<meta property="og:url" content="${canonical}">
<meta property="og:image" content="${SITE}/social-card.png">
</head>
<body id="part-top" class="kind-${kind}">
<a class="skip" href="#part-content">${msg.skip}</a>
<header class="site-header">
<div class="bar">
${brand(lang)}
<nav class="bar-nav" aria-label="${msg.mainNavigation}">${navigation(lang, section)}</nav>
<nav class="languages" aria-label="${msg.language}"><ul>${LANGUAGES.map(l => `<li>${l === lang
    ? `<span aria-current="true" lang="${msg.tag}">${msg.name}</span>`
    : `<a href="${inLanguage(url, l)}" lang="${messages[l].tag}" hreflang="${messages[l].tag}">${messages[l].name}</a>`}
</li>`).join('')}</ul></nav>
<details class="menu">
<summary>${msg.menu}</summary>
<nav aria-label="${msg.mainNavigation}">${navigation(lang, section)}</nav>
</details>
</div>
</header>
<main id="part-content" tabindex="-1">
${breadcrumb.length ? `<nav class="breadcrumb" aria-label="${msg.breadcrumb}"><ol>${breadcrumb.map(([to, text]) => `<li><a href="${to}">${escape(text)}</a></li>`).join('')}</ol></nav>` : ''}
${main}
<ul class="page-foot" aria-label="${msg.aboutPage}">
<li><a href="${feed ? feed.url : siteFeed}" type="application/atom+xml">${msg.newsFeed}</a></li>
</ul>
<p class="print-only">${msg.address} ${canonical}</p>
</main>
${footer(lang, section)}
</body>
</html>
`;
}

export const crumbs = (lang, section) => [[`/${lang}/`, messages[lang].home], ...(section ? [[`/${lang}/${section}/`, messages[lang][section]]] : [])];

// --- Parts of pages ---

export const link = item => `<a href="${item.url}">${escape(item.data.title)}</a>`;

export const linkItems = items => items.map(item => `<li>${link(item)}</li>`).join('');

const entries = new WeakMap();

/** An entry of a list of news; it stands in several lists. */
function newsEntry(item, places) {
  if (!entries.has(item)) {
    const { cities, clusters, summary, lang } = item.data;
    const about = [...cities.map(slug => places.cities.get(slug)), ...clusters.map(slug => places.clusters.get(slug))];
    entries.set(item, `<li class="news-entry">
<p class="when">${date(item.date, lang)}</p>
<div class="what">
<h3>${link(item)}</h3>
<p>${escape(summary)}</p>
<p class="about"><span class="inline-list">${about.map(place => `<span>${link(place)}</span>`).join('')}</span></p>
</div>
</li>
`);
  }
  return entries.get(item);
}

export const newsList = (items, places) => `<ol class="news-list">${items.map(item => newsEntry(item, places)).join('')}</ol>`;

export function latestNews(items, url, { lang, places }) {
  if (!items?.length) return '';
  const msg = messages[lang];
  return `<section class="block" aria-labelledby="part-news">
<h2 id="part-news">${msg.latestNews}</h2>
${newsList(items.slice(0, 5), places)}
<p class="more"><a href="${url}">${msg.allItems(items.length)}</a></p>
</section>`;
}

export function cityCard({ url, data }) {
  return `<li class="card city-card side-${data.side}">
<h3 class="names"><span class="city-name"><a href="${url}">${escape(data.title)}</a></span> <span class="other-name" lang="${otherTag(data.lang)}">${escape(data.other)}</span></h3>
<p class="place">${messages[data.lang][data.country]}</p>
<ul class="tallies"><li>${messages[data.lang].joinedIn(data.joined)}</li></ul>
</li>
`;
}
