// Asks the search of a site: the arguments are the client, the site's root, a language and how many results (by default 10); every line of standard input is
// a query. Prints a line for each: the total, and the addresses below the root in alphabetical order; or why
// there is no answer.
import { readFileSync } from 'node:fs';
const [client, base, lang, limit] = process.argv.slice(2);
const { search } = await import(client);
for (const query of readFileSync(0, 'utf8').split('\n').slice(0, -1)) {
  try {
    const { total, results } = await search(query, { base, lang, limit: Number(limit ?? 10) });
    console.log([total, ...results.map(({ url }) => url.slice(base.length)).sort()].join(' '));
  } catch (error) {
    console.log(error.message);
  }
}
