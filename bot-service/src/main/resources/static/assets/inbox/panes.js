/** Several conversations side by side. The first is the page's own; the address names the others, so that they survive a reload. */
import { toast } from '../console.js';
import { around, current, htmx, opened, part, root, row, toEnd } from './page.js';

const MOST = 3;
const NARROWEST = 340;

const panes = /** @type {HTMLElement} */ (document.querySelector('.panes'));

/** How many fit. */
function room() {
    return Math.max(1, Math.min(MOST, Math.floor(panes.clientWidth / NARROWEST)));
}

/** @returns {string[]} ids of the conversations beside the first */
function beside() {
    return opened().slice(1).map((it) => it.dataset.id ?? '');
}

/**
 * An address with the conversations beside the first.
 *
 * @param {string} address
 * @param {string[]} ids
 */
function withBeside(address, ids) {
    const url = new URL(address, location.href);
    url.searchParams.delete('beside');
    if (ids.length > 0) {
        url.searchParams.set('beside', ids.join('.'));
    }
    return url.href;
}

/**
 * Opens a conversation beside the others, or goes to it where it is open.
 *
 * @param {string} id
 */
export async function openBeside(id) {
    const there = opened().find((it) => it.dataset.id === id);
    if (there) {
        there.focus();
        return;
    }
    if (opened().length === 0) {
        row(id)?.click();
        return;
    }
    if (opened().length >= room()) {
        toast(panes.dataset.full ?? '');
        return;
    }
    const conversation = await add(id);
    history.replaceState(null, '', withBeside(location.href, beside()));
    conversation?.focus();
}

/** @param {string} id */
async function add(id) {
    const fresh = await part(`${root}/conversations/${id}`);
    const conversation = /** @type {HTMLElement | null} */ (fresh.querySelector('.conversation'));
    if (conversation) {
        const pane = document.createElement('div');
        pane.className = 'pane beside';
        pane.append(conversation);
        panes.append(pane);
        htmx.process(pane);
        toEnd(conversation);
        markRows();
    }
    return conversation;
}

/** Shows in the list which conversations are open. */
export function markRows() {
    document.querySelectorAll('.row-link[aria-current]').forEach((it) => it.removeAttribute('aria-current'));
    opened().forEach((it) => row(it.dataset.id ?? '')?.setAttribute('aria-current', 'true'));
}

/**
 * Closes one of several; where it is the first, the next one is the page's own.
 *
 * @param {HTMLElement | null} conversation
 */
export function close(conversation) {
    const others = opened().filter((it) => it !== conversation);
    if (!conversation || others.length === 0) {
        return;
    }
    if (conversation.closest('.beside')) {
        conversation.closest('.pane')?.remove();
        history.replaceState(null, '', withBeside(location.href, beside()));
        markRows();
        opened()[0].focus();
        return;
    }
    const [next, ...rest] = others.map((it) => it.dataset.id ?? '');
    location.assign(withBeside(`${root}/conversations/${next}${location.search}`, rest));
}

/**
 * Goes to the first, second or third.
 *
 * @param {number} place from 1
 */
export function goTo(place) {
    opened()[place - 1]?.focus();
}

document.addEventListener('focusin', () => {
    const pane = current()?.closest('.pane');
    document.querySelectorAll('.pane').forEach((it) => it.classList.toggle('current', it === pane));
});

document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const wanted = /** @type {HTMLElement | null | undefined} */ (target?.closest('[data-beside]'));
    if (wanted) {
        openBeside(wanted.dataset.beside ?? '').catch((fault) => toast(fault.message, 'fault'));
    }
    if (target?.closest('[data-close]')) {
        close(around(target));
    }
    const link = /** @type {HTMLAnchorElement | null | undefined} */ (target?.closest('.row-link'));
    if (link) {
        link.href = withBeside(link.href, beside().filter((id) => id !== link.dataset.id));
    }
});

/** Opens what the address names beside the first. */
export async function restore() {
    const ids = (new URL(location.href).searchParams.get('beside') ?? '').split('.').filter((id) => /^[\da-f-]{36}$/.test(id));
    for (const id of new Set(ids)) {
        if (opened().length > 0 && opened().length < room()) {
            await add(id).catch(() => null);
        }
    }
}
