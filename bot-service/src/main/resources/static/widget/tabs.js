/**
 * Several tabs on one conversation: one of them leads and holds the stream, it tells the others what arrives.
 *
 * The browser's lock decides who leads and passes on by itself when that tab is closed or crashes. Where the page has no locks or
 * no channel, each tab leads for itself.
 *
 * @param {string} name the same in all tabs that belong together
 * @param {{ lead: () => () => void, onMessage: (message: any) => void }} tab `lead` starts leading and returns how to end it
 * @returns {{ post: (message: any) => void, leave: () => void }}
 */
export function joinTabs(name, { lead, onMessage }) {
    const left = new AbortController();
    let stop = () => {};
    /** @type {BroadcastChannel | null} */
    let channel = null;

    try {
        channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }) => onMessage(data);
        navigator.locks.request(name, { signal: left.signal }, () => {
            if (left.signal.aborted) {
                return undefined;
            }
            stop = lead();
            return new Promise((resolve) => left.signal.addEventListener('abort', () => resolve(undefined)));
        }).catch(() => {});
    } catch {
        channel?.close();
        channel = null;
        stop = lead();
    }

    return {
        post: (message) => channel?.postMessage(message),
        leave() {
            left.abort();
            stop();
            channel?.close();
            channel = null;
        },
    };
}
