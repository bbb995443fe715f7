package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.curation.Entry;
import dev.deskhand.bot.curation.Shelf;
import dev.deskhand.bot.curation.Wording;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.article.Audience;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that an editor writes of an article. */
@Schema(name = "ArticleText")
record ArticleText(
        @Schema(description = "1 to 300 characters", example = "Reset your garden") @Nullable
        String title,

        @Schema(description = "Markdown, up to 200,000 characters", example = "Hold the button for five seconds.")
        @Nullable
        String body,

        @Schema(description = "Its external id; links go by it", example = "guides/reset.md") @Nullable
        String path,

        @Schema(example = "guides") @Nullable String collection,

        @Schema(description = "BCP 47", example = "en") @Nullable
        String language,

        @Schema(allowableValues = {"public", "signed_in", "internal"}) @Nullable
        String audience,

        @Schema(example = "https://help.example.com/reset") @Nullable
        String url,

        @Schema(description = "At most 50") @Nullable List<String> tags,
        @Schema(description = "At most 500") @Nullable List<String> questions,

        @Schema(description = "Joins the translations of one article") @Nullable
        String translationGroup,

        @Schema(description = "What has changed, for other editors; up to 500 characters") @Nullable
        String note) {

    private static final TextLimit TITLE = TextLimit.required(300);
    private static final TextLimit BODY = TextLimit.upTo(200_000);
    private static final TextLimit PATH = TextLimit.required(512);
    private static final TextLimit NAME = TextLimit.required(100);
    private static final TextLimit URL = TextLimit.required(2_000);
    private static final TextLimit QUESTION = TextLimit.required(1_000);
    private static final TextLimit NOTE = TextLimit.upTo(500);
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    /** What is missing is as the entry has it. */
    ArticleText on(Entry entry) {
        Shelf shelf = entry.shelf();
        Wording wording = entry.wording();
        return new ArticleText(
                title == null ? wording.title() : title,
                body == null ? wording.body() : body,
                path == null ? shelf.path() : path,
                collection == null ? shelf.collection() : collection,
                language == null ? shelf.language() : language,
                audience == null ? shelf.audience().code() : audience,
                url == null ? wording.url().orElse(null) : url,
                tags == null ? wording.tags() : tags,
                questions == null ? wording.questions() : questions,
                translationGroup == null ? shelf.translationGroup().orElse(null) : translationGroup,
                note == null ? "" : note);
    }

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 400, naming all that is wrong
     */
    ArticleText checked() {
        InputCheck check = new InputCheck()
                .text("/title", title, TITLE)
                .text("/body", body, BODY)
                .text("/path", path, PATH)
                .text("/collection", collection, NAME)
                .optionalText("/url", url, URL)
                .optionalText("/translationGroup", translationGroup, NAME)
                .optionalText("/note", note, NOTE)
                .that("/url", isWebAddress(url), "must be an absolute http or https address")
                .that(
                        "/language",
                        language != null && LANGUAGE.matcher(language).matches(),
                        "is \"" + language + "\", must be a BCP 47 tag such as en")
                .that(
                        "/audience",
                        audience != null && Audience.fromCode(audience).isPresent(),
                        "is \"" + audience + "\", must be one of public, signed_in, internal")
                .atMost("/tags", tags, 50)
                .atMost("/questions", questions, 500);
        list(tags).forEach(tag -> check.text("/tags", tag, NAME));
        list(questions).forEach(question -> check.text("/questions", question, QUESTION));
        check.done();
        return this;
    }

    /** Of a text that passed {@link #checked}. */
    Shelf shelf() {
        return new Shelf(
                "" + path,
                "" + collection,
                ("" + language).split("-")[0].toLowerCase(Locale.ROOT),
                Audience.fromCode("" + audience).orElseThrow(),
                Optional.ofNullable(translationGroup));
    }

    /** Of a text that passed {@link #checked}. */
    Wording wording() {
        return new Wording("" + title, "" + body, Optional.ofNullable(url), list(tags), list(questions));
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
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
}
