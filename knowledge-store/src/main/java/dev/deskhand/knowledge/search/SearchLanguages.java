package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.text.LanguageGuess;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** Which languages' articles a question is put to: those it may be written in, else all that the site has. */
final class SearchLanguages {

    /** A guess this much less likely than the best one available is not followed. */
    private static final double SERIOUS = 0.2;

    private SearchLanguages() {}

    static List<String> choose(Set<String> available, List<LanguageGuess> guesses) {
        List<LanguageGuess> possible = guesses.stream()
                .filter(guess -> available.contains(guess.language()))
                .toList();
        double best =
                possible.stream().mapToDouble(LanguageGuess::probability).max().orElse(0);
        List<String> chosen = possible.stream()
                .filter(guess -> guess.probability() >= SERIOUS * best)
                .map(LanguageGuess::language)
                .distinct()
                .toList();
        return chosen.isEmpty() ? List.copyOf(available) : chosen;
    }

    /** Languages of the passages of an index. */
    static Set<String> in(IndexReader reader) throws IOException {
        Set<String> languages = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(PassageFields.LANGUAGE);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    languages.add(each.term().utf8ToString());
                }
            }
        }
        return languages;
    }
}
