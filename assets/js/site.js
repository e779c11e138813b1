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
  // The menus of the bar close when the reader leaves them, and with Esc.
  for (const menu of document.querySelectorAll(".bar details")) {
    addEventListener("focusin", (e) => menu.contains(e.target) || (menu.open = false));
    addEventListener("keydown", (e) => e.key == "Escape" && menu.open && ((menu.open = false), menu.firstElementChild.focus()));
  }
  if (location.protocol == "file:") {
    const disk = document.createElement("script");
    disk.src = document.currentScript.src.replace(/site\.js.*/, "disk.js");
    document.body.append(disk);
  }
}
