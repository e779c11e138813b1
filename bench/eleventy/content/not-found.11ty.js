import { messages } from '../_includes/messages.js';
import { LANGUAGES } from '../_includes/programme.js';
import { page } from '../_includes/parts.js';

export const data = { permalink: '/404.html', eleventyExcludeFromCollections: true };

export function render() {
  return page({
    lang: 'en', url: '/en/', kind: 'not-found', title: messages.en.notFound,
    main: `<div class="panels">${LANGUAGES.map(lang => `<section lang="${messages[lang].tag}">
<h1>${messages[lang].notFound}</h1>
<p class="lead">${messages[lang].notFoundText}</p>
<ul class="points"><li><a href="/${lang}/">${messages[lang].home}</a></li><li><a href="/${lang}/site-map/">${messages[lang].siteMap}</a></li></ul>
</section>`).join('\n')}</div>`,
  });
}
