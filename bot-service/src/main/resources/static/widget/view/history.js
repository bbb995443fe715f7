/** All conversations of the customer, and what can be done with the one on the screen. */
import { endConversation, saveTranscript } from '../errands.js';

/**
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 */
export function historyView({ h, conversationRow, personButton, presence, spinner }, app) {
    const { conversations } = app.talk;
    return [
        h('div', { class: 'scroll', key: 'history' },
            conversations === null ? spinner(app)
                : h('ul', { class: 'rows', 'aria-label': app.text('allConversations') }, conversations.map((one) => conversationRow(app, one)))),
        h('div', { class: 'foot', key: 'foot' },
            presence(app),
            app.config.chat && h('button', { type: 'button', class: 'button quiet', onclick: () => app.openConversation(null) }, app.text('newConversation')),
            personButton(app)),
    ];
}

/**
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 */
export function moreMenu({ h }, app) {
    return h('div', { class: 'menu', key: 'menu' },
        h('button', { type: 'button', onclick: () => app.openConversation(null) }, app.text('newConversation')),
        h('button', { type: 'button', onclick: () => app.go({ name: 'history' }) }, app.text('allConversations')),
        h('button', { type: 'button', onclick: () => saveTranscript(app) }, app.text('downloadTranscript')),
        app.talk.state.status !== 'closed' && h('button', { type: 'button', onclick: () => endConversation(app) }, app.text('endConversation')));
}
