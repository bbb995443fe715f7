/** Small things that several screens show. */
import { h, lazy } from '../dom.js';
import { icon } from '../icons.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../dom.js').Child} Child
 * @typedef {import('../types.js').Author} Author
 * @typedef {import('../types.js').ArticleLink} ArticleLink
 */

/**
 * A button that is an icon, with its name for screen readers and as a tooltip.
 *
 * @param {Parameters<typeof icon>[0]} name
 * @param {string} label
 * @param {() => void} onclick
 * @param {Record<string, any>} [props]
 */
export function iconButton(name, label, onclick, props = {}) {
    const { turns, ...rest } = props;
    return h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...rest }, icon(name, turns ? 'turns' : ''));
}

/**
 * The way to a person, on every screen.
 *
 * @param {App} app
 */
export function personButton(app) {
    const { status } = app.talk.state;
    const asked = app.screen.name === 'conversation' && (status === 'waiting' || status === 'open');
    return asked ? null : h('button', { type: 'button', class: 'person', key: 'person', onclick: () => app.person() }, icon('person'), app.text('talkToPerson'));
}

/**
 * Whether the team is there, and how long a reply takes.
 *
 * @param {App} app
 */
export function presence({ config, locale }) {
    const { open, opensAt } = config.hours;
    const time = config.replyTime ? locale.duration(config.replyTime) : null;
    const words = open
        ? time ? locale.text('repliesIn', { duration: time }) : locale.text('teamOpen')
        : opensAt ? locale.text('teamOpensAt', { when: locale.when(opensAt) }) : locale.text('teamClosed');
    return h('p', { class: 'presence', key: 'presence' }, h('span', { class: open ? 'dot here' : 'dot', 'aria-hidden': 'true' }), h('span', null, words));
}

/**
 * A square drawing for the assistant, a round one with initials for a person.
 *
 * @param {Author} author
 */
export function avatar(author) {
    const initials = (author.name ?? '').split(/\s+/).map((word) => [...word][0] ?? '').slice(0, 2).join('');
    return author.kind === 'agent'
        ? h('span', { class: 'avatar agent', 'aria-hidden': 'true' }, initials || icon('person'))
        : h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon('assistant'));
}

/**
 * Who wrote, and whether that is a machine.
 *
 * @param {App} app
 * @param {Author} author
 */
export function authorName(app, author) {
    return author.kind === 'customer' ? app.text('you')
        : author.kind === 'agent' ? author.name || app.text('team')
            : `${app.text('assistant')} · ${app.text('automated')}`;
}

/**
 * Articles as rows that open the reader.
 *
 * @param {App} app
 * @param {ArticleLink[]} articles
 * @param {string} label
 * @param {boolean} [snippets]
 */
export function articleRows(app, articles, label, snippets = false) {
    return h('ul', { class: 'rows', 'aria-label': label }, articles.map((article) =>
        h('li', { key: article.articleId }, h('button', { type: 'button', class: 'row', onclick: () => app.go({ name: 'article', id: article.articleId }) },
            icon('article'),
            h('span', { class: 'row-text' },
                h('span', { class: 'row-title', dir: 'auto', lang: article.language }, article.title),
                snippets && article.snippet && h('span', { class: 'row-more', dir: 'auto', lang: article.language }, article.snippet)),
            icon('forward', 'turns faint')))));
}

/** @param {App} app */
export function spinner(app) {
    return h('p', { class: 'spinner', key: 'spinner', role: 'status' }, h('span', { class: 'unseen' }, app.text('loading')));
}

/**
 * One line that asks for an e-mail address, checked by the browser.
 *
 * @param {App} app
 * @param {Record<string, any>} [props]
 */
export function emailField(app, props = {}) {
    return h('input', { type: 'email', name: 'email', autocomplete: 'email', required: true, maxlength: 254, dir: 'ltr', 'aria-label': app.text('email'), ...props });
}

/**
 * @param {App} app
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

/**
 * A button that opens a menu; what is in the menu is loaded with it.
 *
 * @param {App} app
 * @param {'attach' | 'more'} name
 */
export function menuButton(app, name) {
    const open = app.menu === name;
    return h('div', { class: 'menu-box', key: 'menu-' + name },
        iconButton(name, app.text(name), () => app.toggleMenu(name), { 'aria-expanded': String(open) }),
        open && app.rare?.[name](KIT, app));
}

/** What the screens in `rare.js` draw with; they are loaded on their own and hold no second copy of it. */
export const KIT = { h, lazy, icon, iconButton, avatar, conversationRow, emailField, personButton, presence, spinner };

/** @typedef {typeof KIT} Kit */
