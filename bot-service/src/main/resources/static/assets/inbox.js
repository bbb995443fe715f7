/** The inbox while it is open: hears of changes, keeps drafts, and works by keyboard. Markup comes from the server alone. */
import { csrfToken, toast } from './console.js';

const inbox = /** @type {HTMLElement} */ (document.querySelector('.inbox'));
const site = inbox.dataset.site;
const htmx = /** @type {any} */ (window).htmx;

/** @returns {HTMLElement | null} the conversation that is open */
const opened = () => document.querySelector('#conversation[data-id]');

/* ---------------------------------------------------------------- what has changed */

let listTimer = 0;

/** Asks for the list anew, soon, and once for many changes. */
function refreshList() {
    clearTimeout(listTimer);
    listTimer = setTimeout(async () => {
        const list = document.getElementById('list');
        const here = list?.dataset.here;
        if (!list || !here) {
            return;
        }
        const fresh = await part(here);
        const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.id;
        const open = opened()?.dataset.id;
        replace('list', fresh);
        replace('queues', fresh);
        if (open) {
            row(open)?.setAttribute('aria-current', 'true');
        }
        if (focused) {
            row(focused)?.focus();
        }
    }, 200);
}

/** Brings the open conversation up to date and leaves what is being written alone. */
async function refreshConversation() {
    const conversation = opened();
    if (!conversation) {
        return;
    }
    const fresh = await part(conversation.dataset.base + '/live');
    if (opened() !== conversation) {
        return;
    }
    const log = document.getElementById('log');
    const atEnd = log ? log.scrollHeight - log.scrollTop - log.clientHeight < 80 : true;
    const inFacts = document.getElementById('facts')?.contains(document.activeElement);
    for (const id of inFacts ? ['log', 'others', 'state'] : ['log', 'others', 'state', 'facts']) {
        replace(id, fresh);
    }
    if (atEnd) {
        toEnd();
    }
}

/**
 * A part of a page, from the server.
 *
 * @param {string} path
 */
async function part(path) {
    const answer = await fetch(path, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
    const elsewhere = answer.headers.get('HX-Redirect');
    if (elsewhere) {
        location.assign(elsewhere);
    }
    if (!answer.ok) {
        throw new Error(path + ' answered ' + answer.status);
    }
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/**
 * Puts an element of a fresh part in the place of the one that has its id, unless it is the same.
 *
 * @param {string} id
 * @param {Document} fresh
 */
function replace(id, fresh) {
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

function listen() {
    const news = new EventSource(`/inbox/${site}/events`);
    news.addEventListener('ready', () => {
        document.documentElement.dataset.live = 'true';
        refreshList();
        refreshConversation();
    });
    news.addEventListener('changed', (event) => {
        refreshList();
        const id = opened()?.dataset.id;
        if (id && event.data.split(',').includes(id)) {
            refreshConversation();
        }
    });
    news.addEventListener('error', () => delete document.documentElement.dataset.live);
    addEventListener('pagehide', () => news.close());
}

setInterval(() => send(`/inbox/${site}/presence`, {}).catch(() => {}), 20_000);

/* ---------------------------------------------------------------- drafts */

/** @type {Map<string, number>} */
const waiting = new Map();

/**
 * @param {string} path
 * @param {Record<string, string>} fields
 */
async function send(path, fields) {
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
function keepSoon(field) {
    const base = opened()?.dataset.base ?? '';
    const kind = field.dataset.draft ?? '';
    const sign = /** @type {HTMLElement | null} */ (field.form?.querySelector('[data-saved]'));
    if (sign) {
        sign.textContent = '';
    }
    clearTimeout(waiting.get(kind));
    waiting.set(kind, setTimeout(async () => {
        await send(base + '/draft', { kind, text: field.value });
        if (sign) {
            sign.textContent = field.value ? (sign.dataset.words ?? '') : '';
        }
    }, 500));
}

document.addEventListener('input', (event) => {
    if (event.target instanceof HTMLTextAreaElement && event.target.dataset.draft) {
        keepSoon(event.target);
    }
});

/* A draft that is being sent must not be kept after it. */
document.addEventListener('htmx:beforeRequest', (event) => {
    const field = event.target instanceof HTMLFormElement ? event.target.querySelector('[data-draft]') : null;
    if (field instanceof HTMLTextAreaElement) {
        clearTimeout(waiting.get(field.dataset.draft ?? ''));
    }
});

/* ---------------------------------------------------------------- writing */

/** @param {string} name */
function choose(name) {
    for (const tab of document.querySelectorAll('[data-tab]')) {
        const chosen = /** @type {HTMLElement} */ (tab).dataset.tab === name;
        tab.setAttribute('aria-selected', String(chosen));
        /** @type {HTMLElement} */ (tab).tabIndex = chosen ? 0 : -1;
        const panel = document.getElementById('panel-' + /** @type {HTMLElement} */ (tab).dataset.tab);
        if (panel) {
            panel.hidden = !chosen;
        }
    }
    document.querySelector(`#panel-${name} textarea`)?.scrollIntoView({ block: 'nearest' });
    /** @type {HTMLElement | null} */ (document.querySelector(`#panel-${name} textarea`))?.focus();
}

document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const tab = /** @type {HTMLElement | null | undefined} */ (target?.closest('[data-tab]'));
    if (tab) {
        choose(tab.dataset.tab ?? 'reply');
    }
    const source = /** @type {HTMLElement | null | undefined} */ (target?.closest('[data-insert]'));
    if (source) {
        insert(source.dataset.insert ?? '');
    }
    for (const menu of document.querySelectorAll('details.menu[open]')) {
        if (!menu.contains(target) || source) {
            /** @type {HTMLDetailsElement} */ (menu).open = false;
        }
    }
});

/** @param {string} text */
function insert(text) {
    choose('reply');
    const field = /** @type {HTMLTextAreaElement | null} */ (document.querySelector('#panel-reply textarea'));
    if (field) {
        const gap = field.value && !field.value.endsWith('\n') && field.selectionStart === field.value.length ? '\n\n' : '';
        field.setRangeText(gap + text, field.selectionStart, field.selectionEnd, 'end');
        keepSoon(field);
    }
}

/* ---------------------------------------------------------------- keyboard */

/** @param {string} id */
function row(id) {
    return /** @type {HTMLElement | null} */ (document.querySelector(`.row-link[data-id="${CSS.escape(id)}"]`));
}

/** @param {number} by */
function move(by) {
    const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.row-link')]);
    const at = rows.findIndex((it) => it === document.activeElement || it.getAttribute('aria-current') === 'true');
    rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
}

document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const writing = target.matches('input, textarea, select');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && target.matches('[data-draft]')) {
        /** @type {HTMLTextAreaElement} */ (target).form?.requestSubmit();
        return;
    }
    if (event.key === 'Escape') {
        document.querySelectorAll('details.menu[open]').forEach((menu) => menu.removeAttribute('open'));
        if (writing) {
            target.blur();
        }
        return;
    }
    if (target.matches('[role=tab]') && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
        const other = /** @type {HTMLElement | null} */ (document.querySelector('[role=tab][aria-selected=false]'));
        other?.click();
        other?.focus();
        return;
    }
    if (writing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    const act = { j: () => move(1), k: () => move(-1), '/': () => focusOn('.search input[type=search]'), '?': () => help() }[event.key];
    const control = /^[crne]$/.test(event.key)
        ? /** @type {HTMLElement | null} */ (document.querySelector(`[data-key="${event.key}"]`))
        : null;
    if (act || control) {
        event.preventDefault();
        act?.();
        control?.click();
    }
});

/** @param {string} selector */
function focusOn(selector) {
    /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus();
}

function help() {
    const keys = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.keys'));
    if (keys) {
        keys.open = !keys.open;
        keys.querySelector('summary')?.focus();
    }
}

/* ---------------------------------------------------------------- */

function toEnd() {
    const log = document.getElementById('log');
    if (log) {
        log.scrollTop = log.scrollHeight;
    }
}

document.addEventListener('htmx:afterSettle', (event) => {
    if (/** @type {Element} */ (event.target).id === 'conversation') {
        toEnd();
        refreshList();
    } else if (/** @type {Element} */ (event.target).id === 'assist') {
        toEnd();
    }
});

/* Somebody was faster: what is true now is shown beside the message that says so. */
document.addEventListener('htmx:responseError', (event) => {
    const { xhr } = /** @type {CustomEvent} */ (event).detail;
    if (xhr.status === 409 || xhr.status === 412) {
        refreshConversation().catch(() => toast(xhr.statusText, 'fault'));
    }
});

toEnd();
listen();
