// Marks that are drawn before a text. Argument: "backgrounds" for those that forced colours and print take away, "characters" for the others.
const [wanted] = arguments;
const found = [];
for (const element of document.querySelectorAll('main *')) {
  if (!element.checkVisibility()) continue;
  for (const part of ['::before', '::after']) {
    const style = getComputedStyle(element, part);
    if (style.content === 'none' || style.content === 'normal') continue;
    const name = element.tagName.toLowerCase() + '.' + element.getAttribute('class') + part;
    const stays = style.forcedColorAdjust === 'none' && style.printColorAdjust === 'exact';
    const drawn = !stays && (style.backgroundImage !== 'none' || !/, 0\)$|transparent/.test(style.backgroundColor));
    if (wanted === 'backgrounds' && drawn) found.push(name);
  }
  if (wanted === 'characters' && element.matches('.points')) found.push('points: ' + getComputedStyle(element).listStyleType);
}
return found;
