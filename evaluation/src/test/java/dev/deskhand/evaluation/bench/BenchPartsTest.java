package dev.deskhand.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.evaluation.bench.Part.Bar;
import dev.deskhand.evaluation.bench.Part.Chart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BenchPartsTest {

    @Test
    void ratios_stand_first_with_what_was_asked_beside_them() {
        Part part = new Part(
                "one",
                List.of(
                        Figure.plain("memory", "≤ 1 GB", "1.20 GB", false),
                        Figure.ratio("ingest", "≥ 90 %", "95 %", true),
                        Figure.plain("search", "3 ms")),
                List.of(),
                Map.of());

        assertThat(new BenchResult(List.of(part)).rows())
                .containsExactly(
                        List.of("ingest", "≥ 90 %", "95 %", "yes"),
                        List.of("memory", "≤ 1 GB", "1.20 GB", "NO"),
                        List.of("search", "", "3 ms", ""));
    }

    @Test
    void growth_is_told_against_ten_thousand_passages() {
        List<ScaleRun> runs = List.of(run(1_000, 2, 1), run(10_000, 4, 1), run(100_000, 14, 0.9));

        List<Figure> figures = ScaleBench.figures("embedded", runs);

        assertThat(figures)
                .contains(
                        Figure.ratio("search at 100,000 passages, embedded, against 10,000", "≤ 3 ×", "3.50 ×", false))
                .contains(Figure.ratio("recall@10 of vectors at 100,000 passages, embedded", "≥ 0.95", "0.900", false));
        assertThat(figures)
                .extracting(Figure::what)
                .doesNotContain("search at 1,000 passages, embedded, against 10,000");
    }

    private static ScaleRun run(int passages, double millis, double recall) {
        return new ScaleRun(passages, Latencies.of(List.of(millis)), recall, 100);
    }

    @Test
    void an_ingest_may_double_the_slowest_answers_and_no_more() {
        Part part = BusyBench.part(Latencies.of(List.of(4.0, 10.0)), Latencies.of(List.of(5.0, 25.0)));

        assertThat(part.figures())
                .containsExactly(
                        Figure.ratio("answer p99 during an ingest against quiet", "≤ 2 ×", "2.50 ×", false),
                        Figure.plain("answer p50, p99 during an ingest", "5.0 ms, 25.0 ms"));
    }

    @Test
    void a_part_of_the_ranking_brings_what_is_lost_without_it_and_costs_what_is_saved() {
        List<Ranked> asked = List.of(
                ranked("one", "en", true, false, 5, 3),
                ranked("one", "en", true, true, 6, 3),
                ranked("two", "en", true, true, 7, 3),
                ranked("three", "he", true, false, 2, 3));

        Part part = RankingBench.part(asked);

        assertThat(part.figures())
                .containsExactly(
                        Figure.plain("whole ranking, English", "hit@1 1.000, 6.00 ms"),
                        Figure.ratio("ranking, English: words bring and take", "hit@1 +0.250, 3.00 ms"),
                        Figure.plain("whole ranking, other languages", "hit@1 1.000, 2.00 ms"),
                        Figure.ratio("ranking, other languages: words bring and take", "hit@1 +1.000, -1.00 ms"));
    }

    private static Ranked ranked(
            String set, String language, boolean whole, boolean without, double millis, double fewer) {
        return new Ranked(
                set,
                language,
                Map.of(RankingEffect.WHOLE, whole, "words", without),
                Map.of(RankingEffect.WHOLE, millis, "words", fewer));
    }

    @Test
    void recall_is_the_share_of_true_neighbours_found() {
        UUID a = new UUID(0, 1);
        UUID b = new UUID(0, 2);
        UUID c = new UUID(0, 3);

        double recall =
                ExactNeighbours.recall(List.of(Set.of(a, b), Set.of(a, c)), List.of(Set.of(a, c), Set.of(a, c)));

        assertThat(recall).isEqualTo(0.75);
    }

    @Test
    void resident_memory_is_read_in_gigabytes() {
        assertThat(ServiceCost.residentGigabytes(List.of("VmPeak:\t 9 kB", "VmRSS:\t  524288 kB")))
                .hasValue(0.5);
        assertThat(ServiceCost.residentGigabytes(List.of())).isEmpty();
        assertThat(ServiceCost.part(ServiceCost.residentGigabytes(List.of()), List.of(9.0, 30.0, 8.0), 5)
                        .figures())
                .containsExactly(Figure.plain("ready again on its data", "≤ 20 s", "9.0 s", true));
    }

    @Test
    void the_longest_bar_fills_the_picture() {
        String svg = BenchPicture.of(
                List.of(new Chart("Time <p50>", "ms", List.of(new Bar("a & b", 5), new Bar("half", 2.5)))));

        assertThat(svg)
                .contains("Time &lt;p50> (ms)", "a &amp; b", "width=\"380.0\"", "width=\"190.0\"")
                .endsWith("</svg>\n");
    }

    @Test
    void a_database_is_made_beside_the_one_that_is_named() {
        assertThat(StorageMode.urlOf("jdbc:postgresql://host:5433/postgres?user=me", "mine"))
                .isEqualTo("jdbc:postgresql://host:5433/mine?user=me");
        assertThat(StorageMode.urlOf("jdbc:postgresql://host", "mine")).isEqualTo("jdbc:postgresql://host/mine");
    }

    @Test
    void a_limit_makes_everything_smaller_and_no_size_is_too_small() {
        BenchSize small = BenchSize.quick().atMost(200);

        assertThat(small).isEqualTo(new BenchSize(200, 200, 1, 200, List.of(200)));
        assertThatThrownBy(() -> BenchSize.full().atMost(5)).hasMessage("passages is 5, must be at least 20");
        assertThat(Optional.of(BenchSize.full().scales())).hasValue(List.of(1_000, 10_000, 100_000, 1_000_000));
    }
}
