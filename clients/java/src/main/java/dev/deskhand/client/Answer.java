package dev.deskhand.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question. Every outcome is one: show {@link #text()} whenever there is a text.
 *
 * @param outcome answered, clarify, escalated, out_of_hours or abstained
 * @param answer null while a person has the word
 * @param confidence probability that the answer is right, in [0, 1]
 * @param threshold from which on an answer is given, in [0, 1]
 * @param reasons grounds of the confidence, weightiest first
 * @param citations what the answer rests on, best first
 * @param suggestions up to ten articles, best first, whatever the outcome
 * @param handoff null when nobody was asked to take over
 * @param language primary tag of the question; {@code und} when unknown
 * @param conversationId names the conversation for the next question; null in a dry run
 * @param messageId null in a dry run, and when nothing was said
 * @param trace how the answer came about, as JSON; null unless asked for
 */
public record Answer(
        String outcome,
        @Nullable Text answer,
        double confidence,
        double threshold,
        List<String> reasons,
        List<Citation> citations,
        List<Suggestion> suggestions,
        @Nullable Handoff handoff,
        String language,
        @Nullable String conversationId,
        @Nullable String messageId,
        long knowledgeRevision,
        String traceId,
        double totalMs,
        @Nullable Map<String, @Nullable Object> trace) {

    /** The words for the customer, Markdown; empty while a person has the word. */
    public String text() {
        return answer == null ? "" : answer.text();
    }

    /** Whether the question was answered from the articles. */
    public boolean isAnswered() {
        return "answered".equals(outcome);
    }

    static Answer from(Json json) {
        Json answer = json.get("answer");
        Json handoff = json.get("handoff");
        return new Answer(
                json.get("outcome").text(),
                answer.isNull()
                        ? null
                        : new Text(
                                answer.get("text").text(),
                                answer.get("language").text(),
                                answer.get("mode").text(),
                                answer.get("degraded").truth(),
                                Original.from(answer.get("original"))),
                json.get("confidence").number(),
                json.get("threshold").number(),
                json.get("reasons").list(Json::text),
                json.get("citations").list(Citation::from),
                json.get("suggestions").list(Suggestion::from),
                handoff.isNull()
                        ? null
                        : new Handoff(
                                handoff.get("id").textOrNull(),
                                handoff.get("status").textOrNull(),
                                handoff.get("message").textOrNull(),
                                handoff.get("opensAt").textOrNull()),
                json.get("language").text(),
                json.get("conversationId").textOrNull(),
                json.get("messageId").textOrNull(),
                (long) json.get("knowledgeRevision").number(),
                json.get("traceId").text(),
                json.get("totalMs").number(),
                json.get("trace").isNull() ? null : json.get("trace").object());
    }

    /**
     * The words of an answer.
     *
     * @param text Markdown
     * @param mode extractive, generative, pinned, canned or translated
     * @param degraded true when a better way was asked for and could not be used
     * @param original what was translated; null where nothing was
     */
    public record Text(
            String text,
            String language,
            String mode,
            boolean degraded,
            @Nullable Original original) {}

    /**
     * What a translated answer was made of.
     *
     * @param text Markdown
     * @param language primary tag
     */
    public record Original(String text, String language) {

        static @Nullable Original from(Json json) {
            return json.isNull()
                    ? null
                    : new Original(json.get("text").text(), json.get("language").text());
        }
    }

    /**
     * A place in an article that the answer rests on.
     *
     * @param url may be null
     * @param quote verbatim from that revision
     */
    public record Citation(
            String articleId,
            String externalId,
            String title,
            @Nullable String url,
            List<String> headings,
            String quote,
            double score,
            int revision) {

        static Citation from(Json json) {
            return new Citation(
                    json.get("articleId").text(),
                    json.get("externalId").text(),
                    json.get("title").text(),
                    json.get("url").textOrNull(),
                    json.get("headings").list(Json::text),
                    json.get("quote").text(),
                    json.get("score").number(),
                    (int) json.get("revision").number());
        }
    }

    /**
     * An article that may help.
     *
     * @param url may be null
     */
    public record Suggestion(
            String articleId,
            String externalId,
            String title,
            @Nullable String url) {

        static Suggestion from(Json json) {
            return new Suggestion(
                    json.get("articleId").text(),
                    json.get("externalId").text(),
                    json.get("title").text(),
                    json.get("url").textOrNull());
        }
    }

    /**
     * Who takes over; in a dry run {@code opensAt} alone.
     *
     * @param opensAt ISO 8601, when people are back; null when they are there, or nobody knows
     */
    public record Handoff(
            @Nullable String id,
            @Nullable String status,
            @Nullable String message,
            @Nullable String opensAt) {}
}
