// Where the language switch leads, if a reader can see it.
return [...document.querySelectorAll('.languages a')].filter(link => link.checkVisibility()).map(link => decodeURIComponent(link.href));
