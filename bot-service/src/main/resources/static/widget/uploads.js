/**
 * Files on their way into a message.
 *
 * @typedef {object} Upload
 * @property {number} key
 * @property {File} file
 * @property {number} progress from 0 to 1
 * @property {'running' | 'done' | 'failed'} state
 * @property {import('./types.js').Attachment} [attachment]
 */
import { ServiceError } from './client.js';

export class Uploads {
    /** @type {Upload[]} */
    list = [];
    #lastKey = 0;

    /**
     * @param {import('./talk.js').Talk} talk
     * @param {{ limit: () => number, onChange: () => void, onProblem: (key: string, file: File) => void }} listener
     */
    constructor(talk, listener) {
        this.talk = talk;
        this.listener = listener;
    }

    get running() {
        return this.list.some((one) => one.state === 'running');
    }

    /** @param {Iterable<File>} files */
    add(files) {
        for (const file of files) {
            if (file.size > this.listener.limit()) {
                this.listener.onProblem('fileTooLarge', file);
                continue;
            }
            this.#start({ key: ++this.#lastKey, file, progress: 0, state: 'running' });
        }
    }

    /** @param {number} key */
    remove(key) {
        this.list = this.list.filter((one) => one.key !== key);
        this.listener.onChange();
    }

    /** The files that have arrived, for the message; the list is empty afterwards. */
    take() {
        const attachments = this.list.flatMap((one) => one.attachment ?? []);
        this.list = [];
        return attachments;
    }

    /** @param {Upload} upload */
    async #start(upload) {
        this.list = [...this.list, upload];
        this.listener.onChange();
        try {
            await this.talk.ensure();
            const attachment = await this.#send(upload);
            this.#update(upload.key, { state: 'done', progress: 1, attachment });
        } catch (error) {
            const refused = error instanceof ServiceError && error.status === 415;
            const large = error instanceof ServiceError && error.status === 413;
            this.listener.onProblem(refused ? 'fileRefused' : large ? 'fileTooLarge' : 'fileFailed', upload.file);
            this.remove(upload.key);
        }
    }

    /**
     * By XMLHttpRequest, the only one that tells how far an upload is.
     *
     * @param {Upload} upload
     * @returns {Promise<import('./types.js').Attachment>}
     */
    #send(upload) {
        return new Promise((resolve, reject) => {
            const { client, live } = this.talk;
            const request = new XMLHttpRequest();
            const body = new FormData();
            body.append('file', upload.file, upload.file.name);
            request.open('POST', client.base + live.path + '/attachments');
            request.setRequestHeader('X-Deskhand-Session', client.session?.token ?? '');
            request.responseType = 'json';
            request.upload.onprogress = ({ loaded, total }) => this.#update(upload.key, { progress: loaded / total });
            request.onload = () => (request.status < 300 ? resolve(request.response) : reject(new ServiceError(request.status, '')));
            request.onerror = () => reject(new ServiceError(0, 'unreachable'));
            request.send(body);
        });
    }

    /** @param {number} key @param {Partial<Upload>} change */
    #update(key, change) {
        this.list = this.list.map((one) => (one.key === key ? { ...one, ...change } : one));
        this.listener.onChange();
    }
}

/** Whether this browser can take a picture of a tab or a window. */
export function canCapture() {
    return typeof navigator.mediaDevices?.getDisplayMedia === 'function';
}

/**
 * A picture of what the customer chooses in the browser's own dialogue; null when they choose nothing.
 *
 * @param {HTMLElement} hidden what must not be in the picture
 * @returns {Promise<File | null>}
 */
export async function capture(hidden) {
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
