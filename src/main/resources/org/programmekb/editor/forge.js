/** What both forges need for their requests; `Forge` in `types.d.ts` says what they do. */

/** Null if the setting `site.edit.url` names no repository on a forge. @type {(config: Pick<Config, 'repository' | 'content'>) => Repository | null} */
export const repositoryOf = ({repository: own, content}) => own ? {...own, branch: decodeURIComponent(own.branch), folder: decodeURIComponent(own.folder), content} : null;

/**
 * What sends requests to a forge.
 *
 * @param api where its interface is
 * @param headers of every request
 * @type {(label: Repository['label'], api: string, headers: {[name: string]: string}) => Ask}
 */
export function asker(label, api, headers) {
  return async (method, path, body, form = 'json') => {
    let response;
    try {
      response = await fetch(api + path, {
        method, cache: 'no-store', headers: {...headers, ...body ? {'Content-Type': 'application/json'} : {}}, body: body && JSON.stringify(body),
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

/** Why a forge refuses something, with the words for it where they do not depend on what was asked. @type {(label: string, response: Response, answer: {message?: unknown, error?: unknown}) => Said} */
function refusal(label, {status, headers}, {message, error}) {
  const text = String(typeof message === 'object' ? JSON.stringify(message) : message ?? error ?? status);
  const wait = Number(headers.get('Retry-After'));
  const reset = Number(headers.get('X-RateLimit-Reset') ?? headers.get('RateLimit-Reset'));
  const isLimit = status === 429 || status === 403 && (wait > 0 || headers.get('X-RateLimit-Remaining') === '0' || /rate limit/i.test(text));
  const end = wait > 0 ? Date.now() + wait * 1000 : reset * 1000;
  const time = end > 0 && new Date(end).toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});
  const key = isLimit ? time ? 'forgeLimit' : 'forgeLimitSoon' : status === 401 ? 'signedOut' : status === 403 ? 'forgeForbids' : status >= 500 ? 'forgeDown' : undefined;
  return Object.assign(new Error(text), {status, key, values: [label, isLimit ? time : status === 403 ? text : status], isLimit});
}

/** Asks again until there is an answer that is not `undefined`, or fails with `key`. @type {<T>(ask: () => Promise<T | undefined>, key: string, values: unknown[]) => Promise<T>} */
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

/** What is deleted may be gone already: a forge can delete the branch of a closed proposal by itself. @type {(answer: Promise<unknown>) => Promise<unknown>} */
export const ifThere = answer => answer.catch((/** @type {Said} */ error) => {
  if (![404, 422].includes(error.status ?? 0)) {
    throw error;
  }
});

/** A message of the check in its parts: the hint stands in brackets at its end, and may be followed by an address. @type {(text: string) => {message: string, hint: string, url?: string}} */
export function saidIn(text) {
  const [, message = text, hint, url] = text.match(/^(.*?)(?: ?[(（](?:hint: |提示：)(.*)[)）])?(?: (https?:\/\/\S+))?$/s) ?? [];
  return {message, hint: hint ?? '', url};
}

/** What the forge's word for a state means. @type {(states: {[state in CheckState]?: string[]}, name: string) => CheckState} */
export const stateIn = (states, name) => /** @type {CheckState[]} */ (Object.keys(states)).find(state => states[state]?.includes(name)) ?? 'failed';
