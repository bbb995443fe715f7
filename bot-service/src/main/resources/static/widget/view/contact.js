/** The form for when chat is off. */
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { emailField, presence } from './parts.js';

/** @param {import('../app.js').App} app */
export function contactView(app) {
    const { contact } = app;
    if (contact.sentTo) {
        return [
            h('div', { class: 'scroll done', key: 'sent', role: 'status' },
                h('span', { class: 'done-mark', 'aria-hidden': 'true' }, icon('check')),
                h('h2', { class: 'title' }, app.text('contactSent')),
                h('p', { class: 'hint' }, app.text('contactSentText', { email: contact.sentTo }))),
            h('footer', { class: 'foot', key: 'foot' }, presence(app)),
        ];
    }
    return [
        h('form', {
            class: 'scroll form',
            key: 'contact',
            /** @param {SubmitEvent} event */
            onsubmit(event) {
                event.preventDefault();
                const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
                app.sendContact({ name: String(data.get('name')), email: String(data.get('email')), message: String(data.get('message')) });
            },
        },
        h('h2', { class: 'title', tabindex: -1 }, app.text('contactTitle')),
        h('p', { class: 'hint' }, app.text('contactIntro')),
        field(app.text('name'), app.text('optional'), h('input', { name: 'name', autocomplete: 'name', maxlength: 200, dir: 'auto' })),
        field(app.text('email'), null, emailField(app, { 'aria-label': null })),
        field(app.text('message'), null, h('textarea', { name: 'message', required: true, rows: 5, dir: 'auto', maxlength: app.config.limits.messageCharacters })),
        h('button', { class: 'button', disabled: contact.sending }, app.text('contactSend'))),
        h('footer', { class: 'foot', key: 'foot' }, presence(app)),
    ];
}

/**
 * @param {string} label
 * @param {string | null} remark
 * @param {import('../dom.js').Element} input
 */
function field(label, remark, input) {
    return h('label', { class: 'field' }, h('span', null, label, remark && h('small', null, ' ' + remark)), input);
}
