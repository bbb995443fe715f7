/** One message: who, what, and what can be done with it. */
import { deliveryOf } from '../conversation-state.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { markdown } from '../markdown.js';
import { KIT, articleRows, authorName, avatar, iconButton } from './parts.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types.js').Message} Message
 * @typedef {import('../conversation-state.js').Entry} Entry
 */
/**
 * A message in the log.
 *
 * @param {App} app
 * @param {Entry & { message: Message }} entry
 * @param {{ first: boolean, last: boolean, latest: boolean }} place in the run of one author's messages, and in the conversation
 */
export function messageView(app, entry, { first, last, latest }) {
    const { message } = entry;
    if (message.author.kind === 'customer') {
        return bubble(app, message, first, [
            ownText(message),
            files(app, message),
        ], last && h('p', { class: 'under' }, [app.locale.time(entry.at), latest && app.text(deliveryOf(app.talk.state, entry))].filter(Boolean).join(' · ')));
    }
    return bubble(app, message, first, [
        text(app, message),
        original(app, message),
        files(app, message),
        choices(app, entry, latest),
        message.citations?.length ? sources(app, message) : null,
        message.suggestions?.length ? h('div', { class: 'extra' }, h('p', { class: 'extra-head' }, app.text('mayHelp')), articleRows(app, message.suggestions, app.text('mayHelp'))) : null,
    ], [
        last && h('p', { class: 'under', key: 'at' }, app.locale.time(entry.at)),
        canBeJudged(message) && feedback(app, message),
    ]);
}

/**
 * A reply in the making: the sentences that are there.
 *
 * @param {App} app
 * @param {string[]} sentences
 * @param {boolean} first
 */
export function draftView(app, sentences, first) {
    const message = /** @type {Message} */ ({ id: '', author: { kind: 'bot' }, text: joined(sentences) });
    return bubble(app, message, first, [text(app, message)], null);
}

/**
 * An own message that is on its way.
 *
 * @param {App} app
 * @param {import('../conversation-state.js').Pending} pending
 * @param {boolean} first
 */
export function pendingView(app, pending, first) {
    const { clientMessageId, delivery } = pending;
    const message = /** @type {Message} */ ({ ...pending, id: clientMessageId, author: { kind: 'customer' } });
    const words = { sending: 'sending', sent: 'sent', queued: 'waitingForNetwork', failed: 'notSent' }[delivery];
    return bubble(app, message, first, [ownText(message), files(app, message)],
        h('p', { class: delivery === 'failed' ? 'under alarm' : 'under', role: delivery === 'failed' ? 'alert' : null },
            h('span', null, app.text(words)),
            delivery === 'failed' && [
                h('button', { type: 'button', class: 'link', onclick: () => app.talk.resend(clientMessageId) }, app.text('resend')),
                h('button', { type: 'button', class: 'link', onclick: () => app.talk.discard(clientMessageId) }, app.text('discard')),
            ]), delivery === 'sent' ? '' : 'on-its-way');
}

/** @param {string[]} sentences */
export function joined(sentences) {
    return sentences.reduce((text, next) => text + (text === '' || /\s$/.test(text) || /^\s/.test(next) ? '' : ' ') + next, '');
}

/**
 * @param {App} app
 * @param {Message} message
 * @param {boolean} first
 * @param {import('../dom.js').Child[]} inside
 * @param {import('../dom.js').Child | import('../dom.js').Child[]} below
 * @param {string} [more] class
 */
function bubble(app, message, first, inside, below, more = '') {
    const own = message.author.kind === 'customer';
    return h('article', { class: `message ${own ? 'own' : message.author.kind} ${more}` },
        first && !own && h('header', { class: 'author', key: 'author' }, avatar(message.author), h('span', null, authorName(app, message.author))),
        first && own && h('h4', { class: 'unseen', key: 'author' }, app.text('you')),
        h('div', { class: 'bubble', key: 'bubble' }, inside),
        h('div', { class: 'below', key: 'below' }, below));
}

/** @param {Message} message */
function ownText(message) {
    return message.text && h('p', { class: 'plain', dir: message.direction ?? 'auto', lang: message.language }, message.text);
}

/**
 * @param {App} app
 * @param {Message} message
 */
function text(app, message) {
    const link = app.linking([...message.citations ?? [], ...message.suggestions ?? []], message.links);
    const breaks = message.author.kind === 'agent';
    const blocks = markdown(message.text, { link, breaks });
    return message.text && h('div', { class: 'prose', key: 'text', dir: message.direction ?? 'auto', lang: message.language },
        isWritten(message) ? blocks.map((block) => numbered(app, message, block)) : blocks);
}

/** Whether a model wrote it, so that numbers in brackets are citations. A reply in the making does not say yet.
 *
 * @param {Message} message
 */
function isWritten({ author, id, mode }) {
    return author.kind === 'bot' && (!id || mode === 'generative' || mode === 'translated');
}

/**
 * A text with its citations as small numbers that lead to the sources; where none is known yet, as numbers alone.
 *
 * @param {App} app
 * @param {Message} message
 * @param {import('../dom.js').Element} element
 * @returns {import('../dom.js').Element}
 */
function numbered(app, { citations = [] }, element) {
    /** @param {any} node @returns {any} */
    const walk = (node) => typeof node !== 'string'
        ? node?.tag && node.tag !== 'code' && node.tag !== 'pre' ? { ...node, children: node.children.flatMap(walk) } : node
        : node.split(/ ?(\[\d\])/).filter(Boolean).map((part) => {
            const number = /^\[(\d)\]$/.exec(part)?.[1];
            const source = number && citations[Number(number) - 1];
            return source ? h('button', {
                type: 'button', class: 'cite', 'aria-label': `${app.text('sources')} ${number}: ${source.title}`, onclick: () => app.go({ name: 'article', id: source.articleId }),
            }, number) : number ? h('span', { class: 'cite' }, number) : part;
        });
    return walk(element);
}

/**
 * The words of a translation before it.
 *
 * @param {App} app
 * @param {Message} message
 */
function original(app, { original }) {
    return original && h('details', { class: 'extra', key: 'original' },
        h('summary', { class: 'extra-head' }, app.text('translated')),
        h('div', { class: 'prose', dir: 'auto', lang: original.language }, markdown(original.text.replace(/ ?\[\d\]/g, ''))));
}

/**
 * @param {App} app
 * @param {Message} message
 */
function files(app, { attachments = [] }) {
    return attachments.length > 0 ? h('ul', { class: 'files', key: 'files' }, attachments.map((one) => app.rare?.attachmentView(KIT, app, one) ?? null)) : null;
}

/**
 * @param {App} app
 * @param {Message} message
 */
function sources(app, message) {
    const { citations = [] } = message;
    const label = app.text('sources');
    return h('div', { class: 'extra', key: 'sources' },
        h('p', { class: 'extra-head' }, label),
        h('ul', { class: 'rows', 'aria-label': label }, citations.slice(0, isWritten(message) ? 9 : 3).map((one, at) =>
            h('li', { key: one.articleId + one.quote }, h('button', {
                type: 'button', class: 'row', onclick: () => app.go({ name: 'article', id: one.articleId }),
            },
            isWritten(message) ? h('span', { class: 'cite' }, String(at + 1)) : icon('article'),
            h('span', { class: 'row-text' },
                h('span', { class: 'row-title', dir: 'auto' }, one.title),
                one.headings?.length ? h('span', { class: 'row-more', dir: 'auto' }, one.headings.join(' › ')) : null),
            icon('forward', 'turns faint'))))));
}

/**
 * @param {App} app
 * @param {Entry & { message: Message }} entry
 * @param {boolean} latest
 */
function choices(app, { message, seq }, latest) {
    if (!message.choices?.length) {
        return null;
    }
    const open = latest && app.talk.state.status === 'bot' && app.talk.state.pending.length === 0 && seq > 0;
    return h('div', { class: 'choices', key: 'choices', role: 'group', 'aria-label': app.text('whichOne') },
        message.choices.map((one) => h('button', {
            type: 'button', class: 'choice', key: one.articleId, disabled: !open, dir: 'auto', onclick: () => app.choose(one),
        }, one.title)),
        open && h('button', { type: 'button', class: 'link', key: 'none', onclick: () => app.person() }, app.text('noneOfThese')));
}

/** @param {Message} message */
function canBeJudged(message) {
    return message.author.kind === 'bot' && message.outcome === 'answered' && message.mode !== 'canned';
}

/**
 * @param {App} app
 * @param {Message} message
 */
function feedback(app, { id }) {
    const given = app.talk.state.feedback[id];
    const asksReason = given?.helped === false && !given.reason;
    return h('div', { class: 'feedback', key: 'feedback' },
        h('span', { role: 'status' }, app.text(!given ? 'didThisHelp' : asksReason ? 'whatWasWrong' : 'thanksForFeedback')),
        iconButton('thumb', app.text('helped'), () => app.talk.feedback(id, { helped: true }), { class: 'icon-button small', 'aria-pressed': String(given?.helped === true) }),
        iconButton('thumb', app.text('notHelped'), () => app.talk.feedback(id, { helped: false }), { class: 'icon-button small down', 'aria-pressed': String(given?.helped === false) }),
        asksReason && app.rare?.reasonsView(KIT, app, id));
}
