import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOff, openStream, parser } from '../../main/resources/static/widget/event-stream.js';
import { random } from './scripted-conversations.js';

const STREAM = [
    ': hello', 'retry: 2000', '',
    'id: 7', 'event: event', 'data: {"seq":7}', '',
    'event:typing', 'data:{"a":1,', 'data: "b":2}', '',
    ': hb', '',
    'data', '',
    'id: 8', 'event: nothing without data', '',
    'unknown: field', 'data: last', '', '',
];
const EXPECTED = [
    { id: '7', event: 'event', data: '{"seq":7}' },
    { id: null, event: 'typing', data: '{"a":1,\n"b":2}' },
    { id: null, event: 'message', data: '' },
    { id: null, event: 'message', data: 'last' },
];

test('events, comments, retry times and unknown fields', () => {
    const { events, retries } = parsed([STREAM.join('\n')]);

    assert.deepEqual(events, EXPECTED);
    assert.deepEqual(retries, [2000]);
});

test('the pieces in which a stream arrives, and its line ends, make no difference', () => {
    const next = random(11);
    for (const end of ['\n', '\r\n', '\r']) {
        const whole = STREAM.join(end);
        for (let round = 0; round < 300; round++) {
            const pieces = [];
            for (let at = 0; at < whole.length;) {
                const length = Math.floor(next() * 9);
                pieces.push(whole.slice(at, at + length));
                at += length;
            }

            assert.deepEqual(parsed(pieces).events, EXPECTED, JSON.stringify(pieces));
        }
    }
});

test('an event that is cut off is no event', () => {
    assert.deepEqual(parsed(['id: 1\ndata: half']).events, []);
});

test('waiting grows, has a ceiling, and is not the same for everybody', () => {
    assert.equal(backOff(1, 500, () => 1), 500);
    assert.equal(backOff(4, 500, () => 1), 4000);
    assert.equal(backOff(4, 500, () => 0), 2000);
    assert.equal(backOff(60, 500, () => 1), 30_000);
});

test('a stream that breaks is asked for again after the last event that was applied', async () => {
    const asked = [];
    const seen = [];
    const done = new Promise((resolve) => {
        const stream = openStream({
            connect: async (lastEventId) => {
                asked.push(lastEventId);
                if (asked.length === 2) {
                    throw new Error('down');
                }
                const seq = lastEventId + 1;
                return new Response(`retry: 1\n\nid: ${seq}\nevent: event\ndata: {"seq":${seq}}\n\n`);
            },
            lastEventId: () => seen.length,
            onEvent: (name, data) => {
                seen.push(data.seq);
                if (seen.length === 3) {
                    stream.close();
                    resolve(undefined);
                }
            },
            onConnection: () => stream?.wake(),
            isFinal: () => false,
        });
    });

    await done;

    assert.deepEqual(seen, [1, 2, 3]);
    assert.deepEqual(asked, [0, 1, 1, 2]);
});

test('a stream that is refused for good is not asked for again', async () => {
    let asked = 0;
    openStream({
        connect: async () => {
            asked++;
            throw new Error('gone');
        },
        lastEventId: () => 0,
        onEvent: () => {},
        onConnection: () => {},
        isFinal: () => true,
    });

    await new Promise((resolve) => setTimeout(resolve, 700));

    assert.equal(asked, 1);
});

function parsed(pieces) {
    const events = [];
    const retries = [];
    const feed = parser((event) => events.push(event), (milliseconds) => retries.push(milliseconds));
    pieces.forEach(feed);
    return { events, retries };
}
