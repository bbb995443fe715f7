/**
 * One conversation as a pure function of what arrived: the log's events, streamed pieces, typing signs, own messages on their way.
 *
 * The log is gapless from 1. Events are applied strictly in order and once: a repeat is dropped, one from the future waits in
 * `ahead`. So the same log gives the same state, however often the connection broke and whatever was sent twice.
 *
 * @typedef {import('./types.js').Event} Event
 * @typedef {import('./types.js').Message} Message
 * @typedef {import('./types.js').Attachment} Attachment
 *
 * @typedef {object} Entry  one line of the log as it is shown
 * @property {string} key
 * @property {number} seq
 * @property {string} at
 * @property {Message} [message]
 * @property {'joined' | 'left' | 'closed' | 'handoff'} [notice]
 * @property {string | null} [name]
 * @property {import('./types.js').Handoff} [handoff]
 *
 * @typedef {object} Pending  an own message that is not in the log yet
 * @property {string} clientMessageId
 * @property {string} text
 * @property {Attachment[]} attachments
 * @property {string} at
 * @property {'sending' | 'queued' | 'sent' | 'failed'} delivery
 *
 * @typedef {{ pieces: Record<number, string>, at: number }} Draft
 * @typedef {{ helped: boolean, reason?: string }} Feedback
 *
 * @typedef {object} ConversationState
 * @property {string | null} id
 * @property {import('./types.js').Status} status
 * @property {string | null} agent  the name of the person in charge; empty when the name is unknown, null without a person
 * @property {number} seq  everything up to here has been applied
 * @property {Readonly<Record<number, Event>>} ahead
 * @property {ReadonlyArray<Entry>} entries
 * @property {ReadonlyArray<Pending>} pending
 * @property {Readonly<Record<string, Draft>>} drafts  replies in the making, by the message that they answer
 * @property {{ kind: string, name: string | null, until: number } | null} typing
 * @property {Readonly<Record<string, Feedback>>} feedback
 * @property {import('./types.js').Handoff | null} handoff
 * @property {number | null} stars
 * @property {boolean} contact  whether an address for the answer is known
 * @property {number} readByUs
 * @property {number} readByThem
 *
 * @typedef {{ type: 'snapshot', snapshot: import('./types.js').Snapshot }
 *     | { type: 'event', event: Event }
 *     | { type: 'delta', delta: import('./types.js').Delta, now: number }
 *     | { type: 'typing', typing: import('./types.js').Typing, now: number }
 *     | { type: 'pending', pending: Pending }
 *     | { type: 'delivery', clientMessageId: string, delivery: Pending['delivery'] }
 *     | { type: 'discard', clientMessageId: string }
 *     | { type: 'read', upTo: number }
 *     | { type: 'tick', now: number }} Action
 */

/** How long a reply in the making is shown without a further piece, in milliseconds. */
const DRAFT_LIFE = 60_000;

/** No typing sign outlives this, whatever its sender said, in milliseconds. */
const TYPING_LIFE = 30_000;

/** @type {Readonly<ConversationState>} */
export const EMPTY = Object.freeze({
    id: null,
    status: 'bot',
    agent: null,
    seq: 0,
    ahead: {},
    entries: [],
    pending: [],
    drafts: {},
    typing: null,
    feedback: {},
    handoff: null,
    stars: null,
    contact: false,
    readByUs: 0,
    readByThem: 0,
});

/**
 * The state after one more thing arrived; the same object when it changes nothing.
 *
 * @param {ConversationState} state
 * @param {Action} action
 * @returns {ConversationState}
 */
export function reduce(state, action) {
    switch (action.type) {
        case 'snapshot':
            return withSnapshot(state, action.snapshot);
        case 'event':
            return withEvent(state, action.event);
        case 'delta':
            return withDelta(state, action.delta, action.now);
        case 'typing':
            return withTyping(state, action.typing, action.now);
        case 'pending':
            return knows(state, action.pending.clientMessageId)
                ? state
                : { ...state, pending: [...state.pending, action.pending] };
        case 'delivery':
            return withDelivery(state, action.clientMessageId, action.delivery);
        case 'discard':
            return withoutPending(state, action.clientMessageId);
        case 'read':
            return action.upTo > state.readByUs ? { ...state, readByUs: action.upTo } : state;
        case 'tick':
            return withoutExpired(state, action.now);
    }
}

/**
 * How many messages the customer has not seen.
 *
 * @param {ConversationState} state
 */
export function unread(state) {
    return state.entries.filter((entry) => entry.seq > state.readByUs && isFromOthers(entry.message)).length;
}

/**
 * Whether something is missing between what was applied and what is known to exist.
 *
 * @param {ConversationState} state
 */
export function hasGap(state) {
    return Object.keys(state.ahead).length > 0;
}

/**
 * The sentences of a reply in the making that arrived without a hole.
 *
 * @param {Draft} draft
 */
export function sentences(draft) {
    const whole = [];
    for (let index = 0; draft.pieces[index] !== undefined; index++) {
        whole.push(draft.pieces[index]);
    }
    return whole;
}

/**
 * Where an own message stands, for the line below it.
 *
 * @param {ConversationState} state
 * @param {Entry} entry
 * @returns {'sent' | 'seen'}
 */
export function deliveryOf(state, entry) {
    const answered = state.entries.some((later) => later.seq > entry.seq && isFromOthers(later.message));
    return answered || state.readByThem >= entry.seq ? 'seen' : 'sent';
}

/** @param {Message | undefined} message */
function isFromOthers(message) {
    return message !== undefined && message.author.kind !== 'customer';
}

/**
 * @param {ConversationState} state
 * @param {import('./types.js').Snapshot} snapshot
 */
function withSnapshot(state, snapshot) {
    const { conversation, events, typing } = snapshot;
    let next = state.id === conversation.id ? state : { ...EMPTY, pending: state.pending, id: conversation.id };
    for (const event of events) {
        next = withEvent(next, event);
    }
    next = withRead(next, 'customer', conversation.readSeq ?? 0);
    if (snapshot.lastSeq !== next.seq) {
        return next;
    }
    const agent = conversation.assignee === undefined ? next.agent : agentOf(conversation.assignee);
    if (next.status !== conversation.status || next.agent !== agent) {
        next = { ...next, status: conversation.status, agent };
    }
    return typing?.length === 0 && next.typing ? { ...next, typing: null } : next;
}

/**
 * @param {ConversationState} state
 * @param {Event} event
 * @returns {ConversationState}
 */
function withEvent(state, event) {
    if (event.seq <= state.seq || state.ahead[event.seq]) {
        return state;
    }
    if (event.seq > state.seq + 1) {
        const waiting = { ...state, ahead: { ...state.ahead, [event.seq]: event } };
        const own = event.message?.clientMessageId;
        return own ? withDelivery(waiting, own, 'sent') : waiting;
    }
    let next = applied({ ...state, seq: event.seq }, event);
    const follower = next.ahead[next.seq + 1];
    if (follower) {
        const { [follower.seq]: _, ...ahead } = next.ahead;
        next = withEvent({ ...next, ahead }, follower);
    }
    return next;
}

/**
 * @param {ConversationState} state
 * @param {Event} event
 * @returns {ConversationState}
 */
function applied(state, event) {
    switch (event.kind) {
        case 'message':
            return event.message ? withMessage(state, event, event.message) : state;
        case 'status':
            return withStatus(state, event);
        case 'joined':
            return withNotice({ ...state, agent: event.author?.name ?? '' }, event, 'joined', event.author?.name);
        case 'handoff':
            return withHandoff(state, event);
        case 'feedback':
            return event.messageId === undefined
                ? state
                : { ...state, feedback: { ...state.feedback, [event.messageId]: { helped: event.helped === true, reason: event.reason } } };
        case 'read':
            return withRead(state, event.author?.kind ?? 'customer', event.upTo ?? 0);
        case 'rating':
            return { ...state, stars: event.stars ?? null };
        case 'contact':
            return { ...state, contact: true };
        default:
            return state;
    }
}

/**
 * @param {ConversationState} state
 * @param {Event} event
 * @param {Message} message
 * @returns {ConversationState}
 */
function withMessage(state, event, message) {
    const entry = { key: message.clientMessageId ?? message.id, seq: event.seq, at: event.at, message };
    const next = { ...state, entries: [...state.entries, entry] };
    if (message.clientMessageId) {
        return withoutPending(next, message.clientMessageId);
    }
    if (next.typing?.kind === message.author.kind) {
        next.typing = null;
    }
    if (message.replyTo && next.drafts[message.replyTo]) {
        const { [message.replyTo]: _, ...drafts } = next.drafts;
        next.drafts = drafts;
    }
    return next;
}

/**
 * Only what waits is told; who takes it joins, and the end shows by itself.
 *
 * @param {ConversationState} state
 * @param {Event} event
 */
function withHandoff(state, event) {
    const status = event.handoff?.status;
    const next = { ...state, handoff: status === 'resolved' ? null : event.handoff ?? null };
    return status === 'waiting' ? withNotice(next, event, 'handoff') : next;
}

/**
 * @param {ConversationState} state
 * @param {Event} event
 */
function withStatus(state, event) {
    const status = event.to ?? state.status;
    const next = { ...state, status, agent: status === 'bot' ? null : state.agent };
    if (status === 'closed') {
        return withNotice({ ...next, typing: null, drafts: {} }, event, 'closed');
    }
    if (status === 'bot' && event.from === 'open') {
        return withNotice(next, event, 'left');
    }
    return next;
}

/**
 * @param {ConversationState} state
 * @param {Event} event
 * @param {NonNullable<Entry['notice']>} notice
 * @param {string | null} [name]
 */
function withNotice(state, event, notice, name = null) {
    const entry = { key: 'notice-' + event.seq, seq: event.seq, at: event.at, notice, name, handoff: event.handoff };
    return { ...state, entries: [...state.entries, entry] };
}

/**
 * @param {ConversationState} state
 * @param {string} kind
 * @param {number} upTo
 */
function withRead(state, kind, upTo) {
    const side = kind === 'customer' ? 'readByUs' : 'readByThem';
    return upTo > state[side] ? { ...state, [side]: upTo } : state;
}

/**
 * @param {ConversationState} state
 * @param {import('./types.js').Delta} delta
 * @param {number} now
 */
function withDelta(state, delta, now) {
    const answered = state.entries.some((entry) => entry.message?.replyTo === delta.replyTo);
    const known = state.drafts[delta.replyTo];
    if (answered || known?.pieces[delta.index] !== undefined) {
        return state;
    }
    const draft = { pieces: { ...known?.pieces, [delta.index]: delta.text }, at: now };
    return { ...state, drafts: { ...state.drafts, [delta.replyTo]: draft } };
}

/**
 * @param {ConversationState} state
 * @param {import('./types.js').Typing} typing
 * @param {number} now
 */
function withTyping(state, { author, until }, now) {
    const end = Math.min(until ? Date.parse(until) : 0, now + TYPING_LIFE);
    if (end > now) {
        return { ...state, typing: { kind: author.kind, name: author.name ?? null, until: end } };
    }
    return state.typing?.kind === author.kind ? { ...state, typing: null } : state;
}

/**
 * @param {ConversationState} state
 * @param {number} now
 */
function withoutExpired(state, now) {
    const live = Object.entries(state.drafts).filter(([, draft]) => draft.at + DRAFT_LIFE > now);
    const typing = state.typing && state.typing.until > now ? state.typing : null;
    const unchanged = typing === state.typing && live.length === Object.keys(state.drafts).length;
    return unchanged ? state : { ...state, typing, drafts: Object.fromEntries(live) };
}

/**
 * @param {ConversationState} state
 * @param {string} clientMessageId
 * @param {Pending['delivery']} delivery
 */
function withDelivery(state, clientMessageId, delivery) {
    const pending = state.pending.map((one) =>
        one.clientMessageId === clientMessageId && one.delivery !== delivery ? { ...one, delivery } : one);
    return { ...state, pending };
}

/**
 * @param {ConversationState} state
 * @param {string} clientMessageId
 */
function withoutPending(state, clientMessageId) {
    return { ...state, pending: state.pending.filter((one) => one.clientMessageId !== clientMessageId) };
}

/**
 * @param {ConversationState} state
 * @param {string} clientMessageId
 */
function knows(state, clientMessageId) {
    return state.pending.some((one) => one.clientMessageId === clientMessageId)
        || state.entries.some((entry) => entry.message?.clientMessageId === clientMessageId);
}

/** @param {{ name: string | null } | null} assignee */
function agentOf(assignee) {
    return assignee === null ? null : assignee.name ?? '';
}
