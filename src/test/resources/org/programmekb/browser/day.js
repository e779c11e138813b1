// Which months, with and without a day, do not fit the block of the newest news item.
const [months] = arguments;
const block = document.querySelector('.day');
const text = block.querySelector('span');
const day = block.querySelector('strong');
const found = [];
const range = document.createRange();
for (const month of months) for (const display of ['', 'none']) {
  text.textContent = month;
  if (day) day.style.display = display;
  const box = block.getBoundingClientRect();
  range.selectNodeContents(text);
  const lines = [...range.getClientRects()].filter(line => line.width > 0);
  if (lines.some(line => line.left < box.left + 4 || line.right > box.right - 4)) found.push(month + ' is wider than its block');
  if (new Set(lines.map(line => Math.round(line.top))).size > month.split(/\s/).length) found.push(month + ' is broken');
}
return found;
