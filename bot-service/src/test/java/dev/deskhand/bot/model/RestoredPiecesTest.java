package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.redact.KnownPerson;
import dev.deskhand.bot.redact.Redactor.Redaction;
import dev.deskhand.bot.redact.Redactors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RestoredPiecesTest {

    private static final String SAID = "[email-1] and [email-2] (see [1], [x](y), [email-1]) or [email-12 or [";
    private static final String MEANT =
            "ana@example.com and bo@example.com (see [1], [x](y), ana@example.com) or [email-12 or [";

    private final Redaction redaction = Redactors.redactor().begin(KnownPerson.nobody());

    @Test
    void however_a_text_is_cut_it_comes_back_whole() {
        redaction.redact("ana@example.com, bo@example.com");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<String> told = new ArrayList<>();
            RestoredPieces pieces = new RestoredPieces(redaction, told::add);

            for (int from = 0; from < SAID.length(); ) {
                int to = Math.min(SAID.length(), from + 1 + random.nextInt(12));
                pieces.add(SAID.substring(from, to));
                from = to;
            }

            assertThat(pieces.end()).as("seed %d", seed).isEqualTo(MEANT);
            assertThat(String.join("", told)).isEqualTo(MEANT);
        }
    }

    @Test
    void what_is_no_beginning_of_a_placeholder_waits_for_nothing() {
        List<String> told = new ArrayList<>();
        RestoredPieces pieces = new RestoredPieces(redaction, told::add);

        pieces.add("One ");
        pieces.add("two [");
        pieces.add("3] and [a bracket that is really never closed at all");

        assertThat(told).containsExactly("One ", "two ", "[3] and [a bracket that is really never closed at all");
    }
}
