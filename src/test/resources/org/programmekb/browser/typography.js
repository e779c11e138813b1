// Body text that does not have the size, leading, measure and posture of its language.
const found = [];
const han = /\p{Script=Han}/u;
const name = element => element.tagName.toLowerCase() + (element.className && typeof element.className === 'string' ? '.' + element.className : '') + ' “' + element.textContent.trim().slice(0, 20) + '”';
const language = element => (element.closest('[lang]') || document.documentElement).lang;
const lines = element => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 6)))].length;
};

for (const element of document.querySelectorAll('.prose > p, .prose > ul > li, .prose > ol > li')) {
  if (element.closest('.footnotes, table')) continue;
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const leading = parseFloat(style.lineHeight) / size;
  const chinese = language(element).startsWith('zh');
  if (chinese ? size < 17 || size > 18 : size !== 18) found.push(size + ' px: ' + name(element));
  if (chinese ? leading < 1.7 : leading < 1.59) found.push('line height ' + leading.toFixed(2) + ': ' + name(element));
}

// Characters on all lines but the last of each paragraph, on average: one paragraph alone may be full of narrow letters.
const measure = (chinese, most) => {
  const range = document.createRange();
  const counts = [];
  for (const paragraph of document.querySelectorAll('.prose > p')) {
    if (language(paragraph).startsWith('zh') !== chinese || counts.length > 30) continue;
    const lengths = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let bottom = -1;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getClientRects()[0];
        if (!box || box.width === 0) continue;
        if (Math.abs(box.bottom - bottom) > 8) {
          lengths.push(0);
          bottom = box.bottom;
        }
        lengths[lengths.length - 1]++;
      }
    }
    counts.push(...lengths.slice(0, -1));
  }
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  if (counts.length > 4 && mean > most) found.push(mean.toFixed(1) + ' characters a line');
};
measure(false, 70);
measure(true, 38);

for (const element of document.body.querySelectorAll('*')) {
  const own = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('').trim();
  if (!own || !element.checkVisibility()) continue;
  const style = getComputedStyle(element);
  if (han.test(own)) {
    if (style.fontStyle !== 'normal') found.push('slanted: ' + name(element));
    if (style.letterSpacing !== 'normal' && parseFloat(style.letterSpacing) !== 0) found.push('letter-spacing: ' + name(element));
    if (/^h[1-6]$/i.test(element.tagName) && style.fontWeight < 600) found.push('weight ' + style.fontWeight + ': ' + name(element));
    if (own.length > 20 && lines(element) > 1 && parseFloat(style.lineHeight) / parseFloat(style.fontSize) < 1.7 && !element.closest('h1, h2, h3, h4, h5, h6, .lead, pre'))
      found.push('line height ' + (parseFloat(style.lineHeight) / parseFloat(style.fontSize)).toFixed(2) + ': ' + name(element));
  }
  if (!element.closest('sub, sup, code') && parseFloat(style.fontSize) < (element.closest('table') ? 15 : 13)) found.push('only ' + style.fontSize + ': ' + name(element));
  // A number above its name is no column of characters.
  if (element.closest('td, th') && own.length > 4 && !element.querySelector('strong') && lines(element) > 2 && element.textContent.trim().length / lines(element) < 4)
    found.push('a column of single characters: ' + name(element));
}
return [...new Set(found)].slice(0, 12);
