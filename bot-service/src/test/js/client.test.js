import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../main/resources/static/widget/client.js';

const ANA = token('ana');
const BEN = token('ben');

globalThis.location = { origin: 'https://shop.example', pathname: '/' };

test('an identity that comes while an anonymous session begins is not forgotten', async () => {
    const { client, service } = clientOf();

    const anonymous = client.signIn();
    const identified = client.identify(ANA);
    service.answer();
    await anonymous;
    await service.next();
    service.answer();

    assert.equal(await identified, true);
    assert.equal(client.session.customer.name, 'ana');
    assert.deepEqual(service.asked, ['POST', 'POST ana with 1']);
});

test('who logs out while signing in is not signed in by what arrives late, and that session is ended', async () => {
    const { client, service } = clientOf();

    const signedIn = client.identify(ANA).catch((error) => error.code);
    await service.next();
    await client.logOut();
    service.answer();

    assert.equal(await signedIn, 'logged_out');
    assert.equal(client.session, null);
    assert.deepEqual(service.asked, ['POST ana', 'DELETE 1']);
});

test('the next visitor does not wait for, and does not get, the session of the one who has just gone', async () => {
    const { client, service } = clientOf();

    const signedIn = client.identify(ANA).catch((error) => error.code);
    await service.next();
    await client.logOut();
    const next = client.signIn();
    service.answer();
    service.answer();

    assert.equal(await signedIn, 'logged_out');
    assert.equal((await next).customer.identified, false);
    assert.equal(client.session.token, '2');
});

test('another customer ends the session of the one before, whose screen is cleared at once', async () => {
    const { client, service, page } = clientOf();
    const first = client.identify(ANA);
    await service.next();
    service.answer();
    await first;

    const second = client.identify(BEN);
    await Promise.resolve();

    assert.deepEqual([page.cleared, client.session], [1, null]);
    await service.next();
    service.answer();
    await second;
    assert.equal(client.session.customer.name, 'ben');
    assert.deepEqual(service.asked, ['POST ana', 'DELETE 1', 'POST ben']);
});

test('the same customer again begins no second session', async () => {
    const { client, service } = clientOf();
    const first = client.identify(ANA);
    const again = client.identify(ANA);
    await service.next();
    service.answer();

    await Promise.all([first, again]);

    assert.equal(await client.identify(ANA), false);
    assert.deepEqual(service.asked, ['POST ana']);
});

test('what is asked while a session begins waits for it', async () => {
    const { client, service } = clientOf();
    const signedIn = client.identify(ANA);
    await service.next();

    const list = client.json('/widget/conversations');
    service.answer();
    await signedIn;

    assert.deepEqual(await list, { token: '1' });
});

/** A client whose service answers sessions when the test says so, and ends and reads at once. */
function clientOf() {
    const waiting = [];
    const asked = [];
    let tokens = 0;
    const service = {
        asked,
        answer: () => waiting.shift()(),
        next: async () => {
            while (waiting.length === 0) {
                await new Promise((resolve) => setTimeout(resolve));
            }
        },
    };
    globalThis.fetch = async (url, { method = 'GET', body, headers }) => {
        const used = headers['X-Deskhand-Session'];
        if (!url.endsWith('/session')) {
            return json({ token: used });
        }
        if (method === 'DELETE') {
            asked.push('DELETE ' + used);
            return new Response(null, { status: 204 });
        }
        const name = JSON.parse(body).identity ? claimsOf(JSON.parse(body).identity).sub : null;
        asked.push(['POST', name, used && 'with ' + used].filter(Boolean).join(' '));
        await new Promise((resolve) => waiting.push(resolve));
        return json({ token: String(++tokens), customer: { id: String(tokens), identified: name !== null, name } });
    };
    const page = { cleared: 0, language: () => 'en', onRenewed() {}, onIdentityExpired() {}, onAnother: () => page.cleared++ };
    return { client: new Client('https://help.example', 'default', memory(), page), service, page };
}

function json(body) {
    return new Response(JSON.stringify(body), { status: 200 });
}

function token(sub) {
    return ['', btoa(JSON.stringify({ sub })), ''].join('.');
}

function claimsOf(jwt) {
    return JSON.parse(atob(jwt.split('.')[1]));
}

function memory() {
    const kept = new Map();
    return {
        get: (key) => JSON.parse(kept.get(key) ?? 'null'),
        set: (key, value) => (value === null ? kept.delete(key) : kept.set(key, JSON.stringify(value))),
        clear: () => kept.clear(),
    };
}
