package dev.deskhand.bot.site.web;

import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.bot.site.ArticleFormat;
import dev.deskhand.bot.site.ArticleParser;
import dev.deskhand.ingest.parse.TextWarnings;
import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks articles that come over the API and makes drafts of them. */
@Component
class ArticleDrafts {

    static final TextLimit EXTERNAL_ID = TextLimit.required(512);

    private static final TextLimit TITLE = TextLimit.required(300);
    private static final TextLimit BODY = TextLimit.required(200_000);
    private static final TextLimit NAME = TextLimit.required(100);
    private static final TextLimit URL = TextLimit.required(2_000);
    private static final TextLimit QUESTION = TextLimit.required(1_000);
    private static final int MAX_TAGS = 50;
    private static final int MAX_QUESTIONS = 500;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final String DEFAULT_COLLECTION = "api";

    private final Map<ArticleFormat, ArticleParser> parsers;
    private final LanguageIdentifier languages;

    ArticleDrafts(List<ArticleParser> parsers, LanguageIdentifier languages) {
        this.parsers = parsers.stream().collect(Collectors.toMap(ArticleParser::format, Function.identity()));
        this.languages = languages;
    }

    /** Adds to {@code check} what is wrong; {@code at} is the article's own JSON pointer. */
    void check(String at, @Nullable String externalId, ArticleRequest article, InputCheck check) {
        check.text(at + "/externalId", externalId, EXTERNAL_ID)
                .that(
                        at + "/externalId",
                        externalId == null || externalId.length() <= EXTERNAL_ID.max(),
                        "is longer than 512 UTF-16 units")
                .text(at + "/title", article.title(), TITLE)
                .text(at + "/body", article.body(), BODY)
                .optionalText(at + "/collection", article.collection(), NAME)
                .optionalText(at + "/translationGroup", article.translationGroup(), NAME)
                .optionalText(at + "/url", article.url(), URL)
                .that(at + "/url", isWebAddress(article.url()), "must be an absolute http or https address")
                .that(
                        at + "/language",
                        article.language() == null
                                || LANGUAGE.matcher(article.language()).matches(),
                        "is \"" + article.language() + "\", must be a BCP 47 tag such as en")
                .that(
                        at + "/audience",
                        article.audience() == null
                                || Audience.fromCode(article.audience()).isPresent(),
                        "is \"" + article.audience() + "\", must be one of public, signed_in, internal")
                .that(
                        at + "/format",
                        ArticleFormat.fromCode(formatOf(article))
                                .filter(parsers::containsKey)
                                .isPresent(),
                        "is \"" + article.format() + "\", must be one of " + formats());
        texts(at + "/tags", article.tags(), MAX_TAGS, NAME, check);
        texts(at + "/questions", article.questions(), MAX_QUESTIONS, QUESTION, check);
    }

    /** The draft of an article that passed {@link #check}. */
    ArticleDraft draft(String externalId, ArticleRequest article) {
        ArticleParser parser =
                ArticleFormat.fromCode(formatOf(article)).map(parsers::get).orElseThrow();
        String title = "" + article.title();
        String body = parser.toMarkdown("" + article.body());
        return new ArticleDraft(
                externalId,
                orElse(article.collection(), DEFAULT_COLLECTION),
                article.translationGroup(),
                language(article, title + "\n" + body),
                Audience.fromCode(orElse(article.audience(), Audience.PUBLIC.code()))
                        .orElseThrow(),
                title,
                article.url(),
                body,
                list(article.questions()),
                list(article.tags()),
                new ArticleDates(article.createdAt(), article.updatedAt()),
                TextWarnings.of(title, body),
                hash(parser, article));
    }

    private String language(ArticleRequest article, String text) {
        return article.language() == null
                ? languages.identify(text, Set.of()).get(0).language()
                : article.language().split("-")[0].toLowerCase(Locale.ROOT);
    }

    private String formats() {
        return parsers.keySet().stream().sorted().map(ArticleFormat::code).collect(Collectors.joining(", "));
    }

    private static void texts(
            String at, @Nullable List<@Nullable String> texts, int max, TextLimit limit, InputCheck check) {
        check.atMost(at, texts, max);
        for (int i = 0; texts != null && i < texts.size(); i++) {
            check.text(at + "/" + i, texts.get(i), limit);
        }
    }

    private static boolean isWebAddress(@Nullable String url) {
        if (url == null) {
            return true;
        }
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && Set.of("http", "https").contains("" + uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String formatOf(ArticleRequest article) {
        return orElse(article.format(), ArticleFormat.MARKDOWN.code());
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    private static List<String> list(@Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream().map(value -> "" + value).toList();
    }

    /** Of all that the article is made from, each part with its length before it. */
    private static String hash(ArticleParser parser, ArticleRequest article) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : new @Nullable Object[] {
                "api",
                parser.version(),
                article.title(),
                article.body(),
                article.format(),
                article.language(),
                article.collection(),
                article.audience(),
                article.url(),
                list(article.tags()),
                list(article.questions()),
                article.translationGroup()
            }) {
                String text = String.valueOf(part);
                digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
