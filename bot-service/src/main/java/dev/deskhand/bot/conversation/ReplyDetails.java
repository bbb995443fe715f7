package dev.deskhand.bot.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bot's reply rests on and offers, as it is stored with the message.
 *
 * @param outcome answered, clarify, escalated, out_of_hours or abstained
 * @param mode extractive, generative, canned, pinned or translated
 * @param citations best first
 * @param suggestions at most three articles, when the bot is unsure
 * @param choices what the customer may mean, when it asks back
 * @param links of the text, to other articles; replies from before there were any have none
 * @param original what a translation was made of
 */
public record ReplyDetails(
        String outcome,
        String mode,
        List<Source> citations,
        List<Suggestion> suggestions,
        List<Choice> choices,
        List<Link> links,
        @Nullable Original original) {

    public ReplyDetails {
        citations = List.copyOf(citations);
        suggestions = List.copyOf(suggestions);
        choices = List.copyOf(choices);
        links = Objects.requireNonNullElse(links, List.of());
    }

    /** What a reply that is no translation rests on and offers. */
    public ReplyDetails(
            String outcome,
            String mode,
            List<Source> citations,
            List<Suggestion> suggestions,
            List<Choice> choices,
            List<Link> links) {
        this(outcome, mode, citations, suggestions, choices, links, null);
    }

    /** Whether it answers a question from articles, and is no greeting, question back or hand-off. */
    public boolean answersFromArticles() {
        return outcome.equals("answered") && !mode.equals("canned");
    }

    /** A place in an article; the quote is verbatim. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            UUID articleId,
            String externalId,
            String title,
            @Nullable String url,
            List<String> headings,
            String quote) {

        public Source {
            headings = List.copyOf(headings);
        }
    }

    /** The words that were translated. */
    public record Original(String text, String language) {}

    /** An article that may help. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suggestion(
            UUID articleId,
            String externalId,
            String title,
            @Nullable String url) {}

    /** A link as it is written in the text, and the article that it names. */
    public record Link(String address, UUID articleId) {}

    /** An article that may be meant. */
    public record Choice(UUID articleId, String title) {}
}
