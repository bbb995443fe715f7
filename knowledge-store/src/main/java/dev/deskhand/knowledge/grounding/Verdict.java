package dev.deskhand.knowledge.grounding;

import java.util.Locale;

/**
 * What a check found of a statement.
 *
 * @param coverage share of the statement's content words that its sources hold, in [0, 1]
 * @param similarity cosine to the nearest sentence of the sources, in [-1, 1]; 0 where the model does not read the
 *     language or was not asked
 * @param detail the words or figures that are not in the sources; empty for most findings
 */
public record Verdict(Finding finding, double coverage, double similarity, String detail) {

    public boolean isSupported() {
        return finding == Finding.SUPPORTED;
    }

    /** What speaks against a statement, or that nothing does. */
    public enum Finding {
        SUPPORTED,
        /** It names no source, or one that is not there. */
        UNCITED,
        /** A number, price, share, date or time that the sources do not have, or not with that measure. */
        NUMBER,
        /** A name, a label, a quotation or a piece of code that the sources do not have. */
        NAME,
        /** It denies what the sources say, or says what they deny. */
        NEGATION,
        /** It says "before" where the sources say "after". */
        OPPOSITE,
        /** Most of its words are not in the sources. */
        WORDS,
        /** Its words are there, but no sentence of the sources means the like. */
        MEANING;

        /** Name in JSON and metrics. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
