/**
 * The customer's conversations: the list, the one on the screen, and everything that can be done in it.
 *
 * @typedef {import('./types.js').Conversation} Conversation
 * @typedef {import('./types.js').Attachment} Attachment
 * @typedef {import('./types.js').Snapshot} Snapshot
 * @typedef {import('./outbox.js').Letter} Letter
 *
 * @typedef {object} TalkListener
 * @property {() => void} onChange
 * @property {(action: import('./conversation-state.js').Action, before: import('./conversation-state.js').ConversationState) => void} onAction
 * @property {(error: unknown) => void} onError
 */
import { ServiceError, pageUrl } from './client.js';
import { unread } from './conversation-state.js';
import { LiveConversation } from './live-conversation.js';
import { Outbox } from './outbox.js';

const TYPING_EVERY = 4000;

export class Talk {
    /** @type {Conversation[] | null} */
    conversations = null;
    /** @type {LiveConversation} */
    live;
    /** Whether the next message begins a conversation even where one is running. */
    #fresh = false;
    #typedAt = 0;
    /** @type {Promise<string> | null} */
    #creating = null;
    /** Another number for another customer: what was begun for the one before comes to nothing. */
    turn = 0;

    /**
     * @param {import('./client.js').Client} client
     * @param {TalkListener} listener
     */
    constructor(client, listener) {
        this.client = client;
        this.listener = listener;
        this.live = this.#newLive();
        this.outbox = new Outbox(client.storage, (letter) => this.#deliver(letter), (letter, delivery, error) => {
            this.live.dispatch({ type: 'delivery', clientMessageId: letter.clientMessageId, delivery });
            if (delivery === 'failed' || (error instanceof ServiceError && error.status === 429)) {
                listener.onError(error);
            }
        });
    }

    get state() {
        return this.live.state;
    }

    /** Unread messages in all conversations. */
    get unread() {
        const others = (this.conversations ?? []).filter((one) => one.id !== this.state.id);
        return others.reduce((sum, one) => sum + one.unread, 0) + unread(this.state);
    }

    /** Loads the list, without making a session for somebody who has never written. */
    async list() {
        if (this.client.session) {
            const { conversations } = await this.client.json('/widget/conversations');
            this.conversations = conversations;
        } else {
            this.conversations = [];
        }
        this.listener.onChange();
    }

    /**
     * Puts a conversation on the screen; null is one that begins with its first message.
     *
     * @param {string | null} id
     * @param {Snapshot} [snapshot]
     */
    async show(id, snapshot) {
        if (id !== null && id === this.state.id) {
            return;
        }
        this.live.close();
        this.live = this.#newLive();
        this.#fresh = id === null && this.#running() !== undefined;
        this.#restore(id);
        this.listener.onChange();
        if (id !== null) {
            await this.live.follow(id, snapshot);
        }
        this.outbox.flush();
    }

    /** Puts the running conversation on the screen, or one that begins with its first message. */
    async resume() {
        const { live } = this;
        if (this.conversations === null) {
            await this.list();
        }
        if (live === this.live) {
            await this.show(this.#running()?.id ?? null);
        }
    }

    /**
     * Sends a message; it is shown at once and arrives exactly once, even when that takes a while.
     *
     * @param {string} text
     * @param {Attachment[]} [attachments]
     * @param {string} [choice] the article chosen from the assistant's question
     */
    send(text, attachments = [], choice) {
        const letter = { clientMessageId: uuid(), conversationId: this.state.id, text, attachments, choice, at: new Date().toISOString() };
        this.#typedAt = 0;
        this.live.dispatch({ type: 'pending', pending: { ...letter, delivery: 'sending' } });
        return this.outbox.add(letter);
    }

    /** @param {string} clientMessageId */
    resend(clientMessageId) {
        return this.outbox.retry(clientMessageId);
    }

    /** @param {string} clientMessageId */
    discard(clientMessageId) {
        this.outbox.remove(clientMessageId);
        this.live.dispatch({ type: 'discard', clientMessageId });
    }

    /**
     * The id of the conversation on the screen, which is created when it does not exist yet.
     *
     * @returns {Promise<string>}
     */
    ensure() {
        if (this.state.id !== null) {
            return Promise.resolve(this.state.id);
        }
        const creating = this.#creating ??= this.#create().finally(() => {
            if (this.#creating === creating) {
                this.#creating = null;
            }
        });
        return creating;
    }

    /** @param {boolean} typing */
    typing(typing) {
        const due = typing ? Date.now() - this.#typedAt > TYPING_EVERY : this.#typedAt > 0;
        if (this.state.id !== null && this.state.agent !== null && due) {
            this.#typedAt = typing ? Date.now() : 0;
            this.client.json(this.live.path + '/typing', { method: 'POST', body: { typing } }).catch(() => {});
        }
    }

    /** Marks everything on the screen as read. */
    read() {
        const { id, seq } = this.state;
        if (id !== null && unread(this.state) > 0) {
            this.live.dispatch({ type: 'read', upTo: seq });
            this.client.json(this.live.path + '/read', { method: 'POST', body: { seq } }).catch(() => {});
        }
    }

    /**
     * @param {string} messageId
     * @param {{ helped: boolean, reason?: string }} feedback
     */
    feedback(messageId, feedback) {
        return this.#act('/messages/' + messageId + '/feedback', feedback);
    }

    /** Asks for a person, which is always granted. */
    async person() {
        await this.ensure();
        const answer = await this.#act('/handoff', {});
        if (answer) {
            await this.live.refresh();
        }
        return answer?.handoff ?? null;
    }

    /**
     * @param {string} email
     * @param {string} [name]
     */
    async contact(email, name) {
        await this.ensure();
        return this.client.json(this.live.path + '/contact', { method: 'POST', body: { email, name: name || undefined } });
    }

    async end() {
        await this.#act('/close', {});
        await this.live.refresh();
    }

    /**
     * @param {number} stars
     * @param {string} comment
     */
    rate(stars, comment) {
        return this.#act('/rating', { stars, comment: comment || undefined });
    }

    /** @returns {Promise<Blob>} */
    async transcript() {
        const response = await this.client.request(this.live.path + '/transcript');
        return response.blob();
    }

    /**
     * @param {Attachment} attachment
     * @returns {Promise<Blob>}
     */
    async file(attachment) {
        const response = await this.client.request(this.live.path + '/attachments/' + attachment.id);
        return response.blob();
    }

    /** Tries everything that waits, for when the network is back. */
    wake() {
        this.live.wake();
        this.outbox.flush();
    }

    /** Forgets everything on the screen, for another customer. */
    reset() {
        this.live.close();
        this.live = this.#newLive();
        this.conversations = this.#creating = null;
        this.turn++;
        this.#fresh = false;
        this.listener.onChange();
    }

    close() {
        this.live.close();
        this.outbox.stop();
    }

    #newLive() {
        /** @type {LiveConversation} */
        const live = new LiveConversation(this.client, {
            onChange: () => live === this.live && this.listener.onChange(),
            onAction: (action, before) => live === this.live && this.listener.onAction(action, before),
            onGone: () => live === this.live && this.#startOver(),
        });
        return live;
    }

    /** @returns {Conversation | undefined} */
    #running() {
        return this.conversations?.find((one) => one.status !== 'closed');
    }

    /**
     * Shows again what an earlier page could not send.
     *
     * @param {string | null} conversationId
     */
    #restore(conversationId) {
        for (const letter of this.outbox.letters.filter((one) => one.conversationId === conversationId)) {
            this.live.dispatch({ type: 'pending', pending: { ...letter, delivery: letter.failed ? 'failed' : 'queued' } });
        }
    }

    /** The conversation is out of reach, as after a new session: what has not been sent goes to a new one. */
    #startOver() {
        const { id } = this.state;
        for (const letter of this.outbox.letters.filter((one) => one.conversationId === id)) {
            this.outbox.update(letter.clientMessageId, { conversationId: null });
        }
        this.reset();
        this.#restore(null);
        this.outbox.flush();
        this.list().catch(() => {});
    }

    async #create() {
        const { live, turn } = this;
        const body = { language: this.client.page.language(), pageUrl: pageUrl(), new: this.#fresh };
        /** @type {Snapshot} */
        const snapshot = await this.client.json('/widget/conversations', { method: 'POST', body });
        if (turn !== this.turn) {
            throw new ServiceError(0, 'forgotten');
        }
        const { id } = snapshot.conversation;
        this.#fresh = false;
        for (const letter of this.outbox.letters.filter((one) => one.conversationId === null)) {
            this.outbox.update(letter.clientMessageId, { conversationId: id });
        }
        if (live === this.live) {
            await live.follow(id, snapshot);
        }
        return id;
    }

    /** @param {Letter} letter */
    async #deliver(letter) {
        const id = letter.conversationId ?? await this.ensure();
        const body = {
            clientMessageId: letter.clientMessageId,
            text: letter.text,
            attachments: letter.attachments.map((one) => one.id),
            choice: letter.choice,
            pageUrl: pageUrl(),
        };
        try {
            const event = await this.client.json('/widget/conversations/' + id + '/messages', { method: 'POST', body });
            if (id === this.state.id) {
                this.live.dispatch({ type: 'event', event });
            }
        } catch (error) {
            if (!(error instanceof ServiceError) || error.status !== 404 || letter.attachments.length > 0) {
                throw error;
            }
            this.outbox.update(letter.clientMessageId, { conversationId: null });
            if (id === this.state.id) {
                this.reset();
                this.#restore(null);
            }
            throw new ServiceError(0, 'conversation_gone');
        }
    }

    /**
     * @param {string} path below the conversation
     * @param {any} body
     */
    async #act(path, body) {
        try {
            const answer = await this.client.json(this.live.path + path, { method: 'POST', body });
            if (answer?.seq) {
                this.live.dispatch({ type: 'event', event: answer });
            }
            return answer ?? {};
        } catch (error) {
            this.listener.onError(error);
            return null;
        }
    }
}

/** A random UUID; pages without a secure context have no other maker of them than the addresses of blobs. */
function uuid() {
    const address = URL.createObjectURL(new Blob());
    URL.revokeObjectURL(address);
    return address.slice(-36);
}
