// What of the printed page is not black on white or is there for navigation only. The emblem stands beside the title on paper; the dossier of a stocktaking has contents.
const found = [];
for (const part of document.querySelectorAll('nav:not(.kind-stocktaking .contents), .skip, .menu, .languages, .to-top, header svg:not(.emblem), .page-foot a, .anchor, .footer-inner')) {
  if (part.checkVisibility()) found.push('printed: ' + part.tagName.toLowerCase() + '.' + part.getAttribute('class'));
}
const light = colour => {
  const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
  return a === 0 ? null : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
};
for (const element of document.querySelectorAll('html, body, main, main :not(hr)')) {
  const style = getComputedStyle(element);
  const ground = light(style.backgroundColor);
  if (ground !== null && ground < 0.85 && element.checkVisibility()) found.push('dark ground ' + style.backgroundColor + ': ' + element.tagName.toLowerCase() + '.' + element.getAttribute('class'));
  const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  if (own && element.checkVisibility() && light(style.color) > 0.35) found.push('pale text ' + style.color + ': ' + element.tagName.toLowerCase() + '.' + element.getAttribute('class'));
}
return [...new Set(found)].slice(0, 8);
