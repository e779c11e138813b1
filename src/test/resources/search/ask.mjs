// Asks the search of a site: the arguments are the client, the site's root, a language, how many results (by default 10)
// and which function of the client (by default search); every line of standard input is a query. Prints a line for each:
// the total and the addresses below the root, those of search in alphabetical order; or the suggestion; or why there is
// no answer.
import { readFileSync } from 'node:fs';
const [client, base, lang, limit, name = 'search'] = process.argv.slice(2);
const ask = (await import(client))[name];
for (const query of readFileSync(0, 'utf8').split('\n').slice(0, -1)) {
  try {
    const answer = await ask(query, { base, lang, limit: Number(limit ?? 10) });
    if (name === 'suggestion') {
      console.log(answer ?? 'nothing');
    } else {
      const addresses = answer.results.map(({ url }) => url.slice(base.length));
      console.log([answer.total, ...(name === 'search' ? addresses.sort() : addresses)].join(' '));
    }
  } catch (error) {
    console.log(error.message);
  }
}
