{
  const box = document.querySelector("[type=search]");
  const search = () => (import("../search/search.js"), import("../search/search-ui.js"));
  // Opened from disk, a folder is a list of its files, and browsers forbid the search.
  const isOnDisk = location.protocol == "file:";
  // The links to other languages keep the place in the page and the question.
  (onhashchange = () => {
    for (const a of document.querySelectorAll("a[hreflang]")) {
      a.search = location.search;
      a.hash = location.hash;
    }
  })();
  if (isOnDisk) {
    for (const a of document.links) if (a.protocol == "file:" && a.pathname.endsWith("/")) a.pathname += "index.html";
    for (const note of document.querySelectorAll(".on-disk")) note.hidden = false;
    for (const form of document.querySelectorAll("[role=search]")) form.action += "index.html";
    if (document.querySelector("[http-equiv=refresh]")) location.replace(document.links[0].href);
  }
  if (box) {
    if (!isOnDisk) {
      box.onfocus = search;
      if (box.id && location.search) search();
    }
    onkeydown = (e) => {
      if (e.key == "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !e.target.closest(":read-write,select") && localStorage.slash != "off") {
        e.preventDefault();
        box.focus();
      }
    };
  }
}
