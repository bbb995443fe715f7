/**
 * Markdown of answers, articles and agents' messages as element descriptions, through one allow-list.
 *
 * Paragraphs, lists, code, emphasis, links to allowed hosts and tables; everything else, HTML included, stays the text that it is.
 * Headings are paragraphs with the role of a heading. An image is its alternative text, a refused link its words and its address.
 */
import { h } from './dom.js';

/** @typedef {import('./dom.js').Element} Element */
/** @typedef {Element | string} Inline */
/** @typedef {{ link: (address: string) => string | null, breaks: boolean, level: number }} Options */

/** The only elements that a text can become. */
export const ALLOWED = new Set(['p', 'ul', 'ol', 'li', 'code', 'pre', 'em', 'strong', 'a', 'br', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);

const DEEPEST = 6;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])(\s+)(?=\S)/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * The blocks of a text.
 *
 * @param {string} text
 * @param {Partial<Options>} [options] `link` gives the address to use, or null to refuse it; `breaks` keeps single line breaks;
 *     `level` is the level of the first heading
 * @returns {Element[]}
 */
export function markdown(text, options = {}) {
    const { link = () => null, breaks = false, level = 3 } = options;
    return blocks(text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'), { link, breaks, level }, 0);
}

/**
 * The words of a text without its marks, for where only words serve.
 *
 * @param {string} text
 */
export function plainText(text) {
    /** @param {Inline} node @returns {string} */
    const words = (node) => typeof node === 'string' ? node
        : /** @type {Inline[]} */ (node.children).map(words).join(/^(ul|ol|li|t|div)/.test(node.tag) ? ' ' : '');
    return markdown(text).map(words).join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * Which addresses may be links: http, https and mailto, on the hosts given. `*.example.com` means any host below example.com.
 *
 * @param {Iterable<string>} hosts
 * @param {string | null} [base] what relative addresses are relative to
 * @returns {(address: string) => string | null}
 */
export function linksTo(hosts, base = null) {
    const allowed = [...hosts].map((host) => host.toLowerCase());
    /** @param {string} host */
    const isAllowed = (host) =>
        allowed.some((one) => one === host || (one.startsWith('*.') && host.endsWith(one.slice(1))));
    return (address) => {
        let url;
        try {
            url = new URL(address, base ?? undefined);
        } catch {
            return null;
        }
        if (url.protocol === 'mailto:') {
            const mailbox = /^[\w.+-]+@([\w.-]+)$/.exec(url.pathname);
            return mailbox && isAllowed(mailbox[1].toLowerCase()) ? 'mailto:' + url.pathname : null;
        }
        const web = (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password;
        return web && (isAllowed(url.host) || isAllowed(url.hostname)) ? url.href : null;
    };
}

/**
 * @param {string} tag
 * @param {Record<string, any> | null} props
 * @param {...(Inline | Inline[])} children
 */
function element(tag, props, ...children) {
    if (!ALLOWED.has(tag)) {
        throw new Error('not on the allow-list: ' + tag);
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
    /** @type {string[]} */
    let paragraph = [];
    const flush = () => {
        if (paragraph.length > 0) {
            result.push(element('p', null, inline(paragraph.join('\n').trim(), options)));
            paragraph = [];
        }
    };
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at];
        const fence = FENCE.exec(line);
        const heading = HEADING.exec(line);
        const item = depth < DEEPEST ? ITEM.exec(line) : null;
        if (fence) {
            flush();
            const end = endOfFence(lines, at, fence[1]);
            result.push(element('pre', { tabindex: 0, dir: 'ltr' }, element('code', null, lines.slice(at + 1, end).join('\n'))));
            at = end;
        } else if (heading) {
            flush();
            const level = Math.min(6, options.level + heading[1].length - 1);
            result.push(element('p', { role: 'heading', 'aria-level': level, class: 'heading' }, inline(heading[2], options)));
        } else if (line.trim() === '' || RULE.test(line)) {
            flush();
        } else if (item && (paragraph.length === 0 || !/^\d+[.)]$/.test(item[2]) || parseInt(item[2], 10) === 1)) {
            flush();
            const [list, end] = listFrom(lines, at, item, options, depth);
            result.push(list);
            at = end;
        } else if (line.includes('|') && TABLE_RULE.test(lines[at + 1] ?? '') && lines[at + 1].includes('-') && lines[at + 1].includes('|')) {
            flush();
            const end = endOfTable(lines, at);
            result.push(table(lines.slice(at, end), options));
            at = end - 1;
        } else {
            paragraph.push(line.replace(/^ {0,3}> ?/, ''));
        }
    }
    flush();
    return result;
}

/**
 * @param {string[]} lines
 * @param {number} start
 * @param {string} mark
 */
function endOfFence(lines, start, mark) {
    for (let at = start + 1; at < lines.length; at++) {
        const close = FENCE.exec(lines[at]);
        if (close && close[1][0] === mark[0] && close[1].length >= mark.length && close[2].trim() === '') {
            return at;
        }
    }
    return lines.length;
}

/**
 * @param {string[]} lines
 * @param {number} start
 * @param {RegExpExecArray} first
 * @param {Options} options
 * @param {number} depth
 * @returns {[Element, number]} the list and its last line
 */
function listFrom(lines, start, first, options, depth) {
    const ordered = /\d/.test(first[2]);
    /** @type {string[][]} */
    const items = [];
    let indent = 0;
    let at = start;
    for (; at < lines.length; at++) {
        const line = lines[at];
        const item = ITEM.exec(line);
        if (item && item[1].length < (indent || 9) && /\d/.test(item[2]) === ordered && !RULE.test(line)) {
            indent = item[0].length;
            items.push([line.slice(indent)]);
        } else if (line.trim() === '') {
            const next = lines[at + 1] ?? '';
            const goesOn = next.startsWith(' '.repeat(Math.min(indent, 2))) && next.trim() !== '';
            if (!goesOn && !sameKind(ITEM.exec(next), ordered)) {
                break;
            }
            items[items.length - 1].push('');
        } else if (line.startsWith('  ')) {
            items[items.length - 1].push(line.slice(Math.min(indent, /^ */.exec(line)?.[0].length ?? 0)));
        } else if (item || HEADING.test(line) || FENCE.test(line) || RULE.test(line) || lines[at - 1].trim() === '') {
            break;
        } else {
            items[items.length - 1].push(line);
        }
    }
    const number = ordered ? parseInt(first[2], 10) : 1;
    const list = element(ordered ? 'ol' : 'ul', number > 1 ? { start: number } : null, items.map((body) => {
        const inside = blocks(body, options, depth + 1);
        const tight = inside.filter((one) => one.tag === 'p' && !one.props.role).length === 1 && inside[0].tag === 'p';
        return element('li', null, .../** @type {Inline[]} */ (tight ? [...inside[0].children, ...inside.slice(1)] : inside));
    }));
    return [list, at - 1];
}

/**
 * @param {RegExpExecArray | null} item
 * @param {boolean} ordered
 */
function sameKind(item, ordered) {
    return item !== null && /\d/.test(item[2]) === ordered;
}

/**
 * @param {string[]} lines
 * @param {number} start
 */
function endOfTable(lines, start) {
    let end = start + 2;
    while (end < lines.length && lines[end].includes('|')) {
        end++;
    }
    return end;
}

/**
 * @param {string[]} lines
 * @param {Options} options
 */
function table(lines, options) {
    const [head, , ...rows] = lines.map((line) => line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|')));
    /** @param {string[]} row @param {string} tag */
    const cells = (row, tag) => head.map((_, column) =>
        element(tag, tag === 'th' ? { scope: 'col' } : null, inline(row[column] ?? '', options)));
    return element('div', { class: 'table', tabindex: 0 }, element('table', null,
        element('thead', null, element('tr', null, cells(head, 'th'))),
        element('tbody', null, rows.map((row) => element('tr', null, cells(row, 'td'))))));
}

/**
 * What stands inside a line.
 *
 * @param {string} text
 * @param {Options} options
 * @param {number} [depth]
 * @returns {Inline[]}
 */
function inline(text, options, depth = 0) {
    /** @type {Inline[]} */
    const result = [];
    let plain = '';
    /** Marks without a partner in the rest of this text, so that none is looked for twice. */
    const alone = new Set();
    /** @param {Inline[]} found @param {number} to */
    const put = (found, to) => {
        result.push(plain, ...found);
        plain = '';
        return to;
    };
    for (let at = 0; at < text.length;) {
        const rest = text.slice(at, at + 2100);
        const run = /^`+/.exec(rest)?.[0];
        const mark = /^(\*\*|__|\*|_)(?=\S)/.exec(rest)?.[1];
        const lineBreak = /^(?: {2,}|\\|<br ?\/?>|(?=\n))\n?/.exec(rest)?.[0];
        const target = depth < DEEPEST ? linkAt(rest) : null;
        const address = /^<?((?:https?:\/\/|mailto:)[^\s<>"']+)>?/.exec(rest);
        if (/^\\[\\`*_{}[\]()#+\-.!|<>~]/.test(rest)) {
            plain += rest[1];
            at += 2;
        } else if (run && !alone.has(run)) {
            const end = closingRun(text, at + run.length, run);
            if (end < 0) {
                alone.add(run);
            } else {
                const code = text.slice(at + run.length, end).replace(/\n/g, ' ');
                at = put([element('code', { dir: 'ltr' }, /^ .*\S.* $/.test(code) ? code.slice(1, -1) : code)], end + run.length);
            }
        } else if (run) {
            plain += run;
            at += run.length;
        } else if (target) {
            at = put(target.image ? [target.label] : link(target.address, inline(target.label, options, depth + 1), target.label, options), at + target.length);
        } else if (address && !/\w/.test(text[at - 1] ?? '')) {
            const bare = rest[0] === '<' ? address[1] : address[1].replace(/[.,;:!?)\]*_]+$/, '');
            at = put(link(bare, [bare], bare, options), at + (rest[0] === '<' ? address[0].length : bare.length));
        } else if (mark && !alone.has(mark) && depth < DEEPEST && (mark[0] === '*' || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ''))) {
            const end = closingMark(text, at + mark.length, mark);
            if (end < 0) {
                alone.add(mark);
            } else {
                const inside = inline(text.slice(at + mark.length, end), options, depth + 1);
                at = put([element(mark.length === 2 ? 'strong' : 'em', null, inside)], end + mark.length);
            }
        } else if (lineBreak && (lineBreak.endsWith('\n') || lineBreak[0] === '<') && (options.breaks || lineBreak !== '\n')) {
            at = put([element('br', null)], at + lineBreak.length);
        } else {
            plain += mark ?? text[at];
            at += mark ? mark.length : 1;
        }
    }
    result.push(plain);
    return result.filter((one) => one !== '');
}

/**
 * @param {string} address
 * @param {Inline[]} label
 * @param {string} words
 * @param {Options} options
 * @returns {Inline[]}
 */
function link(address, label, words, options) {
    const href = options.link(address);
    if (href !== null) {
        return [element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label)];
    }
    return words === address ? [address] : [...label, ' (' + address + ')'];
}

/** @param {string} text */
function linkAt(text) {
    const image = text.startsWith('![');
    if (!image && text[0] !== '[') {
        return null;
    }
    let open = 0;
    for (let at = image ? 1 : 0; at < text.length; at++) {
        if (text[at] === '\\') {
            at++;
        } else if (text[at] === '[') {
            open++;
        } else if (text[at] === ']' && --open === 0) {
            const target = /^\(\s*<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/.exec(text.slice(at + 1));
            return target && { image, label: text.slice(image ? 2 : 1, at), address: target[1], length: at + 1 + target[0].length };
        }
    }
    return null;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {string} run
 */
function closingRun(text, from, run) {
    for (let at = text.indexOf(run, from); at >= 0; at = text.indexOf(run, at)) {
        const length = /^`+/.exec(text.slice(at))?.[0].length ?? 1;
        if (length === run.length) {
            return at;
        }
        at += length;
    }
    return -1;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {string} mark
 */
function closingMark(text, from, mark) {
    for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
        const after = text[at + mark.length] ?? '';
        const doubled = mark.length === 1 && (after === mark || text[at - 1] === mark);
        if (at > from && !/\s/.test(text[at - 1]) && !doubled && (mark[0] === '*' || !/[\p{L}\p{N}]/u.test(after))) {
            return at;
        }
    }
    return -1;
}
