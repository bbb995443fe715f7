package dev.deskhand.knowledge.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** What holds for the chunks of any body. */
final class ChunkerProperties {

    // A heading of either kind, a rule, or nothing.
    private static final Pattern UNCOVERED = Pattern.compile(
            "(?s)(?:\\s|#{1,6}(?:[ \\t][^\\r\\n]*)?(?=\\s|$)|[^\\r\\n]+(?:\\R[^\\r\\n]+)*?\\R {0,3}(?:=+|-+)[ \\t]*(?=\\R|$)"
                    + "|(?:[-*_][ \\t]*){3,})*+");

    private ChunkerProperties() {}

    static void verify(String body, List<Chunk> chunks, ChunkSettings settings) {
        int position = 0;
        for (Chunk chunk : chunks) {
            assertThat(chunk.start()).isGreaterThanOrEqualTo(position).isLessThan(chunk.end());
            assertThat(chunk.text()).isEqualTo(body.substring(chunk.start(), chunk.end()));
            verifyUncovered(body.substring(position, chunk.start()));
            position = chunk.end();
        }
        verifyUncovered(body.substring(position));
        assertThat(chunks)
                .filteredOn(chunk -> chunk.text().length() > settings.maxCharacters())
                .allSatisfy(chunk -> assertThat(chunk.text())
                        .containsPattern("(?m)^(?:[ ]{0,3}(?:[-*+|`~<>]|\\d+[.)])|\\t|    |[^\\r\\n|]*+\\|)"));
    }

    private static void verifyUncovered(String gap) {
        if (gap.length() < 2_000) {
            assertThat(gap).matches(UNCOVERED);
        } else {
            assertThat(gap.replaceAll("[#=\\-*_\\s]|a\\R=", "")).isEmpty();
        }
    }
}
