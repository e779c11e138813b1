// Body text in the dark: contrast between 10 and 15.
const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const luminance = colour => {
  const [r, g, b] = colour.match(/[\d.]+/g).map(Number);
  return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
};
const [text, ground] = [getComputedStyle(document.querySelector('main') || document.body).color, getComputedStyle(document.body).backgroundColor];
const [a, b] = [luminance(text), luminance(ground)].sort((x, y) => y - x);
const contrast = (a + 0.05) / (b + 0.05);
return contrast < 10 || contrast > 15.5 ? ['contrast ' + contrast.toFixed(1)] : [];
