package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.embedding.EmbeddingModel;
import java.util.Optional;
import java.util.Set;

/**
 * How much each piece of evidence counts for articles of one language: the score is their weighted mean, at most 1. The
 * figures are chosen by evaluation, one set for all knowledge bases of a language.
 */
record FusionWeights(
        double passageCosine, double leadCosine, double words, double grams, double pairs, double coverage) {

    /** For languages that the embedding model reads. */
    private static final FusionWeights READ = new FusionWeights(0.217, 0.282, 0.141, 0.198, 0.162, 0);

    /** For its relatives in Latin script, of which a model that reads English makes out names and loan words. */
    private static final FusionWeights RELATED = new FusionWeights(0.104, 0.104, 0.123, 0.335, 0.128, 0.206);

    /** For all others: words and word pairs, character n-grams above all. */
    private static final FusionWeights UNREAD = new FusionWeights(0, 0, 0.237, 0.346, 0.248, 0.169);

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

    boolean usesVectors() {
        return passageCosine > 0 || leadCosine > 0;
    }

    double score(Evidence evidence) {
        return passageCosine * evidence.passageCosine()
                + leadCosine * evidence.leadCosine()
                + words * evidence.words()
                + grams * evidence.grams()
                + pairs * evidence.pairs()
                + coverage * evidence.coverage();
    }
}
