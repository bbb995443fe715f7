/** The widget's line drawings, on a grid of 24. They say nothing to a screen reader; the control around them does. */
import { h } from './dom.js';

const PATHS = {
    chat: 'M12 3.5c-5 0-9 3.4-9 7.7 0 2.3 1.2 4.4 3.1 5.8-.1 1-.5 2.2-1.4 3.3 1.9-.1 3.6-.8 4.9-1.7.8.2 1.6.3 2.4.3 5 0 9-3.4 9-7.7s-4-7.7-9-7.7Z',
    down: 'm6 9.5 6 6 6-6',
    close: 'M6 6l12 12M18 6 6 18',
    back: 'm14.5 6-6 6 6 6',
    forward: 'm9.5 6 6 6-6 6',
    more: 'M6 12h.01M12 12h.01M18 12h.01',
    send: 'M12 19V5m-6 6 6-6 6 6',
    attach: 'm20 11.5-8 8a5 5 0 0 1-7-7l8.3-8.3a3.3 3.3 0 0 1 4.7 4.7L9.7 17.2a1.7 1.7 0 0 1-2.4-2.4L14.5 7.6',
    screen: 'M4 5h16v11H4zM9 20h6M12 16v4',
    article: 'M6 3.5h8.5L18 7v13.5H6zM9 10h6M9 13h6M9 16h4',
    person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-3.7 3.8-5.5 7.5-5.5s6.7 1.8 7.5 5.5',
    assistant: 'M12 4v3M6 7h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2ZM9 11.5v2M15 11.5v2M2 12v2M22 12v2',
    yes: 'M7 11v9H4v-9zM7 11l4-7.5c1.5 0 2.5 1 2.5 2.5L13 9.5h5a2 2 0 0 1 2 2.3l-1 6.5a2 2 0 0 1-2 1.7H7',
    no: 'M17 13V4h3v9zM17 13l-4 7.5c-1.5 0-2.5-1-2.5-2.5l.5-3.5H6a2 2 0 0 1-2-2.3l1-6.5A2 2 0 0 1 7 4h10',
    search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4',
    file: 'M7 3.5h6.5L18 8v12.5H7zM13 4v4.5h4.5',
    star: 'm12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
    check: 'm5 12.5 4.5 4.5L19 7.5',
    external: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
};

/**
 * @param {keyof typeof PATHS} name
 * @param {string} [className] `turns` mirrors it where text runs from right to left
 */
export function icon(name, className = '') {
    return h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon ' + className }, h('path', { d: PATHS[name] }));
}
