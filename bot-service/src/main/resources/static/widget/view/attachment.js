/**
 * Files: in a message, on their way into one, and how to choose them.
 *
 * Pictures are drawn on a canvas: no address of any kind is loaded, so a page's `img-src` need not allow one.
 */
import { download } from '../errands.js';
import { addFile, addScreenshot } from '../uploads.js';

const WIDEST = 520;

/**
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 * @param {import('../types.js').Attachment} file
 */
export function attachmentView({ h, lazy, icon }, app, file) {
    return lazy('file-' + file.id, [file.id, app.locale], () => {
        const label = app.text('downloadFile', { name: file.name });
        const picture = file.type.startsWith('image/');
        return h('li', { key: 'file-' + file.id }, h('button', { type: 'button', class: picture ? 'picture' : 'row', 'aria-label': label, title: label, onclick: () => download(app, file) },
            picture && h('canvas', {
                role: 'img',
                'aria-label': app.text('imageFrom', { name: file.name }),
                width: Math.min(file.width ?? WIDEST, WIDEST),
                height: Math.round(Math.min(1, WIDEST / (file.width ?? WIDEST)) * (file.height ?? 320)),
                hook: (/** @type {HTMLCanvasElement} */ canvas) => draw(app, file, canvas),
            }),
            !picture && [icon('article'), h('span', { class: 'row-text' },
                h('span', { class: 'row-title' }, h('bdi', null, file.name)),
                h('span', { class: 'row-more', dir: 'auto' }, app.locale.size(file.bytes)))]));
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

/**
 * What can be attached.
 *
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 */
export function attachMenu({ h, icon }, app) {
    return h('div', { class: 'menu up', key: 'menu' },
        h('label', { class: 'choose' },
            icon('article'),
            app.text('attachFile'),
            h('input', {
                type: 'file',
                multiple: true,
                class: 'unseen',
                accept: 'image/png,image/jpeg,application/pdf,text/plain',
                /** @param {Event} event */
                onchange(event) {
                    const files = /** @type {HTMLInputElement} */ (event.target).files;
                    app.closeMenu();
                    [...files ?? []].forEach((file) => addFile(app, file));
                },
            })),
        'getDisplayMedia' in (navigator.mediaDevices ?? {})
            && h('button', { type: 'button', onclick: () => addScreenshot(app) }, icon('screen'), app.text('attachScreenshot')));
}

/**
 * Files that go with the next message.
 *
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 */
export function uploadsView({ h, icon, iconButton }, app) {
    return h('ul', { class: 'uploads', key: 'uploads' }, app.composer.uploads.map((upload) => {
        const { name } = upload.file;
        return h('li', { class: 'upload' },
            icon('article'),
            h('span', { class: 'upload-name', dir: 'auto' }, name),
            !upload.attachment && h('progress', {
                max: 1, value: upload.share, 'aria-label': app.text('uploading', { name, percent: app.locale.number(upload.share, { style: 'percent' }) }),
            }),
            iconButton('close', app.text('removeFile', { name }), () => app.composer.remove(upload), { class: 'icon-button small' }));
    }));
}
