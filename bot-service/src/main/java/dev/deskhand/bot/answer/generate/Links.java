package dev.deskhand.bot.answer.generate;

import dev.deskhand.knowledge.search.Passage;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a model's sentence plain Markdown: mark-up goes, images become their text, and so do links, unless they lead where
 * the site's own articles are and stand in the sources.
 */
final class Links {

    private static final Pattern TAG = Pattern.compile("<(?:/?[A-Za-z][^<>]*|!--[\\s\\S]*?--|[!?][^<>]*)>?");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)](?:\\([^)]*\\)?|\\[[^\\]]*])?");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(\\s*<?([^)\\s>]*)>?[^)]*\\)?");
    private static final Pattern REFERENCE =
            Pattern.compile("\\[([^\\]]+)]\\[[^\\]]*[^\\]\\d,; ][^\\]]*]|^\\[[^\\]]+]:\\s.*$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)(?<![\\w@.-])(?:[a-z][a-z0-9+.-]*://\\S+|(?:javascript|vbscript|data|file|blob|mailto|tel):\\S+|//\\S+"
                    + "|(?:[\\w.+-]+@)?(?:[\\p{L}\\p{N}-]+\\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]+)\\b(?:[:/]\\S*)?)");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]*_'\"]+$");

    private final Set<String> hosts;

    /** @param sources of which the articles' own hosts are allowed */
    Links(Iterable<Passage> sources, Iterable<String> allowed) {
        Set<String> known = new HashSet<>();
        sources.forEach(
                passage -> host(Objects.requireNonNullElse(passage.url(), "")).ifPresent(known::add));
        allowed.forEach(known::add);
        this.hosts = Set.copyOf(known);
    }

    /**
     * @param sources text of the passages that the sentence rests on
     * @return empty when the sentence names an address that it must not
     */
    Optional<String> plain(String sentence, String sources) {
        String text = TAG.matcher(sentence).replaceAll("");
        text = IMAGE.matcher(text).replaceAll("$1");
        text = LINK.matcher(text)
                .replaceAll(link ->
                        Matcher.quoteReplacement(isAllowed(link.group(2), sources) ? link.group() : link.group(1)));
        text = REFERENCE.matcher(text).replaceAll("$1");
        boolean strange = ADDRESS.matcher(text)
                .results()
                .map(address -> TRAILING.matcher(address.group()).replaceFirst(""))
                .anyMatch(address -> !isKnown(address, sources));
        return strange || text.indexOf('<') >= 0 && TAG.matcher(text).find()
                ? Optional.empty()
                : Optional.of(text.strip());
    }

    /* A file name such as settings.json looks like a host; in the sources it is one of their words. */
    private boolean isKnown(String address, String sources) {
        boolean isLink =
                address.contains("//") || address.toLowerCase(Locale.ROOT).startsWith("www.") || address.contains(":");
        return isLink
                ? isAllowed(address, sources)
                : sources.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
    }

    private boolean isAllowed(String address, String sources) {
        String target = TRAILING.matcher(address).replaceFirst("");
        return sources.contains(target)
                && host(target.startsWith("www.") ? "https://" + target : target)
                        .filter(hosts::contains)
                        .isPresent();
    }

    private static Optional<String> host(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = Stream.of("http", "https").anyMatch(scheme -> scheme.equalsIgnoreCase(uri.getScheme()));
            return web
                    ? Optional.ofNullable(uri.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
