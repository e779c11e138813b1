// What fragments of clipboards become. Arguments: texts of HTML, the endings of the texts that they are pasted into.
const [fragments, forms] = arguments;
const [{cleaned}, {written}] = await Promise.all(['clipboard.js', 'markup.js'].map(name => import(new URL(name, location.href))));
return fragments.map((html, index) => {
  const found = cleaned(html);
  const text = written(forms[index], found, {all: '', above: 1});
  return `${text}\n\nleft out: ${[...found.left.keys()].sort().join(', ')}`.trimEnd() + '\n';
});
