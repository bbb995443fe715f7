package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.curation.Entry;
import dev.deskhand.bot.curation.Shelf;
import dev.deskhand.bot.curation.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the editor sends, whichever of its buttons was pressed. Fields that a page does not have are null.
 *
 * @param version that the editor has seen
 * @param tags parted by commas
 * @param questions one a line
 * @param at moment by the editor's own clock, as {@code 2026-11-23T09:00}
 */
record ArticleForm(
        @Nullable String version,
        @Nullable String title,
        @Nullable String body,
        @Nullable String path,
        @Nullable String collection,
        @Nullable String language,
        @Nullable String audience,
        @Nullable String url,
        @Nullable String tags,
        @Nullable String questions,
        @Nullable String note,
        @Nullable String at,
        @Nullable String owner,
        @Nullable Integer revision) {

    boolean hasText() {
        return title != null && body != null;
    }

    /** The text as it would be kept; what the form lacks stays as the entry has it. Line ends are as in files. */
    ArticleText text(Entry entry) {
        Shelf shelf = entry.shelf();
        Wording wording = entry.wording();
        return new ArticleText(
                given(title, wording.title()).strip(),
                given(body, wording.body()).replace("\r\n", "\n").replace('\r', '\n'),
                given(path, shelf.path()).strip(),
                given(collection, shelf.collection()).strip(),
                given(language, shelf.language()).strip(),
                given(audience, shelf.audience().code()),
                url == null
                        ? wording.url().orElse(null)
                        : Optional.of(url.strip()).filter(it -> !it.isEmpty()).orElse(null),
                tags == null ? wording.tags() : parts(tags, it -> Arrays.stream(it.split(","))),
                questions == null ? wording.questions() : parts(questions, String::lines),
                shelf.translationGroup().orElse(null),
                note == null ? "" : note.strip());
    }

    String versionOr(Entry entry) {
        return given(version, entry.version());
    }

    private static String given(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static List<String> parts(String text, Function<String, Stream<String>> split) {
        return split.apply(text)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
