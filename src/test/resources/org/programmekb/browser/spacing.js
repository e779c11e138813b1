// Sets the spacing of text to what a reader may need (WCAG 1.4.12), or takes that back. Argument: whether to set it.
const [wanted] = arguments;
const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
document.adoptedStyleSheets = wanted ? [sheet] : [];
return [];
