// Edits YAML at random. What differs from the wanted values, and what changed beside them, is found.
const [texts] = arguments;
const {read, same, write} = await import(new URL('yaml-edit.js', location.href));
const found = [];
let seed = 20261128;
const random = n => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >> 8) % n;
};
const scalars = [42, 'plain', 'has: colon', 'quote "x"', 'a, b', true, '2020', '中文：文', '- dash', '# hash', '', ' lead', 'two\nlines', 3.5];
const scalar = () => scalars[random(scalars.length)];
const value = () => [scalar, scalar, () => ({en: scalar(), zh: scalar()}), () => [scalar(), scalar()],
  () => [{en: scalar(), zh: scalar()}, {en: scalar()}], () => ({a: {b: [1, 2]}, c: scalar()})][random(6)]();
const edit = values => {
  const isList = Array.isArray(values);
  const keys = isList ? values.map((item, index) => index) : Object.keys(values);
  const kind = random(4);
  const key = keys[random(keys.length)];
  if (kind === 0 || keys.length === 0) {
    isList ? values.splice(random(keys.length + 1), 0, value()) : values['new-' + random(9)] = value();
  } else if (kind === 1 && keys.length > 1) {
    isList ? values.splice(key, 1) : delete values[key];
  } else if (values[key] && typeof values[key] === 'object' && random(4)) {
    edit(values[key]);
  } else {
    values[key] = value();
  }
};
for (const text of texts) {
  if (write(text, read(text)) !== text) {
    found.push('changed without an edit: ' + text.slice(0, 80));
  }
  for (let round = 0; round < 4; round++) {
    const source = round % 2 ? text.replaceAll('\n', '\r\n') : text;
    const before = read(source);
    const wanted = structuredClone(before);
    edit(wanted);
    const result = write(source, wanted);
    const comments = result.match(/^\s*#.*$/gm) ?? [];
    if (!same(read(result), wanted) || comments.length < (source.match(/^\s*#.*$/gm) ?? []).length) {
      found.push('differs: ' + result.slice(0, 200));
    } else if (round % 2 && source.split('\r\n').length > 2 && /[^\r]\n/.test(result)) {
      found.push('line ends: ' + result.slice(0, 200));
    }
    const lines = source.split('\n');
    const kept = result.split('\n').filter(line => lines.includes(line)).length;
    const top = Object.keys(wanted).filter(key => !same(wanted[key], before[key])).length;
    if (top > 1 || kept === 0 && lines.length > 12) {
      found.push('too much: ' + result.slice(0, 200));
    }
  }
}
return found;
