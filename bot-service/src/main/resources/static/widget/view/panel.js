/** The frame around every screen: where one is, how to go back, how to leave, and what is in the way. */
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { articleView } from './article.js';
import { conversationView } from './conversation.js';
import { homeView } from './home.js';
import { KIT, avatar, iconButton, menuButton, spinner } from './parts.js';

/** @typedef {import('../app.js').App} App */

/** @type {Record<App['screen']['name'], (app: App) => import('../dom.js').Child[]>} */
const SCREENS = {
    home: homeView,
    conversation: conversationView,
    article: articleView,
    contact: (app) => app.rare?.contactView(KIT, app) ?? [spinner(app)],
    history: (app) => app.rare?.historyView(KIT, app) ?? [spinner(app)],
};

/**
 * Everything inside the panel.
 *
 * @param {App} app
 */
export function panelView(app) {
    return [
        header(app),
        banner(app),
        h('div', { class: 'screen ' + app.screen.name, key: 'screen-' + app.screen.name }, SCREENS[app.screen.name](app)),
    ];
}

/** @param {App} app */
function header(app) {
    const { name } = app.screen;
    return h('div', { class: 'head', key: 'head' },
        app.canGoBack ? iconButton('back', app.text('back'), () => app.back(), { turns: true, key: 'back' }) : null,
        name === 'home' ? h('p', { class: 'brand', key: 'brand' }, app.config.name)
            : name === 'conversation' ? withWhom(app)
                : h('p', { class: 'head-title', key: 'title' }, app.text({ article: 'article', contact: 'contactTitle', history: 'allConversations' }[name])),
        name === 'conversation' && app.talk.state.id !== null ? menuButton(app, 'more') : null,
        iconButton('close', app.text('closeChat'), () => app.close(), { key: 'close', class: 'icon-button leave' }));
}

/** @param {App} app */
function withWhom(app) {
    const { agent } = app.talk.state;
    return h('div', { class: 'whom', key: 'whom' },
        avatar({ kind: agent === null ? 'bot' : 'agent', name: agent }),
        h('div', null,
            h('h2', { class: 'head-title', dir: 'auto' }, agent === null ? app.text('assistant') : agent || app.text('team')),
            h('p', { class: 'head-more' }, app.text(agent === null ? 'automated' : 'person'))));
}

/** @param {App} app */
function banner(app) {
    const offline = !app.online ? 'offline' : app.talk.live.connected === false && app.screen.name === 'conversation' ? 'reconnecting' : null;
    return [
        offline && h('p', { class: 'banner', key: 'offline', role: 'status' }, app.text(offline)),
        app.problem && h('p', { class: 'banner alarm', key: 'problem', role: 'alert' },
            h('span', null, app.text(app.problem.key, app.problem.values)),
            h('button', { type: 'button', class: 'icon-button small', 'aria-label': app.text('close'), onclick: () => app.dismiss() }, icon('close'))),
    ];
}
