/** Where a message is written: text, files, pictures; suggestions above it while it is being typed. */
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { articleRows, iconButton } from './parts.js';

/** @param {import('../app.js').App} app */
export function composerView(app) {
    const { composer, config } = app;
    const left = config.limits.messageCharacters - composer.text.length;
    return h('form', {
        class: 'composer',
        key: 'composer',
        /** @param {SubmitEvent} event */
        onsubmit(event) {
            event.preventDefault();
            composer.send();
        },
    },
    composer.suggestions.length > 0 && h('div', { class: 'suggest', key: 'suggest' }, articleRows(app, composer.suggestions, app.text('searchResults'))),
    h('ul', { class: 'uploads', key: 'uploads', hidden: composer.uploads.length === 0 }, composer.uploads.map((one) => uploadView(app, one))),
    h('div', { class: 'write', key: 'write' },
        config.attachments && attach(app),
        h('textarea', {
            rows: 1,
            'data-focus': true,
            'aria-label': app.text('writeLabel'),
            placeholder: app.text('writePlaceholder'),
            dir: composer.text ? 'auto' : null,
            enterkeyhint: 'send',
            value: composer.text,
            /** @param {InputEvent} event */
            oninput: (event) => composer.write(/** @type {HTMLTextAreaElement} */ (event.target).value),
            /** @param {KeyboardEvent} event */
            onkeydown(event) {
                if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches) {
                    event.preventDefault();
                    composer.send();
                }
            },
            /** @param {ClipboardEvent} event */
            onpaste(event) {
                const files = [...event.clipboardData?.files ?? []];
                if (files.length > 0 && config.attachments) {
                    event.preventDefault();
                    composer.attach(files);
                }
            },
        }),
        h('button', { class: 'send', 'aria-label': app.text('send'), title: app.text('send'), disabled: !composer.ready }, icon('send'))),
    left < 200 && h('p', { class: left < 0 ? 'counter alarm' : 'counter', key: 'counter', role: left < 0 ? 'alert' : null },
        left < 0 ? app.text('tooLong', { count: -left }) : app.text('charactersLeft', { count: left })));
}

/** @param {import('../app.js').App} app */
function attach(app) {
    const file = h('input', {
        type: 'file',
        multiple: true,
        hidden: true,
        tabindex: -1,
        accept: 'image/*,application/pdf,text/*',
        'aria-label': app.text('attachFile'),
        /** @param {Event} event */
        onchange(event) {
            const input = /** @type {HTMLInputElement} */ (event.target);
            app.composer.attach([...input.files ?? []]);
            input.value = '';
        },
        hook: (/** @type {HTMLInputElement} */ node) => {
            app.composer.picker = node;
        },
    });
    const pick = () => {
        app.closeMenu();
        app.composer.picker?.click();
    };
    if (!navigator.mediaDevices?.getDisplayMedia) {
        return h('div', { class: 'menu-box', key: 'attach' }, file, iconButton('attach', app.text('attachFile'), pick));
    }
    return h('div', { class: 'menu-box', key: 'attach' }, file,
        iconButton('attach', app.text('attach'), () => app.toggleMenu('attach'), { 'aria-expanded': String(app.menu === 'attach') }),
        app.menu === 'attach' && h('div', { class: 'menu up', key: 'menu' },
            h('button', { type: 'button', onclick: pick }, icon('file'), app.text('attachFile')),
            h('button', { type: 'button', onclick: () => app.composer.screenshot() }, icon('screen'), app.text('attachScreenshot'))));
}

/**
 * @param {import('../app.js').App} app
 * @param {import('../composer.js').Upload} upload
 */
function uploadView(app, upload) {
    const { name } = upload.file;
    return h('li', { class: 'upload' },
        icon('file'),
        h('span', { class: 'upload-name', dir: 'auto' }, name),
        !upload.attachment && h('progress', {
            max: 1, value: upload.share, 'aria-label': app.text('uploading', { name, percent: app.locale.number(upload.share, { style: 'percent' }) }),
        }),
        iconButton('close', app.text('removeFile', { name }), () => app.composer.remove(upload), { class: 'icon-button small' }));
}
