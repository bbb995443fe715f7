package dev.deskhand.ingest.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of pages in one spelling. */
final class PageAddress {

    private static final Pattern TRACKING = Pattern.compile("(?:utm_\\w+|gclid|fbclid|mc_[ce]id|ref)(?:=.*)?");
    private static final Pattern NO_PAGE = Pattern.compile(
            "(?i).*\\.(?:png|jpe?g|gif|webp|svg|ico|css|js|json|xml|rss|zip|gz|pdf|docx?|xlsx?|pptx?|mp[34]|webm|woff2?|exe|dmg)");

    private PageAddress() {}

    static Optional<URI> parse(String address) {
        try {
            URI uri = new URI(address.strip().replace(" ", "%20"));
            boolean web = uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?");
            return web ? Optional.of(normal(uri)) : Optional.empty();
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }

    /** Without fragment, default port, tracking parameters and climbing; host and scheme in lower case. */
    static URI normal(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() == (scheme.equals("http") ? 80 : 443) ? -1 : uri.getPort();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = query(uri.getRawQuery());
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port) + path
                        + (query.isEmpty() ? "" : "?" + query))
                .normalize();
    }

    /** Whether the address lies on the same server, at the prefix or below it, and may be a page. */
    static boolean isBelow(URI prefix, URI uri) {
        String folder = prefix.getRawPath();
        boolean below = uri.getRawPath().equals(folder)
                || uri.getRawPath().startsWith(folder.endsWith("/") ? folder : folder + "/");
        return below
                && uri.getHost().equals(prefix.getHost())
                && uri.getPort() == prefix.getPort()
                && uri.getScheme().equals(prefix.getScheme())
                && !NO_PAGE.matcher(uri.getRawPath()).matches();
    }

    /** The article's path: host and path, without a slash at the end. */
    static String path(URI uri) {
        String path = uri.getRawAuthority() + uri.getRawPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return uri.getRawQuery() == null ? trimmed : trimmed + "?" + uri.getRawQuery();
    }

    private static String query(@Nullable String raw) {
        return raw == null
                ? ""
                : Arrays.stream(raw.split("&"))
                        .filter(part ->
                                !part.isEmpty() && !TRACKING.matcher(part).matches())
                        .collect(Collectors.joining("&"));
    }
}
