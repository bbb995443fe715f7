package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;

/** Staged conversations that show everything the widget can draw; the words are the sample company's. */
final class Screens {

    private static final List<Map<String, Object>> ARTICLES = List.of(
            link("Connect your garden to Wi-Fi", "Your garden needs a network at 2.4 GHz with WPA2 or WPA3."),
            link("Water and plant food", "Water goes in whenever the garden asks for it."),
            link("Return a garden", "You can try a Verdly garden at home for 60 days."));

    private Screens() {}

    /** A question, an answer with its source, a choice, an agent with a file. */
    static StagedService wholeConversation() {
        return articles()
                .message("customer", "", "How much plant food do I give?", Map.of("language", "en"))
                .message(
                        "bot",
                        "",
                        """
                        Food goes in every **14 days**:

                        | Garden | Tank | Dose |
                        |---|---|---|
                        | Mini | 0.8 L | 4 mL |
                        | Classic | 3 L | 15 mL |
                        """,
                        Map.of(
                                "language",
                                "en",
                                "direction",
                                "ltr",
                                "outcome",
                                "answered",
                                "mode",
                                "extractive",
                                "citations",
                                List.of(ARTICLES.get(1))))
                .message("customer", "", "And the light?", Map.of())
                .message(
                        "bot",
                        "",
                        "Which of these do you mean?",
                        Map.of("outcome", "clarify", "choices", ARTICLES.subList(0, 2)))
                .message("customer", "", "I would like to talk to somebody", Map.of())
                .event("handoff", Map.of("handoff", Map.of("id", "h", "status", "waiting")))
                .event("joined", Map.of("author", Map.of("kind", "agent", "name", "Ana Lindqvist")))
                .message(
                        "agent",
                        "Ana Lindqvist",
                        "Hello! Your lamp is on a **schedule**. I have put the steps into a file.",
                        Map.of(
                                "attachments",
                                List.of(Map.of(
                                        "id",
                                        "f",
                                        "name",
                                        "light-schedule.pdf",
                                        "type",
                                        "application/pdf",
                                        "bytes",
                                        48_200))));
    }

    /** An answer that a model worded from two articles, and one that it translated. */
    static StagedService writtenAnswers() {
        return articles()
                .message("customer", "", "How do I feed my plants?", Map.of("language", "en"))
                .message(
                        "bot",
                        "",
                        "Give plant food every **14 days**. [1]\n\n1. Fill the tank to the line. [1]\n2. Your garden"
                                + " returns to its schedule. [2][1]",
                        Map.of(
                                "language",
                                "en",
                                "direction",
                                "ltr",
                                "outcome",
                                "answered",
                                "mode",
                                "generative",
                                "citations",
                                List.of(ARTICLES.get(1), ARTICLES.get(0))))
                .message("customer", "", "Wie oft?", Map.of("language", "de"))
                .message(
                        "bot",
                        "",
                        "Alle 14 Tage. [1]",
                        Map.of(
                                "language",
                                "de",
                                "direction",
                                "ltr",
                                "outcome",
                                "answered",
                                "mode",
                                "translated",
                                "citations",
                                List.of(ARTICLES.get(1)),
                                "original",
                                Map.of("text", "Every 14 days. [1]", "language", "en")));
    }

    /** Somebody asked for a person and waits. */
    static StagedService waiting() {
        return articles()
                .message("customer", "", "Can I speak to somebody?", Map.of())
                .message(
                        "bot",
                        "",
                        "Of course. Someone from our team is taking over now.",
                        Map.of("outcome", "escalated", "suggestions", ARTICLES))
                .event("handoff", Map.of("handoff", Map.of("id", "h", "status", "waiting")))
                .status("waiting");
    }

    /** From home to the latest conversation. */
    static void toConversation(Widget widget) {
        widget.panel().locator(".home .row:has(.avatar)").first().click();
        assertThat(widget.panel().locator("[role=log]")).isVisible();
    }

    private static StagedService articles() {
        return new StagedService().articles(ARTICLES).article("Water and plant food", """
                        Your plants live on **water**, light and a small dose of *plant food*.

                        ## How much

                        | Garden | Tank | Dose |
                        |---|---|---|
                        | Mini | 0.8 L | 4 mL |
                        | Classic | 3 L | 15 mL |

                        1. Wait for the warning: the light **blinks amber**.
                        2. Fill the tank to the `MAX` line.

                        See [the shop](https://verdly.example/shop).
                        """);
    }

    private static Map<String, Object> link(String title, String snippet) {
        return Map.of(
                "articleId",
                title,
                "externalId",
                title,
                "title",
                title,
                "snippet",
                snippet,
                "language",
                "en",
                "headings",
                List.of("How much"),
                "quote",
                snippet);
    }
}
