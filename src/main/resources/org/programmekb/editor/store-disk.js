/** The files on this machine, which the server of `kb serve` reads and writes. */
import {encoded} from './files.js';

const SECRET = 'kb-secret';

/**
 * Takes the secret from the address that the terminal shows, so that it stays neither there nor in the history.
 *
 * @param hash what the address becomes
 * @returns whether there was one
 */
export function takeSecret(hash) {
  const given = location.hash.match(/^#([0-9a-f]{32})$/);
  if (given) {
    sessionStorage.setItem(SECRET, given[1]);
    history.replaceState(null, '', location.pathname + hash);
  }
  return Boolean(given);
}

export function diskStore() {
  takeSecret('#/');
  const request = async (action, options = {}) => {
    const headers = {'Kb-Secret': sessionStorage.getItem(SECRET) ?? ''};
    const response = await fetch('api/' + action, {...options, headers, cache: 'no-store'});
    if (response.status === 401) {
      throw Object.assign(new Error('secret'), {key: 'secretUnknown'});
    }
    return response;
  };
  return {
    name: 'disk',
    hasPreview: true,
    async list() {
      return (await request('files')).json();
    },
    async read(path) {
      const response = await request('file?' + encodeURIComponent(path));
      return response.ok ? {bytes: new Uint8Array(await response.arrayBuffer()), base: response.headers.get('Kb-Hash')} : null;
    },
    /** Writes all files or none. */
    async save(files) {
      const body = files.map(file => file.bytes
        ? {path: file.path, base: file.base, base64: encoded(file.bytes)}
        : {path: file.path, base: file.base, text: file.text});
      const response = await request('save', {method: 'POST', body: JSON.stringify(body)});
      const answer = await response.json();
      if (response.status === 409) {
        throw Object.assign(new Error('changed'), {key: 'changedElsewhere', values: [answer.changed.join(', ')]});
      } else if (!response.ok) {
        throw Object.assign(new Error('refused'), {key: 'notWritten', values: [(answer.refused ?? [answer.problem]).join(', ')]});
      }
      return {hashes: answer.hashes, check: answer.check};
    },
    async findings(language) {
      return (await request('findings?' + language)).json();
    },
  };
}
