/** The first screen: a question, articles that may answer it already, earlier conversations, and who is there. */
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { articleRows, conversationRow, personButton, presence } from './parts.js';

/** @param {import('../app.js').App} app */
export function homeView(app) {
    const { home, config } = app;
    const name = app.client.session?.customer.name;
    const conversations = (app.talk.conversations ?? []).slice(0, 2);
    const searching = home.query.trim() !== '';
    return [
        h('div', { class: 'scroll home', key: 'home' },
            h('h2', { class: 'greeting', tabindex: -1 }, name ? app.text('greetingName', { name }) : app.text('greeting')),
            askForm(app),
            h('p', { class: 'unseen', role: 'status' }, searching && home.results ? app.text('resultCount', { count: home.results.length }) : ''),
            searching ? results(app) : [
                conversations.length > 0 && h('section', { key: 'recent' },
                    h('div', { class: 'section-head' },
                        h('h3', null, app.text('recentConversations')),
                        (app.talk.conversations?.length ?? 0) > 2
                            && h('button', { type: 'button', class: 'link', onclick: () => app.go({ name: 'history' }) }, app.text('allConversations'))),
                    h('ul', { class: 'rows' }, conversations.map((one) => conversationRow(app, one)))),
                home.featured.length > 0 && h('section', { key: 'featured' },
                    h('h3', null, app.text('suggestedArticles')),
                    articleRows(app, home.featured, app.text('suggestedArticles'))),
            ]),
        h('div', { class: 'foot', key: 'foot' },
            presence(app),
            config.chat && conversations.length === 0 && !searching
                && h('button', { type: 'button', class: 'button quiet', onclick: () => app.openConversation(null) }, app.text('startConversation')),
            personButton(app)),
    ];
}

/** @param {import('../app.js').App} app */
function askForm(app) {
    const { home, config } = app;
    const label = app.text('askLabel');
    return h('form', {
        class: 'ask',
        role: 'search',
        key: 'ask',
        /** @param {SubmitEvent} event */
        onsubmit(event) {
            event.preventDefault();
            if (config.chat && home.query.trim()) {
                app.ask(home.query);
            }
        },
    },
    icon('search'),
    h('input', {
        type: 'text',
        class: 'ask-field',
        'data-focus': true,
        'aria-label': label,
        placeholder: app.text('askPlaceholder'),
        maxlength: config.limits.messageCharacters,
        enterkeyhint: config.chat ? 'send' : 'search',
        autocomplete: 'off',
        dir: home.query ? 'auto' : null,
        value: home.query,
        /** @param {InputEvent} event */
        oninput: (event) => app.search(/** @type {HTMLInputElement} */ (event.target).value),
    }),
    config.chat && h('button', { class: 'send', 'aria-label': app.text('ask'), title: app.text('ask'), disabled: !home.query.trim() }, icon('send')));
}

/** @param {import('../app.js').App} app */
function results(app) {
    const articles = app.home.results;
    if (!articles) {
        return null;
    }
    return h('section', { key: 'results' },
        articles.length > 0
            ? [h('h3', null, app.text('searchResults')), articleRows(app, articles, app.text('searchResults'), true)]
            : app.config.chat && h('p', { class: 'hint' }, app.text('noResults')));
}
