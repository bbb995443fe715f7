/** Made-up conversations for tests: the log a service would write, and everything that passes by without being logged. */

/** Numbers that look random and are the same for the same seed. */
export function random(seed) {
    return () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

const START = Date.parse('2026-11-22T09:00:00Z');
const ANA = { kind: 'agent', name: 'Ana' };
const BOT = { kind: 'bot', name: null };

/** A log of 4 to 30 events, as a customer, the assistant and a person may write it together. */
export function scriptedLog(seed) {
    const next = random(seed);
    const log = [];
    let status = 'bot';
    const append = (kind, fields) => {
        log.push({ seq: log.length + 1, kind, at: new Date(START + log.length * 1000).toISOString(), ...fields });
        return log[log.length - 1];
    };
    const message = (author, fields) =>
        append('message', { message: { id: 'm' + (log.length + 1), author, text: 'Text ' + log.length, citations: [], ...fields } });
    const move = (to) => {
        append('status', { from: status, to });
        status = to;
    };
    const length = 4 + Math.floor(next() * 26);
    while (log.length < length) {
        const dice = next();
        if (dice < 0.4) {
            const asked = message({ kind: 'customer' }, { clientMessageId: `c${seed}-${log.length}` });
            if (status === 'bot') {
                append('read', { author: BOT, upTo: asked.seq });
                message(BOT, { replyTo: asked.message.id, outcome: 'answered' });
            }
        } else if (dice < 0.5 && status === 'bot') {
            move('waiting');
            append('handoff', { handoff: { id: 'h' + log.length, status: 'waiting', message: null, opensAt: null } });
        } else if (dice < 0.6 && status === 'waiting') {
            move('open');
            append('joined', { author: ANA });
        } else if (dice < 0.72 && status === 'open') {
            message(ANA, {});
        } else if (dice < 0.77 && status === 'open') {
            move('bot');
        } else if (dice < 0.87) {
            append('read', { author: { kind: 'customer' }, upTo: log.length });
        } else if (dice < 0.92 && log.length > 0) {
            append('feedback', { messageId: 'm' + Math.ceil(next() * log.length), helped: next() < 0.5 });
        } else if (dice < 0.95) {
            append('contact', {});
        } else if (dice < 0.97) {
            move(status === 'closed' ? 'bot' : 'closed');
        } else if (status === 'closed') {
            append('rating', { stars: 1 + Math.floor(next() * 5) });
        }
    }
    return log;
}

/** What the service answers when it is asked for everything after an event. */
export function snapshotAfter(log, after, upTo = log.length, most = 500) {
    const events = log.filter(({ seq }) => seq > after && seq <= upTo).slice(0, most);
    const known = log.slice(0, upTo);
    const status = known.filter(({ kind }) => kind === 'status').at(-1)?.to ?? 'bot';
    const joined = known.findLastIndex(({ kind }) => kind === 'joined');
    const backToBot = known.findLastIndex(({ kind, to }) => kind === 'status' && to === 'bot');
    return {
        conversation: {
            id: 'one',
            status,
            readSeq: Math.max(0, ...known.filter(({ kind, author }) => kind === 'read' && author.kind === 'customer').map((one) => one.upTo)),
            assignee: joined > backToBot ? { name: known[joined].author.name } : null,
        },
        events,
        lastSeq: upTo,
        handoff: known.filter(({ kind }) => kind === 'handoff').at(-1)?.handoff ?? null,
        typing: [],
        more: events.length > 0 && events.at(-1).seq < upTo,
    };
}
