package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.helpcentre.HelpCentreSource;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceLocator;
import dev.deskhand.ingest.source.SourceSettings;
import dev.deskhand.ingest.web.WebSettings;
import dev.deskhand.ingest.web.WebSource;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds what people name as a source: a path, a web address, another help centre. */
public final class SourceOpener {

    private final SourceSettings files;
    private final WebSettings web;
    private final boolean crawl;
    private final AllowedFolders folders;
    private final OutboundClient client;

    /** @param crawl follow links below a web address */
    public SourceOpener(
            SourceSettings files, WebSettings web, boolean crawl, AllowedFolders folders, OutboundClient client) {
        this.files = files;
        this.web = web;
        this.crawl = crawl;
        this.folders = folders;
        this.client = client;
    }

    /**
     * @param token of a help centre; empty without
     * @throws SourceException when there is nothing that can be read under the name
     */
    public ArticleSource open(String name, String token) {
        Optional<HelpCentreSource.Maker> maker = HelpCentreSource.makerOf(name);
        if (maker.isPresent()) {
            return new HelpCentreSource(maker.get(), HelpCentreSource.addressOf(name), client, token);
        }
        try {
            return isWebAddress(name) ? page(URI.create(name)) : file(Path.of(name));
        } catch (InvalidPathException odd) {
            throw new SourceException(name + " is no path.", odd);
        } catch (IllegalArgumentException odd) {
            throw new SourceException(name + " is no address.", odd);
        }
    }

    /** Whether the name means a path of this machine. */
    public static boolean isPath(String name) {
        return HelpCentreSource.makerOf(name).isEmpty() && !isWebAddress(name);
    }

    /** Tells notes of sources apart that were read in another way. */
    public String variant(Optional<String> collection) {
        return "v" + ArticleParser.VERSION + " " + files.format() + " " + collection.orElse("");
    }

    private static boolean isWebAddress(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private ArticleSource page(URI address) {
        return new WebSource(address, WebSource.reachOf(address, crawl), web, client);
    }

    private ArticleSource file(Path path) {
        if (!folders.allow(path)) {
            throw new SourceException(path + " lies in no folder that sources may be read from.", null);
        }
        return new SourceLocator(files).locate(path);
    }
}
