// Words that are broken inside, separators that lost the item before them, groups that are divided, dates that run into the next cell, and what only a screen can fold.
const found = [];
const range = document.createRange();
const rects = (node, from, to) => {
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].filter(line => line.width > 0);
};
const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
for (let node; (node = texts.nextNode());) {
  const parent = node.parentElement;
  if (!parent.checkVisibility() || parent.closest('pre, code, svg, .visually-hidden') || /^\S*[/@]\S*$/.test(node.data.trim())) continue;
  for (const word of node.data.matchAll(/[\p{Script=Latin}\p{Script=Arabic}]{2,}/gu)) {
    const lines = rects(node, word.index, word.index + word[0].length);
    if (lines.some(line => line.top > lines[0].bottom - 2)) found.push('broken: ' + word[0]);
  }
}
const shares = (one, other) => one.top < other.bottom - 2 && other.top < one.bottom - 2;
for (const item of document.querySelectorAll('.facts li')) {
  if (!getComputedStyle(item, '::after').content.includes('·')) continue;
  const last = [...item.getClientRects()].filter(line => line.width > 0).at(-1);
  range.selectNodeContents(item);
  if (![...range.getClientRects()].some(line => shares(line, last))) found.push('alone: the dot after ' + item.textContent);
}
for (const label of document.querySelectorAll('.sources li > .label')) {
  if (!getComputedStyle(label, '::before').content.includes('·')) continue;
  const dot = label.getClientRects()[0];
  if (Math.abs(dot.left - label.parentElement.getBoundingClientRect().left) < 3) found.push('first in its line: the dot before ' + label.textContent);
}
for (const group of document.querySelectorAll('.people > div, .people .helix > div')) {
  if (group.getClientRects().length > 1) found.push('divided: ' + group.firstElementChild.textContent);
}
for (const row of document.querySelectorAll('.achievement tr')) {
  // A star belongs to its date.
  const dates = [...row.querySelectorAll('td:not(.phases)')].map(cell =>
    [...cell.querySelectorAll('time, span[aria-hidden]')].filter(part => part.checkVisibility()).flatMap(part => [...part.getClientRects()]));
  dates.forEach((date, i) => {
    const runsInto = line => (dates[i + 1] ?? []).some(next => shares(line, next) && line.left < next.left && line.right > next.left - 6);
    if (date.some(runsInto)) found.push('runs into the next date: ' + row.cells[i + 1].textContent);
  });
}
if (matchMedia('print').matches) {
  for (const summary of document.querySelectorAll('summary')) {
    if (summary.checkVisibility() && (summary.closest('.more-moments') || getComputedStyle(summary).listStyleType !== 'none')) found.push('folded: ' + summary.textContent);
  }
}
return [...new Set(found)];
