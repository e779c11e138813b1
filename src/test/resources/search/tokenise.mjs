// Prints the terms of every line of standard input as TokeniserTest writes them; the argument is the client.
import { readFileSync } from 'node:fs';
const { tokens, pairs } = await import(process.argv[2]);
for (const line of readFileSync(0, 'utf8').split('\n').slice(0, -1)) {
  const all = tokens(line);
  const terms = [];
  for (let i = 0; i < all.length; i++) {
    const run = [all[i]];
    while (all[i + 1]?.glued) run.push(all[++i]);
    for (const term of pairs(run)) terms.push('p' + term);
    for (const { kind, text } of run) {
      if (kind === 'w') terms.push('w' + text);
      else terms.push(...[...text].map(character => 's' + character));
    }
  }
  console.log(terms.sort().join(' '));
}
