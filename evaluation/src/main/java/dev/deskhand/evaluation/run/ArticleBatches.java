package dev.deskhand.evaluation.run;

import dev.deskhand.evaluation.dataset.SourceDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents in requests of at most 500 articles and 200,000 bytes, in order; a document that is larger alone goes
 * alone.
 */
final class ArticleBatches {

    static final int MAX_ARTICLES = 500;
    static final int MAX_BYTES = 200_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArticleBatches() {}

    static List<List<Map<String, Object>>> of(List<SourceDocument> documents, String collection) {
        List<List<Map<String, Object>>> batches = new ArrayList<>();
        List<Map<String, Object>> batch = new ArrayList<>();
        int bytes = 0;
        for (SourceDocument document : documents) {
            Map<String, Object> article = article(document, collection);
            int size = JSON.writeValueAsBytes(article).length + 1;
            if (!batch.isEmpty() && (batch.size() == MAX_ARTICLES || bytes + size > MAX_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(article);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static Map<String, Object> article(SourceDocument document, String collection) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("externalId", document.id());
        article.put("title", document.title());
        article.put("body", document.body());
        article.put("format", document.format());
        article.put("collection", collection);
        if (document.language() != null) {
            article.put("language", document.language());
        }
        if (document.url() != null) {
            article.put("url", document.url());
        }
        if (!document.questions().isEmpty()) {
            article.put("questions", document.questions());
        }
        return article;
    }
}
