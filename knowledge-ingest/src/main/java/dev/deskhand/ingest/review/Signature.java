package dev.deskhand.ingest.review;

import java.util.Arrays;
import java.util.List;

/**
 * A sketch by which two texts can be compared without them: for each of 64 hash functions the least hash of all four-word
 * sequences, numbers standing for one another. The share of equal places estimates the share of common sequences.
 * Source: Broder, "On the resemblance and containment of documents", 1997.
 */
final class Signature {

    static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final int SEQUENCE = 4;

    private final int[] least = new int[BANDS * ROWS];

    Signature(List<String> words) {
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int start = 0; start + SEQUENCE <= words.size(); start++) {
            long hash = 7;
            for (String word : words.subList(start, start + SEQUENCE)) {
                hash = hash * 1_000_003 + (Section.isNumber(word) ? 1 : word.hashCode());
            }
            for (int place = 0; place < least.length; place++) {
                least[place] = Math.min(least[place], mixed(hash + place * 0x9E3779B97F4A7C15L));
            }
        }
    }

    /** From 0 to 1. */
    double similarity(Signature other) {
        int equal = 0;
        for (int place = 0; place < least.length; place++) {
            equal += least[place] == other.least[place] ? 1 : 0;
        }
        return equal / (double) least.length;
    }

    /** Texts that are alike have at least one of these in common, nearly always. */
    long band(int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = key * 31 + least[band * ROWS + row];
        }
        return key;
    }

    /** The finalizer of SplitMix64. */
    private static int mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) (mixed ^ (mixed >>> 31));
    }
}
