package dev.deskhand.bot.curation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.curation.Differences.Line;
import dev.deskhand.bot.curation.Differences.Piece;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void equal_wordings_have_none() {
        assertThat(Differences.between(wording("Once a week."), wording("Once a week.")))
                .isEmpty();
    }

    @Test
    void a_changed_line_names_its_words() {
        List<Line> lines = Differences.between(wording("Water once a week."), wording("Water twice a week."));

        Line changed = lines.stream()
                .filter(line -> line.kind().equals("changed"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.before())
                .filteredOn(Piece::changed)
                .extracting(Piece::text)
                .containsExactly("once");
        assertThat(changed.after())
                .filteredOn(Piece::changed)
                .extracting(Piece::text)
                .containsExactly("twice");
    }

    @Test
    void lines_that_came_and_went_stand_alone() {
        List<Line> lines = Differences.between(wording("a\nb"), wording("a\nb\nc"));

        assertThat(lines)
                .filteredOn(line -> line.kind().equals("added"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.before()).isEmpty();
                    assertThat(line.after()).extracting(Piece::text).containsExactly("c");
                });
    }

    @Test
    void markup_is_text() {
        List<Line> lines = Differences.between(wording("<b>&amp;</b>"), wording("<i>&amp;</i>"));

        assertThat(lines.stream()
                        .flatMap(line -> line.after().stream())
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .contains("<i>&amp;</i>");
    }

    @Test
    void long_runs_without_a_change_are_left_out() {
        String many = IntStream.range(0, 100).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

        List<Line> lines = Differences.between(wording(many + "\nend"), wording(many + "\nthe end"));

        assertThat(lines).hasSizeLessThan(10).first().isEqualTo(Line.SKIPPED);
    }

    private static Wording wording(String body) {
        return new Wording("Watering", body, Optional.empty(), List.of(), List.of());
    }
}
