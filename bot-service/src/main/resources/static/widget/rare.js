/**
 * What few visits need: files, menus, the contact form, all conversations, the rating, what was wrong with an answer. Loaded when it is
 * wanted; it imports nothing that the panel holds.
 */
import { attachMenu, attachmentView, uploadsView } from './view/attachment.js';
import { contactView, emailCard } from './view/contact.js';
import { historyView, moreMenu } from './view/history.js';
import { endedView } from './view/rating.js';
import { reasonsView } from './view/reasons.js';
import { numbered, originalView } from './view/written.js';
import { addFile } from './uploads.js';

/** How these screens look, besides what all look like. */
const RARE_STYLE = `
.menu { position: absolute; z-index: 3; inset-block-start: 46px; inset-inline-end: 0; min-inline-size: 210px; padding: 6px; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 18px 56px rgb(0 0 0 / .2); }
.menu.up { inset-block: auto 46px; inset-inline: 0 auto; }
.menu button, .choose { display: flex; align-items: center; gap: 10px; cursor: pointer; inline-size: 100%; padding: 9px 12px; border-radius: 9px; }
.card, .ended { margin-block-start: 18px; padding: 14px; border: 1px solid var(--line); border-radius: 16px; gap: 10px; align-items: end; }
.card label { flex: 1 1 200px; }
.uploads { margin-block-end: 8px; }
.upload { padding: 4px; padding-inline-start: 12px; border-radius: 12px; background: var(--sunken); }
.upload-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
progress { inline-size: 72px; accent-color: var(--accent-text); }
.choose:hover, .choose:focus-within { background: var(--sunken); border-radius: 9px; }
.ended { align-items: stretch; }
.rating, .field, .card label { display: grid; gap: 8px; }
.rating .link { justify-self: center; }
.star { display: inline-grid; inline-size: 44px; block-size: 44px; border-radius: 12px; color: var(--edge); }
.star .icon { inline-size: 28px; block-size: 28px; }
.star.on, .star:hover { color: var(--accent-text); }
.star.on .icon { fill: currentColor; }
.star:focus-within { outline: 2px solid var(--accent-text); }
.form { gap: 16px; }
.field small { color: var(--muted); }
.done { display: grid; align-content: center; justify-items: center; text-align: center; }
.done-mark { inline-size: 64px; block-size: 64px; margin-block-end: 12px; border-radius: 50%; }
.cite { display: inline-block; min-inline-size: 1.5em; padding-inline: .3em; margin-inline: .15em; border: 1px solid var(--line); border-radius: 1em; font-size: .75em; line-height: 1.6; text-align: center; color: var(--muted); background: none; }
button.cite:hover { color: inherit; }
details > summary { cursor: pointer; }
canvas { display: block; max-inline-size: 100%; border-radius: 12px; background: var(--line); }
`;

/** @typedef {typeof RARE} Rare */
export const RARE = { addFile, attach: attachMenu, attachmentView, contactView, emailCard, endedView, historyView, more: moreMenu, numbered, originalView, reasonsView, uploadsView, style: RARE_STYLE };
