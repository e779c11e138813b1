// Watches what gets the focus at each press of the Tab key, until that is in the content. Then the key does nothing more. focus-found.js tells the findings.
const walk = window.walk = { found: [], stops: 0, arrived: false };
const look = element => {
  if (element === document.body) return ['nothing has the focus'];
  const found = [];
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const name = element.tagName.toLowerCase() + ' “' + element.textContent.trim().slice(0, 20) + '”';
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 3) found.push('no ring of 3 px: ' + name);
  if (style.boxShadow === 'none') found.push('no second colour of the ring: ' + name);
  if (box.width < 1 || box.height < 1 || box.bottom < 1 || box.top > innerHeight || box.right < 1 || box.left > innerWidth) found.push('out of sight: ' + name);
  if (walk.stops === 0 && element.getAttribute('href') !== '#part-content') found.push('first comes not the skip link but ' + name);
  return found;
};
addEventListener('keydown', event => walk.arrived && event.preventDefault(), true);
addEventListener('keyup', () => {
  if (walk.arrived) return;
  walk.found.push(...look(document.activeElement));
  walk.arrived = document.activeElement.closest('main') !== null;
  if (!walk.arrived) walk.stops++;
}, true);
return [];
