// The control with this name, to which a number or words in brackets may be added, that follows the one before; if there is none, the first on the page. `…` in a name stands for anything.
const [name] = arguments;
const pattern = new RegExp('^' + name.split('…').map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')
  + '(:? ?\\d+| ?[(（].*[)）])?$', 's');
const named = [...document.querySelectorAll('button, a, summary, label, legend, h2, h3')]
  .filter(element => !element.disabled && element.checkVisibility() && pattern.test(element.textContent.trim()));
const focused = document.activeElement === document.body ? null : document.activeElement;
// A part of the page that is made anew keeps its id.
const start = window.used?.isConnected ? window.used : focused ?? document.getElementById(window.usedIn) ?? document.body;
const found = named.find(element => start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) ?? named[0] ?? null;
if (found) {
  window.used = found;
  window.usedIn = found.closest('section[id], main, body').id;
}
return found;
