/**
 * Where the customer is in the panel, and what can be done there. What holds it together with the page is in `app.js`.
 *
 * @typedef {{ name: 'home' | 'conversation' | 'contact' | 'history' } | { name: 'article', id: string }} Screen
 * @typedef {import('./types.js').ArticleLink} ArticleLink
 */
import { Articles } from './articles.js';
import { Client, ServiceError } from './client.js';
import { Composer } from './composer.js';
import { loadLocale } from './locale.js';
import { linksTo } from './markdown.js';
import { Scroll } from './scroll.js';
import { sheet } from './style.js';
import { Talk } from './talk.js';
import { PAGE } from './view/conversation.js';

export class Screens {
    frame = { open: false, dragging: false };
    /** @type {Screen} */
    screen = { name: 'home' };
    /** @type {Screen[]} */
    #earlier = [];
    /** @type {{ query: string, results: ArticleLink[] | null, featured: ArticleLink[] }} */
    home = { query: '', results: null, featured: [] };
    /** @type {{ article: import('./types.js').Article | null, failed: string | null }} */
    reader = { article: null, failed: null };
    contact = { sending: false, sentTo: '', email: '' };
    rating = { stars: 0, skipped: false };
    /** @type {{ key: string, values: Record<string, string | number> } | null} */
    problem = null;
    /** The menu that is open. @type {string | null} */
    menu = null;
    /** How many lines of the log are drawn. */
    shown = PAGE;
    /** Another number for another conversation on the screen. */
    talkKey = 0;
    /** @type {import('./rare.js').Rare | null} */
    #rare = null;
    /** Whether words of what few visits need are wanted. */
    more = false;
    scroll = new Scroll(() => this.update());

    /**
     * @param {import('../widget.js').DeskhandChat} launcher
     * @param {import('./types.js').Config} config
     * @param {import('./locale.js').Locale} locale
     */
    constructor(launcher, config, locale) {
        this.launcher = launcher;
        this.config = config;
        this.locale = locale;
        this.client = new Client(launcher.base, launcher.site, launcher.storage, {
            language: () => this.locale.language,
            onRenewed: () => this.fail('sessionRenewed'),
            onAnother: () => this.forget(),
            onIdentityExpired: () => launcher.emit('identity-expired', {}),
        });
        this.talk = new Talk(this.client, {
            onChange: () => this.update(),
            onAction: (_, before) => this.arrived(before),
            onError: (error) => this.report(error),
        });
        this.articles = new Articles(this.client, () => this.locale.language);
        this.composer = new Composer(this);
    }

    /** What few visits need; null until it is there, which draws again. */
    get rare() {
        if (!this.#rare) {
            this.loadRare().then(() => this.update(), () => {});
        }
        return this.#rare;
    }

    async loadRare() {
        const before = this.locale;
        const [{ RARE }, locale] = await Promise.all([import('./rare.js'), this.more ? before : loadLocale(before.language, this.config.texts, true)]);
        this.more = true;
        if (this.locale === before) {
            this.locale = locale;
            this.localised();
        }
        if (!this.#rare) {
            this.#rare = RARE;
            this.launcher.shadow.adoptedStyleSheets.push(sheet(RARE.style));
        }
        return RARE;
    }

    /** Draws soon, once for all changes until then. */
    update() {}

    /** Names the frame in the words that are there now. */
    localised() {}

    /** Draws now. */
    draw() {}

    /** Puts the focus where the screen begins. */
    focus() {}

    /** Nothing of the customer before stays on the screen. */
    forget() {}

    /**
     * Hears that something arrived in the conversation.
     *
     * @param {import('./conversation-state.js').ConversationState} _before
     */
    arrived(_before) {}

    /**
     * @param {string} key
     * @param {Record<string, string | number | null | undefined>} [values]
     */
    text(key, values) {
        return this.locale.text(key, values);
    }

    /**
     * Tells the customer what went wrong.
     *
     * @param {string} key
     * @param {Record<string, string | number>} [values]
     */
    fail(key, values = {}) {
        this.problem = { key, values };
        this.update();
    }

    dismiss() {
        this.problem = null;
        this.update();
    }

    /** @param {unknown} error */
    report(error) {
        const { status, code, retryAfter } = error instanceof ServiceError ? error : new ServiceError(-1, String(error));
        this.launcher.emit('error', { status, code });
        if (status === 429) {
            this.fail('slowDown', { count: Math.max(1, Math.ceil(retryAfter)) });
        } else if (code === 'identity_required') {
            this.fail('signInNeeded');
        } else if (status !== 0) {
            this.fail('somethingWrong');
        }
    }

    get canGoBack() {
        return this.screen.name !== 'home';
    }

    /**
     * @param {Screen} screen
     * @param {boolean} [focus] whether the focus goes along
     */
    go(screen, focus) {
        this.#earlier = [...this.#earlier, this.screen];
        this.#enter(screen, focus);
    }

    /** Where the customer is, in a word that `returnTo` understands. */
    get place() {
        const { screen } = this;
        return screen.name + '/' + ('id' in screen ? screen.id : screen.name === 'conversation' && this.talk.state.id || '');
    }

    /**
     * Goes where the customer was on the page before. The focus stays in the page.
     *
     * @param {string} place
     */
    returnTo(place) {
        const [name, id] = place.split('/');
        if (name === 'conversation' && id) {
            this.openConversation(id);
        } else if (name === 'article' || name === 'conversation' || name === 'contact' || name === 'history') {
            this.go({ name, id });
        }
    }

    /** Back to the first screen, with nothing to go back to. */
    start() {
        this.#earlier = [];
        this.#enter({ name: 'home' });
    }

    back() {
        const screen = this.#earlier.pop() ?? { name: 'home' };
        if (screen.name === 'home') {
            this.talk.list().catch(() => {});
        }
        this.#enter(screen);
    }

    /**
     * @param {Screen} screen
     * @param {boolean} [focus]
     */
    #enter(screen, focus = screen.name !== this.screen.name) {
        this.screen = screen;
        this.menu = null;
        this.problem = null;
        if (screen.name === 'article' && this.reader.article?.articleId !== screen.id) {
            this.#read(screen.id);
        } else if (screen.name === 'contact') {
            this.contact.sentTo = '';
        }
        this.draw();
        if (this.frame.open && focus) {
            this.focus();
        }
    }

    /** @param {string} id */
    async #read(id) {
        /** @type {Screens['reader']} */
        const reader = { article: null, failed: null };
        this.reader = reader;
        try {
            reader.article = await this.articles.read(id);
        } catch (error) {
            reader.failed = error instanceof ServiceError && error.status === 404 ? 'articleMissing' : 'somethingWrong';
        }
        if (reader === this.reader && this.screen.name === 'article') {
            this.draw();
            if (this.launcher.shadow.activeElement) {
                this.focus();
            }
        }
    }

    /**
     * @param {string | null} id null for a new one
     */
    async openConversation(id) {
        if (!this.config.chat && id === null) {
            this.go({ name: 'contact' });
            return;
        }
        this.#fresh();
        const showing = this.talk.show(id);
        if (this.screen.name === 'conversation') {
            this.draw();
            this.focus();
        } else {
            this.go({ name: 'conversation' });
        }
        await showing.catch((error) => this.report(error));
    }

    /** The way to a person from wherever one is. */
    async person() {
        if (!this.config.chat) {
            this.go({ name: 'contact' });
            return;
        }
        const { name } = this.screen;
        if (name !== 'conversation') {
            this.go({ name: 'conversation' });
            if (!await this.resume()) {
                return;
            }
        }
        this.scroll.follow();
        await this.talk.person().catch((error) => this.report(error));
    }

    /** @param {import('./types.js').Article} article */
    async askAbout(article) {
        this.go({ name: 'conversation' });
        if (await this.resume()) {
            this.composer.text ||= article.title + ': ';
            this.update();
        }
    }

    /** @param {string} text */
    async ask(text) {
        this.home = { ...this.home, query: '', results: null };
        this.go({ name: 'conversation' });
        if (await this.resume()) {
            this.scroll.follow();
            this.talk.send(text.trim());
        }
    }

    /**
     * Puts the running conversation on the screen.
     *
     * @returns {Promise<boolean>} whether the customer is still the same
     */
    async resume() {
        const { turn } = this.talk;
        if (this.talk.state.id === null || this.talk.state.status === 'closed') {
            this.#fresh();
            await this.talk.resume().catch(() => {});
        }
        return turn === this.talk.turn;
    }

    #fresh() {
        this.talkKey++;
        this.shown = PAGE;
        this.rating = { stars: 0, skipped: false };
    }

    // What can be done on the screens

    /** @param {string} query */
    search(query) {
        this.home.query = query;
        if (query.trim() === '') {
            this.articles.stop();
            this.home.results = null;
        } else {
            this.articles.suggest(query, (results) => {
                this.home.results = results;
                this.update();
            });
        }
        this.update();
    }

    /** @param {import('./types.js').Choice} choice */
    choose({ articleId, title }) {
        this.scroll.follow();
        this.talk.send(title, [], articleId);
    }

    showEarlier() {
        this.shown += PAGE;
        this.update();
    }

    /** @param {string} name */
    toggleMenu(name) {
        this.menu = this.menu === name ? null : name;
        this.update();
    }

    closeMenu() {
        this.menu = null;
        this.update();
    }

    /**
     * Where links of a text lead: to the articles that the service says they name, in the reader; else to allowed hosts, which are
     * this page's, the service's, the site's list, and those of articles that are named.
     *
     * @param {{ url?: string | null }[]} articles
     * @param {import('./types.js').TextLink[]} [links]
     * @param {string | null} [base]
     * @returns {import('./markdown.js').Link}
     */
    linking(articles, links = [], base) {
        const urls = [location.href, this.launcher.base, ...articles.map(({ url }) => url)];
        const outward = linksTo([...this.config.linkHosts, ...urls.flatMap((url) => (URL.canParse(url ?? '') ? new URL(url ?? '').host : []))], base);
        return (address) => {
            const found = links.find((one) => one.address === address);
            return found ? () => this.go({ name: 'article', id: found.articleId }) : outward(address);
        };
    }
}
