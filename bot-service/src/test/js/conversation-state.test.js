import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, deliveryOf, reduce, sentences, unread } from '../../main/resources/static/widget/conversation-state.js';
import { random, scriptedLog, snapshotAfter } from './scripted-conversations.js';

const CONVERSATIONS = 500;
const LATER = Date.parse('2027-01-01T00:00:00Z');

const begun = (log) => reduce(EMPTY, { type: 'snapshot', snapshot: snapshotAfter(log, 0, 0) });
const streamed = (state, events) => events.reduce((before, event) => reduce(before, { type: 'event', event }), state);
const settled = (state) => reduce(state, { type: 'tick', now: LATER });
const undisturbed = (log) => settled(streamed(begun(log), log));
const customers = (log) => log.filter(({ message }) => message?.clientMessageId);

test('a connection dropped at any event of 500 conversations and resumed gives the same state', () => {
    let drops = 0;
    for (let seed = 1; seed <= CONVERSATIONS; seed++) {
        const log = scriptedLog(seed);
        const expected = undisturbed(log);
        for (let at = 0; at <= log.length; at++, drops++) {
            const dropped = streamed(begun(log), log.slice(0, at));

            const resumed = streamed(dropped, log.filter(({ seq }) => seq > dropped.seq));

            assert.deepEqual(settled(resumed), expected, `seed ${seed}, dropped at ${at}`);
        }
    }
    assert.ok(drops > CONVERSATIONS * 4);
});

test('a snapshot after a drop at any event of 500 conversations gives the state that the service has', () => {
    for (let seed = 1; seed <= CONVERSATIONS; seed++) {
        const log = scriptedLog(seed);
        const expected = undisturbed(log);
        for (let at = 0; at <= log.length; at++) {
            const dropped = streamed(begun(log), log.slice(0, at));

            const resumed = reduce(dropped, { type: 'snapshot', snapshot: snapshotAfter(log, dropped.seq) });

            assert.deepEqual(settled(resumed), expected, `seed ${seed}, dropped at ${at}`);
        }
    }
});

test('repeats, gaps, late snapshots, pieces of replies and typing signs in any order change nothing in the end', () => {
    for (let seed = 1; seed <= CONVERSATIONS; seed++) {
        const log = scriptedLog(seed);
        const next = random(seed * 7919);
        const any = () => log[Math.floor(next() * log.length)];
        let state = begun(log);
        for (let step = 0; step < log.length * 3; step++) {
            const dice = next();
            const event = any();
            const action = dice < 0.6 ? { type: 'event', event }
                : dice < 0.75 ? { type: 'snapshot', snapshot: snapshotAfter(log, Math.floor(next() * state.seq), Math.max(1, event.seq)) }
                    : dice < 0.85 ? { type: 'delta', delta: { replyTo: 'm' + event.seq, index: Math.floor(next() * 3), text: 'A piece.' }, now: 0 }
                        : dice < 0.9 ? { type: 'typing', typing: { author: { kind: 'agent' }, until: '1970-01-01T00:00:20Z' }, now: 0 }
                            : { type: 'pending', pending: pendingOf(customers(log)[0]) };
            state = action.type === 'pending' && !action.pending ? state : reduce(state, action);
        }

        const healed = reduce(state, { type: 'snapshot', snapshot: snapshotAfter(log, state.seq) });

        assert.deepEqual(settled(healed), undisturbed(log), 'seed ' + seed);
    }
});

test('an own message is shown once: on its way, answered ahead of its turn, and in the log', () => {
    const log = scriptedLog(3);
    const event = customers(log).find(({ seq }) => seq > 1) ?? customers(log)[0];
    const pending = reduce(begun(log), { type: 'pending', pending: pendingOf(event) });

    const ahead = reduce(pending, { type: 'event', event: { ...event, seq: 9_999 } });
    const arrived = streamed(pending, log);

    assert.equal(pending.pending[0].delivery, 'sending');
    assert.equal(ahead.pending[0].delivery, 'sent');
    assert.deepEqual(arrived.pending, []);
    assert.equal(arrived.entries.filter(({ message }) => message?.clientMessageId === event.message.clientMessageId).length, 1);
    assert.equal(reduce(arrived, { type: 'pending', pending: pendingOf(event) }), arrived);
});

test('a message that failed can be sent again or thrown away', () => {
    const failed = reduce(
        reduce(EMPTY, { type: 'pending', pending: { clientMessageId: 'c', text: 'Hello', attachments: [], at: '', delivery: 'sending' } }),
        { type: 'delivery', clientMessageId: 'c', delivery: 'failed' });

    assert.equal(failed.pending[0].delivery, 'failed');
    assert.equal(reduce(failed, { type: 'delivery', clientMessageId: 'c', delivery: 'sending' }).pending[0].delivery, 'sending');
    assert.deepEqual(reduce(failed, { type: 'discard', clientMessageId: 'c' }).pending, []);
});

test('pieces of a reply are whole sentences without a hole, and give way to the finished reply', () => {
    const piece = (index) => ({ type: 'delta', delta: { replyTo: 'm1', index, text: `Sentence ${index}.` }, now: 0 });
    const withHole = [piece(0), piece(2)].reduce(reduce, EMPTY);
    const whole = reduce(withHole, piece(1));
    const reply = { seq: 1, kind: 'message', at: '', message: { id: 'm2', author: { kind: 'bot' }, text: 'All', replyTo: 'm1' } };

    const finished = reduce(whole, { type: 'event', event: reply });

    assert.deepEqual(sentences(withHole.drafts.m1), ['Sentence 0.']);
    assert.deepEqual(sentences(whole.drafts.m1), ['Sentence 0.', 'Sentence 1.', 'Sentence 2.']);
    assert.deepEqual(finished.drafts, {});
    assert.equal(reduce(finished, piece(3)), finished);
});

test('a typing sign ends: when its time is over, when it is taken back, when the message is there, and after 30 s at the latest', () => {
    const typing = (until) => ({ type: 'typing', typing: { author: { kind: 'agent', name: 'Ana' }, until }, now: 0 });
    const shown = reduce(EMPTY, typing('1970-01-01T00:00:05Z'));
    const message = { seq: 1, kind: 'message', at: '', message: { id: 'm1', author: { kind: 'agent', name: 'Ana' }, text: 'Hello' } };

    assert.equal(shown.typing.name, 'Ana');
    assert.equal(reduce(shown, { type: 'tick', now: 5_001 }).typing, null);
    assert.equal(reduce(shown, typing(null)).typing, null);
    assert.equal(reduce(shown, { type: 'event', event: message }).typing, null);
    assert.equal(reduce(reduce(EMPTY, typing('2030-01-01T00:00:00Z')), { type: 'tick', now: 30_001 }).typing, null);
});

test('only a hand-off that waits is told; taken it stays, and over it is gone', () => {
    const handoff = (seq, status) => ({ seq, kind: 'handoff', at: '', handoff: { id: 'h', status, message: null, opensAt: null } });
    const taken = streamed(EMPTY, [handoff(1, 'waiting'), handoff(2, 'accepted')]);

    assert.deepEqual(taken.entries.map((entry) => entry.notice), ['handoff']);
    assert.equal(taken.handoff.status, 'accepted');
    assert.equal(reduce(taken, { type: 'event', event: handoff(3, 'resolved') }).handoff, null);
});

test('unread counts what others wrote since the customer last read', () => {
    const message = (seq, kind) => ({ seq, kind: 'message', at: '', message: { id: 'm' + seq, author: { kind }, text: 'Hello' } });
    const state = streamed(EMPTY, [message(1, 'customer'), message(2, 'bot'), message(3, 'agent')]);

    assert.equal(unread(state), 2);
    assert.equal(unread(reduce(state, { type: 'read', upTo: 2 })), 1);
    assert.equal(unread(reduce(state, { type: 'event', event: { seq: 4, kind: 'read', at: '', author: { kind: 'customer' }, upTo: 3 } })), 0);
});

test('an own message is seen once somebody has read or answered it', () => {
    const own = { seq: 1, kind: 'message', at: '', message: { id: 'm1', clientMessageId: 'c', author: { kind: 'customer' }, text: 'Hello' } };
    const sent = streamed(EMPTY, [own]);
    assert.equal(deliveryOf(sent, sent.entries[0]), 'sent');
    for (const kind of ['bot', 'agent']) {
        const read = reduce(sent, { type: 'event', event: { seq: 2, kind: 'read', at: '', author: { kind }, upTo: 1 } });

        assert.equal(deliveryOf(read, read.entries[0]), 'seen');
        assert.equal(unread(read), 0);
        assert.equal(read.entries.length, 1);
    }
});

function pendingOf(event) {
    return event && { clientMessageId: event.message.clientMessageId, text: event.message.text, attachments: [], at: event.at, delivery: 'sending' };
}
