package dev.deskhand.knowledge.search;

/** Sums of term weights by article, a term counted once in each, for a fixed number of articles and terms. */
final class ArticleTerms {

    private final int words;
    private final long[] seen;
    private final double[] sums;

    ArticleTerms(int articles, int terms) {
        this.words = (terms + Long.SIZE - 1) / Long.SIZE;
        this.seen = new long[articles * words];
        this.sums = new double[articles];
    }

    void add(int article, int term, double weight) {
        int at = article * words + term / Long.SIZE;
        long bit = 1L << term;
        if ((seen[at] & bit) == 0) {
            seen[at] |= bit;
            sums[article] += weight;
        }
    }

    double sum(int article) {
        return sums[article];
    }
}
