/**
 * The words of one language with its plurals, dates and numbers; one file per language, loaded when it is needed.
 *
 * @typedef {Record<string, string | Record<string, string>>} Words
 */

export const LANGUAGES = ['en', 'vi', 'he', 'fa', 'th', 'ta', 'ar', 'es', 'de', 'fr', 'pt', 'zh', 'ja'];

const RENAMED = /** @type {Record<string, string>} */ ({ iw: 'he', 'zh-tw': 'zh', 'pt-br': 'pt' });
const DAY = 86_400_000;

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
 * @returns {Promise<Locale>}
 */
export async function loadLocale(language, overrides = {}) {
    /** @type {{ default: Words } | null} */
    const file = await import(`./locales/${language}.js`).catch(() => null);
    if (!file) {
        return language === 'en' ? Promise.reject(new Error('no words')) : loadLocale('en', overrides);
    }
    const words = file.default;
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
        const mega = bytes >= 1_000_000;
        const options = { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: mega && bytes < 1e7 ? 1 : 0 };
        return this.number(bytes / (mega ? 1_048_576 : 1024), /** @type {Intl.NumberFormatOptions} */ (options));
    }

    /** @param {string} iso */
    time(iso) {
        return this.#format(iso, { hour: 'numeric', minute: '2-digit' });
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
        const days = Math.round((midnight(now) - midnight(Date.parse(iso))) / DAY);
        if (days === 0 || days === 1) {
            return this.text(days === 0 ? 'today' : 'yesterday');
        }
        return Math.abs(days) < 7
            ? this.#format(iso, { weekday: 'long' })
            : this.#format(iso, { day: 'numeric', month: 'long', ...(Math.abs(days) > 300 ? { year: 'numeric' } : {}) });
    }

    /**
     * A moment to come or not long ago: its time today, else its day, with the time when it lies ahead.
     *
     * @param {string} iso
     * @param {number} [now]
     */
    when(iso, now = Date.now()) {
        if (midnight(Date.parse(iso)) === midnight(now)) {
            return this.time(iso);
        }
        return Date.parse(iso) > now
            ? this.#format(iso, { weekday: 'long', hour: 'numeric', minute: '2-digit' })
            : this.day(iso, now);
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
        const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
        const total = Math.ceil(days * 1440 + hours * 60 + minutes + seconds / 60);
        const [value, unit] = total >= 2880 ? [total / 1440, 'day'] : total >= 90 ? [total / 60, 'hour'] : [total, 'minute'];
        return this.number(Math.round(value), { style: 'unit', unit, unitDisplay: 'long' });
    }

    /** @param {string} iso @param {Intl.DateTimeFormatOptions} options */
    #format(iso, options) {
        return new Intl.DateTimeFormat(this.region, options).format(new Date(iso));
    }
}

/** @param {number} instant */
function midnight(instant) {
    return new Date(instant).setHours(0, 0, 0, 0);
}
