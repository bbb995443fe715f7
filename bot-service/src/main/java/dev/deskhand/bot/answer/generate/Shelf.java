package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import dev.deskhand.knowledge.search.SearchResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The passages that a model gets, best first: what the verbatim answer cites, then the best of the articles that score
 * nearly as high as the first; all in its language.
 *
 * @param scores of each passage's article
 */
record Shelf(List<Passage> passages, List<Double> scores) {

    private static final double CLOSE = 0.35;
    private static final int MOST_CHARACTERS = 7_000;

    static Shelf of(SearchResult best, Draft draft, int most) {
        Map<PassageId, Citation> chosen = new LinkedHashMap<>();
        draft.citations().forEach(citation -> chosen.put(citation.passage().id(), citation));
        double floor = best.articles().get(0).score() * (1 - CLOSE);
        best.articles().stream()
                .filter(article -> article.score() >= floor)
                .flatMap(Shelf::placed)
                .sorted(Comparator.comparingDouble(Placed::weight).reversed())
                .map(placed ->
                        new Citation(placed.passage(), "", placed.article().score()))
                .filter(citation -> citation.passage().language().equals(draft.language()))
                .forEach(citation -> chosen.putIfAbsent(citation.passage().id(), citation));
        List<Citation> kept = chosen.values().stream().limit(most).toList();
        int fitting = 1;
        int characters = kept.get(0).passage().text().length();
        while (fitting < kept.size()
                && characters + kept.get(fitting).passage().text().length() <= MOST_CHARACTERS) {
            characters += kept.get(fitting).passage().text().length();
            fitting++;
        }
        return new Shelf(
                kept.stream().limit(fitting).map(Citation::passage).toList(),
                kept.stream().limit(fitting).map(Citation::score).toList());
    }

    /** What a passage says where it stands: title and headings are part of it. */
    List<String> texts() {
        return passages.stream().map(Shelf::text).toList();
    }

    String language() {
        return passages.get(0).language();
    }

    private static String text(Passage passage) {
        String place = String.join(" › ", passage.headings());
        return passage.title() + (place.isEmpty() ? "" : "\n\n" + place) + "\n\n" + passage.text();
    }

    private static Stream<Placed> placed(RankedArticle article) {
        double best = article.passages().get(0).score();
        return article.passages().stream().map(ranked -> Placed.of(article, ranked, best));
    }

    /** A passage with what it weighs: its article first, then its place within. */
    private record Placed(RankedArticle article, Passage passage, double weight) {

        static Placed of(RankedArticle article, RankedPassage ranked, double best) {
            double share = best == 0 ? 1 : ranked.score() / Math.abs(best);
            return new Placed(article, ranked.passage(), article.score() * Math.min(1, share));
        }
    }
}
