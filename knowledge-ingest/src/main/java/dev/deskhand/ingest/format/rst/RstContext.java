package dev.deskhand.ingest.format.rst;

import dev.deskhand.ingest.source.Companions;
import dev.deskhand.ingest.source.TextDecoder;
import dev.deskhand.ingest.source.UndecodableException;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a document defines in one place and uses in another. */
final class RstContext {

    private static final int MAX_INCLUDES = 50;

    private final String path;
    private final Companions companions;
    private final Map<String, String> substitutions = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> footnotes = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final List<String> adornments = new ArrayList<>();
    private final Map<String, JsonNode> metadata = new LinkedHashMap<>();
    private final List<ArticleWarning> warnings = new ArrayList<>();
    private @Nullable String title;
    private int includes;

    RstContext(String path, Companions companions) {
        this.path = path;
        this.companions = companions;
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    Map<String, String> substitutions() {
        return substitutions;
    }

    Map<String, String> targets() {
        return targets;
    }

    Map<String, String> footnotes() {
        return footnotes;
    }

    /** Words of the section that follows a label. */
    Map<String, String> labels() {
        return labels;
    }

    Map<String, JsonNode> metadata() {
        return metadata;
    }

    List<ArticleWarning> warnings() {
        return warnings;
    }

    @Nullable
    String title() {
        return title;
    }

    /** The section's level, from 1: each new way of underlining is one deeper. */
    int level(String adornment) {
        if (!adornments.contains(adornment)) {
            adornments.add(adornment);
        }
        return Math.min(6, adornments.indexOf(adornment) + 1);
    }

    /** True when this heading became the title, which leaves the text. */
    boolean takeTitle(String words) {
        if (title != null) {
            return false;
        }
        title = words;
        return true;
    }

    void put(String name, String value) {
        metadata.putIfAbsent(name, StringNode.valueOf(value.strip()));
    }

    /** The lines of a file within the source. */
    Optional<List<String>> include(String target) {
        if (++includes > MAX_INCLUDES) {
            return Optional.empty();
        }
        Optional<List<String>> found = companions.find(path, target).flatMap(file -> {
            try {
                return Optional.of(RstLines.of(TextDecoder.decode(file.bytes())));
            } catch (UndecodableException binary) {
                return Optional.empty();
            }
        });
        if (found.isEmpty()) {
            warnings.add(ArticleWarning.of(Kind.BROKEN_LINK, "includes " + target + ", which is not in the source"));
        }
        return found;
    }
}
