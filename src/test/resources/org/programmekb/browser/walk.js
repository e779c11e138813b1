// Watches what has the focus after each press of the Tab key, until the walk is over. Returns the number of presses it needs; walked.js tells the findings.
const seen = element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.getClientRects().length > 0;
const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(element => !element.disabled && !(element.closest('details:not([open])') && !element.matches('details > summary')) && !element.closest('[inert]') && seen(element));
const walk = window.walk = { stops, reached: [], found: [], isOver: false };
const name = element => element.tagName.toLowerCase() + '.' + element.getAttribute('class') + ' “' + (element.textContent || element.name || '').trim().slice(0, 30) + '”';

// Points of a part: the middle and the corners of its boxes inside the window; of a drawn line, which leaves most of its box empty, points along it.
const points = part => {
  if (part.localName === 'path') {
    const length = part.getTotalLength(), matrix = part.getScreenCTM();
    return Array.from({ length: 39 }, (_, i) => part.getPointAtLength(length * (i + 1) / 40).matrixTransform(matrix)).map(({ x, y }) => [x, y]);
  }
  return [...part.getClientRects()].flatMap(box => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    return right - left > 1 && bottom - top > 1
      ? [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(([x, y]) => [left + (right - left) * x, top + (bottom - top) * y]) : [];
  });
};
// One point at least must show it.
const isUncovered = element => [element, ...element.querySelectorAll('*')].some(part => points(part).some(([x, y]) => element.contains(document.elementFromPoint(x, y))));

// A drawn line that is lit needs no ring.
const isLit = element => {
  const path = element.querySelector('path'), style = path && getComputedStyle(path);
  return style?.stroke === getComputedStyle(document.body).color && parseFloat(style.strokeWidth) >= 3;
};

walk.look = () => {
  const element = document.activeElement;
  if (element === document.body) {
    walk.isOver = walk.reached.length > 0;
    return;
  }
  if (element.closest('.explained') || element === walk.reached.at(-1)) return;
  walk.isOver = element === walk.reached[0];
  if (walk.isOver) return;
  walk.reached.push(element);
  const style = getComputedStyle(element);
  if ((style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) && !isLit(element)) walk.found.push('no ring: ' + name(element));
  if (!isUncovered(element)) walk.found.push('out of sight or covered: ' + name(element));
};
addEventListener('keydown', event => {
  if (event.key !== 'Tab') return;
  walk.look();
  if (walk.isOver) event.preventDefault();
}, true);
// A term and a note may add a stop in what explains them.
return [String(stops.length + document.querySelectorAll('.prose a[href*="#"]').length + 8)];
