/** The inbox's page as its scripts see it: which site, which conversations are open, and parts of pages from the server. */

export const htmx = /** @type {any} */ (window).htmx;

const inbox = /** @type {HTMLElement} */ (document.querySelector('.inbox'));

/** Where everything of this inbox begins. */
export const root = `/inbox/${inbox.dataset.site}`;

/**
 * Conversations that are open, in the order in which they stand.
 *
 * @returns {HTMLElement[]}
 */
export function opened() {
    return [...document.querySelectorAll('.conversation[data-id]')].map((it) => /** @type {HTMLElement} */ (it));
}

/**
 * The conversation that keys and insertions mean: the one with the focus, else the one that had it last.
 *
 * @returns {HTMLElement | null}
 */
export function current() {
    return document.activeElement?.closest('.conversation[data-id]')
        ?? document.querySelector('.pane.current .conversation[data-id]')
        ?? opened()[0] ?? null;
}

/**
 * The conversation that an element is in.
 *
 * @param {Element} element
 * @returns {HTMLElement | null}
 */
export function around(element) {
    return element.closest('.conversation[data-id]');
}

/**
 * The row of a conversation in the list.
 *
 * @param {string} id
 * @returns {HTMLElement | null}
 */
export function row(id) {
    return document.querySelector(`.row-link[data-id="${CSS.escape(id)}"]`);
}

/**
 * A part of a page, from the server.
 *
 * @param {string} path
 */
export async function part(path) {
    const answer = await fetch(path, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
    const elsewhere = answer.headers.get('HX-Redirect');
    if (elsewhere) {
        location.assign(elsewhere);
    }
    if (!answer.ok) {
        throw new Error(path + ' answered ' + answer.status);
    }
    return parsed(await answer.text());
}

/** @param {string} markup */
export function parsed(markup) {
    return new DOMParser().parseFromString(markup, 'text/html');
}

/**
 * Puts an element of a fresh part in the place of the one that has its id, unless it is the same.
 *
 * @param {string} id
 * @param {Document} fresh
 */
export function replace(id, fresh) {
    const now = document.getElementById(id);
    const next = fresh.getElementById(id);
    if (now && next && now.outerHTML !== next.outerHTML) {
        const place = now.scrollTop;
        next.removeAttribute('hx-swap-oob');
        const open = new Set([...now.querySelectorAll('details')].map((it, number) => (it.open ? number : -1)));
        now.replaceWith(next);
        next.querySelectorAll('details').forEach((it, number) => {
            it.open = open.has(number);
        });
        next.scrollTop = place;
        htmx.process(next);
    }
}

/**
 * Shows the end of what was said.
 *
 * @param {Element} conversation
 */
export function toEnd(conversation) {
    const log = conversation.querySelector('.log');
    if (log) {
        log.scrollTop = log.scrollHeight;
    }
}
