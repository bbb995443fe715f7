package dev.deskhand.bot.widget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The widget's look; what is null is the widget's own.
 *
 * @param colour of buttons and of the visitor's messages, {@code #rrggbb}
 * @param radius of corners, in px or rem
 * @param font families as CSS has them
 * @param launcherIcon name of an icon that the widget brings
 */
public record Theme(
        @Nullable String colour,
        @Nullable String radius,
        @Nullable String font,
        Position position,
        @Nullable String launcherIcon,
        Scheme scheme) {

    /** On which side of the page the widget stands, in the direction of reading. */
    public enum Position {
        END,
        START;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Position> fromCode(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /** Light or dark. */
    public enum Scheme {
        AUTO,
        LIGHT,
        DARK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Scheme> fromCode(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}
