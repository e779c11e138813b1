// What takes too much of a telephone's screen. Returns findings.
const found = [];
const bar = document.querySelector('.bar');
if (bar && bar.getBoundingClientRect().height > 56) found.push('the bar is ' + bar.getBoundingClientRect().height + ' px high');
const fixed = [...document.body.querySelectorAll('*')].filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position) && !e.closest('table') && e.checkVisibility());
const height = fixed.reduce((sum, e) => sum + e.getBoundingClientRect().height, 0);
if (height > 56) found.push('fixed parts take ' + height + ' px: ' + fixed.map(e => e.className).join(', '));
return found;
