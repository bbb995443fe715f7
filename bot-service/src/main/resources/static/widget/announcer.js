/**
 * Says to screen readers what arrives, in whole sentences and once: a streamed reply as it comes, the finished one only as far as
 * it has not been said.
 */
const FORGOTTEN_AFTER = 12_000;

export class Announcer {
    /** What has been said of each reply in the making. @type {Map<string, string>} */
    #said = new Map();

    /** The region to put into the page once. */
    constructor() {
        this.region = document.createElement('div');
        this.region.className = 'unseen';
        this.region.ariaLive = 'polite';
    }

    /**
     * @param {string} text
     * @param {{ language?: string, direction?: string }} [message]
     */
    say(text, { language, direction } = {}) {
        if (text.trim() === '') {
            return;
        }
        const line = document.createElement('p');
        line.textContent = text;
        line.dir = direction ?? 'auto';
        if (language) {
            line.lang = language;
        }
        this.region.append(line);
        setTimeout(() => line.remove(), FORGOTTEN_AFTER);
    }

    /**
     * @param {string} replyTo
     * @param {string} author said before the first sentence
     * @param {string} text all that has arrived
     */
    sayDraft(replyTo, author, text) {
        const said = this.#said.get(replyTo);
        const all = squeezed(text);
        const rest = all.slice(said?.length ?? 0).trim();
        this.#said.set(replyTo, all);
        this.say(said === undefined ? author + ': ' + rest : rest);
    }

    /**
     * @param {string | undefined} replyTo
     * @param {string} author
     * @param {string} text
     * @param {{ language?: string, direction?: string }} message
     */
    sayMessage(replyTo, author, text, message) {
        const said = this.#said.get(replyTo ?? '');
        const whole = squeezed(text);
        this.#said.delete(replyTo ?? '');
        if (said === undefined) {
            this.say(author + ': ' + whole, message);
        } else if (whole.startsWith(said)) {
            this.say(whole.slice(said.length), message);
        } else if (!said.startsWith(whole)) {
            this.say(whole, message);
        }
    }
}

/** @param {string} text */
function squeezed(text) {
    return text.replace(/\s+/g, ' ').trim();
}
