// What is wider than the page, outside of boxes that scroll by themselves.
const page = document.documentElement;
const width = page.clientWidth;
const found = [];
if (page.scrollWidth > width) {
  found.push('the document is ' + page.scrollWidth + ' px wide');
}
const scrolls = element => {
  for (let e = element; e && e !== document.body; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.overflowX !== 'visible' || style.position === 'fixed' || style.clipPath !== 'none') return true;
  }
  return false;
};
for (const element of document.body.querySelectorAll('*')) {
  const box = element.getBoundingClientRect();
  if (box.width > 0 && (box.right > width + 1 || box.left < -1) && !scrolls(element)) {
    found.push(element.tagName.toLowerCase() + '.' + element.getAttribute('class') + ' from ' + Math.round(box.left) + ' to ' + Math.round(box.right) + ' px');
  }
}
return found.slice(0, 5);
