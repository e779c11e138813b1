// For pages that are opened from disk, where browsers show a folder as a list of its files, and forbid the search.
{
  const form = document.querySelector("[role=search]");
  // document.links lacks those in drawings.
  for (const a of document.querySelectorAll("a[href]")) {
    const url = new URL(a.getAttribute("href"), location);
    if (url.protocol == "file:" && url.pathname.endsWith("/")) {
      url.pathname += "index.html";
      a.setAttribute("href", url);
    }
  }
  // A page that only leads to a new address.
  if (document.querySelector("[http-equiv=refresh]")) location.replace(document.links[0].href);
  if (form) {
    const index = form.action + "index.html#part-named";
    const box = form.elements.q;
    box.onfocus = null;
    form.querySelector("fieldset")?.remove();
    form.onsubmit = (event) => {
      event.preventDefault();
      location = index;
    };
    // The search page shows the note at once, the other pages when the reader turns to the box.
    window.onDisk = (text, name) => {
      const note = document.createElement("p");
      const link = document.createElement("a");
      note.id = "part-on-disk";
      note.className = box.id ? "notice" : "find-popup on-disk";
      link.href = index;
      link.append(name);
      note.append(text, text.endsWith("。") ? "" : " ", link);
      box.setAttribute("aria-describedby", note.id);
      if (box.id) form.after(note);
      else form.append(note);
    };
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("../css/search.css", document.currentScript.src);
    const script = document.createElement("script");
    script.src = form.action + "on-disk.js";
    style.onload = () => document.body.append(script);
    document.head.append(style);
  }
}
