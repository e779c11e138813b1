// On the pages of documents: the contents follow the position, citations can be copied, and what explains a term,
// an organisation or the mark of a note appears beside it.
{
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
    box.popover = "manual";
    let link, timer, touched;
    const later = (action) => {
      clearTimeout(timer);
      timer = setTimeout(action, 200);
    };
    const close = () => {
      clearTimeout(timer);
      if (link) box.remove();
      link = null;
    };
    const leave = (e) =>
      e.pointerType == "mouse" && later(() => link?.matches(":focus-visible") || box.matches(":focus-within") || close());
    const open = (a, note) => {
      clearTimeout(timer);
      if (a == link) return;
      close();
      link = a;
      box.lang = note.closest("[lang]").lang;
      box.replaceChildren(...note.cloneNode(true).childNodes);
      for (const element of box.querySelectorAll("[id], .footnote-back")) {
        element.removeAttribute("id");
        if (element.matches(".footnote-back")) element.remove();
      }
      // Right behind the word, so that the keyboard and screen readers come to it next.
      (a.closest("sup") || a).after(box);
      box.showPopover();
      const lines = a.getClientRects();
      const first = lines[0];
      const last = lines[lines.length - 1];
      const above = last.bottom + box.offsetHeight + 8 > innerHeight && first.top > box.offsetHeight + 8;
      const most = document.documentElement.clientWidth - box.offsetWidth - 8;
      box.style.top = `${scrollY + (above ? first.top - box.offsetHeight - 4 : last.bottom + 4)}px`;
      box.style.left = `${scrollX + Math.max(8, Math.min((above ? first : last).left, most))}px`;
    };
    const explain = (a, note, text) => {
      a.setAttribute("aria-describedby", text.id);
      // The popover says the same in full.
      a.querySelector("abbr")?.removeAttribute("title");
      a.onpointerenter = (e) => e.pointerType == "mouse" && later(() => open(a, note));
      a.onpointerleave = leave;
      a.onfocus = () => a.matches(":focus-visible") && open(a, note);
      a.onblur = (e) => a == link && !box.contains(e.relatedTarget) && close();
      a.onpointerdown = (e) => (touched = e.pointerType != "mouse");
      // The first tap explains; the explanation has the link.
      a.onclick = (e) => {
        if (touched) e.preventDefault();
        if (touched && a != link) open(a, note);
        else close();
        touched = false;
      };
    };
    for (const note of all(".explanations p")) {
      const { href } = note.querySelector("a");
      for (const a of all(".prose a")) if (a.href == href) explain(a, note, note.querySelector("[id]"));
    }
    for (const a of all(".footnote-ref a")) {
      const note = document.getElementById(a.hash.slice(1));
      if (note) explain(a, note, note);
    }
    box.onpointerenter = () => clearTimeout(timer);
    box.onpointerleave = leave;
    box.addEventListener("focusout", (e) => e.relatedTarget == link || box.contains(e.relatedTarget) || close());
    addEventListener("pointerdown", (e) => link?.contains(e.target) || box.contains(e.target) || close());
    addEventListener("keydown", (e) => e.key == "Escape" && close());
  }
}
