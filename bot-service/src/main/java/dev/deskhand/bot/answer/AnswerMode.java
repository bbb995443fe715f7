package dev.deskhand.bot.answer;

import java.util.Locale;

/** How the caller wants the answer made; {@code AUTO} takes the best that is configured. */
public enum AnswerMode {
    AUTO,
    EXTRACTIVE,
    GENERATIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
