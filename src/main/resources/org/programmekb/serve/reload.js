// Keeps an open page up to date after each build and shows errors over it. Served by `kb serve`; no file of the site has it.
(() => {
  'use strict';
  const script = document.currentScript;
  const session = script.src.split('?')[1];
  let shown = Number(script.dataset.number);
  let overlay = null;
  let stream = null;
  let texts = {};

  function decoded(path) {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  // The file that the page is, the one that it would be if it were loaded again, and what it has loaded.
  function filesOfPage() {
    const here = location.pathname;
    const files = [script.dataset.file, here.endsWith('/') ? here + 'index.html' : here, here + '/index.html'];
    const addresses = performance.getEntriesByType('resource').map(resource => resource.name);
    for (const element of document.querySelectorAll('img[src], link[rel~=stylesheet]')) {
      addresses.push(element.src || element.href);
    }
    return new Set([...files, ...addresses.map(address => new URL(address).pathname)].map(decoded));
  }

  function isConcernedBy(changed) {
    if (!changed || !script.dataset.file) return true;
    const files = filesOfPage();
    return changed.some(file => files.has(decoded(file)));
  }

  // What has changed under the same address is fetched anew only under another one; null if nothing has to be fetched.
  function newAddress(old, next, changed) {
    const url = new URL(next, location.href);
    const before = new URL(old, location.href);
    before.searchParams.delete('kb');
    if (url.href !== before.href) return next;
    if (changed && !changed.some(file => decoded(file) === decoded(url.pathname))) return null;
    url.searchParams.set('kb', shown);
    return url.href;
  }

  function swapStyle(old, next, changed) {
    const address = newAddress(old.href, next.href, changed);
    if (!address) return;
    const link = next.cloneNode();
    link.href = address;
    link.addEventListener('load', () => old.remove());
    link.addEventListener('error', () => old.remove());
    old.after(link);
  }

  function swapImage(old, next, changed) {
    for (const name of ['srcset', 'width', 'height']) {
      const value = next.getAttribute(name);
      if (value !== null && value !== old.getAttribute(name)) old.setAttribute(name, value);
    }
    const address = next.hasAttribute('src') ? newAddress(old.src, next.getAttribute('src'), changed) : null;
    if (address) old.src = address;
  }

  async function swap(changed) {
    const text = await (await fetch(location.href)).text();
    const page = new DOMParser().parseFromString(text, 'text/html');
    // A page can include what looks like an asset.
    const own = page.querySelector('script[data-content]');
    if (!own || own.dataset.content !== script.dataset.content) throw new Error('the page has changed');
    const pairs = selector => {
      const old = [...document.querySelectorAll(selector)];
      const next = [...page.querySelectorAll(selector)];
      if (old.length !== next.length) throw new Error('the page has changed');
      return old.map((element, i) => [element, document.importNode(next[i])]);
    };
    const styles = pairs('link[rel~=stylesheet]');
    const images = pairs('img, picture > source');
    for (const [old, next] of styles) swapStyle(old, next, changed);
    for (const [old, next] of images) swapImage(old, next, changed);
  }

  function line(tag, text, className) {
    const element = document.createElement(tag);
    element.textContent = text;
    element.className = className;
    return element;
  }

  function hide() {
    if (overlay) overlay.remove();
    overlay = null;
  }

  function show(title, entries) {
    hide();
    overlay = document.createElement('kb-errors');
    const root = overlay.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { all: initial; }
      section { position: fixed; inset: auto 0 0 0; max-height: 70vh; overflow: auto; z-index: 2147483647;
        box-sizing: border-box; padding: 1rem 1.25rem; background: #1d1014; color: #fff; border-top: 4px solid #ff6b81;
        font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
      h2 { margin: 0 0 .5rem; font-size: 1.125rem; }
      ol { margin: 0; padding-left: 1.5rem; } li { margin: .5rem 0; overflow-wrap: anywhere; }
      .place { font-family: ui-monospace, Consolas, monospace; color: #ffc2cc; display: block; } a { color: inherit; }
      .message { display: block; white-space: pre-wrap; } .hint { display: block; color: #d8d8d8; }
      button { position: absolute; top: .75rem; right: 1rem; font: inherit; padding: .125rem .75rem; }`);
    root.adoptedStyleSheets = [sheet];
    const section = document.createElement('section');
    section.lang = texts.language;
    section.setAttribute('role', 'alert');
    section.append(line('h2', title, 'title'));
    const list = document.createElement('ol');
    for (const entry of entries) {
      const item = document.createElement('li');
      if (entry.code) item.append(place(entry));
      item.append(line('span', entry.message, 'message'));
      if (entry.hint) item.append(line('span', texts.hint.replace('{}', () => entry.hint), 'hint'));
      list.append(item);
    }
    const close = line('button', texts.close, 'close');
    close.addEventListener('click', hide);
    section.append(list, close);
    root.append(section);
    document.body.append(overlay);
  }

  // The place of an error, and its code, which leads to the page that explains it.
  function place(error) {
    let text = error.path;
    if (error.line > 0) text += ':' + error.line + (error.column > 0 ? ':' + error.column : '');
    const code = line('a', error.code, 'code');
    code.href = `/__kb/explain/${error.code}.${texts.language}`;
    code.target = '_blank';
    const place = line('span', text + ' ' + texts.error + '[', 'place');
    place.append(code, ']');
    return place;
  }

  function hear(state) {
    texts = state.texts;
    if (state.errors.length === 0) {
      hide();
    } else {
      show(texts.title, state.errors);
    }
    if (state.session !== session) {
      location.reload();
    } else if (state.number !== shown) {
      const isSwappable = shown > 0 && shown >= state.swappableSince;
      shown = state.number;
      if (!isConcernedBy(state.changed)) return;
      if (isSwappable) swap(state.changed).catch(() => location.reload());
      else location.reload();
    }
  }

  // Browsers allow few connections to one server, so hidden pages give theirs back.
  function connect() {
    if (stream || document.visibilityState === 'hidden') return;
    stream = new EventSource('/__kb/events?' + session + '-' + shown);
    stream.addEventListener('state', event => hear(JSON.parse(event.data)));
    stream.addEventListener('failure', event => show(texts.failed, [{ message: event.data }]));
  }

  function disconnect() {
    if (stream) stream.close();
    stream = null;
  }

  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' ? disconnect() : connect());
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);
  connect();
})();
