// What a page has not loaded: its styles, its images.
const images = [...document.images];
images.forEach((image) => (image.loading = "eager"));
await Promise.allSettled(images.map((image) => image.decode()));
const hasStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper") !== "";
return [
  ...(document.querySelector("main h1") ? [] : ["no page"]),
  ...(hasStyle ? [] : ["no style"]),
  ...images.filter((image) => !image.naturalWidth).map((image) => image.src),
];
