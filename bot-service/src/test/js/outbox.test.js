import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ServiceError } from '../../main/resources/static/widget/client.js';
import { Outbox } from '../../main/resources/static/widget/outbox.js';

const letter = (id) => ({ clientMessageId: id, conversationId: 'one', text: 'Hello ' + id, attachments: [], at: '' });

test('letters go out one after the other, in order', async () => {
    const { outbox, sent } = outboxThat(() => {});

    await Promise.all(['a', 'b', 'c'].map((id) => outbox.add(letter(id))));

    assert.deepEqual(sent, ['a', 'b', 'c']);
    assert.deepEqual(outbox.letters, []);
});

test('what does not reach the service is kept and sent again with the same id', async () => {
    const answers = [new ServiceError(0, ''), new ServiceError(503, '', 0.001)];
    const { outbox, sent, deliveries } = outboxThat(() => {
        const answer = answers.shift();
        if (answer) {
            throw answer;
        }
    });

    await outbox.add(letter('a'));
    const kept = outbox.letters.map((one) => one.clientMessageId);
    await outbox.flush();
    await new Promise((resolve) => setTimeout(resolve, 30));

    assert.deepEqual(kept, ['a']);
    assert.deepEqual(sent, ['a', 'a', 'a']);
    assert.deepEqual(deliveries, ['sending', 'queued', 'sending', 'queued', 'sending']);
    assert.deepEqual(outbox.letters, []);
});

test('what the service refuses is failed, does not hold up the rest, and goes out again when it is wanted', async () => {
    let refuses = true;
    const { outbox, sent, deliveries } = outboxThat((id) => {
        if (id === 'a' && refuses) {
            throw new ServiceError(422, 'too_long');
        }
    });

    await Promise.all([outbox.add(letter('a')), outbox.add(letter('b'))]);
    const failed = outbox.letters;
    refuses = false;
    await outbox.retry('a');

    assert.deepEqual(failed.map((one) => [one.clientMessageId, one.failed]), [['a', true]]);
    assert.deepEqual(sent, ['a', 'b', 'a']);
    assert.ok(deliveries.includes('failed'));
    assert.deepEqual(outbox.letters, []);
});

test('another page finds what an earlier one could not send', async () => {
    const storage = memory();
    const first = outboxThat(() => {
        throw new ServiceError(0, '');
    }, storage);
    await first.outbox.add(letter('a'));
    first.outbox.stop();

    const second = outboxThat(() => {}, storage);
    await second.outbox.flush();

    assert.deepEqual(second.sent, ['a']);
});

function outboxThat(answer, storage = memory()) {
    const sent = [];
    const deliveries = [];
    const send = async ({ clientMessageId }) => {
        sent.push(clientMessageId);
        await answer(clientMessageId);
    };
    const outbox = new Outbox(storage, send, (_, delivery) => deliveries.push(delivery));
    return { outbox, sent, deliveries };
}

function memory() {
    const kept = new Map();
    return { get: (key) => JSON.parse(kept.get(key) ?? 'null'), set: (key, value) => kept.set(key, JSON.stringify(value)) };
}
