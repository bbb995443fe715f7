package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractiveSummaryTest {

    private final List<Message> transcript = new ArrayList<>();

    @Test
    void says_what_was_asked_first_and_what_is_asked_now() {
        say(Author.CUSTOMER, "Hello. Why was I charged twice in October? I use the family plan.");
        say(Author.BOT, "Open Account. What else?");
        say(Author.CUSTOMER, "ok");
        say(Author.CUSTOMER, "When do I get my money back?");

        assertThat(summary(Locale.ENGLISH))
                .isEqualTo("Why was I charged twice in October? I use the family plan. When do I get my money back?");
    }

    @Test
    void sentences_end_where_the_language_ends_them() {
        say(Author.CUSTOMER, "パスワードを忘れました。どうすればいいですか？");

        assertThat(summary(Locale.JAPANESE)).isEqualTo("パスワードを忘れました。 どうすればいいですか？");
    }

    @Test
    void nobody_who_said_nothing_is_quoted() {
        say(Author.BOT, "Hello!");

        assertThat(summary(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void is_short_also_when_the_customer_was_not() {
        say(Author.CUSTOMER, "word ".repeat(500) + "😀");

        assertThat(summary(Locale.ENGLISH)).hasSizeLessThanOrEqualTo(400).endsWith("…");
    }

    private void say(Author author, String text) {
        transcript.add(new Message(
                MessageId.random(),
                transcript.size() + 1,
                new Message.Speaker(author, Optional.empty(), Optional.empty()),
                text,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    private String summary(Locale language) {
        return ExtractiveSummary.of(transcript, language);
    }
}
