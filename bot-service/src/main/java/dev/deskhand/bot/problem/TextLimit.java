package dev.deskhand.bot.problem;

/**
 * How long a text may be, in Unicode code points, both ends included.
 *
 * @param min 0 allows the empty and the blank text
 */
public record TextLimit(int min, int max) {

    public TextLimit {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("limit is " + min + " to " + max);
        }
    }

    public static TextLimit required(int max) {
        return new TextLimit(1, max);
    }

    public static TextLimit upTo(int max) {
        return new TextLimit(0, max);
    }
}
