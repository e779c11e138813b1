// Waits until the page has been painted: until then the browser drops what is typed.
return new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell([]), 0))));
