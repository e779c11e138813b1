// The rectangle around all elements of a selector, with a margin, in the coordinates of the page.
const [selector] = arguments;
const MARGIN = 10;
const boxes = [...document.querySelectorAll(selector)].map(element => element.getBoundingClientRect());
const [left, top] = [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top))];
const [right, bottom] = [Math.max(...boxes.map(box => box.right)), Math.max(...boxes.map(box => box.bottom))];
const x = Math.max(0, left - MARGIN);
const y = Math.max(0, top - MARGIN);
return {
  x: x + scrollX, y: y + scrollY, width: Math.min(right + MARGIN, innerWidth) - x, height: Math.min(bottom + MARGIN, innerHeight) - y,
};
