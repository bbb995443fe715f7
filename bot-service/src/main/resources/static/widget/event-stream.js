/**
 * Server-sent events over `fetch`, so that the session travels in a header: parser, reconnecting, resuming.
 *
 * @typedef {{ id: string | null, event: string, data: string }} StreamEvent
 */

/** Without a byte for this long the connection counts as dead; the service sends a heartbeat every 15 s. */
const SILENCE = 40_000;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

/**
 * A parser for the event-stream format that takes text in pieces of any size.
 *
 * @param {(event: StreamEvent) => void} onEvent
 * @param {(milliseconds: number) => void} [onRetry]
 * @returns {(text: string) => void}
 */
export function parser(onEvent, onRetry = () => {}) {
    let rest = '';
    let afterReturn = false;
    /** @type {string[]} */
    let data = [];
    let event = '';
    /** @type {string | null} */
    let id = null;

    /** @param {string} line */
    const take = (line) => {
        if (line === '') {
            if (data.length > 0) {
                onEvent({ id, event: event || 'message', data: data.join('\n') });
            }
            data = [];
            event = '';
            id = null;
            return;
        }
        const colon = line.indexOf(':');
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
        if (field === 'data') {
            data.push(value);
        } else if (field === 'event') {
            event = value;
        } else if (field === 'id' && !value.includes('\0')) {
            id = value;
        } else if (field === 'retry' && /^\d+$/.test(value)) {
            onRetry(Number(value));
        }
    };

    return (text) => {
        rest += afterReturn && text[0] === '\n' ? text.slice(1) : text;
        if (text !== '') {
            afterReturn = rest.endsWith('\r');
        }
        const lines = rest.split(/\r\n|\n|\r/);
        rest = lines.pop() ?? '';
        lines.forEach(take);
    };
}

/**
 * How long to wait before the next try, in milliseconds: doubling, with jitter, so that many widgets do not come back at once.
 *
 * @param {number} failures how many tries have failed in a row, from 1
 * @param {number} [first]
 * @param {() => number} [random]
 */
export function backOff(failures, first = FIRST_DELAY, random = Math.random) {
    const ceiling = Math.min(LONGEST_DELAY, first * 2 ** (failures - 1));
    return ceiling / 2 + random() * (ceiling / 2);
}

/**
 * @typedef {object} StreamOptions
 * @property {(lastEventId: number, signal: AbortSignal) => Promise<Response>} connect  asks for the stream after that event; rejects
 *     when the answer is not one
 * @property {() => number} lastEventId  the last event that was applied
 * @property {(name: string, data: any) => void} onEvent  every event with its parsed data
 * @property {(connected: boolean) => void} onConnection
 * @property {(error: unknown) => boolean} isFinal  whether to give up after this error of `connect`
 */

/**
 * Holds a stream open until it is closed. Each connection resumes after the last event that was applied.
 *
 * @param {StreamOptions} options
 * @returns {{ close: () => void, wake: () => void }} `wake` tries again at once, for when the network is back
 */
export function openStream({ connect, lastEventId, onEvent, onConnection, isFinal }) {
    let closed = false;
    let failures = 0;
    let first = FIRST_DELAY;
    let abort = new AbortController();
    let wake = () => {};

    const read = async () => {
        abort = new AbortController();
        let watchdog = setTimeout(() => abort.abort(), SILENCE);
        try {
            const response = await connect(lastEventId(), abort.signal);
            const decoder = new TextDecoder();
            const feed = parser(({ event, data }) => {
                failures = 0;
                if (event === 'ready') {
                    onConnection(true);
                }
                onEvent(event, JSON.parse(data));
            }, (milliseconds) => {
                first = milliseconds;
            });
            const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
            for (let piece = await reader.read(); !piece.done && !closed; piece = await reader.read()) {
                clearTimeout(watchdog);
                watchdog = setTimeout(() => abort.abort(), SILENCE);
                feed(decoder.decode(piece.value, { stream: true }));
            }
        } finally {
            clearTimeout(watchdog);
            abort.abort();
        }
    };

    const run = async () => {
        while (!closed) {
            await read().catch((error) => {
                closed ||= isFinal(error);
            });
            if (closed) {
                return;
            }
            onConnection(false);
            failures++;
            await new Promise((resolve) => {
                const timer = setTimeout(resolve, backOff(failures, first));
                wake = () => {
                    clearTimeout(timer);
                    resolve(undefined);
                };
            });
        }
    };
    run();

    return {
        close() {
            closed = true;
            abort.abort();
            wake();
        },
        wake: () => wake(),
    };
}
