// The user interface of the search: the search box of every page, which is a combobox (WAI-ARIA Authoring Practices,
// list autocomplete with manual selection), and the search page. Loaded when a reader first uses the search.
import { FEW, languages, search } from "./search.js";

const base = new URL("../", import.meta.url);
const language = document.documentElement.lang;
const input = document.querySelector("[type=search]");
const form = input.form;
const SUGGESTIONS = 6;
const ELSEWHERE = 3;
const RESULTS = 20;
const FURTHER = 5;
// In milliseconds. If a search takes less than this, it runs at every key; otherwise it waits for a pause in typing.
const INSTANT = 50;
const LONGEST_PAUSE = 150;
// After so many milliseconds, show that the search is running.
const PATIENCE = 400;

// Load the manifest now, so that the first search does not wait for it. An error is reported by the search itself.
languages({ base }).catch(() => {});
const texts = await fetch(new URL("texts.json", form.action)).then((answer) => answer.json());
const plurals = new Intl.PluralRules(language);

const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, number) => values[number] ?? all);
const text = (key, ...values) => fill(texts[key], ...values);
const counted = (key, count, ...values) => fill(texts[`${key}.${plurals.select(count)}`] ?? texts[key + ".other"], count, ...values);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

// Puts the marked parts of a text into <mark> elements.
function marked(whole, marks = []) {
  let at = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = whole.slice(at, start);
    at = end;
    return [before, element("mark", {}, whole.slice(start, end))];
  });
  return [...parts, whole.slice(at)];
}

function dated(iso) {
  const [year, month, day] = iso.split("T")[0].split("-").map(Number);
  const ofDay = day === 1 && texts["date.day.first"] ? "date.day.first" : "date.day";
  return text(day ? ofDay : month ? "date.month" : "date.year", year, month && texts["month." + month], day);
}

// Groups results by type. The type of the best result comes first.
function byType(results) {
  const groups = new Map();
  for (const result of results) groups.set(result.type, [...(groups.get(result.type) ?? []), result]);
  return groups;
}

const other = (tag) => (tag === language ? undefined : tag);

// The results in the other languages of the site.
async function elsewhere(query, options) {
  const others = (await languages({ base })).filter(({ tag }) => tag !== language);
  const answers = await Promise.all(others.map(async (one) => ({ ...one, ...(await search(query, { ...options, lang: one.lang })) })));
  return answers.filter(({ total }) => total > 0);
}

// The results of a query, and if they are few, further pages that have most of it. If no page has all of it: a similar
// query that finds something, and the results in the other languages, or else the pages that have a part of it, or else
// the results of the similar query.
async function answered(query, options) {
  const answer = await search(query, options);
  if (answer.total > FEW || !query) return answer;
  const { further, partly, suggestion } = await import("./near.js");
  if (answer.total) {
    const { results } = await further(query, { ...options, limit: FURTHER });
    return { ...answer, further: results };
  }
  const [near, others] = await Promise.all([suggestion(query, options), elsewhere(query, options)]);
  if (others.length) return { ...answer, near, others };
  const parts = await partly(query, options);
  if (near && !parts.total) return { ...(await search(near, options)), instead: near, others };
  return { ...parts, near, others, isPartly: parts.total > 0 };
}

// What was found instead of nothing, in two lines.
const foundInstead = (query, { total, instead }) => [
  text("none", query) + " ",
  element("br", {}),
  counted("results", total, instead),
];

// Calls back when the reader has typed something, but not while an input method is still composing a word.
// Returns a function that cancels a pending call.
function onTyping(callback) {
  let isComposing = false;
  let pause;
  let last = 0;
  const answer = async () => {
    const start = performance.now();
    await callback();
    last = performance.now() - start;
  };
  const typed = () => {
    clearTimeout(pause);
    pause = setTimeout(answer, last < INSTANT ? 0 : Math.min(last, LONGEST_PAUSE));
  };
  input.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(pause);
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    typed();
  });
  input.addEventListener("input", (event) => isComposing || event.isComposing || typed());
  return () => clearTimeout(pause);
}

// Runs only the newest query; the answer to an older query is dropped.
function newest() {
  let running;
  return (ask) => {
    running?.abort();
    const mine = (running = new AbortController());
    return ask(mine.signal, () => running === mine);
  };
}

// --- The search box of every page --------------------------------------------------------------------------------------

function loadStyles() {
  const address = new URL("css/search.css", base);
  return new Promise((resolve) => {
    const link = element("link", { rel: "stylesheet", href: address });
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}

async function combobox() {
  const list = element("div", { role: "listbox", id: "part-find-list", "aria-label": text("list"), tabindex: -1 });
  const note = element("p", { class: "find-note" });
  const popup = element("div", { class: "find-popup", hidden: true }, note, list);
  const status = element("p", { class: "visually-hidden", role: "status" });
  const latest = newest();
  let options = [];
  let active = -1;

  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-keyshortcuts": "/",
  })) {
    input.setAttribute(name, value);
  }
  form.append(popup, status);

  function activate(position) {
    options[active]?.setAttribute("aria-selected", "false");
    active = position;
    options[active]?.setAttribute("aria-selected", "true");
    options[active]?.scrollIntoView({ block: "nearest" });
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options[active].id);
  }

  function close() {
    forget();
    latest(() => {});
    activate(-1);
    popup.hidden = true;
    input.setAttribute("aria-expanded", "false");
  }

  function open(message, groups) {
    activate(-1);
    note.hidden = !message.length;
    note.replaceChildren(...[message].flat());
    list.replaceChildren(...groups);
    options = [...list.querySelectorAll("[role=option]")];
    options.forEach((option, i) => Object.assign(option, { id: "part-find-" + i, tabIndex: -1 }).setAttribute("aria-selected", "false"));
    list.hidden = !options.length;
    popup.hidden = false;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
  }

  function option({ url, title, titleMarks, excerpt, marks, date, lang }) {
    const about = date && title !== excerpt ? [dated(date), element("span", { class: "dot" }, " · ")] : [];
    return element(
      "a",
      { role: "option", href: url },
      element("span", { class: "find-title", lang: other(lang) }, ...marked(title, titleMarks)),
      excerpt ? element("span", { class: "find-text" }, ...about, element("span", { lang: other(lang) }, ...marked(excerpt, marks))) : "",
    );
  }

  function group(name, children, tag) {
    const id = "part-find-type-" + name.replaceAll(" ", "-");
    return element(
      "div",
      { role: "group", "aria-labelledby": id },
      element("div", { role: "presentation", class: "find-type", id, lang: tag }, texts["type." + name] ?? name),
      ...children,
    );
  }

  function toPage(query, label) {
    const address = new URL(form.action);
    address.searchParams.set("q", query);
    return element("a", { role: "option", class: "find-all", href: address }, element("span", { class: "find-title" }, label));
  }

  async function suggest() {
    const query = input.value.trim();
    if (!query) return close();
    return latest(async (signal, isNewest) => {
      try {
        const answer = await answered(query, { lang: language, base, limit: SUGGESTIONS, signal });
        if (!isNewest()) return;
        const { total, results, further = [], near, others, instead, isPartly } = answer;
        const groups = total
          ? [...byType(results)].map(([type, some]) => group(type, some.map(option)))
          : others.map(({ name, tag, results: some }) => group(name, some.slice(0, ELSEWHERE).map(option), tag));
        const more = further.length ? [group(text("further"), further.slice(0, SUGGESTIONS - results.length).map(option))] : [];
        const asked = instead ?? query;
        const message = instead
          ? foundInstead(query, answer)
          : isPartly
            ? text("partly", query)
            : total
              ? ""
              : text("none", query);
        const better = near ? [toPage(near, text("near", near))] : [];
        open(message, [...better, ...groups, ...more, toPage(asked, total ? counted("all", total, asked) : text("index.link"))]);
        status.textContent = note.textContent || counted("results", total, query);
      } catch {
        if (!isNewest()) return;
        open(text("failed"), [toPage(query, text("index.link"))]);
        status.textContent = text("failed");
      }
    });
  }

  async function move(step) {
    if (popup.hidden) await suggest();
    // Between the last option and the first, the search box itself is active.
    const places = options.length + 1;
    if (!popup.hidden) activate(((active + 1 + step + places) % places) - 1);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => active >= 0 && (options[active].click(), true),
    Escape: () => (popup.hidden ? (input.value = "") : close(), true),
    Home: () => activate(-1),
    End: () => activate(-1),
  };
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || !Object.hasOwn(keys, event.key)) return;
    if (keys[event.key]()) event.preventDefault();
  });
  const early = input.value;
  const forget = onTyping(suggest);
  input.addEventListener("focus", () => input.value && suggest());
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || close());
  // Pressing a mouse button on the list keeps the focus in the search box.
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  await loadStyles();
  // What was typed later is answered by the listeners, which wait for an input method to finish.
  if (early && input.value === early) await suggest();
}

// --- The search page ---------------------------------------------------------------------------------------------------

function searchPage() {
  const filters = form.querySelector("fieldset");
  const selects = [...form.querySelectorAll("select")];
  const named = document.getElementById("part-named");
  const failed = document.getElementById("part-search-failed");
  const shortcut = document.querySelector(".shortcut");
  const summary = element("p", { class: "summary", role: "status" });
  const shown = element("div", {});
  const latest = newest();
  const title = document.title;
  // Whether the reader has submitted the current address of the history. Typing must not replace such an address.
  let isSettled = true;
  let limit = RESULTS;

  const question = () => input.value.trim();
  const chosen = () => Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));

  function addressOf(query, options) {
    const address = new URL(form.action);
    for (const [name, value] of Object.entries({ q: query, ...options })) {
      if (value) address.searchParams.set(name, value);
    }
    return address;
  }

  function readAddress() {
    const said = new URLSearchParams(location.search);
    input.value = said.get("q") ?? "";
    for (const select of selects) {
      select.value = said.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    limit = history.state?.limit ?? RESULTS;
  }

  function keepAddress(settles) {
    const address = addressOf(question(), chosen());
    if (address.search !== location.search) history[isSettled ? "pushState" : "replaceState"]({}, "", address);
    isSettled = settles;
    window.onhashchange();
  }

  function hit({ url, title: name, titleMarks, excerpt, marks, date, lang, about }) {
    const facts = [about, date && dated(date)].filter(Boolean).join(" · ");
    return element(
      "li",
      {},
      element("h3", { lang: other(lang) }, element("a", { href: url }, ...marked(name, titleMarks))),
      facts && element("p", { class: "hit-about" }, facts),
      excerpt && element("p", { lang: other(lang) }, ...marked(excerpt, marks)),
    );
  }

  // A link that changes the query without reloading the page.
  function ask(label, options, query = question()) {
    const link = element("a", { href: addressOf(query, options) }, label);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      input.value = query;
      selects.forEach((select) => (select.value = options[select.name] ?? ""));
      changed();
      scrollTo(0, 0);
      input.focus();
    });
    return element("p", { class: "more" }, link);
  }

  // Keeps the place of a link, so that nothing moves when it comes.
  function awaited(label) {
    return element("p", { class: "more awaited" }, element("a", {}, label));
  }

  function section(id, heading, count, hits, ...below) {
    const number = count === undefined ? "" : element("span", { class: "count" }, count);
    return element(
      "section",
      { class: "hits", "aria-labelledby": "part-hits-" + id },
      element("h2", { id: "part-hits-" + id }, heading, " ", number),
      element("ol", {}, ...hits.map(hit)),
      ...below,
    );
  }

  // Counts the results of each type after the results are shown, if not all of them are shown.
  async function countTypes(query, options, groups, signal, isNewest) {
    await Promise.all(
      [...groups].map(async ([type, some]) => {
        const { total } = await search(query, { ...options, base, lang: language, type, limit: 0, signal });
        const own = document.getElementById("part-hits-" + type);
        if (!isNewest() || !own) return;
        own.querySelector(".count").textContent = total;
        if (total > some.length) {
          const more = ask(text("only", texts["type." + type], total), { ...options, type });
          own.parentElement.querySelector(".awaited").replaceWith(more);
        }
      }),
    );
  }

  function summarised(query, answer) {
    const { total, instead, isPartly } = answer;
    if (!query) return [counted("filtered", total)];
    if (instead) return foundInstead(query, answer);
    if (!total) return [text("none", query)];
    return [isPartly ? text("partly", query) : counted("results", total, query)];
  }

  function showResults(options, { total, results, further = [], isPartly }) {
    const groups = byType(results);
    const isWhole = total <= results.length;
    const isCounted = isWhole || isPartly || options.type;
    shown.replaceChildren(
      ...[...groups].map(([type, some]) => {
        const name = texts["type." + type] ?? type;
        const more = isCounted ? "" : awaited(text("only", name, some.length));
        return section(type, name, isWhole ? some.length : options.type ? total : "\u00a0", some, more);
      }),
    );
    if (further.length) shown.append(section("further", text("further"), undefined, further));
    if (!isWhole) {
      const more = element("button", { type: "button", class: "show-more" }, text("more"));
      more.addEventListener("click", async () => {
        const before = new Set([...shown.querySelectorAll("h3 a")].map(({ href }) => href));
        limit += RESULTS;
        history.replaceState({ limit }, "");
        await show();
        [...shown.querySelectorAll("h3 a")].find(({ href }) => !before.has(href))?.focus();
      });
      shown.append(more);
    }
    return isCounted ? undefined : groups;
  }

  async function showNone(query, options, others, signal, isNewest) {
    const hasFilters = Object.keys(options).length > 0;
    const anywhere = hasFilters && query ? await search(query, { base, lang: language, limit: 0, signal }) : { total: 0 };
    if (!isNewest()) return;
    shown.replaceChildren();
    if (anywhere.total || (hasFilters && !query)) shown.append(ask(text("unfiltered"), {}));
    if (others.length) shown.append(element("p", {}, text("elsewhere")));
    for (const { lang, tag, name, total, results } of others) {
      const there = new URL(`${lang}/search/`, base);
      there.search = location.search;
      const heading = element("a", { href: there, hreflang: tag, lang: tag }, name);
      shown.append(section(lang, heading, total, results.map((one) => ({ ...one, about: texts["type." + one.type] }))));
    }
    if (!others.length && !anywhere.total) {
      const tips = ["tip.1", "tip.2", "tip.3"]
        .filter((key) => key in texts)
        .map((key) => element("li", {}, text(key)));
      shown.append(element("div", { class: "tips" }, element("h2", {}, text("tips")), element("ul", {}, ...tips)));
    }
  }

  function show() {
    const query = question();
    const options = chosen();
    const isQuestion = Boolean(query) || Object.keys(options).length > 0;
    document.title = query ? `${query} – ${title}` : title;
    return latest(async (signal, isNewest) => {
      if (!isQuestion) {
        failed.hidden = true;
        named.hidden = false;
        summary.textContent = "";
        shown.replaceChildren();
        return;
      }
      const waiting = setTimeout(() => isNewest() && (summary.textContent = text("waiting")), PATIENCE);
      try {
        const answer = await answered(query, { ...options, base, lang: language, limit, signal });
        if (!isNewest()) return;
        failed.hidden = true;
        named.hidden = answer.total > 0;
        if (!answer.total) {
          await showNone(query, options, answer.others ?? [], signal, isNewest);
        }
        if (!isNewest()) return;
        const incomplete = answer.total && showResults(options, answer);
        summary.replaceChildren(...summarised(query, answer));
        if (answer.near) shown.prepend(ask(text("near", answer.near), options, answer.near));
        if (incomplete) await countTypes(answer.instead ?? query, options, incomplete, signal, isNewest);
      } catch (error) {
        if (!isNewest() || error.name === "AbortError") return;
        summary.textContent = "";
        shown.replaceChildren();
        named.hidden = false;
        failed.hidden = false;
      } finally {
        clearTimeout(waiting);
      }
    });
  }

  function changed(settles = true) {
    limit = RESULTS;
    keepAddress(settles);
    return show();
  }

  form.after(element("div", { class: "results" }, summary, shown));
  if (filters) filters.disabled = false;
  if (shortcut) {
    const box = shortcut.querySelector("input");
    shortcut.hidden = false;
    box.checked = localStorage.slash !== "off";
    box.addEventListener("change", () => (box.checked ? localStorage.removeItem("slash") : (localStorage.slash = "off")));
  }
  input.setAttribute("autocomplete", "off");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  // If the reader leaves the search box by clicking on a result, the results must not move.
  form.addEventListener("change", ({ target }) => (target === input ? (isSettled = true) : changed()));
  onTyping(() => changed(false));
  addEventListener("popstate", () => {
    readAddress();
    isSettled = true;
    window.onhashchange();
    show();
  });
  if (location.search) {
    readAddress();
    show().finally(() => document.documentElement.classList.remove("asking"));
  } else if (question()) {
    changed();
  }
}

if (input.id) searchPage();
else combobox();
