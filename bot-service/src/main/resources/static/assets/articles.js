/** The editor of an article: shows the text as the widget would, takes pictures, inserts links, and warns before it is left unsaved. */
import { csrfToken, reason, toast } from './console.js';
import { render } from '../widget/dom.js';
import { markdown } from '../widget/markdown.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'));
const body = /** @type {HTMLTextAreaElement} */ (document.getElementById('body'));
const preview = /** @type {HTMLElement} */ (document.getElementById('preview'));
const upload = /** @type {HTMLElement} */ (document.getElementById('upload'));
const base = form.dataset.base ?? '';
const known = new Set(JSON.parse(form.dataset.links ?? '[]'));
const PICTURE = /^\/knowledge\/images\/([0-9a-f-]{36})$/;

/* ---------------------------------------------------------------- preview */

/**
 * Links to other articles are buttons in the widget; here they lead nowhere.
 *
 * @param {string} address
 */
function link(address) {
    return known.has(address) ? () => {} : /^(https?|mailto):/.test(address) ? address : null;
}

/** @param {string} address */
function image(address) {
    const id = PICTURE.exec(address)?.[1];
    return id ? `${base}/images/${id}` : null;
}

let waiting = 0;

function show() {
    waiting = 0;
    render(preview, markdown(body.value, { link, image, level: 2 }));
}

preview.replaceChildren();
show();
body.addEventListener('input', () => {
    waiting ||= requestAnimationFrame(show);
});

/* ---------------------------------------------------------------- pictures and links */

/**
 * Puts a text where the cursor is.
 *
 * @param {string} text
 */
function insert(text) {
    body.focus();
    body.setRangeText(text, body.selectionStart, body.selectionEnd, 'end');
    body.dispatchEvent(new Event('input', { bubbles: true }));
}

/** @param {File} file */
async function send(file) {
    upload.textContent = file.name + ' …';
    const answer = await fetch(`${base}/images?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'X-CSRF-TOKEN': csrfToken(), 'Content-Type': 'application/octet-stream', 'HX-Request': 'true' },
        body: file,
    });
    upload.textContent = '';
    if (!answer.ok) {
        toast(reason(await answer.text()), 'fault');
        return;
    }
    const picture = await answer.json();
    insert(`![${file.name.replace(/\.\w+$/, '').replace(/[[\]\\]/g, ' ')}](${picture.address})`);
    upload.textContent = picture.name + ' ✓';
}

/** @param {FileList | undefined} files */
function sendAll(files) {
    const pictures = [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
    pictures.reduce((before, file) => before.then(() => send(file)), Promise.resolve())
        .catch((/** @type {Error} */ error) => toast(error.message, 'fault'));
    return pictures.length > 0;
}

const chooser = /** @type {HTMLInputElement} */ (document.getElementById('picture'));
chooser.addEventListener('change', () => {
    sendAll(chooser.files ?? undefined);
    chooser.value = '';
});
body.addEventListener('paste', (event) => {
    if (sendAll(event.clipboardData?.files)) {
        event.preventDefault();
    }
});
body.addEventListener('drop', (event) => {
    if (sendAll(event.dataTransfer?.files)) {
        event.preventDefault();
    }
});

const linking = /** @type {HTMLElement} */ (document.getElementById('linking'));
const linker = /** @type {HTMLElement} */ (document.getElementById('links'));

/** @param {boolean} open */
function openLinker(open) {
    linker.hidden = !open;
    linking.setAttribute('aria-expanded', String(open));
    (open ? linker.querySelector('input') : body)?.focus();
}

linking.addEventListener('click', () => openLinker(linker.hidden !== false));
linker.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
        openLinker(false);
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
        event.preventDefault();
    }
});
linker.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-insert]') : null;
    if (target instanceof HTMLElement) {
        const text = target.dataset.insert ?? '';
        known.add(/\(([^()]*)\)$/.exec(text)?.[1]);
        openLinker(false);
        insert(text);
    }
});

/* ---------------------------------------------------------------- what customers asked */

const questions = /** @type {HTMLTextAreaElement} */ (document.getElementById('questions'));
for (const asked of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-question]'))) {
    asked.addEventListener('click', () => {
        questions.value = `${questions.value.trimEnd()}\n${asked.dataset.question}`.trimStart();
        questions.dispatchEvent(new Event('input', { bubbles: true }));
        asked.parentElement?.remove();
        questions.focus();
    });
}

/* ---------------------------------------------------------------- keeping */

let dirty = false;
form.addEventListener('input', (event) => {
    // The search for a link stands between the fields of the article and is none of them.
    const field = /** @type {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */ (event.target);
    dirty ||= field.form === form && field.name !== '';
});
form.addEventListener('submit', () => {
    dirty = false;
});
addEventListener('beforeunload', (event) => {
    if (dirty) {
        event.preventDefault();
    }
});
document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        form.requestSubmit(/** @type {HTMLElement} */ (document.getElementById('save')));
    }
});
