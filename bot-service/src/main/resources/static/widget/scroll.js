/**
 * Where the log stands: at its end while one is there, and never moved under somebody who reads further up. A reply taller than
 * the log is shown from its beginning.
 */
const NEAR = 48;

export class Scroll {
    /** @type {HTMLElement | null} */
    #log = null;
    #follows = true;
    #height = 0;
    /** Whether something new lies below what is seen. */
    below = false;

    /** @param {() => void} onChange */
    constructor(onChange) {
        this.onChange = onChange;
    }

    /** @param {HTMLElement} log a log that has just been drawn */
    watch(log) {
        this.#log = log;
        this.#follows = true;
        this.#height = 0;
        this.below = false;
        log.onscroll = () => {
            this.#follows = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
            if (this.#follows && this.below) {
                this.below = false;
                this.onChange();
            }
        };
    }

    /** Goes to the end with the next thing that is drawn. */
    follow() {
        this.#follows = true;
    }

    toEnd() {
        this.below = false;
        this.#follows = true;
        this.settle();
        this.#log?.focus();
        this.onChange();
    }

    /** Puts the log where it belongs, after something was drawn. */
    settle() {
        const log = this.#log;
        if (!log?.isConnected) {
            return;
        }
        const grew = log.scrollHeight > this.#height;
        const first = this.#height === 0;
        this.#height = log.scrollHeight;
        if (this.#follows) {
            log.scrollTop = first ? log.scrollHeight : Math.min(log.scrollHeight, this.#startOfReply(log));
        } else if (grew && !this.below) {
            this.below = true;
            this.onChange();
        }
    }

    /** @param {HTMLElement} log */
    #startOfReply(log) {
        const last = /** @type {HTMLElement | null} */ (log.lastElementChild);
        return last?.matches('.message:not(.own)') && last.offsetHeight > log.clientHeight - NEAR
            ? last.offsetTop - NEAR / 4
            : log.scrollHeight;
    }
}
