/** What was wrong with an answer that did not help. */

const REASONS = ['wrong', 'incomplete', 'unclear', 'outdated', 'other'];

/**
 * @param {import('./parts.js').Kit} kit
 * @param {import('../app.js').App} app
 * @param {string} id of the message
 */
export function reasonsView({ h, icon }, app, id) {
    return h('div', { class: 'reasons', key: 'reasons' },
        REASONS.map((reason) => h('button', {
            type: 'button', class: 'chip', onclick: () => app.talk.feedback(id, { helped: false, reason }),
        }, app.text('reason' + reason[0].toUpperCase() + reason.slice(1)))),
        h('button', { type: 'button', class: 'chip strong', onclick: () => app.person() }, icon('person'), app.text('talkToPerson')));
}
