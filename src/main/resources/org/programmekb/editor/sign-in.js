/** The form in which somebody signs in at the forge with a token. */
import {h} from './files.js';
import {repositoryOf} from './forge.js';
import {storeOf} from './store-forge.js';
import {github} from './store-github.js';
import {gitlab} from './store-gitlab.js';

const TOKEN = {GitHub: 'kb-github-token', GitLab: 'kb-gitlab-token'};

/**
 * Asks for a token until the forge accepts one. It stays in the memory of the page, unless somebody wants it to be
 * kept in the tab, where every script of the site can read it.
 * @type {(config: Config, t: Say, fill: (page: Node) => void) => Promise<Store>}
 */
export async function signedIn(config, t, fill) {
  const repository = repositoryOf(config);
  if (!repository) {
    throw Object.assign(new Error('repository'), {key: 'noRepository'});
  }
  /** @type {(token: string) => Forge} */
  const forgeWith = token => (repository.label === 'GitHub' ? github : gitlab)(repository, token);
  const name = TOKEN[repository.label];
  /** @type {{token: string | null, isKept: boolean}} */
  let given = {token: sessionStorage.getItem(name), isKept: true};
  for (;; given = await askForToken(t, fill, forgeWith(''), given.token !== null)) {
    const store = given.token && await accepted(forgeWith(given.token), config);
    if (store) {
      if (given.isKept) {
        sessionStorage.setItem(name, given.token ?? '');
      }
      return store;
    }
    sessionStorage.removeItem(name);
  }
}

/** The store, if the forge accepts the token; the end of a limit can be waited for. @type {(forge: Forge, config: Config) => Promise<Store | null>} */
async function accepted(forge, config) {
  try {
    return storeOf(forge, await forge.account(), config);
  } catch (error) {
    if (error.status && error.status < 500 && !error.isLimit) {
      return null;
    }
    throw error;
  }
}

/** @type {(t: Say, fill: (page: Node) => void, forge: Forge, isWrong: boolean) => Promise<{token: string, isKept: boolean}>} */
function askForToken(t, fill, {repository: {label, path}, signIn}, isWrong) {
  /** @type {(key: string) => string} */
  const own = key => t(`${key}-${label}`, path, signIn.host);
  /** @type {(address: string, text: string) => HTMLElement} */
  const link = (address, text) => h('a', {href: address, target: '_blank', rel: 'noopener'}, text);
  return new Promise(resolve => {
    const input = h('input', {id: 'token', type: 'password', autocomplete: 'off', required: true});
    const keep = h('input', {id: 'keep', type: 'checkbox', 'aria-describedby': 'keep-help'});
    fill(h('form', {
      class: 'new',
      onsubmit: event => {
        event.preventDefault();
        resolve({token: input.value.trim(), isKept: keep.checked});
      },
    },
    h('h1', {}, t('signIn', label)),
    h('p', {}, h('label', {for: 'token'}, t('token')), input, h('span', {class: 'help'}, own('tokenHelp'))),
    h('p', {}, h('label', {class: 'check'}, keep, t('keepToken')), h('span', {class: 'help', id: 'keep-help'}, t('keepTokenHelp'))),
    h('p', {}, link(signIn.tokens, t('makeToken', label)), h('span', {class: 'help'}, own('makeTokenHelp'))),
    h('details', {class: 'further'}, h('summary', {}, t('mayNotWrite')), h('p', {}, own('mayNotWriteHelp')),
      signIn.forkTokens && h('p', {}, link(signIn.forkTokens, t('makeForkToken')))),
    isWrong && h('p', {class: 'problem', role: 'alert'}, t('tokenWrong', label, path)),
    h('button', {}, t('signIn', label))));
    input.focus();
  });
}
