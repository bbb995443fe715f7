package dev.deskhand.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.ModelOpener;
import dev.deskhand.knowledge.model.SiteModels;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command beside a service that is changing its sites to another model. */
class IngestDuringModelChangeIT {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void gives_new_passages_the_vectors_of_both_models() throws IOException {
        StoreSettings settings = new StoreSettings(folder.resolve("data"), Optional.empty());
        write("first", 40, "Text number ");
        assertThat(ingest("first")).as(said.toString()).isZero();

        try (KnowledgeStore service =
                KnowledgeStore.open(settings, new ModelSource("bge-small-en-v15-q"), ModelOpener.FILES)) {
            Site site = service.sites().find("default").orElseThrow();
            service.modelChange().advance(Duration.ofNanos(1));
            write("second", 1, "Parcels reach you within three working days, says number ");

            assertThat(ingest("second")).as(said.toString()).isZero();

            SiteModels during = service.models().of(site.id());
            assertThat(during.active()).contains("minilm_l6_v2_q");
            assertThat(during.change().map(SiteModels.Change::model)).contains("bge_small_en_v15_q");
            assertThat(vectors(service, "vector_minilm_l6_v2_q_384", "second-0"))
                    .isEqualTo(2);
            assertThat(vectors(service, "vector_bge_small_en_v15_q_384", "second-0"))
                    .isEqualTo(2);
            service.replicas().orElseThrow().followAll();
            assertThat(first(service, site)).isEqualTo("second-0");

            service.modelChange().advance(Duration.ofMinutes(1));

            assertThat(service.models().of(site.id()).active()).contains("bge_small_en_v15_q");
            assertThat(first(service, site)).isEqualTo("second-0");
        }
        assertThat(ingest("first"))
                .as("the command goes by what the service chose")
                .isZero();
        assertThat(said.toString()).containsPattern("unchanged +40");
    }

    private int ingest(String name) {
        PrintWriter writer = new PrintWriter(said);
        return IngestCommand.run(
                settings -> StoreAccess.open(settings, ModelSource.DEFAULT),
                new Console(writer, writer, false, Map.of(), folder.toString(), Clock.systemUTC()),
                folder.resolve(name).toString(),
                "--data",
                folder.resolve("data").toString());
    }

    private void write(String name, int articles, String text) throws IOException {
        Path source = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < articles; i++) {
            Files.writeString(
                    source.resolve(name + "-" + i + ".md"),
                    "---\nid: " + name + "-" + i + "\n---\n# About " + name + " " + i + "\n\n" + text + i + ".\n");
        }
    }

    private static String first(KnowledgeStore store, Site site) {
        SearchResult result = store.search()
                .search(new SearchRequest(
                        site.id(),
                        Set.of(Audience.PUBLIC),
                        "within how many working days do parcels reach me",
                        Optional.empty(),
                        List.of(new LanguageGuess("en", 1)),
                        10));
        return result.articles().get(0).bestPassage().externalId();
    }

    private static long vectors(KnowledgeStore store, String table, String externalId) {
        return JdbcClient.create(store.dataSource())
                .sql("""
                        select count(*) from knowledge.%s v
                        join knowledge.passage p on p.id = v.passage_id
                        join knowledge.article_revision r on r.id = p.article_revision_id
                        join knowledge.article a on a.id = r.article_id
                        where a.external_id = :id
                        """.formatted(table))
                .param("id", externalId)
                .query(Long.class)
                .single();
    }
}
