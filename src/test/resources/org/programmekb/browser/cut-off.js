// Text that a box cuts off or that lies on other text, and what scrolls to the side without being a table, a drawing or code.
const found = [];
const name = element => element.tagName.toLowerCase() + '.' + (element.getAttribute('class') || element.parentElement.getAttribute('class'));
const styles = new Map();
const styleOf = element => styles.get(element) || styles.set(element, getComputedStyle(element)).get(element);
const hidden = /^(hidden|clip)$/;

// What of an element can be seen inside the boxes around it, and the box that ends it; nothing for what only screen readers are told.
const frames = new Map([[document.body, { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }]]);
const frameOf = element => {
  if (frames.has(element)) return frames.get(element);
  let frame = frameOf(element.parentElement);
  const style = styleOf(element);
  if (style.clipPath !== 'none') frame = null;
  else if (frame && style.overflowX !== 'visible') {
    const box = element.getBoundingClientRect();
    frame = { left: Math.max(frame.left, box.left), top: Math.max(frame.top, box.top), right: Math.min(frame.right, box.right), bottom: Math.min(frame.bottom, box.bottom), box: element };
    if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && !element.matches('pre, :has(table, pre, svg)')) found.push('scrolls to the side: ' + name(element));
  }
  frames.set(element, frame);
  return frame;
};

const lines = [];
const range = document.createRange();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement;
  if (!node.data.trim() || element.closest('script, style, title, desc') || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
  const frame = frameOf(element);
  if (!frame) continue;
  // On the map of all cities there is no room for more space between letters everywhere; the list below it has each name.
  if (element.matches(':is(.map-wide, .map-parts) text') && parseFloat(styleOf(element).letterSpacing) > 0) continue;
  const spacing = parseFloat(styleOf(element).letterSpacing) || 0;
  range.selectNodeContents(node);
  for (const { left, top, right, bottom } of range.getClientRects()) {
    if (right - left < 1 + spacing) continue;
    // The letters: above and below them is room for accents, behind the last one its spacing.
    const edge = (bottom - top) * .2;
    const line = { left, top: top + edge, right: right - spacing, bottom: bottom - edge, node, text: node.data.trim().slice(0, 30) };
    const out = line.left < frame.left - 1 || line.right > frame.right + 1 || line.top < frame.top - 1 || line.bottom > frame.bottom + 1;
    if (out && hidden.test(styleOf(frame.box).overflowX)) found.push('cut off by ' + name(frame.box) + ': ' + line.text);
    if (!out) lines.push(line);
  }
}
// The mark of a note stands above the empty half of a full-width sign.
const isMark = line => line.node.parentElement.closest('sup');
const isWide = line => /^[（《“]|[。，；：、）》”！？]$/.test(line.node.data.trim());
const room = (one, other) => (isMark(one) && isWide(other)) || (isMark(other) && isWide(one)) ? parseFloat(getComputedStyle(document.body).fontSize) * .6 : 1.5;
lines.sort((a, b) => a.top - b.top);
lines.forEach((line, i) => {
  for (let j = i + 1; j < lines.length && lines[j].top < line.bottom - 1; j++) {
    const other = lines[j];
    // The head of a table that is repeated in the next column has two places.
    if (other.node !== line.node && Math.min(line.right, other.right) - Math.max(line.left, other.left) > room(line, other)) found.push('“' + line.text + '” lies on “' + other.text + '”');
  }
});
return [...new Set(found)].slice(0, 8);
