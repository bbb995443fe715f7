/** The message being written: text, files, and articles that may answer it already. */
import { capture, Uploads } from './uploads.js';

/** How many characters a text has before articles are suggested for it. */
const ENOUGH = 4;

export class Composer {
    text = '';
    /** @type {import('./types.js').ArticleLink[]} */
    suggestions = [];
    /** @type {HTMLInputElement | null} */
    picker = null;

    /** @param {import('./screens.js').Screens} app */
    constructor(app) {
        this.app = app;
        this.uploads = new Uploads(app.talk, {
            limit: () => app.config.limits.attachmentBytes,
            onChange: () => app.update(),
            onProblem: (key, file) => app.fail(key, { name: file.name, size: app.locale.size(app.config.limits.attachmentBytes) }),
        });
    }

    /** @param {string} text */
    write(text) {
        const { talk, articles } = this.app;
        this.text = text;
        talk.typing(text.trim() !== '');
        const helps = talk.state.agent === null && talk.state.status === 'bot' && text.trim().length >= ENOUGH;
        if (helps) {
            articles.suggest(text, (found) => this.#suggest(this.text === text ? found.slice(0, 3) : this.suggestions));
        } else {
            this.suggestions = [];
        }
        this.app.update();
    }

    send() {
        const { talk, config } = this.app;
        const text = this.text.trim();
        const ready = (text !== '' || this.uploads.list.length > 0) && !this.uploads.running;
        if (!ready || text.length > config.limits.messageCharacters) {
            return;
        }
        const attachments = this.uploads.take();
        this.clear();
        this.app.scroll.follow();
        talk.typing(false);
        talk.send(text, attachments);
    }

    async screenshot() {
        this.app.closeMenu();
        const picture = await capture(this.app.launcher.root);
        if (picture) {
            this.uploads.add([picture]);
        }
    }

    clear() {
        this.text = '';
        this.suggestions = [];
        this.app.articles.stop();
        this.app.update();
    }

    /** @param {import('./types.js').ArticleLink[]} found */
    #suggest(found) {
        this.suggestions = found;
        this.app.update();
    }
}
