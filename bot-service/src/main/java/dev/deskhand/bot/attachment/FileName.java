package dev.deskhand.bot.attachment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name under which a file is shown and downloaded; it is never a path. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "file";

    private FileName() {}

    /**
     * What is left of the sender's name: its last part, without control and invisible characters (which can turn its
     * direction round), with an ending that goes with the type.
     */
    static String of(@Nullable String sent, FileType type) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints().filter(FileName::isVisible).forEach(clean::appendCodePoint);
        String name = clean.toString().strip().replaceFirst("^\\.+", "");
        String base = name.isEmpty() ? NAMELESS : name;
        boolean fits = type.extensions().stream()
                .anyMatch(ending -> base.toLowerCase(Locale.ROOT).endsWith("." + ending));
        return fits
                ? shortened(base)
                : shortened(base) + "." + type.extensions().get(0);
    }

    private static boolean isVisible(int point) {
        int category = Character.getType(point);
        return category != Character.CONTROL
                && category != Character.FORMAT
                && category != Character.SURROGATE
                && category != Character.LINE_SEPARATOR
                && category != Character.PARAGRAPH_SEPARATOR
                && "<>:\"|?*%;".indexOf(point) < 0;
    }

    /** The end stays, because it says what the file is. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
    }
}
