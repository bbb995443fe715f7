package dev.deskhand.knowledge.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something about a wording that a lead should look at; it is published all the same.
 *
 * @param text one short sentence without its subject, such as {@code links to b.md, which is not there}
 * @param other external id of another article that it is about
 */
public record ArticleWarning(
        Kind kind, String text, @Nullable String other) {

    /** What is the matter; {@link #code()} is its name in JSON and the database. */
    public enum Kind {
        /** Hardly any text. */
        THIN,
        NO_TITLE,
        UNKNOWN_LANGUAGE,
        /** Nearly the same words as another article. */
        DUPLICATE,
        /** Another number than another article, in nearly the same words. */
        CONTRADICTION,
        /** A link or an include that leads nowhere. */
        BROKEN_LINK,
        SIGN_IN_PAGE,
        ERROR_PAGE,
        /** Text that is meant for a language model, or hidden from readers. */
        STEERING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> fromCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    public static ArticleWarning of(Kind kind, String text) {
        return new ArticleWarning(kind, text, null);
    }
}
