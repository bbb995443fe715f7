/** What the widget keeps in the browser, under one prefix per service and site; in memory only where the page may not store. */
export class Storage {
    /** @param {string} prefix */
    constructor(prefix) {
        this.prefix = prefix;
        /** @type {Map<string, string>} */
        this.memory = new Map();
    }

    /**
     * @param {string} key
     * @returns {any} null when there is nothing
     */
    get(key) {
        try {
            return JSON.parse(localStorage.getItem(this.prefix + key) ?? 'null');
        } catch {
            return JSON.parse(this.memory.get(key) ?? 'null');
        }
    }

    /**
     * @param {string} key
     * @param {any} value null forgets
     */
    set(key, value) {
        const text = JSON.stringify(value);
        this.memory.set(key, text);
        try {
            if (value === null) {
                localStorage.removeItem(this.prefix + key);
            } else {
                localStorage.setItem(this.prefix + key, text);
            }
        } catch {
            // The page may not store, or the store is full: memory serves until the page is left.
        }
    }

    clear() {
        this.memory.clear();
        try {
            Object.keys(localStorage).filter((key) => key.startsWith(this.prefix)).forEach((key) => localStorage.removeItem(key));
        } catch {
            // Nothing was stored there.
        }
    }
}
