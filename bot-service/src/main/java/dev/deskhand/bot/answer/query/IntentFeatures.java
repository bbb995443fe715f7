package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.query.Words.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Hashed features of a message: words, pairs of words, n-grams of characters, and how much of it is foreign to what is
 * said without asking anything. The last is what keeps "hi, how do I reset it" a question.
 */
final class IntentFeatures {

    /** Buckets that features fall into. */
    static final int BUCKETS = 1 << 17;

    private static final int LONGEST_GRAM = 4;
    private static final int MAX_CHARACTERS = 24;

    private final Set<String> familiar;

    /** @param familiar words, and pairs of characters of dense scripts, that occur outside of questions */
    IntentFeatures(Set<String> familiar) {
        this.familiar = Set.copyOf(familiar);
    }

    /** Distinct bucket numbers, ascending. */
    int[] of(Words words) {
        Sink sink = new Sink();
        String previous = "^";
        double foreign = 0;
        double all = 0;
        for (Unit unit : words.units()) {
            String text = unit.text();
            sink.add("w" + text);
            sink.add("p" + previous + ' ' + text);
            grams(unit, sink);
            double size = unit.dense() ? text.length() / 2.0 : 1;
            foreign += unit.dense() ? foreignPairs(text, familiar) / 2.0 : familiar.contains(text) ? 0 : 1;
            all += size;
            previous = text;
        }
        sink.add("p" + previous + " $");
        sink.add("foreign" + (int) Math.min(5, Math.ceil(foreign)));
        sink.add("share" + (int) Math.ceil(4 * foreign / Math.max(1, all)));
        sink.add("length" + (int) Math.min(6, Math.ceil(all / 2)));
        if (words.asks()) {
            sink.add("?");
        }
        return sink.distinct();
    }

    /** What of a unit can be familiar. */
    static List<String> familiarParts(Unit unit) {
        if (!unit.dense()) {
            return List.of(unit.text());
        }
        String text = "^" + unit.text() + "$";
        String[] pairs = new String[text.length() - 1];
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs[i] = text.substring(i, i + 2);
        }
        return Arrays.asList(pairs);
    }

    /** Characters of a dense run that stand in no familiar pair. */
    static int foreignPairs(String text, Set<String> familiar) {
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean before = i > 0 && familiar.contains(text.substring(i - 1, i + 1));
            boolean after = i + 1 < text.length() && familiar.contains(text.substring(i, i + 2));
            boolean alone = text.length() == 1 && familiar.contains("^" + text);
            foreign += before || after || alone ? 0 : 1;
        }
        return foreign;
    }

    private static void grams(Unit unit, Sink sink) {
        String text = "^" + unit.text() + "$";
        int shortest = unit.dense() ? 1 : 3;
        int limit = unit.dense() ? text.length() : Math.min(text.length(), MAX_CHARACTERS);
        for (int n = shortest; n <= LONGEST_GRAM; n++) {
            for (int i = 0; i + n <= limit; i++) {
                sink.add("c", text, i, i + n);
            }
        }
    }

    /** Collects bucket numbers. */
    private static final class Sink {

        private int[] buckets = new int[64];
        private int size;

        void add(String feature) {
            add("", feature, 0, feature.length());
        }

        void add(String kind, String text, int from, int to) {
            int hash = kind.hashCode() + 17;
            for (int i = from; i < to; i++) {
                hash = hash * 0x01000193 ^ text.charAt(i);
            }
            hash *= 0x9E3779B1;
            if (size == buckets.length) {
                buckets = Arrays.copyOf(buckets, 2 * size);
            }
            buckets[size++] = (hash ^ hash >>> 15) & BUCKETS - 1;
        }

        int[] distinct() {
            Arrays.sort(buckets, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || buckets[i] != buckets[i - 1]) {
                    buckets[kept++] = buckets[i];
                }
            }
            return Arrays.copyOf(buckets, kept);
        }
    }
}
