// Layout shifts since the page began. Argument: the function that receives them.
const done = arguments[0];
const found = [];
const observer = new PerformanceObserver(list => list.getEntries().forEach(entry =>
  found.push('a shift of ' + entry.value.toFixed(4) + ' by ' + entry.sources.map(s => s.node && s.node.nodeName).join(', '))));
observer.observe({ type: 'layout-shift', buffered: true });
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(found), 0)));
