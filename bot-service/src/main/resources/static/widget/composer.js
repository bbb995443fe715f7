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
        this.app.loadRare().then(({ addFile }) => files.forEach((file) => addFile(this.app, file))).catch((error) => this.app.report(error));
    }

    /** @param {Upload} upload */
    remove(upload) {
        this.uploads = this.uploads.filter((one) => one !== upload);
        this.app.update();
    }

    clear() {
        this.text = '';
        this.uploads = [];
        this.suggestions = [];
        this.app.articles.stop();
        this.app.update();
    }
}
