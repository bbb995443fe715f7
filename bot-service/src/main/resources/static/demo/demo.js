/** The page's own buttons: each asks its question in the widget, which stands beside it as on any other site. */
for (const button of document.querySelectorAll('[data-ask]')) {
    button.addEventListener('click', () => {
        const { Deskhand } = /** @type {{ Deskhand?: import('../widget.js').DeskhandChat }} */ (/** @type {unknown} */ (window));
        Deskhand?.ask(button.getAttribute('data-ask') ?? '');
    });
}
