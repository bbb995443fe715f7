/** What stands below a conversation that has ended: how it was, and how to begin another. */
import { chooseStars } from '../errands.js';

const STARS = [1, 2, 3, 4, 5];

/**
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 */
export function endedView(kit, app) {
    const { h, personButton } = kit;
    return h('div', { class: 'ended', key: 'ended' },
        app.talk.state.stars === null && !app.rating.skipped ? form(kit, app)
            : app.talk.state.stars !== null && h('p', { class: 'hint', role: 'status' }, app.text('rateThanks')),
        h('div', { class: 'actions' },
            h('button', { type: 'button', class: 'button quiet', onclick: () => app.openConversation(null) }, app.text('newConversation')),
            personButton(app)));
}

/**
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 */
function form({ h, icon }, app) {
    const { rating } = app;
    return h('form', {
        class: 'rating',
        key: 'rating',
        /** @param {SubmitEvent} event */
        onsubmit(event) {
            event.preventDefault();
            app.talk.rate(rating.stars, String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('comment') ?? ''));
        },
    },
    h('fieldset', { class: 'stars' },
        h('legend', null, app.text('rateTitle')),
        STARS.map((count) => h('label', { class: count <= rating.stars ? 'star on' : 'star' },
            h('input', { type: 'radio', name: 'stars', class: 'unseen', checked: count === rating.stars, onchange: () => chooseStars(app, count) }),
            h('span', { class: 'unseen' }, app.text('stars', { count })),
            icon('star')))),
    rating.stars > 0 && [
        h('textarea', {
            name: 'comment',
            key: 'comment',
            rows: 2,
            maxlength: 1000,
            'aria-label': app.text('rateComment'),
            placeholder: app.text('rateComment'),
            /**
             * Empty, it shows our words, which run as the page does.
             *
             * @param {InputEvent} event
             */
            oninput(event) {
                const field = /** @type {HTMLTextAreaElement} */ (event.target);
                field.dir = field.value && 'auto';
            },
        }),
        h('button', { class: 'button', key: 'send' }, app.text('rateSend')),
    ],
    rating.stars === 0 && h('button', { type: 'button', class: 'link', onclick: () => chooseStars(app, null) }, app.text('rateSkip')));
}
