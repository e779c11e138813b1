// On the pages of documents: the contents follow the position, citations can be copied, and the meaning of a term or a
// note appears beside the word that refers to it.
{
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("../css/reading.css", document.currentScript.src);
  document.head.append(style);

  const all = (selector) => [...document.querySelectorAll(selector)];

  // The part at the upper third of the window is the one that is read.
  const parts = all(".contents a").map((a) => [a, document.getElementById(decodeURIComponent(a.hash.slice(1)))]);
  const follow = () => {
    const read = parts.filter(([, part]) => part?.getBoundingClientRect().top < innerHeight / 3).pop()?.[0];
    for (const [a] of parts) {
      if (a != read) a.removeAttribute("aria-current");
      else if (!a.ariaCurrent) a.ariaCurrent = "location";
    }
  };
  if (parts.length) {
    addEventListener("scroll", follow, { passive: true });
    follow();
  }

  const cite = document.querySelector(".cite");
  const today = new Date();
  for (const date of all(".accessed")) {
    date.textContent = new Date(today - today.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
    date.parentElement.hidden = false;
  }
  if (cite && navigator.clipboard) {
    for (const dd of all(".cite dd")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = cite.dataset.copy;
      button.setAttribute("aria-label", `${cite.dataset.copy} (${dd.previousElementSibling.textContent})`);
      const done = document.createElement("span");
      done.role = "status";
      button.onclick = async () => {
        await navigator.clipboard.writeText(dd.firstElementChild.textContent);
        done.textContent = ` ${cite.dataset.copied}`;
        setTimeout(() => (done.textContent = ""), 4000);
      };
      dd.append(button, done);
    }
  }

  const box = document.createElement("div");
  if (box.showPopover) {
    box.className = "explained";
    box.id = "part-explained";
    box.popover = "manual";
    let link, timer, touched;
    const later = (action) => {
      clearTimeout(timer);
      timer = setTimeout(action, 200);
    };
    const close = () => {
      clearTimeout(timer);
      box.remove();
      link?.removeAttribute("aria-describedby");
      link = null;
    };
    const leave = (e) => {
      if (e.pointerType == "mouse") later(() => link?.matches(":focus-visible") || box.matches(":focus-within") || close());
    };
    const place = (a) => {
      const lines = a.getClientRects();
      const first = lines[0];
      const last = lines[lines.length - 1];
      const above = last.bottom + box.offsetHeight + 8 > innerHeight && first.top > box.offsetHeight + 8;
      const most = document.documentElement.clientWidth - box.offsetWidth - 8;
      box.style.top = `${scrollY + (above ? first.top - box.offsetHeight - 4 : last.bottom + 4)}px`;
      box.style.left = `${scrollX + Math.max(8, Math.min((above ? first : last).left, most))}px`;
    };

    // The lists of terms and organisations are loaded when a reader first turns to one of them; most never do.
    const lists = {};
    const term = async (a) => {
      lists[a.pathname] ??= fetch(a.pathname)
        .then((answer) => answer.text())
        .then((text) => new DOMParser().parseFromString(text, "text/html"));
      const entry = (await lists[a.pathname]).getElementById(decodeURIComponent(a.hash.slice(1)));
      const meaning = (entry?.localName == "dt" ? entry.nextElementSibling : entry)?.querySelector("p:not(.about)");
      if (!meaning) return [];
      const name = document.createElement("a");
      name.href = a.href;
      name.textContent = [...entry.querySelectorAll(".term, .short")].map((part) => part.textContent).join(" ");
      return [name, meaning.cloneNode(true)];
    };
    const note = async (a) => {
      const copy = document.getElementById(a.hash.slice(1)).cloneNode(true);
      copy.querySelectorAll(".footnote-back").forEach((back) => back.remove());
      copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
      return [...copy.childNodes];
    };
    const open = async (a, content) => {
      clearTimeout(timer);
      if (a == link) return;
      close();
      link = a;
      const parts = await content(a).catch(() => []);
      if (a != link) return;
      if (!parts.length) {
        // There is nothing to show; a tap then follows the link.
        if (touched) location = a.href;
        return close();
      }
      box.lang = content == term ? document.documentElement.lang : a.closest("[lang]").lang;
      box.replaceChildren(...parts);
      // Right behind the word, so that the keyboard and screen readers come to it next.
      (a.closest("sup") || a).after(box);
      a.setAttribute("aria-describedby", box.id);
      // The full name of an abbreviation is no longer a tooltip, which would cover its meaning.
      a.querySelector("abbr")?.removeAttribute("title");
      box.showPopover();
      place(a);
    };
    for (const a of all(".prose a")) {
      const content = a.closest(".footnote-ref") ? note : a.hash && /\/(glossary|involved)\/$/.test(a.pathname) ? term : null;
      if (!content) continue;
      a.onpointerenter = (e) => e.pointerType == "mouse" && later(() => open(a, content));
      a.onpointerleave = leave;
      a.onpointerdown = (e) => (touched = e.pointerType != "mouse");
      a.onfocus = () => a.matches(":focus-visible") && open(a, content);
      a.onblur = (e) => a == link && !box.contains(e.relatedTarget) && close();
      // The first tap explains; the explanation has the link.
      a.onclick = (e) => {
        if (touched) e.preventDefault();
        if (touched && a != link) open(a, content);
        else close();
      };
    }
    box.onpointerenter = () => clearTimeout(timer);
    box.onpointerleave = leave;
    box.addEventListener("focusout", (e) => e.relatedTarget == link || box.contains(e.relatedTarget) || close());
    addEventListener("pointerdown", (e) => link?.contains(e.target) || box.contains(e.target) || close());
    addEventListener("resize", close);
    addEventListener("keydown", (e) => e.key == "Escape" && close());
  }
}
