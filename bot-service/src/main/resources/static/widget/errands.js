/** What few visits do: write without chatting, leave an address, rate, end, take something along. */

/** @typedef {import('./screens.js').Screens} App */

/**
 * Sends the contact form.
 *
 * @param {App} app
 * @param {{ name: string, email: string, message: string }} form
 */
export async function sendContact(app, { name, email, message }) {
    app.contact.sending = true;
    app.update();
    try {
        await app.talk.contact(email, name);
        await app.talk.send(message);
        await app.talk.person();
        app.contact.sentTo = email;
    } catch (error) {
        app.report(error);
    }
    app.contact.sending = false;
    app.update();
}

/**
 * @param {App} app
 * @param {string} email
 */
export async function leaveEmail(app, email) {
    try {
        await app.talk.contact(email);
        app.contact.email = email;
        app.update();
    } catch (error) {
        app.report(error);
    }
}

/**
 * Chooses a number of stars, or null to skip the rating.
 *
 * @param {App} app
 * @param {number | null} stars
 */
export function chooseStars(app, stars) {
    app.rating = { stars: stars ?? 0, skipped: stars === null };
    app.update();
}

/** @param {App} app */
export async function endConversation(app) {
    app.closeMenu();
    app.scroll.follow();
    await app.talk.end().catch((error) => app.report(error));
}

/**
 * Lets the customer keep a file of the conversation.
 *
 * @param {App} app
 * @param {import('./types.js').Attachment} file
 */
export function download(app, file) {
    return save(app, app.talk.file(file), file.name);
}

/** @param {App} app */
export function saveTranscript(app) {
    app.closeMenu();
    return save(app, app.talk.transcript(), 'conversation.txt');
}

/**
 * @param {App} app
 * @param {Promise<Blob>} loading
 * @param {string} name
 */
async function save(app, loading, name) {
    try {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(await loading);
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (error) {
        app.report(error);
    }
}
