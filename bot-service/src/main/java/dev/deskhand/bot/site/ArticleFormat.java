package dev.deskhand.bot.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an article's body is written. */
public enum ArticleFormat {
    MARKDOWN,
    HTML,
    TEXT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ArticleFormat> fromCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
