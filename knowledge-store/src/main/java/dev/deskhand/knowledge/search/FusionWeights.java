package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.embedding.EmbeddingModel;
import java.util.Optional;
import java.util.Set;

/**
 * How much each piece of evidence counts for articles of one language, in the shape of {@link Evidence}: the score is
 * their weighted mean, at most 1. The figures are chosen by evaluation, one set for all knowledge bases of a language.
 */
record FusionWeights(Meaning meaning, TermMatch best, TermMatch mean, double coverage, double spelling) {

    /** For languages that the embedding model reads. */
    private static final FusionWeights READ = new FusionWeights(
            new Meaning(0.156, 0.167, 0.129),
            new TermMatch(0.079, 0.191, 0.072),
            new TermMatch(0.027, 0.079, 0.100),
            0,
            0);

    /** For its relatives in Latin script, of which a model that reads English makes out names and loan words. */
    private static final FusionWeights RELATED = new FusionWeights(
            new Meaning(0.120, 0.070, 0.010),
            new TermMatch(0.040, 0.200, 0.140),
            new TermMatch(0.020, 0.070, 0.080),
            0.140,
            0.110);

    /** For all others: words and word pairs, character n-grams above all. */
    private static final FusionWeights UNREAD = new FusionWeights(
            Meaning.NONE, new TermMatch(0.125, 0.204, 0.227), new TermMatch(0.083, 0.031, 0.115), 0.069, 0.146);

    private static final Set<String> LATIN = Set.of("de", "es", "fr", "it", "nl", "pt");

    static FusionWeights of(EmbeddingModel model, String language) {
        if (model.reads(language)) {
            return READ;
        }
        return LATIN.contains(language) ? RELATED : UNREAD;
    }

    /** Without a model nothing is read: words alone. */
    static FusionWeights of(Optional<EmbeddingModel> model, String language) {
        return model.map(present -> of(present, language)).orElse(UNREAD);
    }

    /** The same, but that a part counts nothing. */
    FusionWeights without(RankingPart part) {
        return switch (part) {
            case VECTORS -> new FusionWeights(Meaning.NONE, best, mean, coverage, spelling);
            case WORDS -> new FusionWeights(meaning, best.withoutWords(), mean.withoutWords(), 0, spelling);
            case GRAMS -> new FusionWeights(meaning, best.withoutGrams(), mean.withoutGrams(), coverage, 0);
            case PAIRS -> new FusionWeights(meaning, best.withoutPairs(), mean.withoutPairs(), coverage, spelling);
            case MEANS ->
                new FusionWeights(
                        new Meaning(meaning.passage(), meaning.lead(), 0), best, TermMatch.NONE, coverage, spelling);
            case SHARES -> new FusionWeights(meaning, best, mean, 0, 0);
        };
    }

    boolean usesVectors() {
        return !meaning.equals(Meaning.NONE);
    }

    /** What words count for in all. */
    double words() {
        return best.words() + mean.words() + coverage;
    }

    double grams() {
        return best.grams() + mean.grams() + spelling;
    }

    double pairs() {
        return best.pairs() + mean.pairs();
    }

    double score(Evidence evidence) {
        return score(evidence.meaning())
                + score(best, evidence.best())
                + score(mean, evidence.mean())
                + coverage * evidence.coverage()
                + spelling * evidence.spelling();
    }

    private double score(Meaning found) {
        return meaning.passage() * found.passage() + meaning.lead() * found.lead() + meaning.mean() * found.mean();
    }

    private static double score(TermMatch weights, TermMatch found) {
        return weights.words() * found.words() + weights.grams() * found.grams() + weights.pairs() * found.pairs();
    }
}
