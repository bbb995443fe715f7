/**
 * Own messages until the service has them: kept in the browser, sent in order, sent again with the same id until they arrive.
 *
 * @typedef {object} Letter
 * @property {string} clientMessageId
 * @property {string | null} conversationId  null until there is a conversation
 * @property {string} text
 * @property {import('./types.js').Attachment[]} attachments
 * @property {string} [choice]
 * @property {string} at
 * @property {boolean} [failed]
 */
import { ServiceError } from './client.js';
import { backOff } from './event-stream.js';

export class Outbox {
    #failures = 0;
    #running = false;
    #timer = 0;

    /**
     * @param {import('./storage.js').Storage} storage
     * @param {(letter: Letter) => Promise<void>} send
     * @param {(letter: Letter, delivery: 'sending' | 'queued' | 'failed', error: unknown) => void} onDelivery
     */
    constructor(storage, send, onDelivery) {
        this.storage = storage;
        this.send = send;
        this.onDelivery = onDelivery;
    }

    /** @returns {Letter[]} oldest first */
    get letters() {
        return this.storage.get('outbox') ?? [];
    }

    /** @param {Letter} letter */
    add(letter) {
        this.#store([...this.letters, letter]);
        return this.flush();
    }

    /**
     * Changes what is kept of a letter.
     *
     * @param {string} clientMessageId
     * @param {Partial<Letter>} change
     */
    update(clientMessageId, change) {
        this.#store(this.letters.map((one) => (one.clientMessageId === clientMessageId ? { ...one, ...change } : one)));
    }

    /** @param {string} clientMessageId */
    remove(clientMessageId) {
        this.#store(this.letters.filter((one) => one.clientMessageId !== clientMessageId));
    }

    /** @param {string} clientMessageId */
    retry(clientMessageId) {
        this.update(clientMessageId, { failed: false });
        return this.flush();
    }

    /** Sends what waits, one after the other. What the service refuses is failed; what did not reach it is tried again later. */
    async flush() {
        clearTimeout(this.#timer);
        if (this.#running) {
            return;
        }
        this.#running = true;
        try {
            for (let letter = this.#next(); letter; letter = this.#next()) {
                this.onDelivery(letter, 'sending', null);
                try {
                    await this.send(letter);
                    this.#failures = 0;
                    this.remove(letter.clientMessageId);
                } catch (error) {
                    if (!this.#keeps(letter)) {
                        continue;
                    }
                    if (!(error instanceof ServiceError) || !error.passes) {
                        this.update(letter.clientMessageId, { failed: true });
                        this.onDelivery(letter, 'failed', error);
                        continue;
                    }
                    this.#failures++;
                    this.onDelivery(letter, 'queued', error);
                    this.#timer = /** @type {any} */ (setTimeout(() => this.flush(), error.retryAfter * 1000 || backOff(this.#failures, 1000)));
                    return;
                }
            }
        } finally {
            this.#running = false;
        }
    }

    stop() {
        clearTimeout(this.#timer);
    }

    /** Whether a letter is still wanted; it may have been discarded, or its writer may have logged out. @param {Letter} letter */
    #keeps({ clientMessageId }) {
        return this.letters.some((one) => one.clientMessageId === clientMessageId);
    }

    #next() {
        return this.letters.find((letter) => !letter.failed);
    }

    /** @param {Letter[]} letters */
    #store(letters) {
        this.storage.set('outbox', letters.length > 0 ? letters : null);
    }
}
