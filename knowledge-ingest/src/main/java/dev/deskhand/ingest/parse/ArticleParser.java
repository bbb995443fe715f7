package dev.deskhand.ingest.parse;

import dev.deskhand.ingest.format.DocumentReader;
import dev.deskhand.ingest.format.MarkdownTitle;
import dev.deskhand.ingest.format.Metadata;
import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.sandbox.SandboxedReader;
import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.text.LanguageGuess;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a raw file into an article. As safe for several threads as its language identifier. */
public final class ArticleParser {

    /** Raised whenever the same bytes come out differently, so that everything is published anew. */
    public static final int VERSION = 3;

    private static final String DEFAULT_COLLECTION = "default";
    private static final int MAX_EXTERNAL_ID = 512;
    private static final int MAX_TITLE = 300;
    private static final int LINE_TITLE = 80;
    private static final double SURE_LANGUAGE = 0.5;

    private static final Map<String, String> AUDIENCE_WORDS = Map.ofEntries(
            Map.entry("everyone", "public"),
            Map.entry("all", "public"),
            Map.entry("customers", "signed_in"),
            Map.entry("logged_in", "signed_in"),
            Map.entry("authenticated", "signed_in"),
            Map.entry("members", "signed_in"),
            Map.entry("agents", "internal"),
            Map.entry("staff", "internal"),
            Map.entry("team", "internal"),
            Map.entry("private", "internal"));

    private final ParseSettings settings;
    private final LanguageIdentifier languages;
    private final DocumentReader reader;

    /** Reads what may do harm in the child process that all parsers share. */
    public ArticleParser(ParseSettings settings, LanguageIdentifier languages) {
        this(settings, languages, SandboxedReader.shared());
    }

    public ArticleParser(ParseSettings settings, LanguageIdentifier languages, DocumentReader reader) {
        this.settings = settings;
        this.languages = languages;
        this.reader = reader;
    }

    /** Where the file's path puts it; the same as long as path and settings stay. */
    public Place placeOf(RawFile raw) {
        PathFacts facts = PathFacts.of(raw.file());
        String collection = settings.collection()
                .or(() -> Optional.ofNullable(facts.firstFolder()))
                .orElse(DEFAULT_COLLECTION);
        // A path without a language may move freely: its group is no part of its place.
        return facts.language() == null
                ? new Place(collection, "", null)
                : new Place(collection, facts.language(), facts.translationGroup());
    }

    /**
     * Reads the file.
     *
     * @throws ParseException with the reason when it cannot become an article
     */
    public ParseResult parse(RawFile raw) {
        try {
            ReadContent content = reader.read(raw);
            Optional<String> skip = Optional.ofNullable(content.skip()).or(() -> notPublished(content.metadata()));
            return skip.<ParseResult>map(ParseResult.Skipped::new)
                    .orElseGet(() -> new ParseResult.Parsed(article(raw, content)));
        } catch (UnreadableException refused) {
            throw new ParseException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static Optional<String> notPublished(Metadata metadata) {
        if (metadata.flag("draft").orElse(false)) {
            return Optional.of("draft (draft: true)");
        }
        Optional<String> elsewhere = metadata.text("redirect_to", "redirect_url");
        if (elsewhere.isPresent()) {
            return Optional.of("redirect to " + elsewhere.get());
        }
        return metadata.flag("published").orElse(true) ? Optional.empty() : Optional.of("published: false");
    }

    private ParsedArticle article(RawFile raw, ReadContent content) {
        Metadata metadata = content.metadata();
        List<ArticleWarning> warnings = new ArrayList<>(content.warnings());
        Optional<String> ownId = metadata.text("id", "external_id");
        String externalId = ownId.orElse(raw.path());
        if (externalId.length() > MAX_EXTERNAL_ID) {
            throw new ParseException("its id has " + externalId.length() + " characters, the limit is 512");
        }
        String title = title(raw, content, warnings);
        Place place = place(raw, metadata, title, content.body(), warnings);
        warnings.addAll(TextWarnings.of(title, content.body()));
        return new ParsedArticle(
                externalId,
                ownId.isPresent(),
                place,
                audience(metadata),
                title,
                url(raw, metadata),
                content.body(),
                metadata.list("", "questions", "question", "alternative_questions"),
                metadata.list(",", "tags", "keywords", "categories", "category"),
                dates(raw, metadata),
                warnings);
    }

    /* Of a file with many articles the file's own time says nothing about one of them. */
    private static ArticleDates dates(RawFile raw, Metadata metadata) {
        ArticleDates said = WrittenDates.of(metadata);
        return said.updated() == null && (isWhole(raw) && raw.modified().isPresent())
                ? new ArticleDates(said.created(), raw.modified().get())
                : said;
    }

    /** A file of its own, not one article of many in a file. */
    private static boolean isWhole(RawFile raw) {
        return raw.path().equals(raw.file());
    }

    private static @Nullable String url(RawFile raw, Metadata metadata) {
        return metadata.text("url", "canonical_url", "permalink")
                .or(() -> metadata.text("slug").filter(slug -> slug.startsWith("/")))
                .or(() -> raw.companions().hint("url"))
                .orElse(null);
    }

    private String title(RawFile raw, ReadContent content, List<ArticleWarning> warnings) {
        Optional<String> named = content.metadata()
                .text("title")
                .map(MarkdownTitle::plain)
                .or(() -> Optional.ofNullable(content.title()))
                .or(() -> content.metadata().text("sidebar_label", "linktitle"))
                .or(() -> raw.companions().hint("title"))
                .map(String::strip)
                .filter(title -> !title.isEmpty());
        return shortened(
                named.orElseGet(() -> {
                    String made = isWhole(raw) ? PathFacts.of(raw.path()).name() : firstLine(content.body());
                    warnings.add(ArticleWarning.of(Kind.NO_TITLE, "no title, \"" + made + "\" is used"));
                    return made.isEmpty() ? raw.path() : made;
                }),
                MAX_TITLE);
    }

    private static String firstLine(String body) {
        return body.lines()
                .map(line -> MarkdownTitle.plain(line.replaceFirst("^\\s*(?:#+|[-*+>]|\\d+[.)])\\s+", "")))
                .map(line -> line.replaceFirst("^[\\s:;,.!?)\\]}|/\\\\-]+", ""))
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .map(line -> shortened(line, LINE_TITLE))
                .orElse("");
    }

    /** Cut at a word's end before the limit, with an ellipsis. */
    private static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = text.lastIndexOf(' ', max - 1);
        end = end < max / 2 ? max - 1 : end;
        end = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, end).strip() + "…";
    }

    private Place place(RawFile raw, Metadata metadata, String title, String body, List<ArticleWarning> warnings) {
        Place byPath = placeOf(raw);
        String language = metadata.text("language", "lang", "locale")
                .flatMap(PathFacts::primary)
                .or(() -> Optional.of(byPath.language()).filter(found -> !found.isEmpty()))
                .or(() -> raw.companions().hint("language").flatMap(PathFacts::primary))
                .orElseGet(() -> identified(title, body, warnings));
        return new Place(
                metadata.text("collection").orElse(byPath.collection()),
                language,
                metadata.text("translation_group", "translationkey")
                        .orElseGet(() -> isWhole(raw) ? PathFacts.of(raw.file()).translationGroup() : null));
    }

    private String identified(String title, String body, List<ArticleWarning> warnings) {
        String sample = title + "\n" + body.substring(0, Math.min(body.length(), 2_000));
        LanguageGuess best =
                languages.identify(sample, settings.expectedLanguages()).get(0);
        if (best.language().equals(LanguageGuess.UNDETERMINED) || best.probability() < SURE_LANGUAGE) {
            warnings.add(ArticleWarning.of(
                    Kind.UNKNOWN_LANGUAGE, "language not recognised, taken as " + settings.fallbackLanguage()));
            return settings.fallbackLanguage();
        }
        return best.language();
    }

    private static Audience audience(Metadata metadata) {
        Optional<String> named = metadata.text("audience", "visibility", "access");
        if (named.isEmpty()) {
            boolean closed =
                    metadata.flag("internal").or(() -> metadata.flag("private")).orElse(false);
            return closed ? Audience.INTERNAL : Audience.PUBLIC;
        }
        String code = named.get().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Audience.fromCode(AUDIENCE_WORDS.getOrDefault(code, code))
                .orElseThrow(() -> new ParseException("audience is \"" + named.get() + "\", must be "
                        + Arrays.stream(Audience.values()).map(Audience::code).collect(Collectors.joining(", "))));
    }
}
