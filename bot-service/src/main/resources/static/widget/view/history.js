/** All conversations of the customer, newest first. */
import { h } from '../dom.js';
import { avatar, authorName, personButton, presence, spinner } from './parts.js';

/** @param {import('../app.js').App} app */
export function historyView(app) {
    const { conversations } = app.talk;
    return [
        h('div', { class: 'scroll', key: 'history' },
            conversations === null ? spinner(app)
                : h('ul', { class: 'rows', 'aria-label': app.text('allConversations') }, conversations.map((one) => conversationRow(app, one)))),
        h('footer', { class: 'foot', key: 'foot' },
            presence(app),
            app.config.chat && h('button', { type: 'button', class: 'button quiet', onclick: () => app.openConversation(null) }, app.text('newConversation')),
            personButton(app)),
    ];
}

/**
 * @param {import('../app.js').App} app
 * @param {import('../types.js').Conversation} conversation
 */
export function conversationRow(app, conversation) {
    const { id, lastMessage, unread, updatedAt } = conversation;
    const author = lastMessage?.author ?? { kind: /** @type {const} */ ('bot') };
    const who = lastMessage && authorName(app, author).split(' · ')[0];
    return h('li', { key: id }, h('button', { type: 'button', class: unread > 0 ? 'row fresh' : 'row', onclick: () => app.openConversation(id) },
        avatar(author.kind === 'customer' && conversation.assignee ? { kind: 'agent', name: conversation.assignee.name } : author),
        h('span', { class: 'row-text' },
            h('span', { class: 'row-title', dir: 'auto' }, lastMessage?.text || app.text('noMessages')),
            h('span', { class: 'row-more' }, [who, app.locale.when(lastMessage?.at ?? updatedAt)].filter(Boolean).join(' · '))),
        unread > 0 && h('span', { class: 'count' }, app.text('unread', { count: unread }))));
}
