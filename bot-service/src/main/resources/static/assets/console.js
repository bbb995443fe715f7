/** What every page of the consoles needs: errors of parts as short messages, and confirmation where nothing can be undone. */

/**
 * Shows a short message for a while.
 *
 * @param {string} text
 * @param {'fault' | 'note'} [kind]
 */
export function toast(text, kind = 'note') {
    const box = document.getElementById('toasts');
    const message = document.createElement('p');
    message.className = 'toast ' + kind;
    message.textContent = text;
    box?.append(message);
    setTimeout(() => message.remove(), 8000);
}

/** The token that every request with an effect carries. */
export function csrfToken() {
    return document.querySelector('meta[name="csrf-token"]')?.getAttribute('content') ?? '';
}

/**
 * What a refused request says of itself.
 *
 * @param {string} body
 */
export function reason(body) {
    try {
        const problem = JSON.parse(body);
        return String(problem.detail ?? problem.title);
    } catch {
        return body.slice(0, 200);
    }
}

document.body.addEventListener('htmx:responseError', (event) => {
    const { xhr } = /** @type {CustomEvent} */ (event).detail;
    toast(reason(xhr.responseText), 'fault');
});

document.body.addEventListener('htmx:sendError', () => toast(document.body.dataset.offline ?? 'Offline', 'fault'));
