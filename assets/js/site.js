(onhashchange = () => document.querySelectorAll("a[hreflang]").forEach((a) => (a.hash = location.hash)))();
