/**
 * HTTP with the service: session, signing in again, retries.
 *
 * @typedef {import('./types.js').Session} Session
 * @typedef {{ method?: string, body?: any, headers?: Record<string, string>, signal?: AbortSignal, session?: boolean, tries?: number }} Options
 */
import { backOff } from './event-stream.js';

/** An answer that is not a success; `status` 0 when there was no answer at all. */
export class ServiceError extends Error {
    /**
     * @param {number} status
     * @param {string} code
     * @param {number} [retryAfter] seconds
     */
    constructor(status, code, retryAfter = 0) {
        super(status + ' ' + code);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** Whether the same request may succeed later. */
    get passes() {
        return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
    }
}

export class Client {
    /** @type {Promise<Session> | null} */
    #signingIn = null;
    /** Another number after each log-out: a session that was asked for before is not wanted any more. */
    #visit = 0;
    /** @type {string | null} */
    #identity = null;

    /**
     * @param {string} base the service's address, without a slash at the end
     * @param {string} site
     * @param {import('./storage.js').Storage} storage
     * @param {{ language: () => string, onRenewed: () => void, onAnother: () => void, onIdentityExpired: () => void }} page
     */
    constructor(base, site, storage, page) {
        this.base = base;
        this.site = site;
        this.storage = storage;
        this.page = page;
    }

    /** @returns {Session | null} */
    get session() {
        return this.storage.get('session');
    }

    /**
     * Takes the customer's signed identity. A session of somebody else is ended first; an anonymous one is joined, also one that is
     * just beginning.
     *
     * @param {string} jwt
     * @returns {Promise<boolean>} whether a session began
     */
    async identify(jwt) {
        this.#identity = jwt;
        await this.#signingIn?.catch(() => {});
        const known = this.storage.get('subject');
        if (this.#identity !== jwt || (known !== null && known === subjectOf(jwt) && this.session)) {
            return false;
        }
        if (known !== null) {
            this.logOut();
            this.#identity = jwt;
            this.page.onAnother();
        }
        await this.signIn();
        return true;
    }

    /** Ends the session here and at the service; local data is gone even when the service cannot be reached. */
    async logOut() {
        const { session } = this;
        this.#identity = this.#signingIn = null;
        this.#visit++;
        this.storage.clear();
        if (session) {
            await this.#end(session);
        }
    }

    /** @param {Session} session */
    #end({ token }) {
        return fetch(this.base + '/widget/session', { method: 'DELETE', headers: { 'X-Deskhand-Session': token } }).catch(() => null);
    }

    /**
     * A new session; several callers at once share one.
     *
     * @param {boolean} [joins] whether the session there is, if any, goes over into it
     * @returns {Promise<Session>}
     */
    signIn(joins = true) {
        const signingIn = this.#signingIn ??= this.#newSession(joins ? this.session : null).finally(() => {
            if (this.#signingIn === signingIn) {
                this.#signingIn = null;
            }
        });
        return signingIn;
    }

    /** @param {Session | null} old */
    async #newSession(old) {
        const visit = this.#visit;
        const body = {
            site: this.site,
            identity: this.#identity ?? undefined,
            language: this.page.language(),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            pageUrl: pageUrl(),
        };
        /** @type {Session} */
        let session;
        try {
            const headers = old ? { 'X-Deskhand-Session': old.token } : undefined;
            session = await this.json('/widget/session', { method: 'POST', body, session: false, headers });
        } catch (error) {
            if (!(error instanceof ServiceError) || error.code !== 'identity_invalid') {
                throw error;
            }
            this.#identity = null;
            this.page.onIdentityExpired();
            session = await this.json('/widget/session', { method: 'POST', body: { ...body, identity: undefined }, session: false });
        }
        if (visit !== this.#visit) {
            this.#end(session);
            throw new ServiceError(0, 'logged_out');
        }
        this.storage.set('session', session);
        this.storage.set('subject', this.#identity && session.customer.identified ? subjectOf(this.#identity) : null);
        return session;
    }

    /**
     * The JSON of an answer; null when it has no body.
     *
     * @param {string} path
     * @param {Options} [options]
     * @returns {Promise<any>}
     */
    async json(path, options = {}) {
        const response = await this.request(path, options);
        return response.status === 204 ? null : response.json();
    }

    /**
     * Asks the service; reads are tried up to three times.
     *
     * @param {string} path
     * @param {Options} [options]
     * @returns {Promise<Response>}
     * @throws {ServiceError}
     */
    async request(path, options = {}) {
        const tries = options.tries ?? (options.method ? 1 : 3);
        for (let attempt = 1; ; attempt++) {
            try {
                return await this.#authorised(path, options);
            } catch (error) {
                const goesOn = error instanceof ServiceError && error.passes && error.status !== 429;
                if (!goesOn || attempt >= tries || options.signal?.aborted) {
                    throw error;
                }
                await new Promise((resolve) => setTimeout(resolve, backOff(attempt)));
            }
        }
    }

    /**
     * @param {string} path
     * @param {Options} options
     */
    async #authorised(path, options) {
        if (options.session === false) {
            return this.#once(path, options);
        }
        const { token } = (this.#signingIn ? null : this.session) ?? await this.signIn();
        try {
            return await this.#once(path, options, token);
        } catch (error) {
            if (!(error instanceof ServiceError) || error.code !== 'session_invalid') {
                throw error;
            }
            if (this.session?.token === token) {
                await this.signIn(false);
                this.page.onRenewed();
            }
            return this.#once(path, options, this.session?.token);
        }
    }

    /**
     * @param {string} path
     * @param {Options} options
     * @param {string} [token]
     */
    async #once(path, { method = 'GET', body, headers = {}, signal }, token) {
        const json = body !== undefined && !(body instanceof FormData);
        const response = await fetch(this.base + path, {
            method,
            signal,
            credentials: 'omit',
            headers: {
                ...(json ? { 'Content-Type': 'application/json' } : {}),
                ...(token ? { 'X-Deskhand-Session': token } : {}),
                ...headers,
            },
            body: json ? JSON.stringify(body) : body,
        }).catch(() => {
            throw new ServiceError(0, 'unreachable');
        });
        if (!response.ok) {
            const problem = await response.json().catch(() => ({}));
            throw new ServiceError(response.status, problem.code ?? '', Number(response.headers.get('Retry-After') ?? 0));
        }
        return response;
    }
}

/** The page's address without what may be private in it. */
export function pageUrl() {
    return location.origin + location.pathname;
}

/**
 * Whom a token names; the service checks it, here it only tells customers apart.
 *
 * @param {string} jwt
 * @returns {string | null}
 */
export function subjectOf(jwt) {
    try {
        const bytes = Uint8Array.from(atob(jwt.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
        return String(JSON.parse(new TextDecoder().decode(bytes)).sub);
    } catch {
        return null;
    }
}
