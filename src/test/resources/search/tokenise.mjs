// Prints the terms of every line of standard input as TokeniserTest writes them; the argument is the client.
import { readFileSync } from 'node:fs';
const { tokens, pairs } = await import(process.argv[2]);
for (const line of readFileSync(0, 'utf8').split('\n').slice(0, -1)) {
  const all = tokens(line);
  const terms = [];
  for (let i = 0; i < all.length; i++) {
    const run = [all[i]];
    while (all[i + 1]?.glued) run.push(all[++i]);
    for (const { term, at } of pairs(run)) terms.push([at, 'p', term]);
    for (const { kind, text, at } of run) {
      if (kind === 'w') terms.push([at, 'w', text]);
      else [...text].forEach((character, i) => terms.push([at + i, 's', character]));
    }
  }
  console.log(terms.map(([at, kind, term]) => `${String(at).padStart(3, '0')}${kind}${term}`).sort((a, b) => (a < b ? -1 : 1)).join(' '));
}
