/** The widget's line drawings, on a grid of 24. They say nothing to a screen reader; the control around them does. */
import { h } from './dom.js';

const PATHS = {
    close: 'M6 6l12 12M18 6 6 18',
    back: 'm14 6-6 6 6 6',
    forward: 'm10 6 6 6-6 6',
    more: 'M5 12h1M11 12h1M17 12h1',
    send: 'M12 19V5m-6 6 6-6 6 6',
    attach: 'M12 5v14M5 12h14',
    screen: 'M4 5h16v11H4zM9 20h6M12 16v4',
    article: 'M6 4h9l3 3v13H6zM9 11h6M9 15h6',
    person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c1-7 13-7 14 0',
    assistant: 'M12 3v4M5 7h14v11H5zM9 11v3M15 11v3M2 11v3M22 11v3',
    thumb: 'M7 11v9H4v-9zM7 11l4-7c2 0 3 1 2 6h5a2 2 0 0 1 2 2l-1 6a2 2 0 0 1-2 2H7',
    search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4',
    star: 'm12 4 2.5 5 5.5 1-4 4 1 5.5-5-2.5-5 2.5 1-5.5-4-4 5.5-1z',
    check: 'm5 12 5 5 9-9',
};

/**
 * @param {keyof typeof PATHS} name
 * @param {string} [className] `turns` mirrors it where text runs from right to left
 */
export function icon(name, className = '') {
    return h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon ' + className }, h('path', { d: PATHS[name] }));
}
