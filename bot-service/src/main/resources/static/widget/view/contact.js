/** How an answer reaches a customer who leaves: the form for when chat is off, and an address while a person is awaited. */
import { leaveEmail, sendContact } from '../errands.js';

/**
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 */
export function contactView({ h, icon, emailField, presence }, app) {
    const { contact } = app;
    if (contact.sentTo) {
        return [
            h('div', { class: 'scroll done', key: 'sent', role: 'status' },
                h('span', { class: 'done-mark', 'aria-hidden': 'true' }, icon('check')),
                h('h2', { class: 'title' }, app.text('contactSent')),
                h('p', { class: 'hint' }, app.text('contactSentText', { email: contact.sentTo }))),
            h('div', { class: 'foot', key: 'foot' }, presence(app)),
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
                sendContact(app, { name: String(data.get('name')), email: String(data.get('email')), message: String(data.get('message')) });
            },
        },
        h('h2', { class: 'title', tabindex: -1 }, app.text('contactTitle')),
        h('p', { class: 'hint' }, app.text('contactIntro')),
        field(h, app.text('name'), app.text('optional'), h('input', { name: 'name', autocomplete: 'name', maxlength: 200, dir: 'auto' })),
        field(h, app.text('email'), null, emailField(app, { 'aria-label': null })),
        field(h, app.text('message'), null, h('textarea', { name: 'message', required: true, rows: 5, dir: 'auto', maxlength: app.config.limits.messageCharacters })),
        h('button', { class: 'button', disabled: contact.sending }, app.text('contactSend'))),
        h('div', { class: 'foot', key: 'foot' }, presence(app)),
    ];
}

/**
 * @param {import('./parts.js').Kit['h']} h
 * @param {string} label
 * @param {string | null} remark
 * @param {import('../dom.js').Element} input
 */
function field(h, label, remark, input) {
    return h('label', { class: 'field' }, h('span', null, label, remark && h('small', null, ' ' + remark)), input);
}

/**
 * While a person is awaited: where the answer may go if the customer leaves.
 *
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 */
export function emailCard({ h, emailField }, app) {
    const known = app.talk.state.contact || app.contact.email;
    return h('form', {
        class: 'card',
        key: 'email',
        /** @param {SubmitEvent} event */
        onsubmit(event) {
            event.preventDefault();
            leaveEmail(app, String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('email')));
        },
    }, known
        ? h('p', { role: 'status' }, app.contact.email ? app.text('emailSaved', { email: app.contact.email }) : app.text('thanksForFeedback'))
        : [
            h('label', { key: 'label' }, h('span', null, app.text('emailAsk')), emailField(app, { 'aria-label': null, placeholder: app.text('email') })),
            h('button', { class: 'button', key: 'save' }, app.text('emailSave')),
        ]);
}
