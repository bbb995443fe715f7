package dev.deskhand.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.ingest.cli.Console;
import dev.deskhand.ingest.cli.IngestCommand;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.text.OpenNlpLanguageIdentifier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs over real help centres where they are at hand ({@code -Ddeskhand.datasets=DIR}), and over our own sample always. */
class RealFoldersIT {

    private static final Path DATASETS = Path.of(System.getProperty("deskhand.datasets", "../../shared/datasets"));

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(new OpenNlpLanguageIdentifier());
    private final StringWriter out = new StringWriter();

    @Test
    @EnabledIf(value = "arePublicSetsAtHand", disabledReason = "the public help centres are not on this machine")
    void a_jekyll_help_centre_comes_in_whole_with_its_translations() {
        int exitCode = ingest(dataset("login-gov-help/articles"));

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(drafts()).hasSize(154).allSatisfy(RealFoldersIT::isClean);
        assertThat(drafts().stream().filter(draft -> draft.language().equals("en")))
                .hasSize(55);
        for (String language : List.of("es", "fr", "zh")) {
            assertThat(drafts().stream().filter(draft -> draft.language().equals(language)))
                    .hasSize(33);
        }
        assertThat(drafts().stream().map(ArticleDraft::translationGroup).distinct())
                .hasSize(55);
        assertThat(drafts())
                .allSatisfy(draft -> assertThat(draft.body()).doesNotContain("{%", "{:", "<div", "<button"));
    }

    @Test
    @EnabledIf(value = "arePublicSetsAtHand", disabledReason = "the public help centres are not on this machine")
    void a_lektor_help_centre_comes_in_without_redirects_and_section_pages() {
        int exitCode = ingest(dataset("tor-support-kb/articles"));

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(drafts()).hasSizeBetween(300, 345).allSatisfy(RealFoldersIT::isClean);
        assertThat(drafts()).noneSatisfy(draft -> assertThat(draft.body()).contains("_model:"));
    }

    @Test
    @EnabledIf(value = "arePublicSetsAtHand", disabledReason = "the public help centres are not on this machine")
    void a_folder_of_restructured_text_and_asciidoc_comes_in_whole() {
        int exitCode = ingest(dataset("format-zoo/articles"));

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(drafts()).hasSize(30).allSatisfy(draft -> {
            assertThat(draft.title()).isNotBlank();
            assertThat(draft.body()).isNotBlank();
            assertThat(draft.language()).isEqualTo("en");
        });
        assertThat(drafts()).allSatisfy(draft -> assertThat(draft.body())
                .doesNotContain(".. note::", ".. code-block::", ":ref:`", "ifdef::", "include::", "[source"));
    }

    @Test
    @EnabledIf(value = "arePublicSetsAtHand", disabledReason = "the public help centres are not on this machine")
    void documents_in_json_lines_come_in_one_by_one() {
        int exitCode = ingest(dataset("mtrag-cloud"), dataset("abcd-guidelines"));

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(drafts()).hasSize(242 + 55).allSatisfy(RealFoldersIT::isClean);
    }

    @Test
    @EnabledIf(value = "arePublicSetsAtHand", disabledReason = "the public help centres are not on this machine")
    void examples_become_questions_of_their_document() {
        int exitCode = ingest(dataset("hint3-sofmattress"));

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(drafts()).hasSize(21).allSatisfy(draft -> assertThat(draft.questions())
                .isNotEmpty());
    }

    @Test
    void our_sample_help_centre_comes_in_without_a_single_remark() {
        Path sample = Path.of("../datasets/sample-help-centre/articles");

        int exitCode = ingest(sample);

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(out.toString()).doesNotContain("Warnings:", "Skipped:");
        assertThat(drafts()).hasSizeGreaterThanOrEqualTo(110).allSatisfy(RealFoldersIT::isClean);
        assertThat(drafts().stream().map(ArticleDraft::language).distinct())
                .containsExactlyInAnyOrder("en", "vi", "he", "fa", "th", "ta");
    }

    @Test
    @EnabledIf(value = "arePublicSetsAtHand", disabledReason = "the public help centres are not on this machine")
    void a_second_run_over_every_folder_hands_nothing_over_again() {
        Path[] folders = {dataset("login-gov-help/articles"), dataset("tor-support-kb/articles"), dataset("mtrag-cloud")
        };
        ingest(folders);
        int before = knowledge.puts();

        ingest(folders);

        assertThat(knowledge.puts()).isEqualTo(before);
    }

    static boolean arePublicSetsAtHand() {
        return Files.isDirectory(DATASETS);
    }

    private static void isClean(ArticleDraft draft) {
        assertThat(draft.title()).isNotBlank();
        assertThat(draft.language()).matches("[a-z]{2,3}");
        assertThat(draft.body()).as(draft.externalId()).isNotBlank().doesNotContain("<!--");
    }

    private List<ArticleDraft> drafts() {
        return knowledge.articles("default").values().stream()
                .map(InMemoryKnowledge.Stored::draft)
                .toList();
    }

    private static Path dataset(String name) {
        return DATASETS.resolve(name);
    }

    private int ingest(Path... folders) {
        PrintWriter writer = new PrintWriter(out);
        Console console = new Console(writer, writer, false, Map.of(), ".", Clock.systemUTC());
        String[] arguments = Arrays.stream(folders).map(Path::toString).toArray(String[]::new);
        return IngestCommand.run(settings -> knowledge, console, arguments);
    }
}
