// Turns to a term or a note until its explanation has opened. Argument: the selector of such links. Returns something if it has.
const [selector] = arguments;
const pause = milliseconds => new Promise(tell => setTimeout(tell, milliseconds));
// A change of the width closes what was open, at the next frame.
await new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(tell)));
document.activeElement.blur();
for (const link of [...document.querySelectorAll(selector)].slice(0, 3)) {
  link.focus();
  for (let i = 0; i < 50; i++) {
    if (document.querySelector('.explained:popover-open')) return ['open'];
    await pause(20);
  }
}
return [];
