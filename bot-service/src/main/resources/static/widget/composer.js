/**
 * The message being written: text, files, and articles that may answer it already.
 *
 * @typedef {{ file: File, share: number, attachment?: import('./types.js').Attachment }} Upload a file, and how much of it has arrived
 */

/** How many characters a text has before articles are suggested for it. */
const ENOUGH = 4;

export class Composer {
    text = '';
    /** @type {Upload[]} */
    uploads = [];
    /** @type {import('./types.js').ArticleLink[]} */
    suggestions = [];

    /** @param {import('./screens.js').Screens} app */
    constructor(app) {
        this.app = app;
    }

    /** Whether there is something to send, and all of it is here. */
    get ready() {
        const { length } = this.text.trim();
        return length + this.uploads.length > 0 && length <= this.app.config.limits.messageCharacters && this.uploads.every((one) => one.attachment);
    }

    /** @param {string} text */
    write(text) {
        const { talk, articles } = this.app;
        this.text = text;
        this.suggestions = text.trim().length < ENOUGH ? [] : this.suggestions;
        talk.typing(text.trim() !== '');
        if (talk.state.agent === null && talk.state.status === 'bot' && text.trim().length >= ENOUGH) {
            articles.suggest(text, (found) => {
                this.suggestions = found.slice(0, 3);
                this.app.update();
            });
        }
        this.app.update();
    }

    send() {
        if (this.ready) {
            const { talk, scroll } = this.app;
            const text = this.text.trim();
            const attachments = this.uploads.flatMap((one) => one.attachment ?? []);
            this.clear();
            scroll.follow();
            talk.typing(false);
            talk.send(text, attachments);
        }
    }

    /** @param {File[]} files */
    attach(files) {
        files.forEach((file) => this.#upload(file));
    }

    /** @param {File} file */
    async #upload(file) {
        const { app } = this;
        const upload = { file, share: 0 };
        const limit = app.config.limits.attachmentBytes;
        /** @param {Partial<Upload>} change */
        const keep = (change) => {
            Object.assign(upload, change);
            app.update();
        };
        this.uploads = [...this.uploads, upload];
        app.update();
        try {
            const [{ upload: send }] = await Promise.all([app.loadRare(), app.talk.ensure()]);
            if (file.size > limit) {
                throw 413;
            }
            const address = app.client.base + app.talk.live.path + '/attachments';
            keep({ attachment: await send(address, app.client.session?.token ?? '', file, (share) => keep({ share })) });
        } catch (status) {
            this.remove(upload);
            app.fail(status === 413 ? 'fileTooLarge' : status === 415 ? 'fileRefused' : 'fileFailed', { name: file.name, size: app.locale.size(limit) });
        }
    }

    /** @param {Upload} upload */
    remove(upload) {
        this.uploads = this.uploads.filter((one) => one !== upload);
        this.app.update();
    }

    async screenshot() {
        this.app.closeMenu();
        const rare = await this.app.loadRare();
        const picture = await rare.capture(this.app.launcher.root);
        this.attach(picture ? [picture] : []);
    }

    clear() {
        this.text = '';
        this.uploads = [];
        this.suggestions = [];
        this.app.articles.stop();
        this.app.update();
    }
}
