package dev.deskhand.ingest.web;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRequest;
import dev.deskhand.ingest.outbound.OutboundResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The pages that a sitemap lists, with the sitemaps that it leads to. */
final class Sitemap {

    private static final int MAX_SITEMAPS = 200;

    private final OutboundClient client;

    Sitemap(OutboundClient client) {
        this.client = client;
    }

    /** Pages in the order of the list, each once, all on the sitemap's own host. */
    Set<URI> pages(URI address, int most) throws IOException {
        Set<URI> pages = new LinkedHashSet<>();
        Set<URI> seen = new HashSet<>();
        Deque<URI> open = new ArrayDeque<>(Set.of(address));
        while (!open.isEmpty() && seen.size() < MAX_SITEMAPS && pages.size() < most) {
            URI next = open.removeFirst();
            if (seen.add(next)) {
                read(next, pages, open);
            }
        }
        pages.removeIf(page -> !page.getHost().equals(address.getHost()));
        return pages;
    }

    private void read(URI address, Set<URI> pages, Deque<URI> open) throws IOException {
        OutboundResponse response = client.send(OutboundRequest.get(address, Set.of()));
        if (response.status() != 200) {
            throw new IOException(address + " answers with status " + response.status());
        }
        AbstractSiteMap map;
        try {
            map = new SiteMapParser(false).parseSiteMap(response.body(), address.toURL());
        } catch (UnknownFormatException | MalformedURLException broken) {
            throw new IOException(address + " is no sitemap: " + broken.getMessage(), broken);
        }
        if (map instanceof SiteMapIndex index) {
            index.getSitemaps()
                    .forEach(child ->
                            PageAddress.parse(child.getUrl().toString()).ifPresent(open::add));
        } else if (map instanceof SiteMap leaf) {
            leaf.getSiteMapUrls()
                    .forEach(url -> PageAddress.parse(url.getUrl().toString()).ifPresent(pages::add));
        }
    }
}
