// Keeps a preview where its reader has scrolled to: each edit shows the page anew. Served by `kb serve`; no file of the site has it.
(() => {
  'use strict';
  // The name of a frame stays when another page is shown in it.
  const page = location.pathname.replace(/\/admin\/preview\/[^/]*\//, '/');
  const [last, top] = window.name.split(' ');
  if (last === page && !location.hash) {
    scrollTo({top: Number(top), behavior: 'instant'});
  }
  const note = () => {
    window.name = `${page} ${scrollY}`;
  };
  note();
  addEventListener('scroll', note, {passive: true});
})();
