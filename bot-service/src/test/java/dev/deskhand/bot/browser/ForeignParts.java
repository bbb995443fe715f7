package dev.deskhand.bot.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What on a page of ours could run, load from elsewhere or lead to a script: elements and attributes that no template has. */
final class ForeignParts {

    private static final String LOOK = """
        () => {
            const known = new Set(('html head meta title link script body a header nav span img form input button main aside section article div ' +
                'select option optgroup label details summary dl dt dd kbd ul ol li p b time h1 h2 h3 h4 textarea meter ' +
                'strong em del code pre blockquote table thead tbody tr th td br hr svg path rect figure figcaption caption fieldset legend').split(' '));
            const faults = [];
            for (const element of document.querySelectorAll('*')) {
                const tag = element.localName;
                if (!known.has(tag)) {
                    faults.push('<' + tag + '>');
                }
                for (const { name, value } of element.attributes) {
                    if (/^(on|style$|srcdoc|formaction|xlink)/.test(name)) {
                        faults.push(tag + ' ' + name + '=' + value);
                    }
                    if (name === 'src' && !value.startsWith('/assets/') && !value.startsWith('/inbox/')) {
                        faults.push(tag + ' src=' + value);
                    }
                    if (/^(href|action)$/.test(name) && !/^(\\/|#|https?:|mailto:)/i.test(value)) {
                        faults.push(tag + ' ' + name + '=' + value);
                    }
                }
                if (tag === 'script' && element.textContent) {
                    faults.push('script ' + element.textContent);
                }
            }
            return faults;
        }
        """;

    private ForeignParts() {}

    /** Each in words; empty where all is ours. */
    static List<?> of(Page page) {
        return (List<?>) page.evaluate(LOOK);
    }
}
