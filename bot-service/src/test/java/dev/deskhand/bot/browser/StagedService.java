package dev.deskhand.bot.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in the service's place, put between page and network: for what a visitor's browser could be sent, however it
 * came about. One conversation with the events that the test adds; its stream stays silent.
 */
final class StagedService {

    static final String AT = "2026-11-20T09:30:00Z";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "6f1c3f0e-5a3a-4c54-9d13-0b1a7a0c9e01";

    /* A visitor who has been here before: only then are there conversations to ask for. */
    private static final String REMEMBERED_SESSION = """
            localStorage.setItem(`deskhand:${location.origin}:default:session`,
                JSON.stringify({ token: 'dhs_staged', customer: { id: '1', identified: false, name: null } }));
            """;

    private final List<Map<String, Object>> events = new ArrayList<>();
    private final Map<String, Object> config = new HashMap<>(Map.of(
            "site",
            "default",
            "name",
            "Verdly",
            "chat",
            true,
            "attachments",
            true,
            "requireIdentity",
            false,
            "theme",
            Map.of("scheme", "auto", "position", "end"),
            "texts",
            Map.of(),
            "linkHosts",
            List.of("verdly.example"),
            "hours",
            Map.of("open", true, "zone", "UTC"),
            "limits",
            Map.of("messageCharacters", 4000, "attachmentBytes", 10_485_760)));
    private Map<String, Object> article = Map.of();
    private List<Map<String, Object>> articles = List.of();
    private String customer = "";
    private String status = "bot";

    StagedService config(String key, Object value) {
        config.put(key, value);
        return this;
    }

    StagedService article(String title, String body) {
        article = Map.of(
                "articleId",
                ID,
                "title",
                title,
                "url",
                "https://verdly.example/a",
                "language",
                "en",
                "direction",
                "ltr",
                "body",
                body,
                "revision",
                1,
                "updatedAt",
                AT);
        return this;
    }

    StagedService articles(List<Map<String, Object>> links) {
        articles = links;
        return this;
    }

    StagedService customer(String name) {
        customer = name;
        return this;
    }

    StagedService status(String status) {
        this.status = status;
        return this;
    }

    /** Adds an event; its number follows. */
    StagedService event(String kind, Map<String, Object> fields) {
        Map<String, Object> event = new HashMap<>(fields);
        event.put("seq", events.size() + 1);
        event.put("kind", kind);
        event.put("at", AT);
        events.add(event);
        return this;
    }

    /** Adds a message of somebody; `more` are its further fields. */
    StagedService message(String kind, String name, String text, Map<String, Object> more) {
        Map<String, Object> message = new HashMap<>(more);
        message.put("id", "00000000-0000-4000-8000-" + String.format("%012d", events.size() + 1));
        message.put("author", Map.of("kind", kind, "name", name));
        message.put("text", text);
        return event("message", Map.of("message", message));
    }

    /** From now on pages in the context talk to this instead of the service. */
    void stand(BrowserContext context) {
        context.addInitScript(REMEMBERED_SESSION);
        context.route("**/widget/config?*", route -> answer(route, config));
        context.route(
                "**/widget/session",
                route -> answer(
                        route,
                        Map.of(
                                "token",
                                "dhs_staged",
                                "expiresAt",
                                "2027-01-01T00:00:00Z",
                                "customer",
                                Map.of("id", ID, "identified", !customer.isEmpty(), "name", customer))));
        context.route("**/widget/articles/*?site=*", route -> answer(route, article));
        context.route("**/widget/articles/suggest?*", route -> answer(route, Map.of("articles", articles)));
        context.route(
                "**/widget/conversations",
                route -> answer(
                        route,
                        route.request().method().equals("GET")
                                ? Map.of("conversations", List.of(summary()))
                                : snapshot()));
        context.route("**/widget/conversations/*", route -> answer(route, snapshot()));
        context.route("**/widget/conversations/*?*", route -> answer(route, snapshot()));
        context.route("**/widget/conversations/*/**", route -> answer(route, Map.of()));
        context.route("**/widget/conversations/*/events", route -> {});
    }

    private Map<String, Object> summary() {
        Map<String, Object> last = events.stream()
                .filter(event -> event.containsKey("message"))
                .reduce((first, second) -> second)
                .map(event -> {
                    Map<?, ?> message = (Map<?, ?>) event.get("message");
                    return Map.<String, Object>of(
                            "author", message.get("author"), "text", message.get("text"), "at", AT);
                })
                .orElse(Map.of());
        Map<String, Object> summary = new HashMap<>(Map.of(
                "id",
                ID,
                "status",
                status,
                "language",
                "en",
                "createdAt",
                AT,
                "updatedAt",
                AT,
                "lastSeq",
                events.size(),
                "readSeq",
                events.size(),
                "unread",
                0));
        summary.put("lastMessage", last.isEmpty() ? null : last);
        return summary;
    }

    private Map<String, Object> snapshot() {
        return Map.of("conversation", summary(), "events", events, "lastSeq", events.size(), "typing", List.of());
    }

    private static void answer(Route route, Object body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("application/json")
                .setBody(JSON.writeValueAsString(body)));
    }
}
