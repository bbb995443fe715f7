package dev.deskhand.ingest.web;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRefusedException;
import dev.deskhand.ingest.outbound.OutboundRequest;
import dev.deskhand.ingest.outbound.OutboundResponse;
import dev.deskhand.ingest.outbound.RetryAfter;
import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.ingest.source.SourceVisitor;
import dev.deskhand.ingest.source.UndecodableException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One run's reading of pages: each address and each text once, with the pauses that manners ask for. */
final class PageReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");
    private static final int TOO_MANY = 429;
    private static final int NOT_MODIFIED = 304;
    private static final int MAX_ATTEMPTS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final OutboundClient client;
    private final Robots robots;
    private final WebSettings settings;
    private final NotedPages memory;
    private final SourceVisitor visitor;
    private final Map<String, URI> texts = new HashMap<>();
    private final Set<URI> taken = new HashSet<>();
    private boolean first = true;

    PageReading(OutboundClient client, Robots robots, WebSettings settings, NotedPages memory, SourceVisitor visitor) {
        this.client = client;
        this.robots = robots;
        this.settings = settings;
        this.memory = memory;
        this.visitor = visitor;
    }

    /** Hands the page on, or says why not; returns the addresses that it leads to. */
    List<URI> read(URI address) {
        String path = PageAddress.path(address);
        if (!robots.allows(address)) {
            visitor.skipped(path, "robots.txt asks not to read it");
            return List.of();
        }
        Optional<NotedPages.Known> known =
                memory.find(address).filter(NotedPages.Known::canBeAsked).filter(any -> visitor.holds(path));
        try {
            OutboundResponse response = fetch(address, known);
            if (response.status() == NOT_MODIFIED && known.isPresent()) {
                memory.remember(address, known.get());
                taken.add(address);
                visitor.unchanged(path);
                return links(known.get());
            }
            return response.status() == 200 ? page(address, path, response) : gone(path, response);
        } catch (OutboundRefusedException refused) {
            visitor.refused(path, path, String.valueOf(refused.getMessage()));
        } catch (IOException | UndecodableException broken) {
            visitor.refused(path, path, "cannot be read: " + broken.getMessage());
        }
        return List.of();
    }

    /* What answers 404 or 410 has vanished, as a file that is no longer there; any other status may be a mishap. */
    private List<URI> gone(String path, OutboundResponse response) {
        if (response.status() == 404 || response.status() == 410) {
            visitor.skipped(path, "is not there (status " + response.status() + ")");
        } else {
            visitor.refused(path, path, "answers with status " + response.status());
        }
        return List.of();
    }

    private List<URI> page(URI address, String path, OutboundResponse response) {
        Page page = Page.of(response);
        List<URI> links = page.links();
        Optional<String> reason = page.notAnArticle(address);
        URI own = page.canonical();
        URI twin = texts.putIfAbsent(page.words(), own);
        if (reason.isPresent()) {
            visitor.skipped(path, reason.get());
        } else if (!taken.add(own)) {
            visitor.skipped(path, "is another address of " + PageAddress.path(own));
        } else if (twin != null) {
            visitor.skipped(path, "has the same text as " + PageAddress.path(twin));
        } else {
            String ownPath = PageAddress.path(own);
            memory.remember(own, remembered(response, links));
            visitor.file(new RawFile(ownPath, ownPath, ContentKind.JSON, document(own, ownPath, page), null));
        }
        return links;
    }

    private static byte[] document(URI own, String path, Page page) {
        return JSON.writeValueAsBytes(Map.of("id", path, "url", own.toString(), "format", "html", "body", page.html()));
    }

    private static NotedPages.Known remembered(OutboundResponse response, List<URI> links) {
        return new NotedPages.Known(
                response.header("etag").orElse(null),
                response.header("last-modified").orElse(null),
                links.stream().map(URI::toString).distinct().toList());
    }

    private static List<URI> links(NotedPages.Known known) {
        return known.links().stream()
                .map(PageAddress::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private OutboundResponse fetch(URI address, Optional<NotedPages.Known> known) throws IOException {
        OutboundRequest request =
                known.map(page -> conditional(address, page)).orElseGet(() -> OutboundRequest.get(address, TYPES));
        for (int attempt = 1; ; attempt++) {
            pause(address, null);
            OutboundResponse response = client.send(request);
            if (response.status() != TOO_MANY || attempt == MAX_ATTEMPTS) {
                return response;
            }
            pause(address, response.header("retry-after").orElse("1"));
        }
    }

    private static OutboundRequest conditional(URI address, NotedPages.Known page) {
        OutboundRequest request = OutboundRequest.get(address, TYPES);
        String etag = page.etag();
        String modified = page.lastModified();
        request = etag == null ? request : request.withHeader("If-None-Match", etag);
        return modified == null ? request : request.withHeader("If-Modified-Since", modified);
    }

    private void pause(URI address, @Nullable String retryAfter) throws IOException {
        Duration asked = robots.delay(address);
        Duration wait = asked.compareTo(settings.delay()) > 0 ? asked : settings.delay();
        if (retryAfter != null) {
            wait = RetryAfter.of(retryAfter, LONGEST_WAIT);
        } else if (first) {
            wait = Duration.ZERO;
        }
        first = false;
        RetryAfter.sleep(wait);
    }
}
