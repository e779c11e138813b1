/** Choosing a picture: the file becomes part of the same proposal. */
import {h} from './files.js';

/** Larger pictures are made smaller; the site publishes none that is wider. */
const LONGEST = 2400;
const TYPES = {'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/avif': 'avif', 'image/gif': 'gif', 'image/svg+xml': 'svg'};

/** The control above the fields of the group `image`. */
export function picture(context, group, own) {
  const {t, entry, config, store} = context;
  const shown = h('img', {alt: '', hidden: true});
  const note = h('p', {class: 'help', role: 'status'});
  const show = bytes => {
    shown.src = URL.createObjectURL(new Blob([bytes]));
    shown.hidden = false;
  };
  const path = group.value.get()?.file;
  if (path) {
    const at = new URL(path, 'file:///' + own.path).pathname.slice(1);
    const added = entry.pictures.find(picture => picture.path === decodeURIComponent(at));
    (added ? Promise.resolve(added) : store.read(decodeURIComponent(at))).then(file => file && show(file.bytes), () => {});
  }
  const input = h('input', {
    type: 'file', id: 'picture-' + own.path, accept: Object.keys(TYPES).join(','),
    onchange: async () => {
      const [file] = input.files;
      const ending = TYPES[file?.type];
      if (!ending) {
        note.textContent = file ? t('pictureType') : '';
        return;
      }
      const bytes = await smaller(file);
      const name = `${entry.slug.replaceAll('/', '-')}-${bytes.length.toString(36)}.${ending}`;
      const target = `${config.content}images/${name}`;
      entry.pictures = [{path: target, bytes}];
      const up = '../'.repeat(own.path.slice(config.content.length).split('/').length - 1);
      group.value.set({...group.value.get(), file: `${up}images/${name}`});
      group.render();
    },
  });
  return h('div', {class: 'picture'}, h('label', {for: input.id}, t('choosePicture')), input, note, shown);
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
