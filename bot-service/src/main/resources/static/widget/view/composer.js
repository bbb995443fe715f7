/** Where a message is written: text, files, pictures; suggestions above it while it is being typed. */
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { KIT, articleRows, menuButton } from './parts.js';

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
    composer.uploads.length > 0 && app.rare?.uploadsView(KIT, app),
    h('div', { class: 'write', key: 'write' },
        config.attachments && menuButton(app, 'attach'),
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
    left < 200 && app.rare && h('p', { class: left < 0 ? 'counter alarm' : 'counter', key: 'counter', role: left < 0 ? 'alert' : null },
        left < 0 ? app.text('tooLong', { count: -left }) : app.text('charactersLeft', { count: left })));
}
