/**
 * The conversation on the screen, kept up to date: snapshot, then the stream of whichever tab leads.
 *
 * @typedef {import('./conversation-state.js').Action} Action
 * @typedef {import('./conversation-state.js').ConversationState} ConversationState
 * @typedef {import('./types.js').Snapshot} Snapshot
 */
import { EMPTY, hasGap, reduce } from './conversation-state.js';
import { ServiceError } from './client.js';
import { openStream } from './event-stream.js';
import { joinTabs } from './tabs.js';

const TICK = 1000;

export class LiveConversation {
    /** @type {ConversationState} */
    state = EMPTY;
    /** Whether the stream of this or the leading tab is there; null before the first try. @type {boolean | null} */
    connected = null;
    /** Whether the whole log up to now is here. */
    loaded = false;
    #closed = false;
    #refreshing = false;
    #timer = 0;
    /** @type {ReturnType<typeof joinTabs> | null} */
    #tabs = null;
    /** @type {ReturnType<typeof openStream> | null} */
    #stream = null;

    /**
     * @param {import('./client.js').Client} client
     * @param {{ onChange: () => void, onAction: (action: Action, before: ConversationState) => void, onGone: () => void }} listener
     *     `onAction` hears what arrives live, `onGone` that the service knows no such conversation
     */
    constructor(client, listener) {
        this.client = client;
        this.listener = listener;
    }

    get path() {
        return '/widget/conversations/' + this.state.id;
    }

    /**
     * Follows a conversation that exists.
     *
     * @param {string} id
     * @param {Snapshot} [snapshot] what is known of it already
     */
    async follow(id, snapshot) {
        this.state = { ...this.state, id };
        if (snapshot) {
            this.#apply({ type: 'snapshot', snapshot });
        }
        await this.refresh();
        if (this.#closed) {
            return;
        }
        this.loaded = true;
        this.#timer = /** @type {any} */ (setInterval(() => this.#apply({ type: 'tick', now: Date.now() }), TICK));
        this.#tabs = joinTabs('deskhand:' + this.client.base + ':' + id, {
            lead: () => this.#lead(),
            onMessage: (message) => this.#hear(message),
        });
        this.listener.onChange();
    }

    /** Fetches what is missing after the last event that was applied. */
    async refresh() {
        if (this.#refreshing || this.state.id === null) {
            return;
        }
        this.#refreshing = true;
        try {
            for (let more = true; more && !this.#closed;) {
                /** @type {Snapshot} */
                const snapshot = await this.client.json(this.path + '?after=' + this.state.seq);
                const before = this.state;
                this.#apply({ type: 'snapshot', snapshot });
                more = snapshot.more === true && this.state.seq > before.seq;
            }
        } catch (error) {
            this.#lost(error);
        } finally {
            this.#refreshing = false;
        }
    }

    /**
     * Applies something of this tab's own, and tells the other tabs.
     *
     * @param {Action} action
     */
    dispatch(action) {
        this.#apply(action);
        this.#tabs?.post({ action });
    }

    /** Tries to connect at once, for when the network is back. */
    wake() {
        this.#stream?.wake();
        if (!this.#stream) {
            this.refresh();
        }
    }

    close() {
        this.#closed = true;
        clearInterval(this.#timer);
        this.#tabs?.leave();
    }

    /** @param {Action} action */
    #apply(action) {
        const before = this.state;
        this.state = reduce(before, action);
        if (this.state === before) {
            return;
        }
        if (this.loaded && action.type !== 'tick') {
            this.listener.onAction(action, before);
        }
        if (hasGap(this.state) && !hasGap(before) && action.type === 'event') {
            setTimeout(() => hasGap(this.state) && this.refresh(), 300);
        }
        this.listener.onChange();
    }

    #lead() {
        const stream = openStream({
            connect: (lastEventId, signal) => this.client.request(this.path + '/events', {
                headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(lastEventId) },
                signal,
                tries: 1,
            }),
            lastEventId: () => this.state.seq,
            onEvent: (name, data) => this.#receive(name, data),
            onConnection: (connected) => this.#connection(connected),
            isFinal: (error) => this.#lost(error),
        });
        this.#stream = stream;
        return () => {
            stream.close();
            this.#stream = null;
        };
    }

    /**
     * @param {string} name
     * @param {any} data
     */
    #receive(name, data) {
        const now = Date.now();
        if (name === 'event') {
            this.dispatch({ type: 'event', event: data });
        } else if (name === 'delta') {
            this.dispatch({ type: 'delta', delta: data, now });
        } else if (name === 'typing') {
            this.dispatch({ type: 'typing', typing: data, now });
        } else if (name === 'ready' && data.lastSeq > this.state.seq) {
            this.refresh();
        }
    }

    /** @param {{ action?: Action, connected?: boolean }} message */
    #hear({ action, connected }) {
        if (action) {
            this.#apply(action);
        }
        if (connected !== undefined && connected !== this.connected) {
            this.connected = connected;
            this.listener.onChange();
        }
    }

    /** @param {boolean} connected */
    #connection(connected) {
        this.#tabs?.post({ connected });
        this.#hear({ connected });
    }

    /**
     * @param {unknown} error
     * @returns {boolean} whether the conversation is out of reach for good
     */
    #lost(error) {
        const gone = error instanceof ServiceError && (error.status === 404 || error.status === 403);
        if (gone && !this.#closed) {
            this.close();
            this.listener.onGone();
        }
        return gone;
    }
}
