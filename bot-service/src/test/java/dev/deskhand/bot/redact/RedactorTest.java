package dev.deskhand.bot.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactorTest {

    private final Redactor redactor = new Redactor(new PersonalData(new Names()));

    @Test
    void puts_a_placeholder_in_the_place_of_each_piece() {
        String redacted = redactor.redact("Mail ana@example.com or call +49 30 901820.");

        assertThat(redacted).isEqualTo("Mail [email-1] or call [phone-1].");
    }

    @Test
    void the_same_data_has_the_same_placeholder_in_every_text_of_one_redaction() {
        Redactor.Redaction redaction = redactor.begin(KnownPerson.nobody());

        assertThat(redaction.redact("I am ana@example.com")).endsWith("[email-1]");
        assertThat(redaction.redact("bo@example.com, not ana@example.com")).isEqualTo("[email-2], not [email-1]");
    }

    @Test
    void puts_the_data_back() {
        Redactor.Redaction redaction = redactor.begin(KnownPerson.nobody());
        redaction.redact("My name is Maren Okonjo, ana@example.com");

        assertThat(redaction.restore("Dear [name-1], we wrote to [email-1]. [email-9]"))
                .isEqualTo("Dear Maren Okonjo, we wrote to ana@example.com. [email-9]");
    }

    @Test
    void another_redaction_knows_nothing_of_it() {
        redactor.begin(KnownPerson.nobody()).redact("ana@example.com");

        assertThat(redactor.begin(KnownPerson.nobody()).restore("[email-1]")).isEqualTo("[email-1]");
    }

    @Test
    void every_text_comes_back_as_it_was() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "ana@example.com ",
                "+49 30 901820, ",
                "Maren Okonjo ",
                "4111 1111 1111 1111; ",
                "[email-1] is no data ",
                "\u200B",
                "how are you? ",
                "שלום ",
                "🙂 ",
                "203.0.113.42 ",
                "\n");

        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            new ArrayList<>(pieces)
                    .forEach(piece ->
                            text.append(random.nextBoolean() ? piece : pieces.get(random.nextInt(pieces.size()))));
            Redactor.Redaction redaction = redactor.begin(KnownPerson.nobody());

            assertThat(redaction.restore(redaction.redact(text.toString())))
                    .as("seed " + seed)
                    .isEqualTo(text.toString());
        }
    }
}
