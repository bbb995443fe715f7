/** What changes while the inbox is open: a stream says which conversations have, and the server is asked for their parts. */
import { toast } from '../console.js';
import { opened, part, replace, root, row, toEnd } from './page.js';
import { markRows } from './panes.js';

/** How often the clocks of the list go on, in milliseconds. */
const TICK = 30_000;

let listTimer = 0;

/** Asks for the list anew, soon, and once for many changes. */
export function refreshList() {
    clearTimeout(listTimer);
    listTimer = setTimeout(async () => {
        const here = document.getElementById('list')?.dataset.here;
        if (!here) {
            return;
        }
        const fresh = await part(here);
        const focused = /** @type {HTMLElement | null | undefined} */ (document.activeElement?.closest('.row-link'))?.dataset.id;
        replace('list', fresh);
        replace('queues', fresh);
        markRows();
        if (focused) {
            row(focused)?.focus();
        }
    }, 200);
}

/**
 * Brings a conversation up to date and leaves what is being written alone.
 *
 * @param {HTMLElement} conversation
 */
async function refresh(conversation) {
    const id = conversation.dataset.id ?? '';
    const fresh = await part(conversation.dataset.base + '/live');
    if (!conversation.isConnected) {
        return;
    }
    const log = conversation.querySelector('.log');
    const atEnd = log ? log.scrollHeight - log.scrollTop - log.clientHeight < 80 : true;
    const inFacts = conversation.querySelector('.facts')?.contains(document.activeElement);
    for (const name of inFacts ? ['log', 'others', 'state'] : ['log', 'others', 'state', 'facts']) {
        replace(`${name}-${id}`, fresh);
    }
    if (atEnd) {
        toEnd(conversation);
    }
}

/** Brings all that is shown up to date. */
function refreshAll() {
    refreshList();
    opened().forEach(refresh);
}

/** Hears of changes from now on. */
export function listen() {
    const news = new EventSource(root + '/events');
    news.addEventListener('ready', (event) => {
        document.documentElement.dataset.live = 'true';
        /* Who has lost the connection for a moment is told what has changed meanwhile. */
        if (event.data !== 'resumed') {
            refreshAll();
        }
    });
    news.addEventListener('changed', (event) => {
        const changed = event.data.split(',');
        refreshList();
        opened().filter((it) => changed.includes(it.dataset.id)).forEach(refresh);
    });
    news.addEventListener('error', () => delete document.documentElement.dataset.live);
    addEventListener('pagehide', () => news.close());
    setInterval(refreshList, TICK);
}

document.addEventListener('htmx:afterSettle', (event) => {
    const settled = /** @type {Element} */ (event.target);
    if (settled.classList.contains('conversation')) {
        toEnd(settled);
        refreshList();
    } else if (settled.id === 'list') {
        markRows();
    } else if (settled.classList.contains('assist-box')) {
        const conversation = settled.closest('.conversation');
        if (conversation) {
            toEnd(conversation);
        }
    }
});

/* Somebody was faster: what is true now is shown beside the message that says so. */
document.addEventListener('htmx:responseError', (event) => {
    const { xhr } = /** @type {CustomEvent} */ (event).detail;
    const conversation = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.conversation'));
    if (conversation && (xhr.status === 409 || xhr.status === 412)) {
        refresh(conversation).catch(() => toast(xhr.statusText, 'fault'));
    }
});
