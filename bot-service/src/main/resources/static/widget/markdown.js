/**
 * Markdown of answers, articles and agents' messages as element descriptions, through one allow-list.
 *
 * Paragraphs, lists, code, emphasis, links to allowed hosts and tables; everything else, HTML included, stays the text that it is.
 * Headings are paragraphs with the role of a heading. An image is its alternative text unless its address is allowed, a refused link its words and its address, or
 * its words alone where the address means nothing here: it is a path from one file to another.
 */
import { h } from './dom.js';

/** @typedef {import('./dom.js').Element} Element */
/** @typedef {Element | string} Inline */
/** @typedef {(address: string) => string | (() => void) | null} Link gives the address to use, what to do, or null to refuse it */
/** @typedef {{ link: Link, image: (address: string) => string | null, breaks: boolean, level: number }} Options */

/** The only elements that a text can become. */
export const ALLOWED = new Set('p ul ol li code pre em strong a button br div table tr th td img'.split(' '));

const DEEPEST = 6;
const FENCE = /^ {0,3}(```+|~~~+)/;
const HEADING = /^ {0,3}(#{1,6}) +(.*?)[ #]*$/;
const RULE = /^ {0,3}([-*_])( *\1){2,} *$/;
const ITEM = /^( {0,3})(?:[-*+]|(\d{1,9})[.)]) +(?=\S)/;
const TABLE_RULE = /^ *\|? *:?-+:? *\|[-:| ]*$/;

/** What stands out in a line: escapes, code, links and images, addresses, strong, emphasis, line breaks. Spans are bounded. */
const INLINE = new RegExp([
    /\\([\\`*_{}[\]()#+\-.!|<>~])/,
    /(?<run>`+)(?!`)(.{0,900}?[^`])\k<run>(?!`)/u,
    /(!?)\[((?:\\.|[^[\]\\]){0,900})\]\( *<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?: +"[^"]*")? *\)/,
    /<((?:https?:\/\/|mailto:)[^\s<>]+)>/,
    /(?<!\w)((?:https?:\/\/|mailto:)[^\s<>"']*[^\s<>"'.,;:!?)\]*_])/,
    /(?<two>\*\*|(?<!\p{L})__)(?=\S)(.{0,1900}?\S)\k<two>(?!\*)/u,
    /(?<one>\*|(?<![\p{L}\d])_)(?=[^\s*_])(.{0,1900}?[^\s*_])\k<one>(?![\p{L}\d*])/u,
    /( {2,}\n|\\\n|<br ?\/?>|\n)/,
].map((part) => part.source).join('|'), 'su');

/**
 * The blocks of a text.
 *
 * @param {string} text
 * @param {Partial<Options>} [options] `breaks` keeps single line breaks; `level` is the level of the first heading
 * @returns {Element[]}
 */
export function markdown(text, options) {
    const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n');
    return blocks(lines, { link: () => null, image: () => null, breaks: false, level: 3, ...options }, 0);
}

/**
 * The words of a text without its marks, for where only words serve.
 *
 * @param {string} text
 */
export function plainText(text) {
    /** @param {Inline} node @returns {string} */
    const words = (node) => typeof node === 'string' ? node
        : /** @type {Inline[]} */ (node.children).map(words).join('') + (/^[aces]/.test(node.tag) ? '' : ' ');
    return markdown(text, { link: String }).map(words).join('').replace(/\s+/g, ' ').trim();
}

/**
 * Which addresses may be links: http, https and mailto, on the hosts given. `*.example.com` means any host below example.com.
 *
 * @param {string[]} hosts
 * @param {string | null} [base] what relative addresses are relative to
 * @returns {(address: string) => string | null}
 */
export function linksTo(hosts, base) {
    /** @param {string} host */
    const isAllowed = (host) => hosts.some((one) => one === host || (one.startsWith('*.') && host.endsWith(one.slice(1))));
    return (address) => {
        try {
            const { protocol, host, hostname, username, pathname, href } = new URL(address, base ?? undefined);
            if (protocol === 'mailto:') {
                return isAllowed(/^[\w.+-]+@([\w.-]+)$/.exec(pathname)?.[1] ?? '') ? protocol + pathname : null;
            }
            return /^https?:$/.test(protocol) && !username && (isAllowed(host) || isAllowed(hostname)) ? href : null;
        } catch {
            return null;
        }
    };
}

/**
 * @param {string} tag
 * @param {Record<string, any> | null} props
 * @param {...(Inline | Inline[])} children
 */
function element(tag, props, ...children) {
    if (!ALLOWED.has(tag)) {
        throw new Error(tag);
    }
    return h(tag, props, ...children);
}

/**
 * @param {string[]} lines
 * @param {Options} options
 * @param {number} depth
 * @returns {Element[]}
 */
function blocks(lines, options, depth) {
    /** @type {Element[]} */
    const result = [];
    let paragraph = '';
    /** @param {Element[]} blocks what comes after the paragraph that ends here */
    const put = (...blocks) => {
        if (paragraph) {
            result.push(element('p', null, inline(paragraph.trim(), options, 0)));
        }
        paragraph = '';
        result.push(...blocks);
    };
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at];
        const start = at;
        const fence = FENCE.exec(line);
        const heading = HEADING.exec(line);
        const item = depth < DEEPEST && ITEM.exec(line);
        if (fence) {
            do {
                at++;
            } while (at < lines.length && !lines[at].trim().startsWith(fence[1]));
            put(element('pre', { tabindex: 0, dir: 'ltr' }, element('code', null, lines.slice(start + 1, at).join('\n'))));
        } else if (heading) {
            const level = Math.min(6, options.level + heading[1].length - 1);
            put(element('p', { role: 'heading', 'aria-level': level, class: 'heading' }, inline(heading[2], options, 0)));
        } else if (!line.trim() || RULE.test(line)) {
            put();
        } else if (item && (!paragraph || (item[2] ?? '1') === '1')) {
            at = endOfList(lines, at, item[2] !== undefined);
            put(list(lines.slice(start, at--), item, options, depth));
        } else if (line.includes('|') && TABLE_RULE.test(lines[at + 1])) {
            do {
                at++;
            } while (lines[at + 1]?.includes('|'));
            put(table(lines.slice(start, at + 1), options));
        } else {
            paragraph += line.replace(/^ {0,3}> ?/, '') + '\n';
        }
    }
    put();
    return result;
}

/**
 * Where a list ends: before a line that is neither an item of its kind nor belongs to one.
 *
 * @param {string[]} lines
 * @param {number} at
 * @param {boolean} ordered
 */
function endOfList(lines, at, ordered) {
    for (at++; at < lines.length; at++) {
        const line = lines[at];
        const item = ITEM.exec(line);
        const belongs = item ? (item[2] !== undefined) === ordered && !RULE.test(line)
            : !line || line.startsWith('  ') || !(HEADING.test(line) || FENCE.test(line) || !lines[at - 1]);
        if (!belongs && !line.startsWith('  ')) {
            break;
        }
    }
    return at;
}

/**
 * @param {string[]} lines
 * @param {RegExpExecArray} first
 * @param {Options} options
 * @param {number} depth
 */
function list(lines, first, options, depth) {
    /** @type {string[][]} */
    const items = [];
    const indent = first[0].length;
    for (const line of lines) {
        const item = ITEM.exec(line);
        if (item && item[1].length < first[1].length + 2) {
            items.push([line.slice(item[0].length)]);
        } else {
            items[items.length - 1].push(line.replace(new RegExp(`^ {1,${indent}}`), ''));
        }
    }
    const start = Number(first[2] ?? 1);
    return element(first[2] ? 'ol' : 'ul', start > 1 ? { start } : null, items.map((body) => {
        const inside = blocks(body, options, depth + 1);
        const tight = inside[0]?.tag === 'p' && inside.filter((one) => one.tag === 'p').length === 1;
        return element('li', null, .../** @type {Inline[]} */ (tight ? [...inside[0].children, ...inside.slice(1)] : inside));
    }));
}

/**
 * @param {string[]} lines
 * @param {Options} options
 */
function table([head, , ...rows], options) {
    /** @param {string} line @param {string} tag */
    const row = (line, tag) => element('tr', null, line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/)
        .map((cell) => element(tag, null, inline(cell.trim().replace(/\\\|/g, '|'), options, 0))));
    return element('div', { class: 'table', tabindex: 0 }, element('table', null, row(head, 'th'), rows.map((line) => row(line, 'td'))));
}

/**
 * What stands inside a line.
 *
 * @param {string} text
 * @param {Options} options
 * @param {number} depth
 * @returns {Inline[]}
 */
function inline(text, options, depth) {
    /** @type {Inline[]} */
    const result = [];
    const inside = (/** @type {string} */ words) => inline(words, options, depth + 1);
    for (let found = INLINE.exec(text); found && depth < DEEPEST; found = INLINE.exec(text)) {
        const [all, escaped, , code, image, label, target, angled, bare, , strong, , em, lineBreak] = found;
        result.push(text.slice(0, found.index));
        text = text.slice(found.index + all.length);
        const address = target ?? angled ?? bare;
        if (code !== undefined) {
            result.push(element('code', { dir: 'ltr' }, code.replace(/^ (.*\S.*) $/, '$1')));
        } else if (image && options.image(address)) {
            result.push(element('img', { src: options.image(address), alt: label, loading: 'lazy' }));
        } else if (address !== undefined && !image) {
            const to = options.link(address);
            const words = label ? inside(label) : [address];
            result.push(...typeof to === 'function' ? [element('button', { type: 'button', class: 'link', onclick: to }, words)]
                : to ? [element('a', { href: to, target: '_blank', rel: 'noopener noreferrer' }, words)]
                    : label && /^[\w+.-]+:|^\/\//.test(address) ? [...words, ` (${address})`] : words);
        } else if (strong ?? em) {
            result.push(element(strong ? 'strong' : 'em', null, inside(strong ?? em)));
        } else {
            result.push(escaped ?? label ?? (lineBreak !== '\n' || options.breaks ? element('br', null) : lineBreak));
        }
    }
    return [...result, text].filter(Boolean);
}
