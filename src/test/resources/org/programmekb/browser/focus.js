// What is wrong with the element that has the focus. Argument: whether it is the first.
const [first] = arguments;
const element = document.activeElement;
if (element === document.body) return ['nothing has the focus'];
const found = [];
const style = getComputedStyle(element);
const box = element.getBoundingClientRect();
const name = element.tagName.toLowerCase() + ' “' + element.textContent.trim().slice(0, 20) + '”';
if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 3) found.push('no ring of 3 px: ' + name);
if (style.boxShadow === 'none') found.push('no second colour of the ring: ' + name);
if (box.width < 1 || box.height < 1 || box.bottom < 1 || box.top > innerHeight || box.right < 1 || box.left > innerWidth) found.push('out of sight: ' + name);
if (first && element.getAttribute('href') !== '#part-content') found.push('first comes not the skip link but ' + name);
return found;
