/** Choosing a picture: the file becomes part of the same proposal. */
import {h, linkedFile} from './files.js';

/** Larger pictures are made smaller; the site publishes none that is wider. */
const LONGEST = 2400;
/** The largest file that becomes part of a proposal, in bytes. */
const MOST = 15e6;
const TYPES = {'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/avif': 'avif', 'image/gif': 'gif', 'image/svg+xml': 'svg'};

/** The control above the fields of the group `image`. */
export function picture(context, group, own) {
  const {t, entry, config, store} = context;
  const shown = h('img', {alt: '', hidden: true});
  const note = h('p', {class: 'help', role: 'status'});
  const show = (bytes, name) => {
    const [type] = Object.entries(TYPES).find(([, ending]) => ending === name.split('.').pop().toLowerCase()) ?? [];
    shown.src = URL.createObjectURL(new Blob([bytes], {type}));
    shown.hidden = false;
  };
  const path = group.value.get()?.file;
  const at = path && linkedFile(path, own.path);
  const added = entry.pictures.find(picture => picture.path === at);
  if (path) {
    (added ? Promise.resolve(added) : store.read(at)).then(file => file && show(file.bytes, at), () => {});
  }
  const input = h('input', {
    type: 'file', class: 'hidden-file', id: 'picture-' + own.path, accept: Object.keys(TYPES).join(','),
    onchange: async () => {
      const [file] = input.files;
      const ending = TYPES[file?.type];
      if (!ending) {
        note.textContent = file ? t('pictureType', file.name) : '';
        return;
      }
      const bytes = await smaller(file).catch(() => null);
      if (!bytes || bytes.length > MOST) {
        note.textContent = bytes ? t('pictureLarge', Math.round(bytes.length / 1e6), MOST / 1e6) : t('pictureBroken', file.name);
        return;
      }
      const name = `${entry.slug.replaceAll('/', '-').slice(0, 60)}-${fingerprint(bytes)}.${ending}`;
      const target = `${config.content}images/${name}`;
      const others = entry.pictures.filter(other => other !== added && other.path !== target);
      entry.pictures = await store.read(target) ? others : [...others, {path: target, bytes}];
      const up = '../'.repeat(own.path.slice(config.content.length).split('/').length - 1);
      group.value.set({...group.value.get(), file: `${up}images/${name}`});
      group.render();
    },
  });
  return h('div', {class: 'picture'}, input, h('label', {for: input.id, class: 'button'}, t('choosePicture')), note, shown);
}

/** A part of a name that another picture does not have: its length, and a hash (FNV-1a). */
function fingerprint(bytes) {
  const hash = bytes.reduce((value, byte) => Math.imul(value ^ byte, 0x01000193), 0x811c9dc5);
  return bytes.length.toString(36) + (hash >>> 0).toString(36);
}

/** The bytes of a picture, made smaller if its longer side is too long. */
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
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(await (await canvas.convertToBlob({type: file.type, quality: 0.85})).arrayBuffer());
}
