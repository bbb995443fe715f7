package dev.deskhand.ingest.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How a source's site generator sees its files: which of them are pages, and for MkDocs what {@code mkdocs.yml} says of
 * their titles, addresses and language. A broken {@code mkdocs.yml} says nothing.
 */
final class SiteLayout {

    static final SiteLayout NONE = new SiteLayout("", null, null, Map.of(), false);

    /** Files whose change may change what is said of all others. */
    static final List<String> SETTINGS = List.of("mkdocs.yml", "mkdocs.yaml");

    private static final int MAX_DEPTH = 20;
    private static final Pattern PART = Pattern.compile(
            "(?:^|.*/)(?:_(?:includes|partials|snippets|layouts|templates)/.*|_(?!index\\.)[^/]*\\.mdx?|node_modules/.*"
                    + "|modules/[^/]+/(?:partials/.*|examples/.*|nav[^/]*\\.adoc))");

    /** Of Docusaurus, where an id counts within its folder, language and version only. */
    private static final SiteLayout FOLDERS_OF_IDS = new SiteLayout("", null, null, Map.of(), false);

    private static final Pattern DOCUSAURUS = Pattern.compile("docusaurus\\.config\\.[cm]?[jt]s");

    private final String pages;
    private final @Nullable String siteUrl;
    private final @Nullable String language;
    private final Map<String, String> titles;
    private final boolean byFolder;

    /** @param byFolder each language has a folder, that of the default language too, which its addresses leave out */
    private SiteLayout(
            String pages,
            @Nullable String siteUrl,
            @Nullable String language,
            Map<String, String> titles,
            boolean byFolder) {
        this.byFolder = byFolder;
        this.pages = pages;
        this.siteUrl = siteUrl;
        this.language = language;
        this.titles = titles;
    }

    /** @param paths of all files of the source */
    static SiteLayout of(Set<String> paths, SourceFiles files) {
        Optional<byte[]> settings = SETTINGS.stream()
                .filter(paths::contains)
                .flatMap(path -> files.find(path).stream())
                .findFirst();
        if (paths.stream().anyMatch(path -> DOCUSAURUS.matcher(path).matches())) {
            return FOLDERS_OF_IDS;
        }
        try {
            return settings.map(bytes -> YAMLMapper.builder().build().readTree(bytes))
                    .filter(JsonNode::isObject)
                    .map(root -> mkdocs(root, paths))
                    .orElse(NONE);
        } catch (JacksonException broken) {
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
        put(hints, "ids", this == FOLDERS_OF_IDS ? "folder" : null);
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
        if (byFolder && language != null && page.startsWith(language + "/")) {
            page = page.substring(language.length() + 1);
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
                titles,
                byFolder(root));
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

    private static boolean byFolder(JsonNode root) {
        for (JsonNode plugin : root.path("plugins")) {
            if (plugin.path("i18n").path("docs_structure").asString("").equals("folder")) {
                return true;
            }
        }
        return false;
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
