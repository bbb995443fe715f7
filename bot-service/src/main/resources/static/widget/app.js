/** The panel on its page: opens and closes, draws, keeps the focus, listens to the network and to other tabs. */
import { Announcer } from './announcer.js';
import { sentences, unread } from './conversation-state.js';
import { h, render } from './dom.js';
import { chooseLanguage, loadLocale } from './locale.js';
import { plainText } from './markdown.js';
import { Screens } from './screens.js';
import { sheet } from './style.js';
import { joined } from './view/message.js';
import { panelView } from './view/panel.js';
import { authorName } from './view/parts.js';

const FOCUSABLE = 'button:enabled, a, input, textarea, [tabindex="0"]';

/** Small screens, on which the panel takes all the room. */
export const FULL_SCREEN = '(max-width: 480px), (max-height: 420px)';

export class App extends Screens {
    online = navigator.onLine;
    announcer = new Announcer();
    #drawing = false;
    #unread = -1;
    #place = '';
    #identity = '';
    #language = '';
    panel = this.#newPanel();

    /**
     * @param {import('../widget.js').DeskhandChat} launcher
     * @param {import('./types.js').Config} config
     */
    static async start(launcher, config) {
        const app = new App(launcher, config, await loadLocale(chooseLanguage(launcher.languages), config.texts));
        launcher.shadow.adoptedStyleSheets = [...launcher.shadow.adoptedStyleSheets, sheet()];
        launcher.root.append(app.panel, app.announcer.region);
        app.localised();
        app.#listen();
        app.#load();
        return app;
    }

    /** @param {{ focus?: boolean, place?: string }} [options] `place` is where the customer was on the page before */
    open({ focus = true, place = '' } = {}) {
        if (!this.frame.open) {
            this.returnTo(place);
            this.frame.open = true;
            this.panel.hidden = false;
            this.panel.ariaModal = String(matchMedia(FULL_SCREEN).matches);
            this.launcher.showOpen(true);
            this.launcher.emit('open', {});
            if (this.#unread > 0 && this.screen.name === 'home') {
                this.openConversation(this.talk.conversations?.find((one) => one.unread > 0)?.id ?? this.talk.state.id);
            }
        }
        this.draw();
        if (focus) {
            this.focus();
        }
    }

    close() {
        if (this.frame.open) {
            this.frame.open = false;
            this.menu = null;
            this.panel.hidden = true;
            this.draw();
            this.launcher.showOpen(false);
            this.launcher.emit('close', {});
        }
    }

    /** @param {string} jwt */
    async identify(jwt) {
        this.#identity = jwt;
        try {
            const begun = await this.client.identify(jwt);
            this.#identity = '';
            if (begun) {
                this.articles.forget();
                this.#load();
            }
        } catch (error) {
            this.report(error);
        }
    }

    async logout() {
        this.#identity = '';
        const done = this.client.logOut();
        this.forget();
        await done;
        this.#load();
    }

    /** @param {string} language */
    async setLocale(language) {
        this.#language = language;
        const locale = await loadLocale(chooseLanguage([language]), this.config.texts, this.more);
        if (this.#language === language) {
            this.locale = locale;
            this.localised();
            this.#featured();
        }
    }

    /** @param {string} articleId */
    show(articleId) {
        this.go({ name: 'article', id: articleId });
        this.open();
    }

    update() {
        if (!this.#drawing) {
            this.#drawing = true;
            queueMicrotask(() => this.draw());
        }
    }

    draw() {
        this.#drawing = false;
        const reads = this.frame.open && this.screen.name === 'conversation' && document.visibilityState === 'visible';
        if (reads && unread(this.talk.state) > 0) {
            this.talk.read();
        }
        if (this.talk.unread !== this.#unread) {
            this.#unread = this.talk.unread;
            this.launcher.showUnread(this.#unread);
        }
        if (this.frame.open) {
            render(this.panel, h('section', null, ...panelView(this)).children);
            this.scroll.settle();
        }
        const place = this.frame.open ? this.place : '';
        if (place !== this.#place) {
            this.#place = place;
            this.launcher.place(place);
        }
    }

    focus() {
        const mouse = matchMedia('(pointer: fine)').matches;
        const wanted = this.panel.querySelector(mouse ? '[data-focus]' : 'h2[data-focus]');
        /** @type {HTMLElement} */ (wanted ?? this.panel).focus({ preventScroll: true });
    }

    /** @param {import('./conversation-state.js').ConversationState} before */
    arrived(before) {
        const { state } = this.talk;
        for (const { message } of state.entries.slice(before.entries.length)) {
            if (message) {
                this.launcher.emit('message', { conversationId: state.id, message });
            }
            if (message && message.author.kind !== 'customer' && this.frame.open) {
                const text = message.author.kind === 'agent' ? message.text : plainText(message.text);
                this.announcer.sayMessage(message.replyTo, authorName(this, message.author), text, message);
            }
        }
        for (const [replyTo, draft] of Object.entries(state.drafts)) {
            if (draft !== before.drafts[replyTo] && this.frame.open) {
                this.announcer.sayDraft(replyTo, authorName(this, { kind: 'bot' }), plainText(joined(sentences(draft))));
            }
        }
        if (state.handoff && state.handoff.id !== before.handoff?.id) {
            this.launcher.emit('handoff', { conversationId: state.id, handoff: state.handoff });
        }
    }

    #newPanel() {
        const panel = document.createElement('div');
        panel.id = 'panel';
        panel.className = 'panel';
        panel.hidden = true;
        panel.tabIndex = -1;
        panel.role = 'dialog';
        panel.onkeydown = (event) => this.#key(event);
        panel.ondragover = panel.ondragleave = panel.ondrop = (event) => this.#drag(event);
        return panel;
    }

    localised() {
        const { root } = this.launcher;
        root.lang = this.locale.language;
        root.dir = this.locale.direction;
        this.panel.ariaLabel = this.text('panelLabel', { site: this.config.name });
        this.launcher.showWords(this.locale);
        this.update();
    }

    #listen() {
        addEventListener('online', () => this.#network(true));
        addEventListener('offline', () => this.#network(false));
        addEventListener('storage', (event) => this.#elsewhere(event));
        document.addEventListener('visibilitychange', () => this.update());
    }

    /**
     * Loads what the first screen shows; a running conversation is followed from here on. That takes a while, in which the customer
     * may have gone on: nobody is moved.
     */
    async #load() {
        this.#featured();
        try {
            await this.talk.list();
            const running = this.talk.conversations?.find((one) => one.status !== 'closed');
            if (running && this.talk.state.id === null && this.screen.name !== 'conversation') {
                await this.talk.show(running.id);
            }
        } catch {
            // The list is loaded again when the network is back, or with the next visit of the first screen.
        }
        this.talk.outbox.flush();
    }

    async #featured() {
        this.home.featured = await this.articles.find('', 4).catch(() => []);
        this.update();
    }

    /** Nothing of the customer before stays on the screen. */
    forget() {
        this.talk.reset();
        this.articles.forget();
        this.composer.clear();
        this.contact = { sending: false, sentTo: '', email: '' };
        this.home.query = '';
        this.home.results = null;
        this.talkKey++;
        this.start();
    }

    /** @param {boolean} online */
    #network(online) {
        this.online = online;
        this.update();
        if (online) {
            this.talk.wake();
            if (this.#identity) {
                this.identify(this.#identity);
            }
        }
    }

    /** Another tab signed in, logged out, or became somebody else. @param {StorageEvent} event */
    #elsewhere({ key, oldValue, newValue }) {
        const before = customerOf(oldValue);
        const now = customerOf(newValue);
        if (key === this.client.storage.prefix + 'session' && before && before.id !== now?.id) {
            if (before.identified || !now?.identified) {
                this.forget();
            }
            this.#load();
        }
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
        if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            const toggle = /** @type {HTMLElement | null} */ (this.panel.querySelector('[aria-expanded="true"]'));
            if (this.menu) {
                this.closeMenu();
                toggle?.focus();
            } else {
                this.close();
            }
        } else if (event.key === 'Tab' && matchMedia(FULL_SCREEN).matches) {
            const all = /** @type {HTMLElement[]} */ ([...this.panel.querySelectorAll(FOCUSABLE)].filter((one) => one.getClientRects().length > 0));
            const [from, to] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]];
            if (this.launcher.shadow.activeElement === from) {
                event.preventDefault();
                to.focus();
            }
        }
    }

    /** @param {DragEvent} event */
    #drag(event) {
        const files = event.dataTransfer?.types.includes('Files');
        if (!files || this.screen.name !== 'conversation' || !this.config.attachments) {
            return;
        }
        event.preventDefault();
        const dragging = event.type === 'dragover';
        if (event.type === 'drop') {
            this.composer.attach([...event.dataTransfer?.files ?? []]);
        }
        if (dragging !== this.frame.dragging) {
            this.frame.dragging = dragging;
            this.update();
        }
    }
}

/**
 * @param {string | null} session as it is stored
 * @returns {import('./types.js').Customer | null}
 */
function customerOf(session) {
    return session && JSON.parse(session).customer;
}
