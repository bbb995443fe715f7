/** Files on their way to the service, and pictures of the screen. */

/** @typedef {import('./screens.js').Screens} App */

/**
 * Sends a file ahead of the message that it goes with.
 *
 * @param {App} app
 * @param {File} file
 */
export async function addFile(app, file) {
    const { composer } = app;
    /** @type {import('./composer.js').Upload} */
    const upload = { file, share: 0 };
    const limit = app.config.limits.attachmentBytes;
    /** @param {Partial<import('./composer.js').Upload>} change */
    const keep = (change) => {
        Object.assign(upload, change);
        app.update();
    };
    composer.uploads = [...composer.uploads, upload];
    app.update();
    try {
        await app.talk.ensure();
        if (file.size > limit) {
            throw 413;
        }
        const address = app.client.base + app.talk.live.path + '/attachments';
        keep({ attachment: await send(address, app.client.session?.token ?? '', file, (share) => keep({ share })) });
    } catch (status) {
        composer.remove(upload);
        app.fail(status === 413 ? 'fileTooLarge' : status === 415 ? 'fileRefused' : 'fileFailed', { name: file.name, size: app.locale.size(limit) });
    }
}

/**
 * Sends a picture of the screen, without the widget on it.
 *
 * @param {App} app
 */
export async function addScreenshot(app) {
    app.closeMenu();
    const picture = await capture(app.launcher.root);
    if (picture) {
        await addFile(app, picture);
    }
}

/**
 * Sends a file, by XMLHttpRequest: the only one that tells how far an upload is.
 *
 * @param {string} address
 * @param {string} token
 * @param {File} file
 * @param {(share: number) => void} onProgress
 * @returns {Promise<import('./types.js').Attachment>} rejects with the status of the answer, 0 without one
 */
function send(address, token, file, onProgress) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        const body = new FormData();
        body.append('file', file, file.name);
        request.open('POST', address);
        request.setRequestHeader('X-Deskhand-Session', token);
        request.responseType = 'json';
        request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
        request.onload = () => (request.status < 300 ? resolve(request.response) : reject(request.status));
        request.onerror = () => reject(0);
        request.send(body);
    });
}

/**
 * A picture of what the customer chooses in the browser's own dialogue; null when they choose nothing.
 *
 * @param {HTMLElement} hidden what must not be in the picture
 * @returns {Promise<File | null>}
 */
async function capture(hidden) {
    /** @type {MediaStream} */
    let stream;
    try {
        stream = await navigator.mediaDevices.getDisplayMedia(/** @type {any} */ ({ video: true, audio: false, preferCurrentTab: true }));
    } catch {
        return null;
    }
    hidden.style.setProperty('visibility', 'hidden');
    try {
        const video = document.createElement('video');
        video.muted = true;
        video.srcObject = stream;
        await video.play();
        await new Promise((resolve) => setTimeout(resolve, 250));
        const canvas = document.createElement('canvas');
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        canvas.getContext('2d')?.drawImage(video, 0, 0);
        /** @type {Blob | null} */
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
        return blob && new File([blob], 'screenshot.png', { type: 'image/png' });
    } finally {
        stream.getTracks().forEach((track) => track.stop());
        hidden.style.removeProperty('visibility');
    }
}
