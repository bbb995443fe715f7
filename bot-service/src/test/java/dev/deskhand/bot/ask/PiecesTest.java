package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final String TEXT = "Open it. Choose **Reset**.\n\n1. Read the mail.\n2. Follow the link. Done!";

    @Test
    void pieces_are_whole_sentences_and_joined_they_are_the_text() {
        List<String> pieces = Pieces.of(TEXT, "en");

        assertThat(pieces).hasSizeGreaterThan(3).startsWith("Open it. ");
        assertThat(String.join("", pieces)).isEqualTo(TEXT);
    }

    @Test
    void short_sentences_go_together() {
        List<String> pieces = Pieces.of(TEXT, "en", 20);

        assertThat(pieces.subList(0, pieces.size() - 1))
                .allSatisfy(piece -> assertThat(piece).hasSizeGreaterThanOrEqualTo(20));
        assertThat(String.join("", pieces)).isEqualTo(TEXT);
        assertThat(Pieces.of("", "en", 20)).isEmpty();
    }
}
