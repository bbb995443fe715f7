package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.helpcentre.HelpCentreSource;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundSettings;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceLocator;
import dev.deskhand.ingest.source.SourceSettings;
import dev.deskhand.ingest.web.FilePageMemory;
import dev.deskhand.ingest.web.WebSettings;
import dev.deskhand.ingest.web.WebSource;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sources that a command line names: paths, web addresses, other help centres. */
final class Sources implements Closeable {

    private final SourceLocator locator;
    private final WebSettings web;
    private final boolean crawl;
    private final String token;
    private final OutboundClient client;
    private final FilePageMemory memory;

    /**
     * @param crawl follow links below a web address
     * @param token of the help centre; empty without
     * @param memory where page states of earlier runs are kept
     */
    Sources(
            SourceSettings files,
            WebSettings web,
            OutboundSettings outbound,
            boolean crawl,
            String token,
            Path memory) {
        this.locator = new SourceLocator(files);
        this.web = web;
        this.crawl = crawl;
        this.token = token;
        this.client = new OutboundClient(outbound);
        this.memory = new FilePageMemory(memory);
    }

    /** @throws SourceException when there is nothing that can be read under one of the names */
    List<ArticleSource> locate(List<String> names) {
        return names.stream().map(this::locate).toList();
    }

    /** Keeps what was seen of web pages for the next run. */
    void remember() {
        memory.save();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private ArticleSource locate(String name) {
        Optional<HelpCentreSource.Maker> maker = HelpCentreSource.makerOf(name);
        if (maker.isPresent()) {
            return new HelpCentreSource(maker.get(), HelpCentreSource.addressOf(name), client, token);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("https://") || lower.startsWith("http://")) {
                URI address = URI.create(name);
                return new WebSource(address, WebSource.reachOf(address, crawl), web, client, memory);
            }
            return locator.locate(Path.of(name));
        } catch (InvalidPathException odd) {
            throw new SourceException(name + " is no path.", odd);
        } catch (IllegalArgumentException odd) {
            throw new SourceException(name + " is no address.", odd);
        }
    }
}
