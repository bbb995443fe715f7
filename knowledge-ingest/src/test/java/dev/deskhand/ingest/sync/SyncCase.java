package dev.deskhand.ingest.sync;

import dev.deskhand.ingest.InMemoryKnowledge;
import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.parse.ParseSettings;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceLocator;
import dev.deskhand.ingest.source.SourceSettings;
import dev.deskhand.ingest.source.SourceVisitor;
import dev.deskhand.knowledge.publish.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site without articles, and a folder to bring some from. */
abstract class SyncCase {

    static final SyncOptions PRUNE = new SyncOptions(true, false, false);
    static final SyncOptions FORCE = new SyncOptions(true, true, false);

    @TempDir
    Path folder;

    final InMemoryKnowledge knowledge = new InMemoryKnowledge();

    @BeforeEach
    void createSite() {
        knowledge.create("default", "Default");
    }

    SyncReport run(SyncOptions options, String... folders) {
        SourceLocator locator = new SourceLocator(SourceSettings.DEFAULT);
        List<ArticleSource> sources = folders.length == 0
                ? List.of(locator.locate(folder))
                : Arrays.stream(folders)
                        .map(name -> locator.locate(folder.resolve(name)))
                        .toList();
        return run(options, sources);
    }

    SyncReport run(SyncOptions options, List<ArticleSource> sources) {
        ArticleParser parser = new ArticleParser(ParseSettings.DEFAULT, knowledge.languages());
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
        Site site = knowledge.find("default").orElseThrow();
        return new SyncRun(knowledge, knowledge, parser, options, SyncProgress.SILENT, clock).run(site, sources);
    }

    /** A source whose only folder may not be listed. */
    record UnreadableSource(String identity) implements ArticleSource {

        @Override
        public String name() {
            return "help";
        }

        @Override
        public void read(SourceVisitor visitor) {
            visitor.unreadableFolder("closed", "no permission to read it");
        }
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
