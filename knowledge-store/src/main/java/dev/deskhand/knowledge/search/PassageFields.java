package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import java.util.List;

/** Names and codes of the fields of a passage in the index replica. */
final class PassageFields {

    /** Raised when documents are written differently: replicas of another format are built anew. */
    static final String FORMAT = "2";

    static final String ARTICLE = "article";
    static final String ARTICLE_HIGH = "article_high";
    static final String ARTICLE_LOW = "article_low";
    static final String PASSAGE = "passage";
    static final String PASSAGE_HIGH = "passage_high";
    static final String PASSAGE_LOW = "passage_low";
    static final String AUDIENCE = "audience";
    static final String AUDIENCE_CODE = "audience_code";
    static final String KIND = "kind";
    static final String LANGUAGE = "language";
    static final String VECTOR = "vector";

    static final int KIND_TEXT = 0;
    static final int KIND_TITLE = 1;
    static final int KIND_QUESTION = 2;

    private static final List<String> KINDS = List.of("text", "title", "question");

    private PassageFields() {}

    static String words(String language) {
        return "words_" + language;
    }

    static String grams(String language) {
        return "grams_" + language;
    }

    static String pairs(String language) {
        return "pairs_" + language;
    }

    /** The distinct terms of a whole article under the name of the passages' field, on one of its documents. */
    static String ofArticle(String field) {
        return "article_" + field;
    }

    static int kind(String name) {
        return KINDS.indexOf(name);
    }

    static int audience(String code) {
        return Audience.fromCode(code).orElse(Audience.INTERNAL).ordinal();
    }
}
