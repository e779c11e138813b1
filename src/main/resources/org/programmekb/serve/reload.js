// Reloads the page after a build and shows errors over it. Served by `kb serve` only; no file of the site has it.
(() => {
  'use strict';
  const [session, number] = document.currentScript.src.split('?')[1].split('-');
  let shown = Number(number);
  let overlay = null;
  let stream = null;

  async function swapStyles() {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const next = [...page.querySelectorAll('link[rel~=stylesheet]')];
    document.querySelectorAll('link[rel~=stylesheet]').forEach((old, i) => {
      const link = old.cloneNode();
      link.href = next[i] ? next[i].getAttribute('href') : old.href;
      if (link.href === old.href) return;
      link.addEventListener('load', () => old.remove());
      old.after(link);
    });
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
      .place { font-family: ui-monospace, Consolas, monospace; color: #ffc2cc; display: block; }
      .message { display: block; white-space: pre-wrap; } .hint { display: block; color: #d8d8d8; }
      button { position: absolute; top: .75rem; right: 1rem; font: inherit; padding: .125rem .75rem; }`);
    root.adoptedStyleSheets = [sheet];
    const section = document.createElement('section');
    section.lang = 'en';
    section.setAttribute('role', 'alert');
    section.append(line('h2', title, 'title'));
    const list = document.createElement('ol');
    for (const entry of entries) {
      const item = document.createElement('li');
      if (entry.place) item.append(line('span', entry.place, 'place'));
      item.append(line('span', entry.message, 'message'));
      if (entry.hint) item.append(line('span', 'Hint: ' + entry.hint, 'hint'));
      list.append(item);
    }
    const close = line('button', 'Close', 'close');
    close.addEventListener('click', hide);
    section.append(list, close);
    root.append(section);
    document.body.append(overlay);
  }

  function place(error) {
    let text = error.path;
    if (error.line > 0) text += ':' + error.line + (error.column > 0 ? ':' + error.column : '');
    return text + ' ' + error.severity + '[' + error.code + ']';
  }

  function hear(state) {
    if (state.errors.length === 0) {
      hide();
    } else {
      const count = state.errors.length === 1 ? '1 error' : state.errors.length + ' errors';
      show(count + ': this is the last site without errors', state.errors.map(error => ({
        place: place(error), message: error.message, hint: error.hint })));
    }
    if (state.session !== session || state.number !== shown) {
      if (state.session === session && shown > 0 && shown >= state.stylesOnlySince) {
        shown = state.number;
        swapStyles();
      } else {
        location.reload();
      }
    }
  }

  // Browsers allow few connections to one server, so hidden pages give theirs back.
  function connect() {
    if (stream || document.visibilityState === 'hidden') return;
    stream = new EventSource('/__kb/events');
    stream.addEventListener('state', event => hear(JSON.parse(event.data)));
    stream.addEventListener('failure', event => show('The build stopped', [{ message: event.data }]));
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
