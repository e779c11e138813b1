// Text, marks before text and shapes of drawings that have nearly the colour of what is behind them.
const found = [];
const rgb = colour => (colour.match(/[\d.]+/g) || []).map(Number);
const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const contrast = (one, other) => {
  const [a, b] = [luminance(rgb(one)), luminance(rgb(other))].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
};
const isClear = colour => colour === 'none' || colour === 'transparent' || rgb(colour)[3] === 0;
const grounds = new Map();
const groundOf = element => {
  if (!element) return getComputedStyle(document.body).backgroundColor;
  if (!grounds.has(element)) {
    const colour = getComputedStyle(element).backgroundColor;
    grounds.set(element, isClear(colour) ? groundOf(element.parentElement) : colour);
  }
  return grounds.get(element);
};
const look = (element, what, least, colours) => {
  const ground = groundOf(element);
  const visible = colours.filter(colour => !isClear(colour));
  if (!visible.some(colour => contrast(colour, ground) >= least))
    found.push(what + ' ' + element.tagName.toLowerCase() + '.' + element.getAttribute('class') + ' in ' + element.parentElement.getAttribute('class') + ': ' + (visible.join(', ') || 'no colour') + ' on ' + ground);
};
for (const element of document.body.querySelectorAll('*')) {
  if (element.closest('defs, symbol, clipPath, mask, title, desc, script') || !element.checkVisibility({ visibilityProperty: true })) continue;
  const style = getComputedStyle(element);
  if (element.matches('rect, circle, ellipse, path, line, polyline, polygon, use, text')) {
    // What is behind the marks says nothing.
    if (!element.matches('.map-sea, .map-grid, .hero-art rect')) look(element, 'shape', 3, [style.fill, style.stroke]);
    continue;
  }
  if ([...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) look(element, 'text', 4.5, [style.color]);
  for (const part of ['::before', '::after', '::marker']) {
    const mark = getComputedStyle(element, part);
    if (part === '::marker' ? style.display === 'list-item' && style.listStyleType !== 'none' : !/^(none|normal|"\s*")/.test(mark.content)) look(element, part, 3, [mark.color]);
  }
}
return [...new Set(found)].slice(0, 8);
