/** Bytes and texts of files; a byte order mark is kept. */
/** @type {(bytes: Uint8Array<ArrayBuffer>) => string} */
export const decoded = bytes => new TextDecoder('utf-8', {ignoreBOM: true, fatal: true}).decode(bytes);

/** @type {(bytes: Uint8Array<ArrayBuffer>) => string} */
export function encoded(bytes) {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(binary);
}

/** The path of the file to which a link in the file `from` leads; undefined if it leads to no file. @type {(link: string, from: string) => string | undefined} */
export function linkedFile(link, from) {
  const base = 'file:///' + from.split('/').map(encodeURIComponent).join('/');
  if (!URL.canParse(link, base)) {
    return undefined;
  }
  const {protocol, pathname} = new URL(link, base);
  return protocol === 'file:' ? pathname.slice(1).replaceAll(/(%[0-9a-f]{2})+/gi, decodedOrNot) : undefined;
}

/** A percent sign that encodes nothing stands for itself. @type {(code: string) => string} */
function decodedOrNot(code) {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

/** An element with attributes, listeners (`onclick`) and children. @type {<K extends keyof HTMLElementTagNameMap>(name: K, attributes?: Attributes, ...children: Child[]) => HTMLElementTagNameMap[K]} */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (key === 'value') {
      /** @type {HTMLInputElement} */ (element).value = value;
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(.../** @type {(Node | string)[]} */ (children.flat().filter(child => child !== undefined && child !== null && child !== false)));
  return element;
}
