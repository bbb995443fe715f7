package dev.deskhand.ingest.web;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceVisitor;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pages of a web site, read politely: robots.txt is kept to, and there is a pause between two requests. */
public final class WebSource implements ArticleSource {

    /** Which pages are read. */
    public enum Reach {
        /** The one page. */
        PAGE,
        /** The pages that a sitemap lists. */
        SITEMAP,
        /** The page and what it leads to at or below its path. */
        CRAWL
    }

    private final URI start;
    private final Reach reach;
    private final WebSettings settings;
    private final OutboundClient client;

    public WebSource(URI start, Reach reach, WebSettings settings, OutboundClient client) {
        this.start = PageAddress.parse(start.toString())
                .orElseThrow(() -> new SourceException(start + " is no address of a web page.", null));
        this.reach = reach;
        this.settings = settings;
        this.client = client;
    }

    /** An address that ends like a sitemap is read as one. */
    public static Reach reachOf(URI address, boolean crawl) {
        if (crawl) {
            return Reach.CRAWL;
        }
        String path = address.getPath() == null ? "" : address.getPath();
        return path.endsWith(".xml") || path.endsWith(".xml.gz") || path.endsWith("sitemap.txt")
                ? Reach.SITEMAP
                : Reach.PAGE;
    }

    @Override
    public String name() {
        return start.toString();
    }

    @Override
    public String identity() {
        return start.toString();
    }

    @Override
    public void read(SourceVisitor visitor) {
        NotedPages pages = new NotedPages(visitor.noted().orElse(""));
        PageReading reading = new PageReading(client, new Robots(client), settings, pages, visitor);
        switch (reach) {
            case PAGE -> {
                visitor.expect(1);
                reading.read(start);
            }
            case SITEMAP -> list(reading, visitor);
            case CRAWL -> crawl(reading, visitor);
        }
        visitor.note(pages.text());
    }

    private void list(PageReading reading, SourceVisitor visitor) {
        Set<URI> pages;
        try {
            pages = new Sitemap(client).pages(start, settings.maxPages() + 1);
        } catch (IOException broken) {
            throw new SourceException(start + " cannot be read: " + broken.getMessage(), broken);
        }
        visitor.expect(Math.min(pages.size(), settings.maxPages()));
        pages.stream().limit(settings.maxPages()).forEach(reading::read);
        if (pages.size() > settings.maxPages()) {
            visitor.unreadableFolder(start.toString(), "lists more than " + settings.maxPages() + " pages");
        }
    }

    /* Breadth first, in the order of the links, so that two runs over the same pages are the same. */
    private void crawl(PageReading reading, SourceVisitor visitor) {
        Deque<URI> open = new ArrayDeque<>(List.of(start));
        Set<URI> met = new HashSet<>(Set.of(start));
        visitor.expect(1);
        for (int pages = 0; !open.isEmpty(); pages++) {
            if (pages == settings.maxPages()) {
                visitor.unreadableFolder(start.toString(), "has more than " + settings.maxPages() + " pages");
                return;
            }
            for (URI link : reading.read(open.removeFirst())) {
                if (PageAddress.isBelow(start, link) && met.add(link)) {
                    open.addLast(link);
                    visitor.expect(1);
                }
            }
        }
    }
}
