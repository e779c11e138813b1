// Names of stages that do not end where their part of the bands ends, lie on one another, or are broken inside. The names of a language may be put in their place.
const [names] = arguments;
const found = [];
const range = document.createRange();
const rtl = document.dir === 'rtl';
const lines = text => {
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(line => line.width > 0);
};
const heads = [...document.querySelectorAll('.track-head')].filter(head => head.checkVisibility());
if (heads.length === 0) found.push('no ladder');
for (const head of heads) {
  const whole = head.getBoundingClientRect();
  for (const band of head.parentElement.querySelectorAll(':scope > .track .track-band')) {
    const box = band.getBoundingClientRect();
    if (Math.abs(box.left - whole.left) > 1 || Math.abs(box.right - whole.right) > 1) found.push('a band is from ' + box.left + ' to ' + box.right + ', the head from ' + whole.left + ' to ' + whole.right);
  }
  if (names) [...head.children].forEach((item, i) => (item.textContent = names[i]));
  const taken = [];
  [...head.children].forEach((item, i) => {
    const text = item.firstChild, part = whole.width * (i + 1) / 5;
    const end = rtl ? whole.right - part : whole.left + part;
    for (const line of lines(text)) {
      const off = rtl ? line.left - end : end - line.right;
      // The first name may be longer than its part.
      if (i > 0 && Math.abs(off) > 2 || line.left < whole.left - 1 || line.right > whole.right + 1) found.push(item.textContent + ' ends ' + off + ' px before its part');
      if (taken.some(other => line.left < other.right && other.left < line.right && line.top < other.bottom - 2 && other.top < line.bottom - 2)) found.push(item.textContent + ' lies on another name');
    }
    taken.push(...lines(text));
    for (const word of text.data.matchAll(/\p{L}+/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) found.push('broken: ' + word[0]);
    }
  });
}
return found;
