package dev.deskhand.bot.answer.generate;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Lines between which a prompt holds data. They bear a number that nobody can guess and that is drawn for each prompt,
 * and data that holds it all the same loses it: so no text can end its own fence.
 */
final class Fence {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;

    private final String mark;

    private Fence(String mark) {
        this.mark = mark;
    }

    static Fence drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Fence(HexFormat.of().formatHex(bytes));
    }

    String mark() {
        return mark;
    }

    /** The text as data under a label of ours. */
    String around(String label, String text) {
        return "<<<" + mark + " " + label + "\n" + harmless(text) + "\n" + mark + ">>>\n";
    }

    /* Characters that nobody sees can spell what everybody would notice. */
    private String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\n' || c == '\t' || !isHidden(c)).forEach(out::appendCodePoint);
        String cleaned = out.toString();
        while (cleaned.contains(mark)) {
            cleaned = cleaned.replace(mark, "");
        }
        return cleaned;
    }

    private static boolean isHidden(int c) {
        boolean joins = c == 0x200C || c == 0x200D;
        return !joins
                && switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
                    default -> false;
                };
    }
}
