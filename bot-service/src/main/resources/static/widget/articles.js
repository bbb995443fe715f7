/**
 * Help articles: the ones suggested, the ones that match what is typed, and their texts.
 *
 * @typedef {import('./types.js').Article} Article
 * @typedef {import('./types.js').ArticleLink} ArticleLink
 */
const PAUSE = 80;

export class Articles {
    /** @type {Map<string, ArticleLink[]>} */
    #found = new Map();
    /** @type {Map<string, Article>} */
    #read = new Map();
    #timer = 0;
    #abort = new AbortController();

    /**
     * @param {import('./client.js').Client} client
     * @param {() => string} language
     */
    constructor(client, language) {
        this.client = client;
        this.language = language;
    }

    /**
     * Articles for some words, after a short pause in typing; only the last call's answer arrives.
     *
     * @param {string} words
     * @param {(articles: ArticleLink[]) => void} onFound
     */
    suggest(words, onFound) {
        this.stop();
        const known = this.#found.get(this.#key(words));
        if (known) {
            onFound(known);
            return;
        }
        this.#abort = new AbortController();
        const { signal } = this.#abort;
        this.#timer = /** @type {any} */ (setTimeout(() => {
            this.find(words, 5, signal).then(onFound).catch(() => signal.aborted || onFound([]));
        }, PAUSE));
    }

    /** Wants no answer to what was typed. */
    stop() {
        clearTimeout(this.#timer);
        this.#abort.abort();
    }

    /**
     * @param {string} words none for the articles that are read most
     * @param {number} [limit]
     * @param {AbortSignal} [signal]
     * @returns {Promise<ArticleLink[]>}
     */
    async find(words, limit = 5, signal) {
        const query = new URLSearchParams({ site: this.client.site, q: words.trim(), language: this.language(), limit: String(limit) });
        const { articles } = await this.client.json('/widget/articles/suggest?' + query, this.#options(signal));
        this.#found.set(this.#key(words), articles);
        return articles;
    }

    /**
     * @param {string} id
     * @returns {Promise<Article>}
     */
    async read(id) {
        const known = this.#read.get(id);
        if (known) {
            return known;
        }
        const query = new URLSearchParams({ site: this.client.site });
        const article = await this.client.json('/widget/articles/' + encodeURIComponent(id) + '?' + query, this.#options());
        this.#read.set(id, article);
        return article;
    }

    forget() {
        this.#found.clear();
        this.#read.clear();
    }

    /** Articles are open; a session, where there is one, opens those for signed-in customers. @param {AbortSignal} [signal] */
    #options(signal) {
        return { session: this.client.session !== null, signal };
    }

    /** @param {string} words */
    #key(words) {
        return this.language() + ' ' + words.trim().toLowerCase();
    }
}
