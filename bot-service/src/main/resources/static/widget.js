/**
 * Deskhand's chat on any page: the launcher, and the element `<deskhand-chat>` that loads the rest at the first sign of interest.
 *
 *     <script type="module" src="https://help.example.com/widget.js" data-site="default"></script>
 *
 * @typedef {import('./widget/app.js').App} App
 * @typedef {import('./widget/types.js').Config} Config
 * @typedef {import('./widget/types.js').Theme} Theme
 */
import { Storage } from './widget/storage.js';
import { variables } from './widget/theme.js';

const ADDRESS = new URL(import.meta.url);
const FULL_SCREEN = '(max-width: 480px), (max-height: 420px)';

/** What the launcher is called until the words of the language are loaded. @type {Record<string, string>} */
const OPEN = {
    en: 'Open chat', vi: 'Mở khung trò chuyện', he: 'פתיחת הצ׳אט', fa: 'باز کردن گفت‌وگو', th: 'เปิดแชต', ta: 'அரட்டையைத் திற', ar: 'فتح المحادثة',
    es: 'Abrir el chat', de: 'Chat öffnen', fr: 'Ouvrir la discussion', pt: 'Abrir o chat', zh: '打开聊天', ja: 'チャットを開く',
};
const RIGHT_TO_LEFT = ['he', 'fa', 'ar'];

const STYLE = `
:host { all: initial !important; display: contents !important; }
:host([hidden]), .root [hidden] { display: none !important; }
.root { font: .9375em/1.5 var(--font, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif); }
.launcher {
    all: unset;
    position: fixed;
    z-index: 2147483000;
    inset-block-end: calc(var(--deskhand-offset-block, 20px) + env(safe-area-inset-bottom));
    inset-inline-end: var(--deskhand-offset-inline, 20px);
    inline-size: 56px;
    block-size: 56px;
    display: grid;
    place-items: center;
    border-radius: min(50%, calc(var(--radius) * 1.4));
    color: var(--on-accent);
    background: var(--accent);
    box-shadow: 0 8px 24px rgb(0 0 0 / .24);
    cursor: pointer;
}
.start .launcher { inset-inline: var(--deskhand-offset-inline, 20px) auto; }
.launcher:hover { filter: brightness(1.1); }
.launcher:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.launcher > * { grid-area: 1 / 1; transition: opacity .2s, transform .2s; }
svg, img, .custom { display: block; inline-size: 26px; block-size: 26px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.custom { background: var(--deskhand-launcher-icon) center / contain no-repeat; }
.down, .open .face { opacity: 0; transform: scale(.6); }
.open .down { opacity: 1; transform: none; }
.badge { place-self: start end; min-inline-size: 12px; margin: -3px; padding-inline: 5px; border: 2px solid #fff; border-radius: 12px; color: #fff; background: #b3261e; font: 600 12px/18px sans-serif; text-align: center; }
@media (max-width: 480px), (max-height: 420px) { .open .launcher { display: none; } }
@media (prefers-reduced-motion) { .launcher > * { transition: none; } }
@media (forced-colors: active) { .launcher { border: 2px solid; } }
@media print { .root { display: none; } }
`;

export class DeskhandChat extends HTMLElement {
    static observedAttributes = ['lang', 'colour', 'scheme', 'position', 'launcher'];

    base = ADDRESS.href.slice(0, ADDRESS.href.lastIndexOf('/'));
    site = 'default';
    root = document.createElement('div');
    shadow = this.attachShadow({ mode: 'open' });
    /** @type {Storage} */
    storage = new Storage('');
    /** @type {Theme} */
    #chosen = {};
    /** @type {Config | null} */
    #config = null;
    #language = '';
    #launcher = document.createElement('button');
    #badge = document.createElement('span');
    #face = document.createElement('span');
    #unread = 0;
    /** @type {Promise<App> | null} */
    #loading = null;
    /** @type {Promise<Config> | null} */
    #asking = null;
    /** @type {import('./widget/locale.js').Locale | null} */
    #words = null;
    /** @type {Element | null} */
    #before = null;

    connectedCallback() {
        if (this.root.isConnected) {
            return;
        }
        this.site = this.getAttribute('site') || this.site;
        this.storage = new Storage(`deskhand:${this.base}:${this.site}:`);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
        this.shadow.adoptedStyleSheets = [sheet];
        this.#drawLauncher();
        this.shadow.append(this.root);
        matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.applyTheme());
        this.applyTheme();
        this.#introduce();
        this.#wake();
    }

    attributeChangedCallback(/** @type {string} */ name, /** @type {string | null} */ before, /** @type {string | null} */ value) {
        if (!this.root.isConnected || before === value) {
            return;
        }
        if (name === 'lang') {
            this.setLocale(value || navigator.language);
        } else {
            this.applyTheme();
        }
    }

    // What the page can do

    /** Opens the panel. */
    open() {
        this.#before ??= document.activeElement;
        return this.#app((app) => app.open());
    }

    /** Closes the panel; the focus returns to where it was before. */
    close() {
        return this.#loading && this.#app((app) => app.close());
    }

    toggle() {
        return this.root.classList.contains('open') ? this.close() : this.open();
    }

    /**
     * Says who the customer is, by a short-lived token that the site's own server has signed.
     *
     * @param {string} jwt
     */
    identify(jwt) {
        return this.#app((app) => app.identify(jwt));
    }

    /** Forgets the customer, here and at the service. */
    logout() {
        return this.#app((app) => app.logout());
    }

    /**
     * Changes the language of the widget.
     *
     * @param {string} language for example `de` or `pt-BR`
     */
    setLocale(language) {
        this.#language = language;
        return this.#loading ? this.#app((app) => app.setLocale(language)) : this.#name();
    }

    /**
     * Changes the look; what is left out stays.
     *
     * @param {Theme} theme
     */
    setTheme(theme) {
        this.#chosen = { ...this.#chosen, ...theme };
        this.applyTheme();
    }

    /**
     * Opens an article in the reader.
     *
     * @param {string} articleId
     */
    show(articleId) {
        this.#before ??= document.activeElement;
        return this.#app((app) => app.show(articleId));
    }

    /**
     * Opens the conversation and asks a question in it.
     *
     * @param {string} text
     */
    ask(text) {
        this.#before ??= document.activeElement;
        return this.#app((app) => {
            app.open();
            return app.ask(text);
        });
    }

    /**
     * Listens to `ready`, `open`, `close`, `unread`, `message`, `handoff`, `error` or `identity-expired`.
     *
     * @param {string} event
     * @param {(detail: any) => void} listener
     * @returns {() => void} unsubscribes
     */
    on(event, listener) {
        /** @type {EventListener} */
        const hears = (happened) => listener(/** @type {CustomEvent} */ (happened).detail);
        this.addEventListener('deskhand-' + event, hears);
        return () => this.removeEventListener('deskhand-' + event, hears);
    }

    // What the panel needs

    /** Wanted languages, best first. */
    get languages() {
        return [this.#language, this.getAttribute('lang'), ...navigator.languages];
    }

    /** @param {string} name @param {any} detail */
    emit(name, detail) {
        this.dispatchEvent(new CustomEvent('deskhand-' + name, { detail }));
    }

    /** @param {boolean} open */
    showOpen(open) {
        this.root.classList.toggle('open', open);
        this.#launcher.ariaExpanded = String(open);
        this.#name();
        if (!open) {
            const shown = this.#launcher.getClientRects().length > 0;
            /** @type {HTMLElement | null} */ (shown ? this.#launcher : this.#before)?.focus();
            this.#before = null;
        }
    }

    /** @param {number} count */
    showUnread(count) {
        if (count === this.#unread) {
            return;
        }
        this.#unread = count;
        this.#badge.hidden = count === 0;
        this.#badge.textContent = count > 9 ? '9+' : String(count);
        this.#name();
        if (this.getAttribute('title-badge') !== 'off') {
            document.title = (count > 0 ? `(${count}) ` : '') + document.title.replace(/^\(\d+\) /, '');
        }
        this.emit('unread', { count });
    }

    /**
     * Where the customer is in the panel, for the next page of this tab; nothing while the panel is closed.
     *
     * @param {string} [place] left out to ask
     */
    place(place) {
        const key = this.storage.prefix + 'open';
        try {
            if (place !== undefined) {
                sessionStorage.setItem(key, place);
            }
            return sessionStorage.getItem(key);
        } catch {
            return '';
        }
    }

    /** @param {import('./widget/locale.js').Locale} words */
    showWords(words) {
        this.#words = words;
        this.#name();
    }

    applyTheme() {
        const style = getComputedStyle(this);
        const own = (/** @type {string} */ name) => this.getAttribute(name) || style.getPropertyValue('--deskhand-' + name).trim() || undefined;
        const theme = /** @type {Theme} */ (Object.fromEntries(['colour', 'radius', 'font', 'position', 'scheme', 'launcherIcon'].map((name) =>
            [name, /** @type {any} */ (this.#chosen)[name] ?? own(name) ?? /** @type {any} */ (this.#config?.theme)?.[name]])));
        const dark = theme.scheme === 'dark' || (theme.scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
        for (const [name, value] of Object.entries(variables(theme, dark ? 'dark' : 'light'))) {
            this.root.style.setProperty(name, value);
        }
        this.root.classList.toggle('dark', dark);
        this.root.classList.toggle('start', theme.position === 'start');
        this.#launcher.hidden = this.getAttribute('launcher') === 'none';
        this.#drawFace(theme.launcherIcon, style.getPropertyValue('--deskhand-launcher-icon') !== '');
    }

    #drawLauncher() {
        this.root.className = 'root';
        this.#launcher.className = 'launcher';
        this.#launcher.ariaHasPopup = 'dialog';
        this.#launcher.ariaExpanded = 'false';
        this.#face.className = 'face';
        this.#badge.className = 'badge';
        this.#badge.hidden = true;
        const down = drawing('m6 9.5 6 6 6-6');
        down.classList.add('down');
        this.#launcher.append(this.#face, down, this.#badge);
        this.#launcher.onclick = () => this.toggle();
        this.#launcher.onpointerenter = this.#launcher.onfocus = () => this.#app(() => {}).catch(() => {});
        this.root.append(this.#launcher);
        this.#name();
    }

    /**
     * The site's own icon, from the service or the page itself and from nowhere else; else ours.
     *
     * @param {string | null | undefined} icon
     * @param {boolean} byStyle
     */
    #drawFace(icon, byStyle) {
        this.#face.className = byStyle ? 'face custom' : 'face';
        const address = icon && !byStyle && new URL(icon, this.base + '/');
        if (address && [ADDRESS.origin, location.origin].includes(address.origin)) {
            const image = document.createElement('img');
            image.alt = '';
            image.src = address.href;
            image.onerror = () => this.#face.replaceChildren(drawing(CHAT));
            this.#face.replaceChildren(image);
        } else {
            this.#face.replaceChildren(...byStyle ? [] : [drawing(CHAT)]);
        }
    }

    /** The launcher's name and direction, with the words that are there. */
    #name() {
        const open = this.root.classList.contains('open');
        const language = this.languages.map((tag) => tag?.toLowerCase().split('-')[0] ?? '').find((one) => one in OPEN) ?? 'en';
        const label = !this.#words ? OPEN[language]
            : open ? this.#words.text('closeChat')
                : this.#words.text(this.#unread > 0 ? 'openChatUnread' : 'openChat', { count: this.#unread });
        if (!this.#words) {
            this.root.lang = language;
            this.root.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
        }
        this.#launcher.ariaLabel = label;
    }

    /** The site's settings; asked for once, and again after a failure. */
    #settings() {
        this.#asking ??= fetch(`${this.base}/widget/config?site=${encodeURIComponent(this.site)}`, { credentials: 'omit' })
            .then((response) => (response.ok ? response.json() : Promise.reject(new Error('deskhand: no settings, ' + response.status))))
            .then((config) => {
                this.#config = config;
                this.applyTheme();
                return config;
            })
            .catch((error) => {
                this.#asking = null;
                throw error;
            });
        return this.#asking;
    }

    /**
     * Does something with the panel's code, which is loaded first where that has not happened.
     *
     * @template T
     * @param {(app: App) => T | Promise<T>} use
     * @returns {Promise<T>}
     */
    async #app(use) {
        this.#loading ??= Promise.all([this.#settings(), import('./widget/app.js')])
            .then(([config, { App }]) => App.start(this, config))
            .catch((error) => {
                this.#loading = null;
                this.emit('error', { status: 0, code: 'not_loaded' });
                throw error;
            });
        return use(await this.#loading);
    }

    /** `window.Deskhand` is the first of these elements; what the page called before it was there is done now. */
    #introduce() {
        const page = /** @type {any} */ (window);
        if (!(page.Deskhand instanceof DeskhandChat)) {
            /** @type {[string, ...any[]][]} */
            const calls = Array.isArray(page.Deskhand) ? page.Deskhand : [];
            page.Deskhand = this;
            calls.forEach(([method, ...values]) => page.Deskhand[method](...values));
        }
    }

    /** What is there without being asked for: colour, badge, and the panel where this tab had it open on the page before. */
    async #wake() {
        const identity = this.getAttribute('identity');
        await this.#settings().catch(() => {});
        this.emit('ready', {});
        if (identity) {
            this.identify(identity);
        }
        const place = this.place();
        if (place && !matchMedia(FULL_SCREEN).matches) {
            this.#app((app) => app.open({ focus: false, place })).catch(() => {});
        } else if (this.storage.get('outbox')) {
            this.#app(() => {}).catch(() => {});
        } else if (this.storage.get('session')) {
            this.#lookForNews().catch(() => {});
        }
    }

    /** Counts what is unread; where a person is expected to write, the panel's code stays connected. */
    async #lookForNews() {
        const headers = { 'X-Deskhand-Session': this.storage.get('session').token };
        const response = await fetch(this.base + '/widget/conversations', { headers, credentials: 'omit' });
        /** @type {import('./widget/types.js').Conversation[]} */
        const conversations = response.ok ? (await response.json()).conversations : [];
        this.showUnread(conversations.reduce((sum, one) => sum + one.unread, 0));
        if (conversations.some((one) => one.status === 'waiting' || one.status === 'open')) {
            await this.#app(() => {});
        }
    }
}

const CHAT = 'M12 3.5c-5 0-9 3.4-9 7.7 0 2.3 1.2 4.4 3.1 5.8-.1 1-.5 2.2-1.4 3.3 1.9-.1 3.6-.8 4.9-1.7.8.2 1.6.3 2.4.3 5 0 9-3.4 9-7.7s-4-7.7-9-7.7Z';

/** @param {string} path */
function drawing(path) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', path);
    svg.append(line);
    return svg;
}

/** Defines the element, and puts one into a page that only has the script. */
function install() {
    if (customElements.get('deskhand-chat')) {
        return;
    }
    customElements.define('deskhand-chat', DeskhandChat);
    const script = [...document.querySelectorAll('script[data-site]')].find((one) => /** @type {HTMLScriptElement} */ (one).src === ADDRESS.href);
    if (script && !document.querySelector('deskhand-chat')) {
        const element = document.createElement('deskhand-chat');
        for (const { name, value } of script.attributes) {
            if (name.startsWith('data-')) {
                element.setAttribute(name.slice(5), value);
            }
        }
        document.body.append(element);
    }
}

install();
