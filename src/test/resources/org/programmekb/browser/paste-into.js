// Pastes into a field. Arguments: a selector of the field, the contents of the clipboard by type, the bytes of a picture in it.
const [selector, contents, picture] = arguments;
const input = document.querySelector(selector);
input.focus();
// A window without the focus tells nobody.
input.dispatchEvent(new FocusEvent('focus'));
const data = new DataTransfer();
Object.entries(contents).forEach(([type, text]) => data.setData(type, text));
if (picture) {
  data.items.add(new File([Uint8Array.from(atob(picture), sign => sign.charCodeAt(0))], 'image.png', {type: 'image/png'}));
}
input.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
// The editor loads what it needs for this when the field has the focus: the first paste comes before that.
await import(new URL('paste.js', location.href));
await new Promise(tell => setTimeout(tell, 100));
return [];
