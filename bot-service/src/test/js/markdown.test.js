import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALLOWED, linksTo, markdown, plainText } from '../../main/resources/static/widget/markdown.js';
import { random } from './scripted-conversations.js';

const link = linksTo(['help.example.com', '*.docs.example.com']);

test('paragraphs, emphasis, code and line breaks', () => {
    assert.equal(html('One *two* **three** `a <b>` _four_ snake_case 2 * 3\n\nNext  \nline'),
        '<p>One <em>two</em> <strong>three</strong> <code>a &lt;b></code> <em>four</em> snake_case 2 * 3</p><p>Next<br>line</p>');
});

test('an agent\'s single line breaks are kept', () => {
    assert.equal(html('one\ntwo', { breaks: true }), '<p>one<br>two</p>');
});

test('lists nest, keep their numbers and their paragraphs', () => {
    assert.equal(html('- a\n- b\n  - c\n\nafter'), '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>after</p>');
    assert.equal(html('3. x\n4. y\n\n   more'), '<ol><li>x</li><li><p>y</p><p>more</p></li></ol>');
    assert.equal(html('The year\n1984. was'), '<p>The year\n1984. was</p>');
});

test('headings are paragraphs with a level, at most six', () => {
    const [first, second] = markdown('## Title ##\n###### Deep', { level: 3 });

    assert.deepEqual([first.tag, first.props.role, first.props['aria-level']], ['p', 'heading', 4]);
    assert.equal(second.props['aria-level'], 6);
});

test('tables and fenced code', () => {
    assert.equal(html('| a | b |\n|---|:-:|\n| 1 | x\\|y |'),
        '<div><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>x|y</td></tr></table></div>');
    assert.equal(html('```js\n<b>*no*</b>\n```\nafter'), '<pre><code>&lt;b>*no*&lt;/b></code></pre><p>after</p>');
});

test('links lead to allowed hosts; other addresses are text', () => {
    assert.equal(html('[in](https://help.example.com/a_b) [out](https://evil.example/) https://en.docs.example.com/x.'),
        '<p><a https://help.example.com/a_b>in</a> out (https://evil.example/) <a https://en.docs.example.com/x>https://en.docs.example.com/x</a>.</p>');
    assert.equal(html('<mailto:us@help.example.com> <mailto:us@evil.example>'),
        '<p><a mailto:us@help.example.com>mailto:us@help.example.com</a> mailto:us@evil.example</p>');
    assert.equal(linksTo(['help.example.com'], 'https://help.example.com/a/')('../b'), 'https://help.example.com/b');
});

test('a path from one file to another opens the article that it names, and is its words alone where it names none', () => {
    const opened = [];
    const link = (address) => (address === 'reset.md#how' ? () => opened.push(address) : null);
    const [{ children: [button, between, words] }] = markdown('[Reset *it*](reset.md#how) or [buy](../shop/buy.md)', { link });

    button.props.onclick();

    assert.deepEqual([button.tag, button.props.type, opened], ['button', 'button', ['reset.md#how']]);
    assert.deepEqual([between, words], [' or ', 'buy']);
});

test('no address but those of the web and of mailboxes is a link', () => {
    const refused = ['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java\tscript:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'file:///etc/passwd',
        'blob:https://help.example.com/1', '//evil.example', 'https://help.example.com@evil.example/', 'https://user:pass@help.example.com/',
        'https://help.example.com.evil.example/', 'mailto:a@evil.example?bcc=b@help.example.com', 'https://xdocs.example.com/'];

    for (const address of refused) {
        assert.equal(link(address), null, address);
        every(markdown(`[x](${address}) <${address}> ${address}`, { link }), ({ props }) =>
            assert.ok(!props.href || new URL(props.href).host === 'help.example.com', address));
    }
});

test('an image is its alternative text, HTML is text', () => {
    assert.equal(html('![a cat](https://help.example.com/cat.png)'), '<p>a cat</p>');
    assert.equal(html('<img src=x onerror=alert(1)><script>alert(1)</script>'), '<p>&lt;img src=x onerror=alert(1)>&lt;script>alert(1)&lt;/script></p>');
});

test('20,000 texts of marks in any order become elements of the allow-list alone, and lose no letter', () => {
    const parts = ['*', '**', '_', '__', '`', '```\n', '[', ']', '(', ')', '![', '](javascript:alert(1))', '](https://help.example.com)', '<b>', '<br>',
        '\n', '\n\n', '- ', '1. ', '# ', '| ', '|-|-|\n', '\\', 'word', ' ', '  \n', 'https://help.example.com/', 'סלום', '> ', '&lt;', '😀', '---\n'];
    const next = random(4);
    for (let round = 0; round < 20_000; round++) {
        const text = Array.from({ length: 1 + Math.floor(next() * 24) }, () => parts[Math.floor(next() * parts.length)]).join('');

        const nodes = markdown(text, { link });

        const words = (one) => (one.match(/word/g) ?? []).length;
        assert.equal(words(nodes.map(textOf).join(' ')), words(text.replace(/^ {0,3}(```+|~~~+).*$/gm, '$1')), JSON.stringify(text));
        every(nodes, (node) => {
            assert.ok(ALLOWED.has(node.tag));
            assert.ok(node.tag !== 'a' || new URL(node.props.href).host === 'help.example.com');
            assert.deepEqual(Object.keys(node.props).filter((name) => /^on|style|src/.test(name)), []);
        });
    }
});

test('texts that are built to be slow are not', () => {
    const started = Date.now();
    for (const text of ['**a *b _c ['.repeat(5_000), '['.repeat(50_000), '`'.repeat(999) + '``a '.repeat(9_000), '- '.repeat(20_000), '| '.repeat(20_000),
        '* * '.repeat(10_000) + 'x', '<'.repeat(50_000), 'https://'.repeat(9_000), ' '.repeat(50_000) + 'x', '(' + '[x]('.repeat(9_000), '\\'.repeat(50_001)]) {
        markdown(text, { link });
    }

    assert.ok(Date.now() - started < 10_000, `${Date.now() - started} ms`);
});

test('plain text is what a reader would say', () => {
    assert.equal(plainText('# Refunds\n\nWithin **30 days**:\n\n1. Open `Billing`\n2. Choose [*Cancel*](https://x.example).'),
        'Refunds Within 30 days: Open Billing Choose Cancel.');
});

function html(text, options) {
    const write = (node) => typeof node === 'string' ? node.replace(/</g, '&lt;')
        : `<${[node.tag, node.props.href].filter(Boolean).join(' ')}>` + node.children.map(write).join('') + (node.tag === 'br' ? '' : `</${node.tag}>`);
    return markdown(text, { link, ...options }).map(write).join('');
}

function textOf(node) {
    return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

function every(nodes, check) {
    for (const node of nodes.filter((one) => typeof one !== 'string')) {
        check(node);
        every(node.children, check);
    }
}
