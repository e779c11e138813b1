import { messages } from '../_includes/messages.js';
import { LANGUAGES } from '../_includes/programme.js';

export const data = { permalink: '/index.html', eleventyExcludeFromCollections: true };

export function render() {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${messages.en.site}</title>
<link rel="stylesheet" href="/css/site.css">
</head>
<body class="kind-chooser">
<main class="chooser">
<h1>${LANGUAGES.map(lang => `<span lang="${messages[lang].tag}">${messages[lang].site}</span>`).join('')}</h1>
<ul>${LANGUAGES.map(lang => `<li><a href="/${lang}/" lang="${messages[lang].tag}" hreflang="${messages[lang].tag}"><span class="language">${messages[lang].name}</span></a></li>`).join('')}</ul>
</main>
</body>
</html>
`;
}
