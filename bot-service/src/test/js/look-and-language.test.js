import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage, Locale } from '../../main/resources/static/widget/locale.js';
import en from '../../main/resources/static/widget/locales/en.js';
import { contrast, parseColour, variables } from '../../main/resources/static/widget/theme.js';

test('every pair of text and ground meets WCAG AA for 4,096 colours that a site may pick, light and dark', () => {
    const steps = Array.from({ length: 16 }, (_, index) => (index * 17).toString(16).padStart(2, '0'));
    for (const red of steps) {
        for (const green of steps) {
            for (const blue of steps) {
                for (const scheme of ['light', 'dark']) {
                    const of = coloursOf({ colour: '#' + red + green + blue }, scheme);
                    for (const [text, ground] of [['on-accent', 'accent'], ['accent-text', 'surface'], ['accent-text', 'sunken'], ['accent-text', 'tint'],
                        ['ink', 'tint'], ['muted', 'surface'], ['muted', 'sunken'], ['muted', 'tint'], ['ink', 'surface'], ['alarm', 'surface']]) {
                        const ratio = contrast(of(text), of(ground));
                        assert.ok(ratio >= 4.5, `#${red}${green}${blue} ${scheme}: ${text} on ${ground} is ${ratio}`);
                    }
                    assert.ok(contrast(of('edge'), of('surface')) >= 3);
                    assert.ok(contrast(of('accent'), of('surface')) >= 3);
                }
            }
        }
    }
});

test('a colour that is none leaves ours; radius and font are taken over within reason', () => {
    assert.deepEqual(variables({ colour: 'url(x)' }, 'light'), variables({}, 'light'));
    assert.deepEqual(parseColour('#0af'), [0, 170, 255]);
    assert.equal(variables({ radius: '4px' }, 'light')['--radius'], '4px');
    assert.equal(variables({ radius: '900' }, 'light')['--radius'], '28px');
    assert.equal(variables({ font: 'Georgia' }, 'dark')['--font'], 'Georgia');
});

test('the language is the first wanted one that there is', () => {
    assert.equal(chooseLanguage([null, 'sv', 'pt-BR', 'de']), 'pt');
    assert.equal(chooseLanguage(['iw-IL']), 'he');
    assert.equal(chooseLanguage(['zh-Hant-TW']), 'zh');
    assert.equal(chooseLanguage(['sv']), 'en');
    assert.equal(chooseLanguage([]), 'en');
});

test('texts take values, plurals, and digits of their language', () => {
    const arabic = new Locale('ar', { direction: 'rtl', new: { zero: 'لا شيء', one: 'واحدة', two: 'اثنتان', few: '{count} جديدة', other: '{count} جديد' } }, 'ar-EG');

    assert.equal(new Locale('en', en).text('unread', { count: 1 }), '1 new');
    assert.equal(new Locale('en', en).text('personTyping', { name: 'Ana' }), 'Ana is writing');
    assert.equal(new Locale('en', en).text('no such key'), 'no such key');
    assert.equal(arabic.text('new', { count: 2 }), 'اثنتان');
    assert.equal(arabic.text('new', { count: 3 }), '٣ جديدة');
});

test('durations, sizes and days are said as one says them', () => {
    const english = new Locale('en', en, 'en-GB');
    const now = Date.parse('2026-11-22T12:00:00');

    assert.equal(english.duration('PT5M'), '5 minutes');
    assert.equal(english.duration('PT1M30S'), '2 minutes');
    assert.equal(english.duration('PT2H'), '2 hours');
    assert.equal(english.duration('P3D'), '3 days');
    assert.equal(english.duration('soon'), null);
    assert.equal(english.size(10_485_760), '10 MB');
    assert.equal(english.day('2026-11-22T08:00:00', now), 'Today');
    assert.equal(english.day('2026-11-21T23:59:00', now), 'Yesterday');
    assert.equal(english.day('2026-11-18T08:00:00', now), 'Wednesday');
    assert.equal(english.day('2026-10-01T08:00:00', now), '1 October 2026');
    assert.equal(english.when('2026-11-22T15:30:00', now), '15:30');
    assert.match(english.when('2026-11-23T09:00:00', now), /^Monday.* 0?9:00$/);
});

function coloursOf(theme, scheme) {
    const all = variables(theme, scheme);
    return (name) => parseColour(all['--' + name]);
}
