/** What a model wrote: citations as small numbers, the words that were translated. */

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types.js').Message} Message
 * @typedef {import('../dom.js').Element} Element
 * @typedef {typeof import('./parts.js').KIT} Kit
 */

/**
 * A text with its citations as small numbers that lead to the sources; where none is known yet, as numbers alone.
 *
 * @param {Kit} kit
 * @param {App} app
 * @param {Message} message
 * @param {Element[]} blocks
 * @returns {Element[]}
 */
export function numbered({ h }, app, { citations = [] }, blocks) {
    /** @param {any} node @returns {any} */
    const walk = (node) => typeof node !== 'string'
        ? node?.tag && node.tag !== 'code' && node.tag !== 'pre' ? { ...node, children: node.children.flatMap(walk) } : node
        : node.split(/ ?(\[\d\])/).filter(Boolean).map((part) => {
            const number = /^\[(\d)\]$/.exec(part)?.[1];
            const source = number && citations[Number(number) - 1];
            return source ? h('button', {
                type: 'button', class: 'cite', 'aria-label': `${app.text('sources')} ${number}: ${source.title}`, onclick: () => app.go({ name: 'article', id: source.articleId }),
            }, number) : number ? h('span', { class: 'cite' }, number) : part;
        });
    return blocks.map(walk);
}

/**
 * The words of a translation before it.
 *
 * @param {Kit} kit
 * @param {App} app
 * @param {Element[]} blocks
 * @param {string} language
 */
export function originalView({ h }, app, blocks, language) {
    return h('details', { class: 'extra', key: 'original' },
        h('summary', { class: 'extra-head' }, app.text('translated')),
        h('div', { class: 'prose', dir: 'auto', lang: language }, blocks));
}
