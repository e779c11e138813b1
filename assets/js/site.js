{
  const box = document.querySelector("[type=search]");
  const search = () => (import("../search/search.js"), import("../search/search-ui.js"));
  // The links to other languages keep the place in the page and the question.
  (onhashchange = () => {
    for (const a of document.querySelectorAll("a[hreflang]")) {
      a.search = location.search;
      a.hash = location.hash;
    }
  })();
  if (box) {
    box.onfocus = search;
    if (box.id && location.protocol != "file:") {
      if (location.search) document.documentElement.classList.add("asking");
      search();
    }
    onkeydown = (e) => {
      if (e.key == "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !e.target.closest(":read-write,select") && localStorage.slash != "off") {
        e.preventDefault();
        box.focus();
      }
    };
  }
  // A page that has moved leads to the same place in the new one.
  const moved = document.querySelector("[http-equiv=refresh]");
  if (moved && location.hash) location.replace(moved.content.replace("0; url=", "") + location.hash);
  // The menus of the bar close when the reader leaves them, and with Esc.
  for (const menu of document.querySelectorAll(".bar details")) {
    addEventListener("focusin", (e) => menu.contains(e.target) || (menu.open = false));
    addEventListener("keydown", (e) => e.key == "Escape" && menu.open && ((menu.open = false), menu.firstElementChild.focus()));
  }
  const here = document.currentScript.src;
  const load = (name) => {
    const script = document.createElement("script");
    script.src = here.replace(/site\.js.*/, name);
    document.body.append(script);
    return script;
  };
  if (document.querySelector(".cite")) load("reading.js");
  if (location.protocol == "file:") load("disk.js");
  const filters = document.querySelector(".filters");
  if (filters && location.search) {
    // The rows that the address leaves out are never shown.
    const { classList } = document.documentElement;
    classList.add("filtering");
    load("filters.js").onerror = () => classList.remove("filtering");
  } else filters?.addEventListener("toggle", () => load("filters.js"), { capture: true, once: true });
}
