package dev.deskhand.ingest.web;

import dev.deskhand.ingest.outbound.OutboundResponse;
import dev.deskhand.ingest.source.TextDecoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page that was fetched. */
final class Page {

    private static final Pattern SIGN_IN = Pattern.compile("(?i)/(?:log-?in|sign-?in|sso|auth|session/new)(?:[/?.]|$)");
    private static final Pattern GONE = Pattern.compile(
            "(?i)^\\W*(?:404\\b.*|(?:page|seite|p\u00e1gina)\\s+(?:not found|nicht gefunden|no encontrada).*|not found\\W*)$");
    private static final int FEW_LETTERS = 600;

    private final URI uri;
    private final String html;
    private final Document document;

    private Page(URI uri, String html) {
        this.uri = uri;
        this.html = html;
        this.document = Jsoup.parse(html, uri.toString());
    }

    /** @throws dev.deskhand.ingest.source.UndecodableException when the body is no text */
    static Page of(OutboundResponse response) {
        String text = response.header("content-type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("charset=")
                ? response.text()
                : TextDecoder.decodeHtml(response.body());
        return new Page(
                PageAddress.normal(response.uri()), text.replace("\r\n", "\n").replace("\0", ""));
    }

    URI uri() {
        return uri;
    }

    String html() {
        return html;
    }

    /** The words of the page, for telling two addresses of one text. */
    String words() {
        return document.body().text();
    }

    /** The address that the page gives as its own, when it lies on the same host; else where it was found. */
    URI canonical() {
        return Optional.ofNullable(document.selectFirst("link[rel=canonical]"))
                .map(link -> link.absUrl("href"))
                .flatMap(PageAddress::parse)
                .filter(own -> own.getHost().equals(uri.getHost()))
                .orElse(uri);
    }

    /** Why this is no article; empty when it may be one. */
    Optional<String> notAnArticle(URI asked) {
        if (meta("noindex")) {
            return Optional.of("asks not to be indexed");
        }
        boolean password = document.selectFirst("input[type=password]") != null;
        boolean sentToSignIn = SIGN_IN.matcher(uri.getPath()).find()
                && !SIGN_IN.matcher(asked.getPath()).find();
        if (sentToSignIn || password && words().length() < FEW_LETTERS) {
            return Optional.of("looks like a page to sign in");
        }
        Element heading = document.selectFirst("h1");
        String title = heading == null ? document.title() : heading.text();
        return GONE.matcher(title).matches() ? Optional.of("looks like an error page") : Optional.empty();
    }

    /** Addresses that the page leads to, in its order; none when it asks not to be followed. */
    List<URI> links() {
        List<URI> links = new ArrayList<>();
        if (!meta("nofollow")) {
            for (Element link : document.select("a[href]")) {
                if (!link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow")) {
                    PageAddress.parse(link.absUrl("href")).ifPresent(links::add);
                }
            }
        }
        return links;
    }

    private boolean meta(String word) {
        return document.select("meta[name=robots], meta[name=deskhand]").stream()
                .anyMatch(meta -> meta.attr("content").toLowerCase(Locale.ROOT).contains(word));
    }
}
