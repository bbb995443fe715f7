/** Files that go with a reply: chosen, pasted or dropped. The server examines each and answers with all that wait. */
import { csrfToken, reason, toast } from '../console.js';
import { around, parsed, replace } from './page.js';

/**
 * @param {HTMLElement} conversation
 * @param {Iterable<File>} files
 */
async function attach(conversation, files) {
    const id = conversation.dataset.id ?? '';
    for (const file of files) {
        const body = new FormData();
        body.append('file', file);
        const answer = await fetch(conversation.dataset.base + '/files', {
            method: 'POST',
            headers: { 'X-CSRF-TOKEN': csrfToken(), 'HX-Request': 'true', Accept: 'text/html' },
            body,
        });
        const text = await answer.text();
        if (answer.ok) {
            replace('unsent-' + id, parsed(text));
        } else {
            toast(`${file.name}: ${reason(text)}`, 'fault');
        }
    }
    needText(conversation);
}

/**
 * A reply needs words only where no file goes with it.
 *
 * @param {Element} conversation
 */
function needText(conversation) {
    const field = /** @type {HTMLTextAreaElement | null} */ (conversation.querySelector('[data-draft=reply]'));
    if (field) {
        field.required = !conversation.querySelector('.unsent li');
    }
}

document.addEventListener('change', (event) => {
    const input = event.target;
    const conversation = input instanceof HTMLInputElement && input.matches('[data-attach]') ? around(input) : null;
    if (conversation && input instanceof HTMLInputElement && input.files) {
        const files = [...input.files];
        input.value = '';
        attach(conversation, files).catch((fault) => toast(fault.message, 'fault'));
    }
});

document.addEventListener('paste', (event) => take(event, event.clipboardData));
document.addEventListener('drop', (event) => take(event, event.dataTransfer));
document.addEventListener('dragover', (event) => {
    if (event.target instanceof Element && event.target.closest('.composer')) {
        event.preventDefault();
    }
});

/**
 * @param {Event} event
 * @param {DataTransfer | null} brought
 */
function take(event, brought) {
    const composer = event.target instanceof Element ? event.target.closest('.composer') : null;
    const conversation = composer && around(composer);
    if (conversation && brought && brought.files.length > 0) {
        event.preventDefault();
        attach(conversation, [...brought.files]).catch((fault) => toast(fault.message, 'fault'));
    }
}

document.addEventListener('htmx:afterSettle', (event) => {
    const conversation = /** @type {Element} */ (event.target).closest('.conversation');
    if (conversation) {
        needText(conversation);
    }
});
