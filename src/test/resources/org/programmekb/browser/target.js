// The text of the place that the address names, if a reader sees it without scrolling.
// A click may return as soon as the page has its address.
if (document.readyState !== "complete") await new Promise((tell) => addEventListener("load", tell));
const target = document.querySelector(":target");
if (!target) {
  return ["there is no place with the id in the address"];
}
const box = target.getBoundingClientRect();
if (box.top < 0 || box.bottom > innerHeight) {
  return [`the place is not in view: it begins at ${Math.round(box.top)} of ${innerHeight} pixels`];
}
return [target.textContent.replace(/\s+/g, " ").trim()];
