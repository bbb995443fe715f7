/** The conversation: the log, what goes on, and where one writes. */
import { sentences } from '../conversation-state.js';
import { h, lazy } from '../dom.js';
import { composerView } from './composer.js';
import { draftView, isWritten, messageView, pendingView } from './message.js';
import { KIT, avatar, personButton, presence, spinner } from './parts.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../conversation-state.js').Entry} Entry
 * @typedef {import('../dom.js').Child} Child
 */

/** How many lines of the log are drawn at first, and more at each wish for earlier ones. */
export const PAGE = 60;

/** @param {App} app */
export function conversationView(app) {
    const { state, live } = app.talk;
    const closed = state.status === 'closed';
    const empty = state.entries.length + state.pending.length === 0;
    return [
        h('div', {
            class: 'scroll log',
            key: 'log-' + app.talkKey,
            role: 'log',
            'aria-live': 'off',
            'aria-label': app.text('messages'),
            tabindex: 0,
            hook: (/** @type {HTMLElement} */ node) => app.scroll.watch(node),
        },
        state.id !== null && !live.loaded && empty ? spinner(app) : null,
        empty && (state.id === null || live.loaded) && intro(app),
        lines(app),
        typing(app),
        state.status === 'waiting' && !app.client.session?.customer.identified && app.rare?.emailCard(KIT, app),
        closed && app.rare?.endedView(KIT, app)),
        app.scroll.below && h('button', { type: 'button', class: 'new-messages', key: 'below', onclick: () => app.scroll.toEnd() }, app.text('newMessages')),
        !closed && h('div', { class: 'foot-write', key: 'write' },
            h('div', { class: 'expect', key: 'expect' }, presence(app), personButton(app)),
            composerView(app)),
        app.frame.dragging && h('div', { class: 'drop', key: 'drop', 'aria-hidden': 'true' }, app.text('dropHere')),
    ];
}

/** @param {App} app */
function intro(app) {
    return h('div', { class: 'intro', key: 'intro' }, avatar({ kind: 'bot' }), h('p', null, app.text('conversationIntro')));
}

/**
 * The lines of the log with a heading for each day; each is drawn again only when something in it changed.
 *
 * @param {App} app
 * @returns {Child[]}
 */
function lines(app) {
    const { state } = app.talk;
    const { entries, pending } = state;
    const hidden = Math.max(0, entries.length - app.shown);
    /** @type {Child[]} */
    const result = [];
    if (hidden > 0) {
        result.push(h('button', { type: 'button', class: 'link earlier', key: 'earlier', onclick: () => app.showEarlier() }, app.text('earlierMessages')));
    }
    let day = '';
    let author = '';
    const latest = entries.reduce((last, entry, index) => (entry.message ? index : last), -1);
    for (let index = hidden; index < entries.length; index++) {
        const entry = entries[index];
        const today = app.locale.day(entry.at);
        if (today !== day) {
            result.push(h('h3', { class: 'day', key: 'day-' + today }, today));
            author = '';
        }
        day = today;
        const { message } = entry;
        if (!message) {
            result.push(notice(app, entry));
            author = '';
            continue;
        }
        const first = authorKey(entry) !== author;
        author = authorKey(entry);
        const last = index === entries.length - 1 || authorKey(entries[index + 1]) !== author;
        const place = { first, last, latest: index === latest && pending.length === 0 };
        const key = message.replyTo && message.author.kind !== 'customer' ? 'reply-' + message.replyTo : entry.key;
        const inputs = [entry, first, last, place.latest, place.latest && state.readByThem, state.feedback[message.id], state.status, app.locale, (message.attachments?.length || message.original || isWritten(message)) && app.rare];
        result.push(lazy(key, inputs, () => messageView(app, { ...entry, message }, place)));
    }
    for (const one of pending) {
        result.push(lazy(one.clientMessageId, [one, author, app.locale, one.attachments.length && app.rare], () => pendingView(app, one, author !== 'customer')));
    }
    for (const [replyTo, draft] of Object.entries(state.drafts)) {
        const whole = sentences(draft);
        if (whole.length > 0) {
            result.push(lazy('reply-' + replyTo, [draft, app.locale], () => draftView(app, whole, true)));
        }
    }
    return result;
}

/** @param {Entry} entry */
function authorKey({ message }) {
    return message ? message.author.kind + (message.author.name ?? '') : '';
}

/**
 * @param {App} app
 * @param {Entry} entry
 */
function notice(app, { key, notice: kind, name, handoff }) {
    const words = kind === 'joined' ? (name ? app.text('joined', { name }) : app.text('joinedUnnamed'))
        : kind === 'handoff' ? handoffText(app, handoff)
            : app.text(kind === 'left' ? 'left' : 'ended');
    return h('p', { class: 'notice', key }, h('span', { dir: 'auto' }, words));
}

/**
 * @param {App} app
 * @param {import('../types.js').Handoff | null | undefined} handoff
 */
function handoffText(app, handoff) {
    return handoff?.opensAt ? app.text('personAskedClosed', { when: app.locale.when(handoff.opensAt) })
        : app.text(app.config.hours.open ? 'personAsked' : 'personAskedAway');
}

/** @param {App} app */
function typing(app) {
    const { typing: sign, drafts, agent } = app.talk.state;
    if (!sign || Object.keys(drafts).length > 0) {
        return null;
    }
    const words = sign.kind === 'agent' ? app.text('personTyping', { name: sign.name || agent || app.text('team') }) : app.text('assistantTyping');
    return h('p', { class: 'typing', key: 'typing' },
        avatar({ kind: sign.kind === 'agent' ? 'agent' : 'bot', name: sign.name }),
        h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i', null), h('i', null), h('i', null)),
        h('span', { class: 'unseen' }, words));
}
