/** How the panel looks. Colours come from `theme.js` as variables, directions from the text: there is no left or right here. */
const STYLE = `
:where(.panel, .panel *) { box-sizing: border-box; margin: 0; padding: 0; }
.panel {
    position: fixed;
    z-index: 2147483000;
    inset-block-end: calc(var(--deskhand-offset-block, 20px) + 72px);
    inset-inline-end: var(--deskhand-offset-inline, 20px);
    inline-size: min(408px, 100vw - 40px);
    block-size: min(700px, 100dvh - 128px);
    display: flex;
    flex-direction: column;
    overflow: hidden;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: 0 18px 56px rgb(0 0 0 / .2);
    overflow-wrap: anywhere;
    text-align: start;
    animation: rise .2s;
    outline: none;
}
.dark { color-scheme: dark; }
.start .panel { inset-inline: var(--deskhand-offset-inline, 20px) auto; }
.panel:has(.home) { background: linear-gradient(var(--tint), var(--surface) 210px); }
[hidden] { display: none !important; }
.screen { flex: 1; min-block-size: 0; display: flex; flex-direction: column; position: relative; animation: rise .2s; }
.scroll { position: relative; flex: 1; min-block-size: 0; overflow: auto; overscroll-behavior: contain; padding: 4px 20px 20px; scrollbar-width: thin; }

h2, h3, h4, legend, fieldset { font: inherit; border: 0; }
ul { list-style: none; }
button, input, textarea { font: inherit; color: inherit; border: 0; background: none; text-align: start; }
button:enabled, .star { cursor: pointer; }
a { color: var(--accent-text); }
:focus-visible { outline: 2px solid var(--accent-text); outline-offset: 2px; }
.scroll:focus-visible { outline-offset: -3px; }
.icon { flex: none; inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
[dir=rtl] .turns { transform: scaleX(-1); }
.icon-button.down .icon { transform: scaleY(-1); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }

.section-head { justify-content: space-between; }
.section-head, .head, .whom, .row, .foot, .presence, .author, .typing, .upload, .ask, .write, .person, .button, .banner, .feedback, .chip { display: flex; align-items: center; gap: 10px; }
.head { gap: 4px; min-block-size: 60px; padding: 10px 12px; }
.brand, .head > .head-title { padding-inline-start: 8px; }
.conversation, .article, .history, .contact, .foot, .expect, .extra { border-block-start: 1px solid var(--line); }
.brand, .whom, .head-title, .row-text, .banner > span, .upload-name, .ask-field, .write textarea { flex: 1; min-inline-size: 0; }
.brand, .head-title, .button, .person, section h3, .extra-head, .stars legend { font-weight: 600; }
.head-title { line-height: 1.25; }
.brand, .head-more, .row-more, .presence, .author, .feedback, .byline, .day, .notice, .under, .counter, section h3, .extra-head, .banner, .upload { font-size: .87em; line-height: 1.4; color: var(--muted); }
.icon-button, .send, .avatar, .star, .done-mark { flex: none; display: grid; place-items: center; }
.icon-button, .send { inline-size: 40px; block-size: 40px; border-radius: 12px; color: var(--muted); }
.icon-button:hover, .icon-button[aria-expanded=true], .row:hover, .menu button:hover { color: var(--ink); background: var(--sunken); }
.icon-button.small { inline-size: 30px; block-size: 30px; }
.small .icon, .person .icon { inline-size: 17px; block-size: 17px; }
.banner { margin: 0 12px 10px; padding: 8px 14px; border-radius: 12px; background: var(--sunken); }
.banner.alarm, .under.alarm, .counter.alarm { color: var(--alarm); }

.menu-box { position: relative; }

.greeting { margin-block: 14px 18px; font-size: 1.8em; font-weight: 640; line-height: 1.3; }
.title { font-size: 1.4em; font-weight: 640; line-height: 1.3; outline: none; }
.ask, .write { padding: 5px; border: 1px solid var(--edge); border-radius: 17px; background: var(--surface); color: var(--muted); }
.ask { padding-inline-start: 14px; }
.ask:focus-within, .write:focus-within { border-color: var(--accent-text); box-shadow: 0 0 0 3px var(--tint); }
.ask-field, .write textarea { min-block-size: 40px; outline: none; color: var(--ink); }
::placeholder { color: var(--muted); opacity: 1; }
.send:disabled { background: var(--sunken); }
section { margin-block-start: 24px; }
section h3, .extra-head { margin-block-end: 6px; }
.link { min-block-size: 24px; color: var(--accent-text); font-weight: 550; font-size: .93em; }
.link:hover { text-decoration: underline; }
.hint, .intro { color: var(--muted); margin-block-start: 8px; }
.spinner { block-size: 26px; inline-size: 26px; margin: 32px auto; border: 3px dotted var(--accent-text); border-radius: 50%; animation: breathe 1s infinite alternate; }

.rows { margin-inline: -10px; }
.row { inline-size: 100%; min-block-size: 44px; padding: 7px 10px; border-radius: 12px; }
.row > .icon:first-child { color: var(--accent-text); }
.row-title, .row-more { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; line-height: 1.4; }
.avatar ~ .row-text > * { -webkit-line-clamp: 1; }
.fresh .row-title { font-weight: 680; }
.count { padding: 1px 9px; border-radius: 10px; }
.faint { inline-size: 16px; color: var(--muted); }

.foot { flex-wrap: wrap; padding: 12px 20px 14px; }
.presence { flex: 1 1 100%; gap: 8px; }
.dot { flex: none; inline-size: 8px; block-size: 8px; border-radius: 50%; border: 2px solid var(--edge); }
.dot.here { border-color: #2c8a57; background: #2c8a57; }
.button, .person { flex: 1 1 auto; justify-content: center; min-block-size: 44px; padding: 8px 12px; border-radius: 13px; text-align: center; }
.button, .count, .send:enabled, .new-messages { color: var(--on-accent); background: var(--accent); }
.button.quiet, .person, .avatar, .done-mark, .chip.strong, .icon-button[aria-pressed=true] { color: var(--accent-text); background: var(--tint); }
.button:hover, .person:hover { filter: brightness(.96); }

.avatar { inline-size: 34px; block-size: 34px; border-radius: 11px; font-size: .8em; font-weight: 650; }
.avatar.agent { border-radius: 50%; color: var(--surface); background: var(--ink); }
.author .avatar, .typing .avatar { inline-size: 26px; block-size: 26px; border-radius: 8px; }
.author .agent.avatar, .typing .agent.avatar { border-radius: 50%; }
.author .icon { inline-size: 16px; }
.log { padding-block-start: 16px; display: flex; flex-direction: column; }
.log > :first-child { margin-block-start: auto; }
.intro { display: flex; gap: 12px; }
.day, .notice, .ended { margin-block-start: 18px; text-align: center; }
.notice span { display: inline-block; padding: 4px 14px; border-radius: 14px; background: var(--sunken); }
.message { display: flex; flex-direction: column; align-items: start; margin-block-start: 4px; animation: rise .2s; }
.message:has(> .author, > h4), .typing { margin-block-start: 16px; }
.author { margin-block-end: 6px; font-weight: 550; }
.bubble { max-inline-size: 100%; padding: 10px 14px; border-radius: 18px; border-start-start-radius: 5px; background: var(--sunken); }
.own { align-items: end; }
.own .bubble { max-inline-size: 86%; background: var(--tint); border-radius: 18px; border-end-end-radius: 5px; }
.on-its-way .bubble { opacity: .78; }
.plain { white-space: pre-wrap; }
.below, .under, .reasons, .actions, .card, .byline, .feedback { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.under, .feedback { margin: 4px 4px 0; }
.feedback { column-gap: 4px; }
.reasons, .choices { gap: 6px; inline-size: 100%; margin-block-start: 8px; }
.chip, .choice { padding: 6px 13px; border: 1px solid var(--edge); border-radius: 17px; color: var(--ink); }
.chip:hover, .choice:enabled:hover { background: var(--tint); }
.choices, .form, .ended { display: flex; flex-direction: column; }
.choice { padding: 10px 14px; background: var(--surface); font-weight: 550; color: var(--accent-text); }
.choice:disabled { color: var(--muted); }
.extra { margin-block-start: 10px; padding-block-start: 10px; }
.bubble .row:hover { background: var(--surface); }
.files, .uploads { display: grid; gap: 6px; }
* + .files { margin-block-start: 8px; }
.dots { display: flex; gap: 4px; padding: 13px 14px; border-radius: 18px; background: var(--sunken); }
i { inline-size: 6px; block-size: 6px; border-radius: 50%; background: var(--muted); animation: breathe 1.3s infinite alternate; }
i + i { animation-delay: .3s; }
.card .button, .form .button, .expect .person { flex: none; }

.foot-write { padding: 0 12px 12px; }
.expect { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; margin-inline: -12px; padding: 8px 18px; }
.expect .presence { flex: 1 1 150px; }
.expect .person { min-block-size: 32px; padding-block: 4px; border-radius: 10px; font-size: .88em; }
.write { align-items: end; gap: 2px; }
.write textarea { max-block-size: 150px; padding: 8px; resize: none; field-sizing: content; }
.counter { margin: 4px 10px 0; text-align: end; }
.suggest { margin-block-end: 8px; padding: 4px 14px; border: 1px solid var(--line); border-radius: 16px; max-block-size: 34vh; overflow: auto; }
.new-messages { position: absolute; inset: auto 0 150px; inline-size: fit-content; margin: auto; padding: 7px 16px; border-radius: 17px; }
.drop { position: absolute; inset: 10px; display: grid; place-items: center; border: 2px dashed; border-radius: 16px; color: var(--accent-text); background: var(--surface); pointer-events: none; }

.prose > * + *, .prose li > * + * { margin-block-start: .75em; }
.heading { font-weight: 650; font-size: 1.06em; }
.reader, .form { padding-block-start: 18px; }
.reader .prose { margin-block-start: 18px; }
.reader * + .heading { margin-block-start: 1.5em; }
.prose :is(ul, ol) { padding-inline-start: 1.45em; }
.prose ul { list-style: disc; }
.cite { display: inline-block; min-inline-size: 1.5em; padding-inline: .3em; margin-inline: .15em; border: 1px solid var(--line); border-radius: 1em; font-size: .75em; line-height: 1.6; text-align: center; color: var(--muted); background: none; }
button.cite:hover { color: inherit; }
details > summary { cursor: pointer; }
.prose li + li { margin-block-start: .35em; }
code { font: .9em ui-monospace, monospace; padding: 1px 5px; border-radius: 6px; background: var(--line); }
pre { padding: 12px; overflow: auto; border-radius: 12px; background: var(--line); }
pre code { padding: 0; }
.table { overflow: auto; overflow-wrap: normal; }
table { border-collapse: collapse; font-size: .93em; }
th, td { padding-block: 6px; padding-inline-end: 14px; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
.byline { margin-block-start: 6px; }

.field input, .field textarea, .card input, .rating textarea { inline-size: 100%; min-block-size: 44px; padding: 9px 13px; border: 1px solid var(--edge); border-radius: 13px; background: var(--surface); }

@media (max-width: 480px), (max-height: 420px) {
    .root > .panel { inset: 0; inline-size: auto; block-size: auto; border: 0; border-radius: 0; padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left); }
    .panel :is(input, textarea) { font-size: max(16px, 1em); }
}
@media (max-height: 420px) {
    .head { min-block-size: 0; padding-block: 2px; }
    .greeting { margin-block: 4px 10px; font-size: 1.4em; }
    .screen { overflow: auto; }
    .scroll { flex: 1 0 auto; overflow: visible; }
}
@media (prefers-reduced-motion) { .panel, .panel * { animation: none !important; } }
@media (forced-colors: active) { .bubble, .button, .person, .send, .chip, .count, .notice span, .avatar, .banner, [aria-pressed=true], i { border: 1px solid; } .star.on .icon { fill: Highlight; } }
@keyframes rise { from { opacity: 0; } }
@keyframes breathe { from { opacity: .25; } }
`;

/**
 * A style sheet, made without a style element, as a strict policy wants it.
 *
 * @param {string} [rules] the panel's where none are given
 */
export function sheet(rules = STYLE) {
    const result = new CSSStyleSheet();
    result.replaceSync(rules);
    return result;
}
