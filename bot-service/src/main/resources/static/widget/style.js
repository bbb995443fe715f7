/** How the panel looks. Colours come from `theme.js` as variables, directions from the text: there is no left or right here. */
const STYLE = `
.panel, .panel *, .panel *::before { box-sizing: border-box; }
.panel {
    position: fixed;
    z-index: 2147483000;
    inset-block-end: calc(var(--deskhand-offset-block, 20px) + 72px + env(safe-area-inset-bottom));
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
    box-shadow: 0 2px 6px rgb(0 0 0 / .06), 0 18px 56px rgb(0 0 0 / .2);
    color-scheme: light;
    overflow-wrap: anywhere;
    text-align: start;
    animation: rise .22s cubic-bezier(.2, .8, .3, 1);
}
.dark .panel { color-scheme: dark; }
.start .panel { inset-inline: var(--deskhand-offset-inline, 20px) auto; }
.panel[hidden], [hidden] { display: none; }
.panel:focus { outline: none; }
.screen { flex: 1; min-block-size: 0; display: flex; flex-direction: column; position: relative; animation: appear .18s; }
.scroll { flex: 1; min-block-size: 0; overflow: auto; overscroll-behavior: contain; padding: 4px 20px 20px; scrollbar-width: thin; scrollbar-color: var(--line) transparent; }

h2, h3, h4, p, ul, ol, fieldset, legend { margin: 0; padding: 0; border: 0; font: inherit; }
ul { list-style: none; }
button, input, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
button { border: 0; background: none; padding: 0; cursor: pointer; text-align: start; -webkit-tap-highlight-color: transparent; }
button:disabled { cursor: default; }
a { color: var(--accent-text); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent-text); outline-offset: 2px; }
.scroll:focus-visible { outline-offset: -3px; border-radius: 8px; }
.icon { flex: none; inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
[dir=rtl] .turns { transform: scaleX(-1); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.head { display: flex; align-items: center; gap: 4px; min-block-size: 60px; padding: 10px 12px; }
.head > :first-child:not(button) { margin-inline-start: 8px; }
.conversation, .article, .history, .contact { border-block-start: 1px solid var(--line); }
.brand { flex: 1; font-weight: 600; font-size: .93em; color: var(--muted); }
.head-title { font-weight: 620; line-height: 1.25; }
.head > .head-title { flex: 1; }
.head-more { font-size: .84em; line-height: 1.3; color: var(--muted); }
.whom { flex: 1; min-inline-size: 0; display: flex; align-items: center; gap: 10px; }
.icon-button { flex: none; display: grid; place-items: center; inline-size: 40px; block-size: 40px; border-radius: 12px; color: var(--muted); transition: background .12s, color .12s; }
.icon-button:hover, .icon-button[aria-expanded=true] { color: var(--ink); background: var(--sunken); }
.icon-button.small { inline-size: 30px; block-size: 30px; border-radius: 9px; }
.small .icon { inline-size: 17px; block-size: 17px; }
.banner { display: flex; align-items: center; gap: 8px; margin: 0 12px 10px; padding: 8px 14px; border-radius: 12px; font-size: .9em; background: var(--sunken); color: var(--muted); }
.banner > span { flex: 1; }
.alarm { color: var(--alarm); }

.menu-box { position: relative; }
.menu { position: absolute; z-index: 3; inset-block-start: 46px; inset-inline-end: 0; min-inline-size: 210px; padding: 6px; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 10px 34px rgb(0 0 0 / .18); animation: appear .12s; }
.menu.up { inset: auto auto 46px 0; }
.menu button { display: flex; align-items: center; gap: 10px; inline-size: 100%; min-block-size: 40px; padding: 8px 12px; border-radius: 9px; }
.menu button:hover, .menu button:focus-visible { background: var(--sunken); }

.greeting { margin-block: 14px 18px; font-size: 1.87em; font-weight: 640; line-height: 1.18; letter-spacing: -.022em; text-wrap: balance; outline: none; }
.greeting:is(:lang(ar), :lang(fa), :lang(ta), :lang(th)) { letter-spacing: 0; line-height: 1.4; }
.title { font-size: 1.4em; font-weight: 640; line-height: 1.28; letter-spacing: -.012em; text-wrap: balance; outline: none; }
.ask { display: flex; align-items: center; gap: 10px; padding: 6px; padding-inline-start: 14px; border: 1px solid var(--edge); border-radius: 16px; background: var(--surface); color: var(--muted); transition: border-color .15s, box-shadow .15s; }
.ask:focus-within, .write:focus-within { border-color: var(--accent-text); box-shadow: 0 0 0 3px var(--tint); }
.ask-field { flex: 1; min-inline-size: 0; min-block-size: 40px; padding: 0; border: 0; outline: none; background: none; color: var(--ink); font-size: 1.05em; }
::placeholder { color: var(--muted); opacity: 1; }
.send { flex: none; display: grid; place-items: center; inline-size: 40px; block-size: 40px; border-radius: 12px; color: var(--on-accent); background: var(--accent); transition: background .15s, color .15s; }
.send:disabled { color: var(--muted); background: var(--sunken); }
section { margin-block-start: 24px; }
section h3, .extra-head { font-size: .87em; font-weight: 600; color: var(--muted); margin-block-end: 6px; }
.section-head { display: flex; justify-content: space-between; gap: 12px; }
.link { color: var(--accent-text); text-decoration: underline; text-decoration-color: transparent; text-underline-offset: 3px; font-weight: 550; font-size: .93em; min-block-size: 24px; }
.link:hover { text-decoration-color: currentColor; }
.hint { color: var(--muted); margin-block-start: 12px; }
.spinner { block-size: 26px; inline-size: 26px; margin: 32px auto; border: 2.5px solid var(--line); border-block-start-color: var(--accent-text); border-radius: 50%; animation: turn .9s linear infinite; }

.rows { margin-inline: -10px; }
.row { display: flex; align-items: center; gap: 12px; inline-size: 100%; min-block-size: 46px; padding: 8px 10px; border-radius: 12px; transition: background .12s; }
.row:hover { background: var(--sunken); }
.row > .icon:first-child { color: var(--accent-text); }
.row-text { flex: 1; min-inline-size: 0; display: grid; gap: 1px; }
.row-title { font-weight: 520; line-height: 1.35; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.row-more { font-size: .87em; line-height: 1.4; color: var(--muted); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.history .row-title, .home .avatar ~ .row-text .row-title { -webkit-line-clamp: 1; }
.fresh .row-title { font-weight: 680; }
.count { flex: none; padding: 1px 9px; border-radius: 10px; font-size: .84em; font-weight: 600; color: var(--on-accent); background: var(--accent); }
.faint { inline-size: 16px; block-size: 16px; color: var(--muted); }

.foot { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; padding: 12px 20px calc(14px + env(safe-area-inset-bottom)); border-block-start: 1px solid var(--line); }
.presence { flex: 1 1 100%; display: flex; align-items: center; gap: 8px; font-size: .87em; line-height: 1.35; color: var(--muted); }
.dot { flex: none; inline-size: 8px; block-size: 8px; border-radius: 50%; border: 2px solid var(--edge); }
.dot.here { border-color: #2c8a57; background: #2c8a57; }
.button { flex: 1; display: flex; align-items: center; justify-content: center; gap: 8px; min-block-size: 44px; padding: 8px 16px; border-radius: 13px; font-weight: 600; text-align: center; color: var(--on-accent); background: var(--accent); transition: filter .12s; }
.button:hover { filter: brightness(1.08); }
.button.quiet, .person { color: var(--accent-text); background: var(--tint); }
.person { flex: 1; display: flex; align-items: center; justify-content: center; gap: 8px; min-block-size: 44px; padding: 8px 14px; border-radius: 13px; font-weight: 600; }
.person .icon { inline-size: 18px; block-size: 18px; }
.person:hover, .quiet:hover { filter: brightness(.97); }

.avatar { flex: none; display: grid; place-items: center; inline-size: 34px; block-size: 34px; font-size: .8em; font-weight: 650; line-height: 1; }
.avatar.bot { border-radius: 11px; color: var(--accent-text); background: var(--tint); }
.avatar.agent { border-radius: 50%; color: var(--surface); background: var(--ink); }
.log { position: relative; padding-block-start: 16px; display: flex; flex-direction: column; }
.log > :first-child { margin-block-start: auto; }
.intro { display: flex; gap: 12px; padding-block: 8px 18px; color: var(--muted); }
.day, .notice { margin-block: 18px 6px; text-align: center; font-size: .84em; color: var(--muted); }
.notice span { display: inline-block; padding: 4px 14px; border-radius: 14px; background: var(--sunken); text-wrap: balance; }
.earlier { align-self: center; }
.message { display: flex; flex-direction: column; align-items: start; margin-block-start: 4px; max-inline-size: 100%; animation: appear .2s; }
.message:has(> .author), .message:has(> h4) { margin-block-start: 16px; }
.author { display: flex; align-items: center; gap: 8px; margin-block-end: 6px; font-size: .87em; font-weight: 550; color: var(--muted); }
.author .avatar { inline-size: 26px; block-size: 26px; border-radius: 8px; }
.author .avatar.agent { border-radius: 50%; }
.author .icon { inline-size: 16px; block-size: 16px; }
.bubble { max-inline-size: 100%; padding: 10px 14px; border-radius: 18px; border-start-start-radius: 5px; background: var(--sunken); }
.own { align-items: end; }
.own .bubble { max-inline-size: 86%; color: var(--on-tint); background: var(--tint); border-start-start-radius: 18px; border-end-end-radius: 5px; }
.on-its-way .bubble { opacity: .78; }
.plain { white-space: pre-wrap; }
.under { display: flex; flex-wrap: wrap; gap: 4px 12px; margin: 4px 4px 0; font-size: .8em; color: var(--muted); }
.under.alarm { color: var(--alarm); }
.below { max-inline-size: 100%; }
.feedback { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; margin: 6px 4px 0; font-size: .87em; color: var(--muted); }
.feedback > :first-child { margin-inline-end: 6px; }
.icon-button[aria-pressed=true] { color: var(--accent-text); background: var(--tint); }
.reasons, .choices { display: flex; flex-wrap: wrap; gap: 6px; inline-size: 100%; margin-block-start: 6px; }
.chip, .choice { display: flex; align-items: center; gap: 6px; min-block-size: 34px; padding: 5px 13px; border: 1px solid var(--edge); border-radius: 17px; color: var(--ink); }
.chip:hover, .choice:hover:enabled { border-color: var(--accent-text); background: var(--tint); color: var(--on-tint); }
.chip.strong { border-color: transparent; color: var(--accent-text); background: var(--tint); font-weight: 600; }
.choices { flex-direction: column; align-items: stretch; margin-block: 10px 2px; }
.choice { min-block-size: 42px; padding-inline: 14px; border-radius: 13px; background: var(--surface); font-weight: 550; color: var(--accent-text); }
.choice:disabled { color: var(--muted); border-color: var(--line); background: none; }
.extra { margin-block-start: 10px; padding-block-start: 10px; border-block-start: 1px solid var(--line); }
.extra .row { padding: 7px 10px; min-block-size: 40px; }
.bubble .row:hover { background: var(--surface); }
.files { display: grid; gap: 6px; }
.plain + .files, .prose + .files { margin-block-start: 8px; }
.picture { display: block; border-radius: 12px; overflow: hidden; }
canvas { display: block; max-inline-size: 100%; max-block-size: 260px; block-size: auto; background: var(--line); }
canvas.broken { inline-size: 120px; block-size: 60px; }
.typing { display: flex; align-items: center; gap: 10px; margin-block-start: 16px; }
.typing .avatar { inline-size: 26px; block-size: 26px; border-radius: 8px; }
.typing .avatar.agent { border-radius: 50%; }
.dots { display: flex; gap: 4px; padding: 13px 14px; border-radius: 16px; background: var(--sunken); }
.dots i { inline-size: 6px; block-size: 6px; border-radius: 50%; background: var(--muted); animation: breathe 1.3s infinite; }
.dots i:nth-child(2) { animation-delay: .18s; }
.dots i:nth-child(3) { animation-delay: .36s; }
.card, .ended { margin-block-start: 18px; padding: 14px; border: 1px solid var(--line); border-radius: 16px; display: flex; flex-wrap: wrap; gap: 10px; align-items: end; font-size: .95em; }
.card label { flex: 1 1 200px; display: grid; gap: 6px; }
.card .button { flex: none; }
.ended { flex-direction: column; align-items: stretch; text-align: center; }
.rating { display: grid; gap: 10px; justify-items: stretch; }
.rating .link { justify-self: center; }
.stars { text-align: center; }
.stars legend { inline-size: 100%; font-weight: 600; margin-block-end: 4px; }
.star { display: inline-grid; place-items: center; inline-size: 44px; block-size: 44px; border-radius: 12px; cursor: pointer; color: var(--edge); }
.star .icon { inline-size: 28px; block-size: 28px; stroke-width: 1.4; }
.star.on, .star:hover { color: var(--accent-text); }
.star.on .icon { fill: currentColor; }
.star:focus-within { outline: 2px solid var(--accent-text); }

.foot-write { padding: 0 12px calc(12px + env(safe-area-inset-bottom)); }
.expect { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 2px 12px; padding: 8px 6px; border-block-start: 1px solid var(--line); margin-inline: -12px; padding-inline: 18px; }
.expect .presence { flex: 1 1 150px; }
.expect .person { flex: none; min-block-size: 32px; padding: 4px 12px; border-radius: 10px; font-size: .88em; }
.write { display: flex; align-items: end; gap: 2px; padding: 5px; border: 1px solid var(--edge); border-radius: 18px; transition: border-color .15s, box-shadow .15s; }
.write textarea { flex: 1; min-inline-size: 0; min-block-size: 40px; max-block-size: 150px; padding: 8px; border: 0; outline: none; background: none; resize: none; field-sizing: content; line-height: 1.5; }
.write .icon-button, .write .send { border-radius: 13px; }
.counter { margin: 4px 10px 0; font-size: .8em; color: var(--muted); text-align: end; }
.counter.alarm { color: var(--alarm); }
.suggest { margin-block-end: 8px; padding: 4px; border: 1px solid var(--line); border-radius: 16px; animation: appear .15s; max-block-size: 34vh; overflow: auto; }
.suggest .rows { margin: 0; }
.suggest .row { min-block-size: 40px; padding: 6px 10px; }
.uploads { display: grid; gap: 6px; margin-block-end: 8px; }
.upload { display: flex; align-items: center; gap: 8px; padding-block: 4px; padding-inline: 12px 4px; border-radius: 12px; background: var(--sunken); font-size: .9em; }
.upload-name { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
progress { inline-size: 72px; block-size: 4px; accent-color: var(--accent-text); }
.new-messages { position: absolute; inset-inline: 0; inset-block-end: 150px; inline-size: fit-content; margin: auto; padding: 7px 16px; border-radius: 17px; font-weight: 600; font-size: .9em; color: var(--on-accent); background: var(--accent); box-shadow: 0 4px 16px rgb(0 0 0 / .22); }
.drop { position: absolute; inset: 10px; display: grid; place-items: center; border: 2px dashed var(--accent-text); border-radius: 16px; color: var(--accent-text); background: var(--surface); opacity: .94; font-weight: 600; pointer-events: none; }

.prose > * + * { margin-block-start: .75em; }
.prose .heading { font-weight: 650; font-size: 1.06em; line-height: 1.35; }
.reader .prose { margin-block-start: 18px; }
.reader { padding-block-start: 18px; }
.reader .prose .heading { margin-block-start: 1.5em; }
.reader .prose > .heading:first-child { margin-block-start: 0; }
.prose ul, .prose ol { padding-inline-start: 1.45em; }
.prose ul { list-style: disc; }
.prose li + li, .prose li > * + * { margin-block-start: .35em; }
.prose li::marker { color: var(--muted); }
code { font: .9em/1.5 ui-monospace, Menlo, Consolas, monospace; padding: 1px 5px; border-radius: 6px; background: var(--line); }
pre { margin: 0; padding: 12px 14px; overflow: auto; border-radius: 12px; background: var(--line); }
pre code { padding: 0; background: none; }
.table { overflow: auto; }
table { border-collapse: collapse; font-size: .93em; }
th, td { padding-block: 6px; padding-inline: 0 12px; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th { font-weight: 650; }
.byline { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-block-start: 6px; font-size: .87em; color: var(--muted); }
.byline a { display: inline-flex; align-items: center; gap: 4px; }
.byline .icon { inline-size: 14px; block-size: 14px; }

.form { display: flex; flex-direction: column; gap: 16px; padding-block-start: 18px; }
.form .hint { margin-block-start: -10px; }
.form .button { flex: none; }
.field { display: grid; gap: 6px; font-weight: 550; }
.field small { font-weight: 400; color: var(--muted); font-size: .93em; }
.field input, .field textarea, .card input, .rating textarea { inline-size: 100%; min-block-size: 44px; padding: 9px 13px; border: 1px solid var(--edge); border-radius: 13px; background: var(--surface); font-weight: 400; resize: vertical; }
.done { display: grid; align-content: center; justify-items: center; text-align: center; gap: 6px; }
.done-mark { display: grid; place-items: center; inline-size: 64px; block-size: 64px; margin-block-end: 8px; border-radius: 50%; color: var(--accent-text); background: var(--tint); }
.done-mark .icon { inline-size: 30px; block-size: 30px; }

@media (max-width: 480px), (max-height: 420px) {
    .panel, .start .panel { inset: 0; inline-size: auto; block-size: auto; max-block-size: 100dvh; border: 0; border-radius: 0; padding: env(safe-area-inset-top) env(safe-area-inset-right) 0 env(safe-area-inset-left); animation: none; }
    input, textarea { font-size: max(16px, 1em) !important; }
}
@media (max-height: 420px) {
    .head { min-block-size: 0; padding-block: 2px; }
    .expect .presence { flex-basis: auto; }
    .greeting { margin-block: 4px 10px; font-size: 1.4em; }
    .screen { overflow: auto; }
    .scroll { flex: 1 0 auto; overflow: visible; }
}
@media (prefers-reduced-motion: reduce) { .panel, .panel * { animation: none !important; transition: none !important; } .dots i { opacity: .7; } .spinner { border-style: dotted; } }
@media (forced-colors: active) {
    .bubble, .button, .person, .send, .chip, .count, .notice span, .dot, .avatar, .banner { border: 1px solid currentColor; }
    .star.on .icon { fill: Highlight; }
    .dots i { background: CanvasText; }
    :focus-visible { outline-color: Highlight; }
}
@keyframes rise { from { opacity: 0; transform: translateY(14px) scale(.985); } }
@keyframes appear { from { opacity: 0; } }
@keyframes turn { to { transform: rotate(1turn); } }
@keyframes breathe { 0%, 60%, 100% { opacity: .3; } 30% { opacity: 1; } }
`;

/** The panel's style sheet, made without a style element, as a strict policy wants it. */
export function sheet() {
    const result = new CSSStyleSheet();
    result.replaceSync(STYLE);
    return result;
}
