package dev.deskhand.bot.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Everything in a browser context that a page of ours must not do: errors on the console or uncaught, violations of the
 * page's Content-Security-Policy, dialogs, and requests to another origin than the service's.
 */
final class PageWatch {

    private static final String REPORT_VIOLATIONS = """
            addEventListener('securitypolicyviolation', (event) =>
                reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber} ${event.sample}`));
            """;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Pattern> expected = new CopyOnWriteArrayList<>();
    private final String origin;

    PageWatch(BrowserContext context, String origin) {
        this.origin = origin;
        context.exposeBinding("reportViolation", (source, arguments) -> {
            complain("policy: " + arguments[0]);
            return null;
        });
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(message -> {
            /* A browser asks by itself for the picture of a tab, of pages that name none. */
            if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
                complain("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> complain("uncaught: " + error.error()));
        context.onDialog(this::refuse);
        context.onRequest(this::check);
    }

    /** From now on complaints with a match of this pattern belong to the test. */
    void expect(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(complaint).find()))
                .toList();
    }

    private void refuse(Dialog dialog) {
        complain("dialog: " + dialog.message());
        dialog.dismiss();
    }

    private void check(Request request) {
        String url = request.url();
        if (!url.startsWith(origin + "/") && !url.startsWith("blob:" + origin) && !url.startsWith("data:")) {
            complain("request: " + url);
        }
    }

    private void complain(String what) {
        complaints.add(what);
    }
}
