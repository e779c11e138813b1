// Closes what a reader has opened. Argument: its selector.
const [selector] = arguments;
document.querySelector(selector).open = false;
return [];
