/**
 * The words of one language with its plurals, dates and numbers; one file per language, loaded when it is needed.
 *
 * @typedef {Record<string, string | Record<string, string>>} Words
 */

export const LANGUAGES = ['en', 'vi', 'he', 'fa', 'th', 'ta', 'ar', 'es', 'de', 'fr', 'pt', 'zh', 'ja'];

const RENAMED = /** @type {Record<string, string>} */ ({ iw: 'he', 'zh-tw': 'zh', 'pt-br': 'pt' });
const DAY = 86_400_000;
const TIME = /** @type {const} */ ({ hour: 'numeric', minute: '2-digit' });

/**
 * The first of the wanted languages that the widget has, else English.
 *
 * @param {readonly (string | null | undefined)[]} wanted language tags, best first
 */
export function chooseLanguage(wanted) {
    for (const tag of wanted) {
        const primary = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
        const language = RENAMED[primary] ?? primary;
        if (LANGUAGES.includes(language)) {
            return language;
        }
    }
    return 'en';
}

/**
 * The words of a language; English ones when they cannot be had.
 *
 * @param {string} language one of LANGUAGES
 * @param {Record<string, Record<string, string>>} [overrides] the site's own texts by language
 * @param {boolean} [more] whether those for what few visits need are wanted too
 * @returns {Promise<Locale>}
 */
export async function loadLocale(language, overrides = {}, more = false) {
    /** @type {{ default: Words }[] | null} */
    const files = await Promise.all(['', ...more ? ['-more'] : []].map((part) => import(`./locales/${language}${part}.js`))).catch(() => null);
    if (!files) {
        return language === 'en' ? Promise.reject(new Error('no words')) : loadLocale('en', overrides, more);
    }
    /** @type {Words} */
    const words = Object.assign({}, ...files.map((file) => file.default));
    const region = navigator.languages.find((tag) => tag.startsWith(language + '-'));
    return new Locale(language, { ...words, ...overrides[language] }, region);
}

export class Locale {
    /**
     * @param {string} language
     * @param {Words} words
     * @param {string} [region] the tag by which dates and numbers are written
     */
    constructor(language, words, region = language) {
        this.language = language;
        this.region = region;
        this.direction = /** @type {'ltr' | 'rtl'} */ (words.direction ?? 'ltr');
        this.words = words;
        this.plurals = new Intl.PluralRules(language);
    }

    /**
     * The text of a key with its values filled in. `count` chooses the plural form and is written in the language's digits.
     *
     * @param {string} key
     * @param {Record<string, string | number | null | undefined>} [values]
     * @returns {string}
     */
    text(key, values = {}) {
        const word = this.words[key];
        const form = typeof word === 'object' ? word[this.plurals.select(Number(values.count ?? 0))] ?? word.other : word;
        return (form ?? key).replace(/\{(\w+)\}/g, (_, name) => {
            const value = values[name];
            return typeof value === 'number' ? this.number(value) : value ?? '';
        });
    }

    /** @param {number} value @param {Intl.NumberFormatOptions} [options] */
    number(value, options) {
        return new Intl.NumberFormat(this.region, options).format(value);
    }

    /** @param {number} bytes */
    size(bytes) {
        const [share, unit] = bytes < 1e6 ? [1024, 'kilobyte'] : [1_048_576, 'megabyte'];
        return this.number(Math.ceil(bytes / share), { style: 'unit', unit });
    }

    /** @param {string} iso */
    time(iso) {
        return this.#format(iso, TIME);
    }

    /** @param {string} iso */
    date(iso) {
        return this.#format(iso, { day: 'numeric', month: 'long', year: 'numeric' });
    }

    /**
     * The day as one would say it: today, yesterday, a weekday within a week, else the date.
     *
     * @param {string} iso
     * @param {number} [now]
     */
    day(iso, now = Date.now()) {
        const days = Math.round((midnight(now) - midnight(iso)) / DAY);
        return days === 0 ? this.text('today')
            : days === 1 ? this.text('yesterday')
                : days < 7 ? this.#format(iso, { weekday: 'long' }) : this.date(iso);
    }

    /**
     * A moment to come or not long ago: its time today, else its day, with the time when it lies ahead.
     *
     * @param {string} iso
     * @param {number} [now]
     */
    when(iso, now = Date.now()) {
        const days = midnight(iso) - midnight(now);
        return days === 0 ? this.time(iso) : days < 0 ? this.day(iso, now) : this.#format(iso, { weekday: 'long', ...TIME });
    }

    /**
     * An ISO 8601 duration such as PT5M in words, in its largest unit; null when it is not one.
     *
     * @param {string} iso
     */
    duration(iso) {
        const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso);
        if (!parts) {
            return null;
        }
        const minutes = [1440, 60, 1, 1 / 60].reduce((sum, length, index) => sum + length * Number(parts[index + 1] ?? 0), 0);
        const [length, unit] = minutes >= 2880 ? [1440, 'day'] : minutes >= 90 ? [60, 'hour'] : [1, 'minute'];
        return this.number(Math.ceil(minutes / length), { style: 'unit', unit, unitDisplay: 'long' });
    }

    /** @param {string} iso @param {Intl.DateTimeFormatOptions} options */
    #format(iso, options) {
        return new Intl.DateTimeFormat(this.region, options).format(new Date(iso));
    }
}

/** @param {number | string} instant */
function midnight(instant) {
    return new Date(instant).setHours(0, 0, 0, 0);
}
