/** Replies and notes: which of the two, what is put into them, and that nothing written is lost. */
import { csrfToken } from '../console.js';
import { around, current } from './page.js';

const PAUSE = 500;

/** Who writes without a pause is still seen to be writing. */
const LONGEST = 3_000;

/** @typedef {{ timer: number, since: number, save: () => Promise<void> }} Unsaved */

/** @type {Map<string, Unsaved>} */
const unsaved = new Map();

/**
 * Sends a form in the background; also while the page is being left.
 *
 * @param {string} path
 * @param {Record<string, string>} fields
 */
export async function send(path, fields) {
    const answer = await fetch(path, {
        method: 'POST',
        headers: { 'X-CSRF-TOKEN': csrfToken(), Accept: 'application/json' },
        body: new URLSearchParams(fields),
        keepalive: true,
    });
    if (!answer.ok) {
        throw new Error(path + ' answered ' + answer.status);
    }
}

/** @param {HTMLTextAreaElement} field */
function nameOf(field) {
    return `${around(field)?.dataset.base} ${field.dataset.draft}`;
}

/** @param {HTMLTextAreaElement} field */
function keepSoon(field) {
    const base = around(field)?.dataset.base ?? '';
    const kind = field.dataset.draft ?? '';
    const sign = /** @type {HTMLElement | null} */ (field.form?.querySelector('[data-saved]'));
    if (sign) {
        sign.textContent = '';
    }
    const before = unsaved.get(nameOf(field));
    clearTimeout(before?.timer);
    const since = before?.since ?? Date.now();
    const save = async () => {
        clearTimeout(unsaved.get(nameOf(field))?.timer);
        unsaved.delete(nameOf(field));
        await send(base + '/draft', { kind, text: field.value });
        if (sign) {
            sign.textContent = field.value ? (sign.dataset.words ?? '') : '';
        }
    };
    const wait = Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now()));
    unsaved.set(nameOf(field), { timer: setTimeout(save, wait), since, save });
}

document.addEventListener('input', (event) => {
    if (event.target instanceof HTMLTextAreaElement && event.target.dataset.draft) {
        keepSoon(event.target);
    }
});

addEventListener('pagehide', () => unsaved.forEach((it) => it.save().catch(() => {})));

/* A draft that is being sent must not be kept after it. */
document.addEventListener('htmx:beforeRequest', (event) => {
    const field = event.target instanceof HTMLFormElement ? event.target.querySelector('[data-draft]') : null;
    if (field instanceof HTMLTextAreaElement) {
        clearTimeout(unsaved.get(nameOf(field))?.timer);
        unsaved.delete(nameOf(field));
    }
});

/**
 * Shows the reply or the note of a conversation, and goes there.
 *
 * @param {Element} conversation
 * @param {string} name
 */
export function choose(conversation, name) {
    for (const tab of /** @type {NodeListOf<HTMLElement>} */ (conversation.querySelectorAll('[data-tab]'))) {
        const chosen = tab.dataset.tab === name;
        tab.setAttribute('aria-selected', String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
        /** @type {HTMLElement} */ (conversation.querySelector(`[data-panel="${tab.dataset.tab}"]`)).hidden = !chosen;
    }
    const field = fieldOf(conversation, name);
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
}

/**
 * @param {Element} conversation
 * @param {string} name
 * @returns {HTMLTextAreaElement | null}
 */
function fieldOf(conversation, name) {
    return conversation.querySelector(`[data-panel="${name}"] textarea`);
}

/**
 * Puts a text where the cursor is; at the end of a reply into a paragraph of its own.
 *
 * @param {string} name
 * @param {string} text
 * @param {Element | null} conversation
 */
function insert(name, text, conversation = current()) {
    const field = conversation && fieldOf(conversation, name);
    if (conversation && field) {
        choose(conversation, name);
        const atEnd = field.selectionStart === field.value.length;
        const gap = name === 'reply' && field.value && !field.value.endsWith('\n') && atEnd ? '\n\n' : '';
        field.setRangeText(gap + text, field.selectionStart, field.selectionEnd, 'end');
        keepSoon(field);
    }
}

document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const control = /** @type {HTMLElement | null | undefined} */ (target?.closest('[data-tab], [data-insert], [data-mention]'));
    const conversation = control ? around(control) : null;
    const { tab, insert: text, mention } = control?.dataset ?? {};
    if (conversation && tab) {
        choose(conversation, tab);
    } else if (text !== undefined) {
        insert('reply', text, conversation);
    } else if (mention !== undefined) {
        insert('note', mention, conversation);
    }
    for (const menu of document.querySelectorAll('details.menu[open]')) {
        if (!menu.contains(target) || text !== undefined || mention !== undefined) {
            /** @type {HTMLDetailsElement} */ (menu).open = false;
        }
    }
});
