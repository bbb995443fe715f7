package dev.deskhand.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What else of its source a file is made from: the files that it includes, and what the site's own settings say about it.
 *
 * @param files by their path in the source
 * @param hints {@code title}, {@code url}, {@code language}, and {@code ids} where an id is not unique in the site: weaker than the file's own words
 */
public record Companions(Map<String, byte[]> files, Map<String, String> hints) {

    public static final Companions NONE = new Companions(Map.of(), Map.of());

    /** Where site generators look for what a page includes, after the page's own folder and the source's root. */
    private static final Set<String> INCLUDE_FOLDERS =
            Set.of("_includes/", "_partials/", "_snippets/", "snippets/", "includes/", "docs/", "docs/snippets/");

    /** Antora's modules, and how a page names what lies in one: {@code module:partial$file}. */
    private static final Pattern MODULE = Pattern.compile("((?:.*/)?)modules/([^/]+)/.*");

    private static final Pattern RESOURCE = Pattern.compile("(?:([\\w-]+):)?(partial|example|page|attachment)\\$(.+)");

    public Companions {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        hints = Collections.unmodifiableMap(new TreeMap<>(hints));
    }

    /** An included file, by the words in which the including one names it. */
    public Optional<Included> find(String from, String target) {
        return candidates(from, target).stream()
                .filter(files::containsKey)
                .findFirst()
                .map(path -> new Included(path, files.get(path)));
    }

    public Optional<String> hint(String name) {
        return Optional.ofNullable(hints.get(name));
    }

    /** A file with the path that its own includes are relative to. */
    public record Included(String path, byte[] bytes) {}

    /** Adds all that is here to a digest of the file itself. */
    public void addTo(MessageDigest digest) {
        files.forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        hints.forEach((name, value) -> digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Paths within the source that the target may mean, likeliest first; none that leads out of it. */
    static Set<String> candidates(String from, String target) {
        String plain = target.strip().replaceFirst("^@site/", "/");
        Set<String> candidates = new LinkedHashSet<>();
        Matcher module = MODULE.matcher(from);
        Matcher resource = RESOURCE.matcher(plain);
        if (module.matches() && resource.matches()) {
            String name = resource.group(1) == null ? module.group(2) : resource.group(1);
            add(module.group(1) + "modules/" + name + "/" + resource.group(2) + "s/" + resource.group(3), candidates);
        } else if (module.matches()) {
            add(module.group(1) + plain, candidates);
        }
        if (!plain.startsWith("/")) {
            add(from.substring(0, from.lastIndexOf('/') + 1) + plain, candidates);
        }
        String rooted = plain.replaceFirst("^/+", "");
        add(rooted, candidates);
        INCLUDE_FOLDERS.stream().sorted().forEach(folder -> add(folder + rooted, candidates));
        return candidates;
    }

    private static void add(String path, Set<String> candidates) {
        ArchivePaths.normal(path).ifPresent(candidates::add);
    }

    Companions withHints(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.putAll(hints);
        return new Companions(files, all);
    }
}
