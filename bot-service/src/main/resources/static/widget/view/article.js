/** The reader for one help article. */
import { h } from '../dom.js';
import { markdown } from '../markdown.js';
import { personButton, spinner } from './parts.js';

/** @param {import('../app.js').App} app */
export function articleView(app) {
    const { article, failed } = app.reader;
    return [
        h('div', { class: 'scroll reader', key: 'article-' + (article?.articleId ?? ''), tabindex: 0, role: 'region', 'aria-label': article?.title ?? app.text('article') },
            article ? body(app, article)
                : failed ? h('p', { class: 'hint', role: 'status' }, app.text(failed)) : spinner(app)),
        h('div', { class: 'foot', key: 'foot' },
            article && app.config.chat
                ? h('button', { type: 'button', class: 'button quiet', onclick: () => app.askAbout(article) }, app.text('askAboutThis')) : null,
            personButton(app)),
    ];
}

/**
 * @param {import('../app.js').App} app
 * @param {import('../types.js').Article} article
 */
function body(app, article) {
    const link = app.linking([article], article.links, article.url);
    const href = article.url ? link(article.url) : null;
    return h('article', { lang: article.language, dir: article.direction ?? 'auto' },
        h('h2', { class: 'title', tabindex: -1, 'data-focus': true }, article.title),
        h('p', { class: 'byline', lang: app.locale.language, dir: app.locale.direction },
            article.updatedAt && h('span', null, app.text('updated', { date: app.locale.date(article.updatedAt) })),
            href && h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, app.text('openOnSite'))),
        h('div', { class: 'prose' }, markdown(withoutTitle(article), { link, level: 2 })));
}

/**
 * Many texts begin with their own title, which stands above already.
 *
 * @param {import('../types.js').Article} article
 */
function withoutTitle({ title, body }) {
    const first = /^\s*#\s+(.+?)\s*\n/.exec(body);
    return first && first[1].trim() === title.trim() ? body.slice(first[0].length) : body;
}
