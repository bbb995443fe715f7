package dev.deskhand.knowledge.search;

import org.apache.lucene.util.VectorUtil;

/**
 * A question's vector q against passages' vectors p, all of unit length: the plain cosine q · p, and the cosine seen from
 * the centre c of the passages, (q − c) · (p − c) / (|q − c| |p − c|).
 */
final class Comparison {

    private final float[] question;
    private final float[] centre;
    private final double questionToCentre;
    private final double squaredCentre;

    Comparison(float[] question, float[] centre) {
        this.question = question;
        this.centre = centre;
        this.questionToCentre = VectorUtil.dotProduct(question, centre);
        this.squaredCentre = VectorUtil.dotProduct(centre, centre);
    }

    float[] question() {
        return question;
    }

    float[] centre() {
        return centre;
    }

    float plain(float[] passage) {
        return VectorUtil.dotProduct(question, passage);
    }

    float apart(float[] passage) {
        return apart(plain(passage), VectorUtil.dotProduct(centre, passage));
    }

    /** The cosine from the centre, by the plain cosine and the passage's product with the centre. */
    float apart(double plain, double passageToCentre) {
        double lengths = Math.sqrt(squaredDistance(questionToCentre) * squaredDistance(passageToCentre));
        return lengths == 0 ? 0 : (float) ((plain - questionToCentre - passageToCentre + squaredCentre) / lengths);
    }

    private double squaredDistance(double toCentre) {
        return Math.max(0, 1 - 2 * toCentre + squaredCentre);
    }
}
