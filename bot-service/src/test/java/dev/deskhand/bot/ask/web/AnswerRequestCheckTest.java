package dev.deskhand.bot.ask.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.ask.AskedQuestion;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.FieldError;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerRequestCheckTest {

    private static final Site SITE = new Site(SiteId.random(), "default", "Default", 7);

    private final JsonMapper json = JsonMapper.builder().build();
    private final AnswerRequestCheck check = new AnswerRequestCheck(json);

    @Test
    void a_question_alone_is_enough() {
        AskedQuestion asked = check("{\"question\": \"How?\"}");

        assertThat(asked.text()).isEqualTo("How?");
        assertThat(asked.mode()).isEqualTo(AnswerMode.AUTO);
        assertThat(asked.dryRun()).isFalse();
        assertThat(asked.conversation()).isEmpty();
        assertThat(asked.language()).isEmpty();
        assertThat(asked.origin().customer()).isEqualTo(CustomerProfile.ANONYMOUS);
    }

    @Test
    void the_limit_counts_code_points() {
        assertThat(check("{\"question\": \"" + "🔑".repeat(4_000) + "\"}").text())
                .hasSize(8_000);
        assertThatThrownBy(() -> check("{\"question\": \"" + "🔑".repeat(4_001) + "\"}"))
                .hasMessageContaining("/question has 4001 characters, must be a text of 1 to 4,000 characters");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "pt-BR, pt", "EN, en", "zh-Hant-TW, zh", "fil, fil", "he, he"})
    void a_language_is_kept_as_its_primary_tag(String tag, String primary) {
        assertThat(check("{\"question\": \"How?\", \"language\": \"" + tag + "\"}")
                        .language())
                .isEqualTo(Optional.of(primary));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                       | /question             | is missing, must be a text of 1 to 4,000 characters
            {"question": ""}                                         | /question             | is blank
            {"question": "\\n "}                                     | /question             | is blank
            {"question": "a\\u0000"}                                 | /question             | control character U+0000
            {"question": "a\\ud83d"}                                 | /question             | lone surrogate
            {"question": "a", "language": "klingon"}                 | /language             | is "klingon", must be a BCP 47 tag
            {"question": "a", "language": ""}                        | /language             | is "", must be a BCP 47 tag
            {"question": "a", "language": "und"}                     | /language             | must be a BCP 47 tag
            {"question": "a", "mode": "best"}                        | /mode                 | is "best", must be "auto", "extractive" or "generative"
            {"question": "a", "conversationId": "7"}                 | /conversationId       | is "7", must be a UUID
            {"question": "a", "tags": [null]}                        | /tags/0               | is missing
            {"question": "a", "user": {"id": " "}}                   | /user/id              | is blank
            {"question": "a", "user": {"name": "a\\u0007"}}          | /user/name            | control character
            {"question": "a", "history": [{"role": "customer", "text": "b"}]} | /history     | only allowed with "dryRun": true
            {"question": "a", "dryRun": true, "history": [{"role": "bot", "text": "b"}]} | /history/0/role | is "bot", must be "customer" or "assistant"
            {"question": "a", "dryRun": true, "history": [{"role": "customer"}]} | /history/0/text | is missing
            {"question": "a", "dryRun": true, "history": [null]}     | /history/0/role       | is missing
            """)
    void names_the_field_and_what_is_allowed(String body, String pointer, String detail) {
        assertThatThrownBy(() -> check(body)).isInstanceOfSatisfying(DeskhandException.class, e -> {
            assertThat(e.code().status()).isEqualTo(400);
            FieldError first = e.errors().get(0);
            assertThat(first.pointer()).isEqualTo(pointer);
            assertThat(first.detail()).contains(detail);
        });
    }

    @Test
    void history_needs_a_dry_run_without_a_conversation() {
        String body = """
                {"question": "a", "dryRun": true, "conversationId": "9a1a4f0e-54fb-4f43-8f2c-6f3f5a1f9b52",
                 "history": [{"role": "customer", "text": "b"}]}
                """;

        assertThatThrownBy(() -> check(body)).hasMessageContaining("/history is given, only allowed with");
    }

    @Test
    void all_faults_are_named_at_once() {
        assertThatThrownBy(() -> check("{\"question\": \"\", \"mode\": \"x\", \"language\": \"??\"}"))
                .isInstanceOfSatisfying(DeskhandException.class, e -> assertThat(e.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/question", "/language", "/mode"));
    }

    @Test
    void attributes_have_a_size() {
        String body = "{\"question\": \"a\", \"user\": {\"attributes\": {\"a\": \"" + "x".repeat(8_000) + "\"}}}";

        assertThatThrownBy(() -> check(body)).hasMessageContaining("/user/attributes has 8008 characters as JSON");
    }

    private AskedQuestion check(String body) {
        return check.check(json.readValue(body, AnswerRequest.class), SITE, Set.of(Audience.PUBLIC));
    }
}
