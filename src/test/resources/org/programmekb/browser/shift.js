// Layout shifts since the page began.
const found = [];
const observer = new PerformanceObserver(list => list.getEntries().forEach(entry =>
  found.push('a shift of ' + entry.value.toFixed(4) + ' by ' + entry.sources.map(s => s.node && s.node.nodeName).join(', '))));
observer.observe({ type: 'layout-shift', buffered: true });
return new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(found), 0))));
