/** The inbox by keyboard. */
import { close, goTo, openBeside } from './panes.js';
import { current } from './page.js';

/** @param {number} by */
function move(by) {
    const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.row-link')]);
    const focused = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const at = focused < 0 ? rows.findIndex((it) => it.getAttribute('aria-current') === 'true') : focused;
    rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
}

function besideFocused() {
    const id = /** @type {HTMLElement | null} */ (document.activeElement?.closest('.row-item')?.querySelector('.row-link') ?? null)?.dataset.id;
    if (id) {
        openBeside(id);
    }
}

function help() {
    const keys = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.keys'));
    if (keys) {
        keys.open = !keys.open;
        keys.querySelector('summary')?.focus();
    }
}

function search() {
    /** @type {HTMLElement | null} */ (document.querySelector('.search input[type=search]'))?.focus();
}

/** @type {Record<string, () => void>} */
const ACTS = {
    j: () => move(1),
    k: () => move(-1),
    b: besideFocused,
    x: () => close(current()),
    1: () => goTo(1),
    2: () => goTo(2),
    3: () => goTo(3),
    '/': search,
    '?': help,
};

/** Keys of controls in the conversation that is meant. */
const CONTROLS = /^[crne]$/;

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
        const other = /** @type {HTMLElement | null} */ (target.parentElement?.querySelector('[aria-selected=false]') ?? null);
        other?.click();
        other?.focus();
        return;
    }
    if (writing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    const act = ACTS[event.key];
    const control = CONTROLS.test(event.key)
        ? /** @type {HTMLElement | null | undefined} */ (current()?.querySelector(`[data-key="${event.key}"]`))
        : null;
    if (act || control) {
        event.preventDefault();
        act?.();
        control?.click();
    }
});
