// The filters above a list, loaded when a reader first opens one. Without this script each choice is a link to where such
// rows are together; with it, a box to tick. Several choices of a facet widen the selection, each further facet narrows it. The address says what is chosen, in
// ids that are the same in every language.
{
  const bar = document.querySelector(".filters");
  const root = document.documentElement;
  const { shown, all, none, separator, table, more } = bar.dataset;
  const clear = bar.querySelector(".filter-clear");
  const csv = bar.querySelector(".filter-csv");
  const facets = [...bar.querySelectorAll("details")];
  const choices = [...bar.querySelectorAll("[data-value]")].map((a) => ({
    a,
    key: a.closest("details").dataset.key,
    value: a.dataset.value,
    link: a.href,
    count: a.querySelector(".count"),
    name: a.textContent.replace(/\s*\d+\s*$/, ""),
  }));
  const own = (facet) => choices.filter(({ a }) => facet.contains(a));
  const folder = (pathname) => pathname.replace(/index\.html$/, "");
  const list = folder(new URL(clear.href).pathname);
  const isOnDisk = location.protocol == "file:";
  // The other pages of a paged list lead to its first page, which knows the choices of all rows.
  const isHere = folder(location.pathname) == list && !(table && isOnDisk);
  const address = (some) => {
    const query = new URLSearchParams(choices.filter((choice) => some.has(choice)).map(({ key, value }) => [key, value]));
    return (isHere ? location.pathname : list) + (some.size ? "?" + query : "");
  };
  // What would be chosen after a click.
  const toggled = (on, choice) => {
    const some = new Set(on);
    if (!some.delete(choice)) some.add(choice);
    return some;
  };

  const start = () => {
    const rows = table
      ? table.split(",").map((row, at) => Object.assign(new Set(row.split(".").map((i) => choices[i])), { at }))
      : [...document.querySelectorAll("[data-id]")].map((element) => {
          const has = ({ key, value }) => ` ${element.dataset[key]} `.toLowerCase().includes(` ${value.toLowerCase()} `);
          return Object.assign(new Set(choices.filter(has)), { element });
        });
    const status = document.createElement("span");
    status.role = "status";
    bar.querySelector(".filter-state").prepend(status);
    let on, active, found;
    // Whether a row fits what is chosen, apart from one facet.
    const fits = (row, facet) => active.every((some) => some[0].key == facet || some.some((choice) => row.has(choice)));

    const said = () => (found.size ? shown.replace("{1}", found.size) : none);

    // What holds rows is hidden when all of them are.
    const groups = new Set();
    for (let { element } of rows) {
      while ((element = element?.parentElement) && !element.contains(bar)) groups.add(element);
    }
    const count = (group, which) => group.querySelectorAll("[data-id]" + which).length;
    const heads = new Map([...groups].map((group) => [group, group.querySelector(":scope > :is(h2, h3) > .count")]));
    // Squares have one scale: the largest that is shown gets the size of the largest of all.
    const squares = [...document.querySelectorAll(".cards .people svg")].map((svg) => ({ svg, size: svg.getAttribute("width") }));
    const largest = (some) => Math.max(...some.map(({ size }) => size));
    const scale = () => {
      const factor = largest(squares) / largest(squares.filter(({ svg }) => !svg.closest("[hidden]")));
      for (const { svg, size } of squares) for (const side of ["width", "height"]) svg.setAttribute(side, size * factor);
    };
    // What all chosen cities have.
    const common = document.querySelector(".common");
    const showCommon = () => {
      const [first, ...others] = [...found].map(({ element }) => [...element.querySelectorAll("li > a")]);
      const has = (links, a) => links.some((link) => link.outerHTML == a.outerHTML);
      const shared = on.size > 1 ? first.filter((a) => others.every((links) => has(links, a))) : [];
      common.hidden = !shared.length;
      const text = common.lastElementChild;
      text.replaceChildren();
      let last;
      for (const a of shared) {
        const kind = a.closest("div").querySelector(".label");
        text.append(...(kind == last ? [separator] : [last ? " · " : "", kind.textContent + " "]), a.cloneNode(true));
        last = kind;
      }
    };
    const showRows = () => {
      for (const row of rows) row.element.hidden = !found.has(row);
      scale();
      if (common) showCommon();
      for (const [group, head] of heads) {
        const left = count(group, ":not([hidden])");
        group.hidden = !left;
        if (head) head.textContent = left;
      }
    };

    // The rows of a paged list are on its pages.
    const result = document.createElement("div");
    const head = document.createElement("h2");
    const entries = document.createElement("ol");
    const button = document.createElement("button");
    const first = [...document.querySelectorAll(".news-entry")];
    const step = first.length;
    const originals = [...bar.parentElement.children].filter((e) => e.matches(".paging") || e.querySelector(".news-entry"));
    const pages = [first];
    let limit, newest;
    const load = async (page) => {
      const url = new URL(`${list}page/${page + 1}/`, location);
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(answer.status);
      const rest = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const a of rest.querySelectorAll("[href]")) a.href = new URL(a.getAttribute("href"), url);
      return [...rest.querySelectorAll(".news-entry")];
    };
    const showPaged = async () => {
      const mine = (newest = {});
      const wanted = on.size ? [...found].slice(0, limit) : [];
      try {
        const made = await Promise.all(
          wanted.map(async ({ at }) => (await (pages[Math.floor(at / step)] ??= load(Math.floor(at / step))))[at % step].cloneNode(true)),
        );
        if (mine != newest) return;
        head.textContent = said();
        entries.replaceChildren(...made);
        button.hidden = found.size <= limit;
        result.hidden = !on.size;
        for (const original of originals) original.hidden = on.size > 0;
      } catch {
        // The link of a choice leads to a page with all such rows.
        location = active[0][0].link || list;
      }
    };
    if (table) {
      head.className = "visually-hidden";
      entries.className = "news-list";
      button.className = "show-more";
      button.textContent = more;
      button.onclick = async () => {
        const before = entries.children.length;
        limit += step;
        history.replaceState({ limit }, "");
        await showPaged();
        entries.children[before]?.querySelector("a").focus();
      };
      result.append(head, entries, button);
      originals[0].before(result);
    }

    const show = async () => {
      active = facets.map((facet) => own(facet).filter((choice) => on.has(choice))).filter((some) => some.length);
      found = new Set(rows.filter((row) => fits(row)));
      for (const choice of choices) {
        const left = rows.filter((row) => row.has(choice) && fits(row, choice.key)).length;
        choice.count.textContent = left;
        choice.a.classList.toggle("no-rows", !left);
        choice.a.setAttribute("aria-checked", on.has(choice));
        choice.a.href = address(toggled(on, choice));
      }
      for (const facet of facets) {
        const chosen = facet.querySelector(".facet-chosen");
        chosen.dataset.all ??= chosen.textContent;
        const names = own(facet).filter((choice) => on.has(choice)).map(({ name }) => name);
        chosen.textContent = names.join(separator) || chosen.dataset.all;
        facet.classList.toggle("active", names.length > 0);
      }
      root.classList.toggle("filtered", on.size > 0);
      clear.hidden = !on.size;
      if (csv && !isOnDisk) {
        csv.dataset.all ??= csv.textContent;
        csv.textContent = on.size ? csv.dataset.some : csv.dataset.all;
      }
      await (table ? showPaged() : showRows());
      status.textContent = on.size ? said() : status.textContent && all;
      root.classList.remove("filtering");
    };
    const read = () => {
      const query = new URLSearchParams(location.search);
      const says = ({ key, value }) => query.getAll(key).some((each) => each.toLowerCase() == value.toLowerCase());
      on = new Set(choices.filter(says));
      limit = history.state?.limit ?? step;
      return show();
    };
    addEventListener("popstate", read);
    bar.addEventListener("click", (event) => {
      const a = event.target.closest("[role=checkbox], .filter-clear");
      if (!a || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.pushState(null, "", a == clear ? address(new Set()) : a.href);
      read();
      // The links to other languages take the filter along.
      window.onhashchange?.();
      if (a == clear) facets[0].firstElementChild.focus();
    });
    bar.addEventListener("keydown", (event) => {
      const open = event.target.closest("[open]");
      if (event.key == " " && event.target.role == "checkbox") {
        event.preventDefault();
        event.target.click();
      } else if (event.key == "Escape" && open) {
        open.open = false;
        open.firstElementChild.focus();
      }
    });

    // The file of all rows has the same cells; only its lines are chosen here.
    const cells = (line) => [...line.matchAll(/(?:^|,)((?:"[^"]*")+|[^,\r\n]*)/g)].map(([, cell]) => cell);
    const save = async () => {
      const [head, ...lines] = (await (await fetch(csv.href)).text()).match(/(?:[^"\r\n]|"[^"]*")+\r\n/g);
      const names = cells(head);
      const ids = new Set([...found].map(({ element }) => element?.dataset.id));
      const is = (line, { key, value }) =>
        key == "year"
          ? line[names.indexOf("date")].startsWith(value)
          : key == "phase"
            ? ` ${line[names.indexOf("phases_phase")]} `.includes(` ${value} `)
            : ` ${line[names.indexOf(key + "s")]} `.includes(` ${key}/${value} `);
      const kept = lines.filter((text) => {
        const line = cells(text);
        return table ? active.every((some) => some.some((choice) => is(line, choice))) : ids.has(line[0]);
      });
      const a = document.createElement("a");
      a.href = URL.createObjectURL(new Blob(["\uFEFF", head, ...kept], { type: "text/csv" }));
      a.download = [csv.pathname.match(/([^/]+)\.csv$/)[1], ...active.flatMap((some) => [some[0].key, ...some.map(({ value }) => value)])].join("-") + ".csv";
      a.click();
      setTimeout(() => URL.revokeObjectURL(a.href), 6e4);
    };
    csv?.addEventListener("click", (event) => {
      if (!on.size || isOnDisk) return;
      event.preventDefault();
      save().catch(() => (location = csv.href));
    });

    for (const { a } of choices) a.setAttribute("role", "checkbox");
    read();
  };

  if (isHere) start();
  else {
    const on = new Set(choices.filter(({ a }) => a.hasAttribute("aria-current")));
    for (const choice of choices) {
      if (!isOnDisk && ![...on].some(({ key }) => key == choice.key)) choice.a.href = address(toggled(on, choice));
    }
    root.classList.remove("filtering");
  }
}
