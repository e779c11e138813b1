import { messages } from '../_includes/messages.js';
import { escape, SITE } from '../_includes/parts.js';

export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'feed' },
  permalink: ({ feed }) => feed.url,
  eleventyExcludeFromCollections: true,
};

const time = date => date.toISOString().replace('.000', '');

const entries = new WeakMap();

function entry(item) {
  if (!entries.has(item)) {
    entries.set(item, `<entry>
<id>${SITE}${item.url}</id>
<title>${escape(item.data.title)}</title>
<published>${time(item.date)}</published>
<updated>${time(item.date)}</updated>
<link rel="alternate" type="text/html" href="${SITE}${item.url}"></link>
<summary>${escape(item.data.summary)}</summary>
<content type="html">${escape(item.templateContent.replaceAll('href="/', `href="${SITE}/`))}</content>
</entry>
`);
  }
  return entries.get(item);
}

export function render({ feed }) {
  const msg = messages[feed.lang];
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${msg.tag}">
<id>${SITE}${feed.url}</id>
<title>${escape(feed.title)}</title>
<updated>${time(feed.items[0].date)}</updated>
<link rel="self" type="application/atom+xml" href="${SITE}${feed.url}"></link>
<link rel="alternate" type="text/html" href="${SITE}${feed.page}"></link>
<author><name>${msg.site}</name></author>
${feed.items.map(entry).join('')}</feed>
`;
}
