package dev.deskhand.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to {@code POST /answer}; only the question is required, everything else may be null.
 *
 * <pre>{@code
 * Question question = Question.of("How do I pause my subscription?").askedBy(User.withId("42"));
 * }</pre>
 *
 * @param question 1 to 4,000 characters
 * @param site slug; null: the key's only site
 * @param conversationId that an earlier answer gave, to continue
 * @param language BCP 47 tag; null: found from the question
 * @param history earlier turns, oldest first; only in a dry run without a conversation
 * @param mode auto, extractive or generative
 * @param dryRun true: nothing is recorded and nothing handed over
 * @param trace true: the answer tells how it came about; wants the scope admin or curate
 */
public record Question(
        String question,
        @Nullable String site,
        @Nullable String conversationId,
        @Nullable String language,
        @Nullable User user,
        @Nullable Context context,
        @Nullable List<String> tags,
        @Nullable List<Turn> history,
        @Nullable String mode,
        @Nullable Boolean dryRun,
        @Nullable Boolean trace) {

    public Question {
        if (question.isBlank()) {
            throw new IllegalArgumentException("the question is blank");
        }
        tags = tags == null ? null : List.copyOf(tags);
        history = history == null ? null : List.copyOf(history);
    }

    /** A question and nothing else. */
    public static Question of(String question) {
        return new Question(question, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same on the site with this slug. */
    public Question on(String slug) {
        return new Question(
                question, slug, conversationId, language, user, context, tags, history, mode, dryRun, trace);
    }

    /** The same in a conversation that an earlier answer named. */
    public Question in(String conversation) {
        return new Question(question, site, conversation, language, user, context, tags, history, mode, dryRun, trace);
    }

    /** The same by a customer. */
    public Question askedBy(User customer) {
        return new Question(
                question, site, conversationId, language, customer, context, tags, history, mode, dryRun, trace);
    }

    /** The same without any effect: nothing is recorded and nothing handed over. */
    public Question asDryRun() {
        return new Question(question, site, conversationId, language, user, context, tags, history, mode, true, trace);
    }

    /** Whether it has no effect. */
    public boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("question", question);
        json.put("site", site);
        json.put("conversationId", conversationId);
        json.put("language", language);
        json.put("user", user == null ? null : user.toJson());
        json.put("context", context == null ? null : Json.object("pageUrl", context.pageUrl()));
        json.put("tags", tags);
        json.put(
                "history",
                history == null
                        ? null
                        : history.stream()
                                .map(turn -> Json.object("role", turn.role(), "text", turn.text()))
                                .toList());
        json.put("mode", mode);
        json.put("dryRun", dryRun);
        json.put("trace", trace);
        json.values().removeIf(value -> value == null);
        return json;
    }

    /**
     * The customer, on your word.
     *
     * @param id your own id of the customer: the same id is the same customer
     * @param attributes values as in JSON
     */
    public record User(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable Map<String, @Nullable Object> attributes) {

        /** A customer of whom only the id is told. */
        public static User withId(String id) {
            return new User(id, null, null, null);
        }

        Map<String, @Nullable Object> toJson() {
            return Json.object("id", id, "name", name, "email", email, "attributes", attributes);
        }
    }

    /** Where the customer is. */
    public record Context(@Nullable String pageUrl) {}

    /**
     * An earlier turn.
     *
     * @param role customer or assistant
     */
    public record Turn(String role, String text) {}
}
