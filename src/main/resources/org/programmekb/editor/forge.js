/**
 * What the store of a repository needs of the forge on which it lies. `store-forge.js` works with this interface; `store-github.js`
 * and `store-gitlab.js` hold the requests of their forge, and nothing else.
 *
 * @typedef {object} Repository what the setting `site.edit.url` names
 * @property {'GitHub'|'GitLab'} label the name of the forge
 * @property {string} host where its pages are, such as `gitlab.com`
 * @property {string} path of the repository, such as `owner/name`
 * @property {string} branch from which the site is published
 * @property {string} folder of the project in the repository; empty, or with a slash at its end
 * @property {string} content the folder of the content in the project, with a slash at its end
 *
 * @typedef {object} Place a branch
 * @property {string|number} repo how requests name the repository: the main one, or a copy
 * @property {string} branch
 *
 * @typedef {object} State what is on a branch
 * @property {string} head the commit
 * @property {string} [tree] what a new commit is made from, where the forge needs it
 * @property {Map<string, string>} blobs the hash of each file, by its path in the project
 * @property {Map<string, string>} [commits] the commit that changed each file last, where the forge needs it
 *
 * @typedef {Place & object} Proposal a pull request of GitHub, a merge request of GitLab
 * @property {number} number
 * @property {string} url of its page
 * @property {string} title
 * @property {string} author how the forge calls who made it
 * @property {string} at when it was made
 * @property {string} head the newest commit of its branch
 * @property {'open'|'merged'|'closed'} state
 * @property {string} [until] when it was merged or closed
 * @property {string} [merge] the commit that merged it
 *
 * @typedef {'running'|'waiting'|'failed'|'passed'} CheckState `waiting`: somebody has to start it
 *
 * @typedef {object} Checks
 * @property {{name: string, url: string, state: CheckState}[]} checks
 * @property {{severity: string, code: string, path: string, line: number, column: number, message: string, hint: string, url?: string}[]} findings
 * @property {{name: string, url: string, isAddress?: boolean, until?: string}[]} previews addresses of sites, and archives of them
 *
 * @typedef {object} Forge
 * @property {Repository} repository
 * @property {Place} main the branch from which the site is published
 * @property {() => Promise<{mayWrite: boolean, login: string}>} account fails with a `status` if the token is refused
 * @property {(place: Place, paths?: string[]) => Promise<State>} stateOf of all files in the content, or at least of these paths
 * @property {(place: Place, sha: string) => Promise<Uint8Array>} read
 * @property {(place: Place, commit: {isNew: boolean, parent: State, title: string, files: object[]}) => Promise<Object<string, string>>} commit
 *   makes one commit of all files, or none, on a new branch or the one that is there; gives their hashes, `null` for deleted ones
 * @property {(place: Place, title: string) => Promise<Proposal>} propose
 * @property {(state: 'open'|'closed', since?: Date) => Promise<Proposal[]>} proposals
 * @property {(proposal: Proposal) => Promise<string[]>} paths which files it changes, from the top of the repository
 * @property {(proposal: Proposal) => Promise<Checks>} checks
 * @property {() => Promise<{at: string, sha: string, state: CheckState, url: string}[]>} publications of the main branch, newest first
 * @property {(proposal: Proposal) => Promise<void>} update brings its branch up to date with the main one
 * @property {(proposal: Proposal) => Promise<void>} withdraw closes it and deletes its branch
 * @property {() => Promise<string|number>} fork the own copy of the repository, made if there is none, when it is ready
 */
const GITHUB = /^https:\/\/(github\.com)\/([^/]+\/[^/]+)\/(?:edit|blob)\/([^/{]+)\/(.*?)\{path\}/;
const GITLAB = /^https:\/\/([\w.-]+(?::\d+)?)\/(.+?)\/-\/(?:edit|blob)\/([^/{]+)\/(.*?)\{path\}/;

/** @returns {?Repository} null if the setting `site.edit.url` names no repository on a forge */
export function repositoryOf({edit, content}) {
  const [label, found] = GITHUB.test(edit) ? ['GitHub', edit.match(GITHUB)] : ['GitLab', edit.match(GITLAB)];
  return found && {label, host: found[1], path: found[2], branch: decodeURIComponent(found[3]), folder: decodeURIComponent(found[4]), content};
}

/**
 * What sends requests to a forge.
 *
 * @param api where its interface is
 * @param headers of every request
 * @returns a function of method, path, a body as JSON, and how the answer is read: `json`, `text` or `bytes`
 */
export function asker(label, api, headers) {
  return async (method, path, body, form = 'json') => {
    let response;
    try {
      response = await fetch(api + path, {
        method, cache: 'no-store', headers: {...headers, ...body && {'Content-Type': 'application/json'}}, body: body && JSON.stringify(body),
      });
    } catch {
      throw Object.assign(new Error('offline'), {key: 'forgeOffline', values: [label]});
    }
    if (!response.ok) {
      throw refusal(label, response, await response.json().catch(() => ({})));
    } else if (form === 'bytes') {
      return new Uint8Array(await response.arrayBuffer());
    }
    return form === 'text' ? response.text() : response.status === 204 ? {} : response.json();
  };
}

/** Why a forge refuses something, with the words for it where they do not depend on what was asked. */
function refusal(label, {status, headers}, {message, error}) {
  const text = String(typeof message === 'object' ? JSON.stringify(message) : message ?? error ?? status);
  const wait = Number(headers.get('Retry-After'));
  const reset = Number(headers.get('X-RateLimit-Reset') ?? headers.get('RateLimit-Reset'));
  const isLimit = status === 429 || status === 403 && (wait > 0 || headers.get('X-RateLimit-Remaining') === '0' || /rate limit/i.test(text));
  const end = wait > 0 ? Date.now() + wait * 1000 : reset * 1000;
  const time = end > 0 && new Date(end).toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});
  const [key, values] = isLimit ? time ? ['forgeLimit', [label, time]] : ['forgeLimitSoon', [label]]
    : status === 401 ? ['signedOut', [label]]
      : status === 403 ? ['forgeForbids', [label, text]]
        : status >= 500 ? ['forgeDown', [label, status]] : [];
  return Object.assign(new Error(text), {status, key, values, isLimit});
}

/** Asks again until there is an answer that is not `undefined`, or fails with `key`. */
export async function until(ask, key, values) {
  for (let pause = 500; pause < 30_000; pause *= 1.5) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  throw Object.assign(new Error(key), {key, values});
}

/** What is deleted may be gone already: a forge can delete the branch of a closed proposal by itself. */
export const ifThere = answer => answer.catch(error => {
  if (![404, 422].includes(error.status)) {
    throw error;
  }
});

/** A message of the check in its parts: the hint stands in brackets at its end, and may be followed by an address. */
export function saidIn(text) {
  const [, message, hint, url] = text.match(/^(.*?)(?: ?[(（](?:hint: |提示：)(.*)[)）])?(?: (https?:\/\/\S+))?$/s);
  return {message, hint: hint ?? '', url};
}

/** What every answer for states of checks is one of. */
export const stateIn = (states, name) => Object.keys(states).find(state => states[state].includes(name)) ?? 'failed';
