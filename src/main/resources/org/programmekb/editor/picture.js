/** Choosing a picture: the file becomes part of the same proposal. */
import {h, linkedFile} from './files.js';
import {dialogFor} from './links.js';
import {saidOf} from './names.js';

/** Larger pictures are made smaller; the site publishes none that is wider. */
const LONGEST = 2400;
/** The largest file that becomes part of a proposal, in bytes. */
const MOST = 15e6;
/** @type {{[type: string]: string}} */
const TYPES = {'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/avif': 'avif', 'image/gif': 'gif', 'image/svg+xml': 'svg'};

/** The control above the fields of the group `image`. @type {(context: Context, group: Field, own: Part) => HTMLElement} */
export function picture(context, group, own) {
  const {t, entry, store} = context;
  const shown = h('img', {alt: '', hidden: true});
  const note = h('p', {class: 'help', role: 'status'});
  /** @type {(bytes: Uint8Array<ArrayBuffer>, name: string) => void} */
  const show = (bytes, name) => {
    const [type] = Object.entries(TYPES).find(([, ending]) => ending === name.replace(/.*\./, '').toLowerCase()) ?? [];
    shown.src = URL.createObjectURL(new Blob([bytes], {type}));
    shown.hidden = false;
  };
  const path = group.value.get()?.file;
  const at = path && linkedFile(path, own.path);
  const waiting = entry.pictures.find(picture => picture.path === at);
  if (path) {
    (waiting ? Promise.resolve(waiting) : store.read(at)).then(file => file && show(file.bytes, at), () => {});
  }
  const input = h('input', {
    type: 'file', class: 'hidden-file', id: 'picture-' + own.path, accept: Object.keys(TYPES).join(','),
    onchange: async () => {
      const [file] = input.files ?? [];
      try {
        const picture = file && await added(context, own, file, at);
        if (picture) {
          group.value.set({...group.value.get(), file: picture});
          group.render();
        }
      } catch (error) {
        note.textContent = saidOf(context, error);
      }
    },
  });
  return h('div', {class: 'picture'}, input, h('label', {for: input.id, class: 'button'}, t('choosePicture')), note, shown);
}

/**
 * Makes a picture part of the proposal.
 *
 * @param own the part of the entry that shows it
 * @param replaced the path of a picture that it takes the place of, if any
 * @returns the path of the picture from the file of the part
 * @type {(context: Context, own: Part, file: Blob & {name?: string}, replaced?: string) => Promise<string>}
 */
async function added({entry, config, store}, own, file, replaced) {
  /** @type {(key: string, ...values: unknown[]) => never} */
  const refuse = (key, ...values) => {
    throw Object.assign(new Error(key), {key, values});
  };
  const ending = TYPES[file.type] ?? refuse('pictureType', file.name);
  const bytes = await smaller(file).catch(() => refuse('pictureBroken', file.name));
  if (bytes.length > MOST) {
    refuse('pictureLarge', Math.round(bytes.length / 1e6), MOST / 1e6);
  }
  const name = `${entry.slug.replaceAll('/', '-').slice(0, 60)}-${fingerprint(bytes)}.${ending}`;
  const target = `${config.content}images/${name}`;
  const others = entry.pictures.filter(other => other.path !== replaced && other.path !== target);
  entry.pictures = await store.read(target) ? others : [...others, {path: target, bytes}];
  return '../'.repeat(own.path.slice(config.content.length).split('/').length - 1) + 'images/' + name;
}

/**
 * Asks which pictures come into a text, and for their descriptions.
 *
 * @param pictures `{blob, alt}` of those that were pasted; none: they are chosen from this computer
 * @returns `{path, alt}` of each picture; null for one that is left out
 * @type {(context: Context, own: Part, input: TextField, pictures: Pasted[]) => Promise<({path: string, alt: string} | null)[]>}
 */
export function askForPictures(context, own, input, pictures) {
  const {t} = context;
  /** @type {{blob: Blob, wanted: HTMLInputElement, text: HTMLInputElement}[]} */
  const offered = [];
  const rows = h('div', {class: 'picture'});
  const note = h('p', {class: 'problem', role: 'alert'});
  /** @type {(pasted: Pasted) => void} */
  const offer = ({blob, alt}) => {
    const number = offered.length;
    const wanted = h('input', {type: 'checkbox', id: 'picture-wanted-' + number, checked: true});
    const text = h('input', {id: 'picture-text-' + number, value: alt, ...context.written});
    offered.push({blob, wanted, text});
    rows.append(h('img', {src: URL.createObjectURL(blob), alt: ''}),
      h('p', {class: 'check'}, wanted, h('label', {for: wanted.id}, t('usePicture', number + 1))),
      h('p', {}, h('label', {for: text.id}, t('pictureText')), text));
  };
  /** @type {HTMLInputElement} */
  const file = h('input', {type: 'file', class: 'hidden-file', id: 'picture-body', accept: Object.keys(TYPES).join(','), multiple: true,
    onchange: () => [...file.files ?? []].forEach(blob => offer({blob, alt: ''}))});
  pictures.forEach(offer);
  return new Promise(resolve => {
    /** @type {({path: string, alt: string} | null)[]} */
    let answer = offered.map(() => null);
    const dialog = dialogFor(input, t('pictures'), h('form', {method: 'dialog', onsubmit: async event => {
      event.preventDefault();
      try {
        answer = [];
        for (const {blob, wanted, text} of offered) {
          answer.push(wanted.checked ? {path: await added(context, own, blob), alt: text.value.trim()} : null);
        }
        dialog.close();
      } catch (error) {
        answer = offered.map(() => null);
        note.textContent = saidOf(context, error);
      }
    }}, pictures.length === 0 && [file, h('label', {for: file.id, class: 'button'}, t('choosePicture'))], rows, note,
    h('p', {class: 'entry-actions'}, h('button', {class: 'save'}, t('insert')), h('button', {type: 'button', onclick: () => dialog.close()}, t(pictures.length > 0 ? 'withoutPictures' : 'cancel')))));
    dialog.addEventListener('close', () => resolve(answer));
  });
}

/** A part of a name that another picture does not have: its length, and a hash (FNV-1a). @type {(bytes: Uint8Array) => string} */
function fingerprint(bytes) {
  const hash = bytes.reduce((value, byte) => Math.imul(value ^ byte, 0x01000193), 0x811c9dc5);
  return bytes.length.toString(36) + (hash >>> 0).toString(36);
}

/** The bytes of a picture, made smaller if its longer side is too long. @type {(file: Blob) => Promise<Uint8Array<ArrayBuffer>>} */
async function smaller(file) {
  const original = new Uint8Array(await file.arrayBuffer());
  if (!/jpeg|png|webp/.test(file.type)) {
    return original;
  }
  const bitmap = await createImageBitmap(file);
  const factor = LONGEST / Math.max(bitmap.width, bitmap.height);
  if (factor >= 1) {
    return original;
  }
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * factor), Math.round(bitmap.height * factor));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(await (await canvas.convertToBlob({type: file.type, quality: 0.85})).arrayBuffer());
}
