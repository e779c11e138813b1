// What has the focus but lies below something else.
const element = document.activeElement;
const box = element.getClientRects()[0];
const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
return element === top || element.contains(top) || top?.contains(element) ? [] : ['covered: ' + element.outerHTML.slice(0, 80)];
