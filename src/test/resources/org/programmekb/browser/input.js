// The input of the label that was used last, the first one of the group that was used last, or the one that has the focus.
const {used} = window;
const input = used?.isConnected
  ? used.control ?? used.closest('fieldset, .field')?.querySelector('input, select, textarea')
  : document.activeElement;
window.used = input;
return input;
