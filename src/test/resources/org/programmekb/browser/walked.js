// What walk.js has seen. Argument: whether the walk went to the end or back to the top.
const [forward] = arguments;
const { stops, reached, found, look } = window.walk;
look();
const name = element => element.tagName.toLowerCase() + '.' + element.getAttribute('class') + ' “' + (element.textContent || element.name || '').trim().slice(0, 30) + '”';
const missed = stops.filter(stop => !reached.includes(stop));
if (missed.length) found.push(missed.length + ' of ' + stops.length + ' not reached: ' + missed.slice(0, 5).map(name).join(', '));
reached.reduce((last, next) => {
  const follows = (last.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  if (follows !== forward) found.push('out of order: ' + name(next) + ' after ' + name(last));
  return next;
});
return found.slice(0, 8);
