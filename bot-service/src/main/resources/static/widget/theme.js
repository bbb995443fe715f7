/**
 * A site's look as CSS variables, for light and dark, with every text and control at WCAG AA whatever colour the site picks.
 *
 * @typedef {[number, number, number]} Colour  red, green, blue from 0 to 255
 * @typedef {import('./types.js').Theme} Theme
 */

export const DEFAULT_COLOUR = '#0f6b5f';

/** WCAG 2.2 AA: text against its ground, and shapes that carry meaning against theirs. */
const TEXT = 4.5;
const SHAPE = 3;

const GROUNDS = {
    light: { surface: '#ffffff', sunken: '#f5f6f4', ink: '#1b211f', muted: '#59635f', line: '#e3e7e4', edge: '#7f8a85', alarm: '#b3261e' },
    dark: { surface: '#171b1a', sunken: '#202625', ink: '#eef2f0', muted: '#a4afab', line: '#313937', edge: '#75817c', alarm: '#ff9b90' },
};

/**
 * The colour of a string `#rgb` or `#rrggbb`; null for anything else.
 *
 * @param {string | null | undefined} text
 * @returns {Colour | null}
 */
export function parseColour(text) {
    const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text?.trim() ?? '')?.[1];
    const pairs = hex?.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    return pairs ? /** @type {Colour} */ (pairs.match(/../g)?.map((pair) => parseInt(pair, 16))) : null;
}

/**
 * The contrast ratio of two colours, from 1 to 21.
 *
 * @param {Colour} one
 * @param {Colour} other
 */
export function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}

/**
 * A colour moved towards black or white, as little as it takes to stand out from a ground.
 *
 * @param {Colour} colour
 * @param {Colour} ground
 * @param {number} ratio
 * @returns {Colour}
 */
export function legible(colour, ground, ratio) {
    const target = /** @type {Colour} */ (luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255]);
    for (let share = 0; share < 1; share += 0.04) {
        const candidate = mix(target, colour, share);
        if (contrast(candidate, ground) >= ratio) {
            return candidate;
        }
    }
    return target;
}

/**
 * The CSS variables of a theme in one scheme.
 *
 * @param {Theme} theme
 * @param {'light' | 'dark'} scheme
 * @returns {Record<string, string>}
 */
export function variables(theme, scheme) {
    const ground = GROUNDS[scheme];
    const surface = colourOf(ground.surface);
    const sunken = colourOf(ground.sunken);
    const picked = parseColour(theme.colour) ?? colourOf(DEFAULT_COLOUR);
    const accent = legible(picked, surface, SHAPE);
    const white = /** @type {Colour} */ ([255, 255, 255]);
    const black = /** @type {Colour} */ ([14, 18, 17]);
    const onAccent = contrast(accent, white) >= TEXT || contrast(accent, white) > contrast(accent, black) ? white : black;
    const fill = legible(accent, onAccent, TEXT);
    const tint = mix(picked, surface, scheme === 'light' ? 0.13 : 0.26);
    const radius = /^\d+(px)?$/.test(String(theme.radius ?? '')) ? parseInt(String(theme.radius), 10) : 20;
    return {
        ...Object.fromEntries(Object.entries(ground).map(([name, value]) => [`--${name}`, value])),
        '--muted': css(legible(colourOf(ground.muted), tint, TEXT)),
        '--accent': css(fill),
        '--on-accent': css(onAccent),
        '--accent-text': css(legible(legible(legible(picked, sunken, TEXT), surface, TEXT), tint, TEXT)),
        '--tint': css(tint),
        '--radius': Math.min(radius, 28) + 'px',
        ...(theme.font ? { '--font': theme.font } : {}),
    };
}

/** @param {string} text */
function colourOf(text) {
    return /** @type {Colour} */ (parseColour(text));
}

/**
 * @param {Colour} one
 * @param {Colour} other
 * @param {number} share of the first
 * @returns {Colour}
 */
function mix(one, other, share) {
    return /** @type {Colour} */ (one.map((part, index) => Math.round(part * share + other[index] * (1 - share))));
}

/** @param {Colour} colour */
function luminance(colour) {
    const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} colour */
function css(colour) {
    return '#' + colour.map((part) => part.toString(16).padStart(2, '0')).join('');
}
