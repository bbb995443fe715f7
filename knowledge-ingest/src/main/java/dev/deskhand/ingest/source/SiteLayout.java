package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How a folder's site generator sees its files: which of them are pages, and for MkDocs what {@code mkdocs.yml} says of
 * their titles, addresses and language. A broken {@code mkdocs.yml} says nothing.
 */
final class SiteLayout {

    static final SiteLayout NONE = new SiteLayout("", null, null, Map.of());

    private static final int MAX_SETTINGS = 1 << 20;
    private static final int MAX_DEPTH = 20;
    private static final Pattern PART = Pattern.compile(
            "(?:^|.*/)(?:_(?:includes|partials|snippets|layouts|templates)/.*|_(?!index\\.)[^/]*\\.mdx?|node_modules/.*)");

    private final String pages;
    private final @Nullable String siteUrl;
    private final @Nullable String language;
    private final Map<String, String> titles;

    private SiteLayout(String pages, @Nullable String siteUrl, @Nullable String language, Map<String, String> titles) {
        this.pages = pages;
        this.siteUrl = siteUrl;
        this.language = language;
        this.titles = titles;
    }

    /** @param files by their path in the folder */
    static SiteLayout of(Map<String, Path> files) {
        Path settings = files.containsKey("mkdocs.yml") ? files.get("mkdocs.yml") : files.get("mkdocs.yaml");
        if (settings == null) {
            return NONE;
        }
        try {
            JsonNode root = Files.size(settings) > MAX_SETTINGS
                    ? null
                    : YAMLMapper.builder().build().readTree(Files.readAllBytes(settings));
            return root == null || !root.isObject() ? NONE : mkdocs(root, files.keySet());
        } catch (IOException | JacksonException broken) {
            return NONE;
        }
    }

    /** Why a file that could be read is none of the site's pages; empty when it is one. */
    Optional<String> notAnArticle(String path) {
        if (PART.matcher(path).matches()) {
            return Optional.of("a part that other pages include");
        }
        return path.startsWith(pages)
                ? Optional.empty()
                : Optional.of("lies outside " + pages + ", where mkdocs.yml has its pages");
    }

    /** What the settings say of a page. */
    Map<String, String> hints(String path) {
        Map<String, String> hints = new LinkedHashMap<>();
        put(hints, "title", titles.get(path));
        put(hints, "language", language);
        put(hints, "url", url(path));
        return hints;
    }

    private static void put(Map<String, String> hints, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            hints.put(name, value.strip());
        }
    }

    /** As MkDocs makes it: a folder for each page, suffixes of languages as folders in front. */
    private @Nullable String url(String path) {
        if (siteUrl == null || !path.startsWith(pages)) {
            return null;
        }
        String page = path.substring(pages.length()).replaceFirst("\\.\\w+$", "");
        String suffix = page.replaceFirst("^.*\\.(?=[a-z]{2}(?:-[A-Za-z]{2,4})?$)", "");
        if (!suffix.equals(page)) {
            page = page.substring(0, page.length() - suffix.length() - 1);
            page = suffix.equals(language) ? page : suffix + "/" + page;
        }
        String folder = page.replaceFirst("(?:^|(?<=/))(?:index|README)$", "");
        return siteUrl + folder + (folder.isEmpty() || folder.endsWith("/") ? "" : "/");
    }

    private static SiteLayout mkdocs(JsonNode root, Set<String> files) {
        String pages =
                root.path("docs_dir").asString("docs").replaceFirst("^\\./", "").replaceFirst("/*$", "/");
        String url = root.path("site_url").asString("");
        Map<String, String> titles = new HashMap<>();
        titles(root.path("nav"), pages, titles, 0);
        return new SiteLayout(
                files.stream().anyMatch(file -> file.startsWith(pages)) ? pages : "",
                url.startsWith("http") ? url.replaceFirst("/*$", "/") : null,
                language(root),
                titles);
    }

    private static void titles(JsonNode nav, String pages, Map<String, String> titles, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (JsonNode entry : nav) {
            entry.properties().forEach(item -> {
                if (item.getValue().isString()) {
                    titles.put(pages + item.getValue().asString(), item.getKey());
                } else {
                    titles(item.getValue(), pages, titles, depth + 1);
                }
            });
        }
    }

    /** The default language: of the i18n plugin, else of the theme. */
    private static @Nullable String language(JsonNode root) {
        for (JsonNode plugin : root.path("plugins")) {
            JsonNode i18n = plugin.path("i18n");
            for (JsonNode each : i18n.path("languages")) {
                if (each.path("default").asBoolean(false)) {
                    return each.path("locale").asString("");
                }
            }
            if (i18n.hasNonNull("default_language")) {
                return i18n.path("default_language").asString("");
            }
        }
        String theme = root.path("theme").path("language").asString("");
        return theme.isBlank() ? null : theme;
    }
}
