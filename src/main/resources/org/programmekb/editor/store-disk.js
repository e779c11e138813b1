/** The files on this machine, which the server of `kb serve` reads and writes. */
import {encoded} from './files.js';

/** In the memory of the page only: what is stored could be read by whatever else is once served at this address. */
let secret = '';

/**
 * Takes the secret from the address that the terminal shows, so that it stays neither there nor in the history.
 *
 * @param hash what the address becomes
 * @returns whether there was one
 * @type {(hash: string) => boolean}
 */
export function takeSecret(hash) {
  const given = location.hash.match(/^#([0-9a-f]{32})$/);
  if (given) {
    [, secret] = given;
    history.replaceState(null, '', location.pathname + hash);
  }
  return Boolean(given);
}

/** @type {(files: Change[]) => string} */
function inJson(files) {
  return JSON.stringify(files.map(({path, base, text, bytes, deleted}) => ({
    path, base, ...deleted ? {deleted} : bytes ? {base64: encoded(bytes)} : {text},
  })));
}

/** @type {() => Store} */
export function diskStore() {
  takeSecret('#/');
  /** @type {(action: string, options?: RequestInit) => Promise<Response>} */
  const request = async (action, options = {}) => {
    const headers = {'Kb-Secret': secret};
    const response = await fetch('api/' + action, {...options, headers, cache: 'no-store'}).catch(() => {
      throw Object.assign(new Error('stopped'), {key: 'notConnected'});
    });
    if (response.status === 401) {
      throw Object.assign(new Error('secret'), {key: 'secretUnknown'});
    }
    return response;
  };
  return {
    name: 'disk',
    async list() {
      return (await request('files')).json();
    },
    /** The paths of the documents that are drafts: the site that is shown has them as well. */
    async drafts() {
      return (await request('drafts')).json();
    },
    async read(path) {
      const response = await request('file?' + encodeURIComponent(path));
      return response.ok ? {bytes: new Uint8Array(await response.arrayBuffer()), base: response.headers.get('Kb-Hash')} : null;
    },
    /** What the site that is shown says of the entries in a folder. */
    published: folder => request('names?' + folder),
    /**
     * The findings and the pages with files that are not saved; `preview` names the preview with these pages. Null
     * if the site is being built meanwhile.
     */
    async tryOut(files, language) {
      const response = await request('try?' + language, {method: 'POST', body: inJson(files)});
      if (response.status === 503) {
        return null;
      }
      const answer = await response.json();
      if (response.status === 403) {
        throw Object.assign(new Error('refused'), {key: 'notWritten', paths: answer.refused});
      } else if (!response.ok) {
        throw Object.assign(new Error('try'), {key: 'notChecked', values: [answer.problem]});
      }
      return {findings: answer.findings, preview: answer.preview};
    },
    /** The name of a preview with files that are not saved, if they change nothing but prose; it is there at once. */
    async show(files) {
      const response = await request('show', {method: 'POST', body: inJson(files)});
      return response.ok ? (await response.json()).preview : null;
    },
    hasPage: async address => (await request('page?' + encodeURIComponent(address.replace(/#.*/, '')))).ok,
    /** Writes all files or none. */
    async save(files, {language, accepted = []}) {
      const response = await request('save?' + encodeURIComponent([language, ...accepted].join(':')), {method: 'POST', body: inJson(files)});
      const answer = await response.json();
      if (response.status === 409) {
        throw Object.assign(new Error('changed'), {key: 'changedElsewhere', paths: answer.changed});
      } else if (response.status === 403) {
        throw Object.assign(new Error('refused'), {key: 'notWritten', paths: answer.refused});
      } else if (!response.ok) {
        throw Object.assign(new Error('save'), {key: 'notSaved', values: [answer.problem]});
      }
      return {hashes: answer.hashes, check: answer.check};
    },
    /** The states of the translations of an entry, by language, and what their originals said when these were recorded. */
    async translations({type, slug}) {
      return (await request('translations?' + encodeURIComponent(`${type.folder}/${slug}`))).json();
    },
    /** What is to be translated into a language as XLIFF: of an entry, or all that is missing or outdated. */
    async handOver(code, key, language) {
      const response = await request('export?' + encodeURIComponent([language, code, key].filter(Boolean).join(':')));
      const answer = await response.json();
      if (!response.ok) {
        throw new Error(answer.problem);
      }
      return answer;
    },
    /** Writes what a translator returns, unless something in it is wrong; null if the site is being built meanwhile. */
    async takeBack(file, language) {
      const response = await request('import?' + encodeURIComponent(`${language}:${file.name}`), {method: 'POST', body: file});
      const answer = await response.json();
      return response.status === 503 ? null : response.ok || answer.problems ? answer : {problems: answer.refused ?? [answer.problem]};
    },
    async findings(language) {
      return (await request('findings?' + language)).json();
    },
  };
}
