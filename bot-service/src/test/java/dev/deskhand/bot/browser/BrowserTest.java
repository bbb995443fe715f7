package dev.deskhand.bot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in a real browser: a context of its own, and nothing on the watch's list when it ends. */
@ExtendWith(Browsing.class)
abstract class BrowserTest {

    /* What still fades in has too little contrast for a moment. */
    private static final String REST = """
            () => Promise.allSettled([document, ...document.querySelectorAll("*")]
                .map((element) => element === document ? document : element.shadowRoot)
                .filter((root) => root !== null)
                .flatMap((root) => root.getAnimations())
                .filter((animation) => animation.effect.getComputedTiming().endTime !== Infinity)
                .map((animation) => animation.finished))
            """;

    /* What comes, comes soon; but a machine may have much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    ServiceUnderTest service;
    Browser browser;
    BrowserContext context;
    PageWatch watch;
    Page page;

    @BeforeEach
    void openBrowser(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        browser = chromium.browser();
        enter(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    @AfterEach
    void closeBrowser() {
        List<String> complaints = watch.complaints();
        context.close();

        assertThat(complaints).isEmpty();
    }

    /** Leaves the context, if there is one, for one of another kind: a phone, another language, dark. */
    final void enter(Browser.NewContextOptions options) {
        if (context != null) {
            assertThat(watch.complaints()).isEmpty();
            context.close();
        }
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE.toMillis());
        watch = new PageWatch(context, service.url());
        page = context.newPage();
    }

    final void go(String path) {
        page.navigate(service.url() + path);
    }

    /** Goes to a page of somebody else's making, at the service's origin; an empty policy means none at all. */
    final void visit(String html, String policy) {
        context.route(
                "**/host.html",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(policy.isEmpty() ? Map.of() : Map.of("Content-Security-Policy", policy))
                        .setBody(html)));
        go("/host.html");
    }

    /** Each rule of WCAG 2.2 A and AA and of good practice that the page breaks, with the elements. */
    static List<String> faults(Page page) {
        rest(page);
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(BrowserTest::told).toList();
    }

    /** Waits until nothing moves or fades any more. */
    static void rest(Page page) {
        page.evaluate(REST);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }
}
