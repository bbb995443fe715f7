/**
 * A file in a message: a picture of its own, anything else a line to download it by.
 *
 * Pictures are drawn on a canvas: no address of any kind is loaded, so a page's `img-src` need not allow one.
 */
import { h, lazy } from '../dom.js';
import { icon } from '../icons.js';

const WIDEST = 520;

/**
 * @param {import('../app.js').App} app
 * @param {import('../types.js').Attachment} file
 */
export function attachmentView(app, file) {
    return lazy('file-' + file.id, [file.id, app.locale], () => {
        const label = app.text('downloadFile', { name: file.name });
        const picture = file.type.startsWith('image/');
        return h('li', { key: 'file-' + file.id }, h('button', { type: 'button', class: picture ? 'picture' : 'row', 'aria-label': label, title: label, onclick: () => app.download(file) },
            picture && h('canvas', {
                role: 'img',
                'aria-label': app.text('imageFrom', { name: file.name }),
                width: Math.min(file.width ?? WIDEST, WIDEST),
                height: Math.round(Math.min(1, WIDEST / (file.width ?? WIDEST)) * (file.height ?? 320)),
                hook: (/** @type {HTMLCanvasElement} */ canvas) => draw(app, file, canvas),
            }),
            !picture && [icon('file'), h('span', { class: 'row-text' },
                h('span', { class: 'row-title', dir: 'auto' }, file.name),
                h('span', { class: 'row-more' }, app.locale.size(file.bytes)))]));
    });
}

/**
 * @param {import('../app.js').App} app
 * @param {import('../types.js').Attachment} file
 * @param {HTMLCanvasElement} canvas
 */
async function draw(app, file, canvas) {
    try {
        const image = await createImageBitmap(await app.talk.file(file));
        const scale = Math.min(1, WIDEST / image.width);
        canvas.width = image.width * scale;
        canvas.height = image.height * scale;
        canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    } catch {
        canvas.classList.add('broken');
    }
}
