package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.PassageId;

/**
 * What a model reads of one passage.
 *
 * @param hash digest of the text, by which equal texts share a vector
 */
record PassageText(PassageId id, String hash, String text) {

    static PassageText of(StagedPassage passage) {
        return new PassageText(passage.id(), ContentHash.of(passage.embedded()), passage.embedded());
    }
}
