package dev.deskhand.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.parse.ParseSettings;
import dev.deskhand.ingest.parse.ParsedArticle;
import dev.deskhand.ingest.parse.Place;
import dev.deskhand.ingest.source.CollectedFiles;
import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.ingest.source.SourceLocator;
import dev.deskhand.ingest.source.SourceSettings;
import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small help centres as their generators lay them out: each comes in as its readers would see it. */
class DialectProjectsIT {

    private static final Path PROJECTS = Path.of("src/test/resources/dialects");
    private static final String CODE = "(?s)```.*?```|`[^`\n]+`";

    private final ArticleParser parser =
            new ArticleParser(ParseSettings.DEFAULT, (text, expected) -> List.of(new LanguageGuess("en", 0.9)));

    @ParameterizedTest
    @ValueSource(strings = {"mkdocs", "mkdocs-suffix", "docusaurus", "vitepress", "hugo", "jekyll", "antora", "sphinx"})
    void no_mark_of_a_generator_is_left_outside_code(String project) {
        articles(project).forEach((path, article) -> assertThat(
                        (article.title() + "\n" + article.body()).replaceAll(CODE, ""))
                .as(path)
                .doesNotContain("{%", ":::", "!!!", "???", "===", "--8<--", "///", "{:", "{#", "{.", "{~~", "{++")
                .doesNotContain(
                        "<script", "<style", "<Tab", "</", "import ", "export ", "[[toc]]", "[toc]", "[^", ":ref:")
                .doesNotContain(":material-", "xref:", "include::", "toctree", ")=", "{ref}", "{kbd}", "<!--", "|===")
                .doesNotContainPattern("(?m)^#+ *$|==\\w|\\{\\{(?! name }})"));
    }

    @Test
    void material_for_mkdocs_with_a_folder_for_each_language() {
        Map<String, ParsedArticle> articles = articles("mkdocs");

        ParsedArticle pump = articles.get("docs/en/guides/pump.md");
        assertThat(pump.title()).isEqualTo("Connect the pump");
        assertThat(pump.url()).isEqualTo("https://help.verdly.example/guides/pump/");
        assertThat(pump.place()).isEqualTo(new Place("docs", "en", "docs/guides/pump.md"));
        assertThat(pump.dates()).isEqualTo(new ArticleDates(Instant.parse("2025-02-01T00:00:00Z"), null));
        assertThat(pump.body())
                .startsWith("**Mains power**\n\nUnplug the tank **before** you open the lid.\n\n- Dry your hands.")
                .contains("**Balcony**\n\n1. Hang the tank on the rail.\n2. Press Ctrl+Alt+P on the panel.")
                .contains("![The gauge](../img/gauge.png)\n")
                .contains("must read between 2 and 3 bar. Water is H₂O, the area m². The ECU blinks green.")
                .contains("It sits behind the filter.")
                .contains("```yaml\npump:\n  bar: 2\n```")
                .contains("[Order a gauge](https://shop.verdly.example)\n")
                .endsWith("If it still leaks, write to our people.");
        assertThat(articles.get("docs/en/guides/seasons.md").body())
                .contains("Drain the tank before the first frost.")
                .contains("**Tip: Forgotten?**\n\nAsk the app to remind you.")
                .contains("new hoses fit all rails.  Always rinse them.");
        ParsedArticle german = articles.get("docs/de/guides/pump.md");
        assertThat(german.place()).isEqualTo(new Place("docs", "de", "docs/guides/pump.md"));
        assertThat(german.url()).isEqualTo("https://help.verdly.example/de/guides/pump/");
    }

    @Test
    void material_for_mkdocs_with_languages_as_suffixes() {
        Map<String, ParsedArticle> articles = articles("mkdocs-suffix");

        assertThat(articles.get("docs/leaks.md").place()).isEqualTo(new Place("docs", "en", "docs/leaks.md"));
        assertThat(articles.get("docs/leaks.fr.md").place()).isEqualTo(new Place("docs", "fr", "docs/leaks.md"));
        assertThat(articles.get("docs/leaks.fr.md").url()).isEqualTo("https://verdly.example/help/fr/leaks/");
    }

    @Test
    void docusaurus_with_versions_and_translations_whose_ids_are_the_same() {
        Map<String, ParsedArticle> articles = articles("docusaurus");

        ParsedArticle app = articles.get("docs/setup/app.mdx");
        assertThat(articles.values()).extracting(ParsedArticle::externalId).doesNotHaveDuplicates();
        assertThat(app.externalId()).isEqualTo("docs/setup/app.mdx");
        assertThat(app.title()).isEqualTo("Pair the app");
        assertThat(app.url()).isEqualTo("/start/app");
        assertThat(app.dates().updated()).isEqualTo(Instant.parse("2025-05-06T00:00:00Z"));
        assertThat(app.body())
                .startsWith("Bring the telephone within two metres")
                .contains("**Android**\n\nAllow **nearby devices** first.\n\n**iOS**")
                .contains("**Tip: Still searching?**\n\nHold the button until it turns blue.")
                .contains("## Unpair\n\n**On a lost telephone**")
                .contains("Press reset for **ten seconds** to start again.")
                .contains("```jsx\npair({tank: 1});\n```");
        ParsedArticle german = articles.get("i18n/de/docusaurus-plugin-content-docs/current/setup/app.mdx");
        assertThat(german.place().language()).isEqualTo("de");
        assertThat(german.place().translationGroup()).isEqualTo(app.place().translationGroup());
    }

    @Test
    void vitepress_pages_are_read_without_their_component() {
        Map<String, ParsedArticle> articles = articles("vitepress");

        ParsedArticle moss = articles.get("docs/guide/moss.md");
        assertThat(moss.title()).isEqualTo("Moss in the filter");
        assertThat(moss.body())
                .startsWith("**Warning: STOP**\n\nClose the tap first.")
                .contains("**Why does moss grow?**\n\nLight and warm water.")
                .contains("```sh\nnpm run clean\n```")
                .contains("## Rinse the filter")
                .contains("> Use cold water.")
                .contains("Put the basket back with the arrow up.");
        assertThat(articles.get("docs/zh/guide/moss.md").place())
                .isEqualTo(new Place("docs", "zh", moss.place().translationGroup()));
    }

    @Test
    void hugo_bundles_of_several_languages() {
        Map<String, ParsedArticle> articles = articles("hugo");

        ParsedArticle drip = articles.get("content/en/docs/drip/index.md");
        assertThat(drip.title()).isEqualTo("Set the drip line");
        assertThat(drip.dates())
                .isEqualTo(
                        new ArticleDates(Instant.parse("2024-11-02T08:00:00Z"), Instant.parse("2025-01-15T00:00:00Z")));
        assertThat(drip.body())
                .startsWith("**Pressure**\n\nStay **below 3 bar**.")
                .contains("Lay the line as in faq/hose.md or [the FAQ](/faq/hose).")
                .contains("![A drip line between pots](line.png)")
                .contains("**Pots**\n\nOne dripper each.")
                .endsWith("## Flow rate\n\n**How much?**\n\nTwo litres an hour.");
        assertThat(articles.get("content/fr/docs/drip/index.md").place())
                .isEqualTo(new Place("content", "fr", drip.place().translationGroup()));
    }

    @Test
    void jekyll_pages_show_what_liquid_would_have_shown() {
        ParsedArticle battery = articles("jekyll").get("_docs/battery.md");

        assertThat(battery.title()).isEqualTo("Change the battery");
        assertThat(battery.url()).isEqualTo("/docs/battery/");
        assertThat(battery.dates().updated()).isEqualTo(Instant.parse("2025-04-01T07:30:00Z"));
        assertThat(battery.body())
                .startsWith("Keep the old one away from children.")
                .contains("The cell is a CR2032. Wait 3 days.")
                .contains("Push it down until it clicks.")
                .doesNotContain("Table of contents")
                .contains("## Which side up\n\n```sh\nverdly battery --check\n```")
                .contains("Write {{ name }} on the lid.")
                .contains("On older tanks it faces down.");
    }

    @Test
    void antora_modules_in_asciidoc() {
        ParsedArticle start = articles("antora").get("modules/ROOT/pages/index.adoc");

        assertThat(start.title()).isEqualTo("Get started with the tank");
        assertThat(start.tags()).contains("start", "tank");
        assertThat(start.dates().updated()).isEqualTo(Instant.parse("2025-02-03T00:00:00Z"));
        assertThat(start.body())
                .contains("The Verdly Tank stands on any balcony.")
                .contains("winter care")
                .contains("## Fill it")
                .contains("1. Open the lid.")
                .contains("Hang it on the rail.")
                .contains("Write to our people when it leaks.")
                .contains("| Small | 1 l |");
    }

    @Test
    void sphinx_pages_in_both_of_its_languages() {
        Map<String, ParsedArticle> articles = articles("sphinx");

        assertThat(articles.get("source/guide/valve.rst").title()).isEqualTo("Open the valve");
        assertThat(articles.get("source/guide/valve.rst").body())
                .contains("Turn it **slowly**")
                .contains("Turn it left.")
                .contains("then wait for ten seconds.")
                .contains("verdly valve --open")
                .contains("| Small | 1 |")
                .contains("Write to our people when it sticks.");
        assertThat(articles.get("source/guide/sensor.md").title()).isEqualTo("The sensor");
        assertThat(articles.get("source/guide/sensor.md").body())
                .startsWith("**Warning**\n\nKeep it dry.\n\n**Note**\n\nIt needs flow to wake up.")
                .contains("## Calibrate\n\n```console\n$ verdly sensor --zero\n```\n\nPress Z for five seconds.");
    }

    private Map<String, ParsedArticle> articles(String project) {
        Map<String, ParsedArticle> articles = new TreeMap<>();
        CollectedFiles collected = new CollectedFiles() {
            @Override
            public void file(RawFile raw) {
                parser.parse(raw)
                        .fold(article -> articles.put(raw.path(), article), reason -> articles.get(raw.path()));
            }
        };
        new SourceLocator(SourceSettings.DEFAULT)
                .locate(PROJECTS.resolve(project))
                .read(collected);
        assertThat(collected.refused).isEmpty();
        assertThat(articles).isNotEmpty();
        return articles;
    }
}
