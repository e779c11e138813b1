// The two searches, asked in the same way. An engine has open(), which gives a client that knows nothing yet, and all(query), every page it finds.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

let clients = 0;

/** Loads a client through the server, so that it is counted, as a module of its own that has cached nothing. */
async function load(url, folder) {
  const file = path.join(folder, `client-${path.basename(url, '.js')}.mjs`);
  writeFileSync(file, await (await fetch(url)).text());
  return import(`${pathToFileURL(file)}?${clients++}`);
}

export function kb(site, url, folder) {
  const files = pathToFileURL(`${site}/`).href;
  const paths = (results, base) => results.map(result => result.url.slice(base.length).replace(/#.*/, ''));
  let all;
  return {
    name: 'kb',
    async all({ query, lang }) {
      all ??= (await load(`${url}search/search.js`, folder)).search;
      return paths((await all(query, { lang, limit: Infinity, base: files })).results, files);
    },
    async open() {
      const { search } = await load(`${url}search/search.js`, folder);
      return async ({ query, lang }) => {
        const { total, results } = await search(query, { lang, limit: 10, base: url });
        return { total, shown: paths(results, url) };
      };
    },
  };
}

export function pagefind(index, url, folder) {
  // A result is named by the hash of its fragment; what page that is stands in the fragment.
  const pages = new Map(readdirSync(path.join(index, 'fragment')).map(file => {
    const text = gunzipSync(readFileSync(path.join(index, 'fragment', file))).toString();
    return [path.basename(file, '.pf_fragment'), JSON.parse(text.slice(text.indexOf('{'))).url.replace(/^\/|index\.html$/g, '')];
  }));
  const ready = {};
  const client = async lang => {
    // It takes its language from the page.
    globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => (lang === 'zh' ? 'zh-hans' : lang) }) };
    const { createInstance } = await load(`${url}pagefind.js`, folder);
    const instance = createInstance({ basePath: url });
    await instance.init();
    delete globalThis.document;
    return instance;
  };
  return {
    name: 'Pagefind',
    async all({ query, lang }) {
      ready[lang] ??= await client(lang);
      return (await ready[lang].search(query)).results.map(({ id }) => pages.get(id));
    },
    async open() {
      return async ({ query, lang }) => {
        const { results } = await (await client(lang)).search(query);
        await Promise.all(results.slice(0, 10).map(result => result.data()));
        return { total: results.length, shown: results.slice(0, 10).map(({ id }) => pages.get(id)) };
      };
    },
  };
}
