import { messages } from '../_includes/messages.js';
import { LANGUAGES } from '../_includes/programme.js';
import { SITE } from '../_includes/parts.js';

export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

const alternate = (tag, url) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${SITE}${url}"/>`;

export function render({ collections }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${collections.pages.map(url => `<url><loc>${SITE}${url}</loc>
${LANGUAGES.map(lang => alternate(messages[lang].tag, `/${lang}${url.slice(3)}`)).join('\n')}
${alternate('x-default', `/en${url.slice(3)}`)}
</url>`).join('\n')}
</urlset>
`;
}
