package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.chunk.ChunkSettings;
import dev.deskhand.knowledge.chunk.Chunker;
import dev.deskhand.knowledge.chunk.MarkdownChunker;
import dev.deskhand.knowledge.text.SentenceSplitter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes article revisions with passages and vectors that nobody sees yet. A wording that the article once had, or that
 * an interrupted publication left behind, is found by its content hash and costs nothing again; vectors that it may lack
 * are seen to by the commit.
 */
final class ArticleStaging {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SentenceSplitter sentences;
    private final SiteVectors vectors;

    ArticleStaging(
            JdbcTemplate jdbc, TransactionTemplate transaction, SentenceSplitter sentences, SiteVectors vectors) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sentences = sentences;
        this.vectors = vectors;
    }

    /**
     * Stages a batch: wordings and passages in one transaction, then their vectors. The result is in the order of the
     * drafts, whose external ids differ.
     */
    Batch stage(SiteId site, List<ArticleDraft> drafts) {
        Chunker chunker =
                new MarkdownChunker(sentences, vectors.newest(site).embedder()::countTokens, ChunkSettings.defaults());
        Map<String, Known> known = known(site, drafts);
        List<StagedArticle> staged = new ArrayList<>();
        List<StagedArticle> fresh = new ArrayList<>();
        Map<StagedArticle, List<StagedPassage>> passages = new LinkedHashMap<>();
        for (ArticleDraft draft : drafts) {
            StagedArticle article = StagedArticle.of(draft, known.get(draft.externalId()));
            staged.add(article);
            if (!article.wordingKnown()) {
                fresh.add(article);
                passages.put(article, StagedPassage.of(draft, chunker));
            }
        }
        if (!staged.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                writeArticles(site, staged);
                writeRevisions(fresh);
                writePassages(site, passages);
            });
        }
        List<PassageText> texts = passages.values().stream()
                .flatMap(List::stream)
                .map(PassageText::of)
                .toList();
        return new Batch(staged, texts.size(), vectors.fill(site, texts));
    }

    /** Staged articles of one batch, the passages written for them, and how many texts the model read. */
    record Batch(List<StagedArticle> articles, int passages, int embedded) {}

    /** What the database has under an external id; the revision is the one with the draft's wording, if there is. */
    record Known(
            UUID article,
            @Nullable UUID published,
            @Nullable UUID sameWording,
            String collection,
            @Nullable String translationGroup,
            String audience,
            String sourceHash) {}

    private Map<String, Known> known(SiteId site, List<ArticleDraft> drafts) {
        Map<String, Known> result = new HashMap<>();
        jdbc.query(
                """
                select a.external_id, a.id, a.published_revision_id, a.collection, a.translation_group, a.audience,
                       a.source_hash, (
                         select r.id from knowledge.article_revision r
                         where r.article_id = a.id and r.content_hash = d.content_hash
                           and exists (select from knowledge.passage p where p.article_revision_id = r.id)
                         order by r.id = a.published_revision_id desc, r.number desc limit 1) as same_wording
                from knowledge.article a
                join unnest(?::text[], ?::text[]) as d (external_id, content_hash) on d.external_id = a.external_id
                where a.site_id = ?
                """,
                row -> {
                    result.put(row.getString("external_id"), known(row));
                },
                drafts.stream().map(ArticleDraft::externalId).toArray(String[]::new),
                drafts.stream().map(ContentHash::of).toArray(String[]::new),
                site.value());
        return result;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getObject("published_revision_id", UUID.class),
                row.getObject("same_wording", UUID.class),
                row.getString("collection"),
                row.getString("translation_group"),
                row.getString("audience"),
                row.getString("source_hash"));
    }

    private void writeArticles(SiteId site, List<StagedArticle> staged) {
        List<Object[]> rows = staged.stream()
                .filter(StagedArticle::isNew)
                .map(article -> new Object[] {
                    article.id().value(),
                    site.value(),
                    article.draft().externalId(),
                    article.draft().collection(),
                    article.draft().translationGroup(),
                    article.draft().language(),
                    article.draft().audience().code(),
                    article.draft().sourceHash()
                })
                .toList();
        jdbc.batchUpdate("""
                insert into knowledge.article (
                  id, site_id, external_id, collection, translation_group, language, audience, source_hash, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'staged')
                """, rows);
    }

    private void writeRevisions(List<StagedArticle> fresh) {
        List<Object[]> rows = fresh.stream()
                .map(article -> new Object[] {
                    article.revision().value(),
                    article.id().value(),
                    article.draft().title(),
                    article.draft().url(),
                    article.draft().body(),
                    JSON.writeValueAsString(article.draft().questions()),
                    JSON.writeValueAsString(article.draft().tags()),
                    ContentHash.of(article.draft()),
                    SqlTimes.of(article.draft().dates().created()),
                    SqlTimes.of(article.draft().dates().updated()),
                    WarningsJson.write(article.draft().warnings()),
                    article.id().value()
                })
                .toList();
        jdbc.batchUpdate("""
                insert into knowledge.article_revision (
                  id, article_id, title, url, body, questions, tags, content_hash, source_created_at, source_updated_at,
                  warnings, number)
                select ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::timestamptz, ?::timestamptz, ?::jsonb, coalesce(max(number), 0) + 1
                from knowledge.article_revision where article_id = ?
                """, rows);
    }

    private void writePassages(SiteId site, Map<StagedArticle, List<StagedPassage>> passages) {
        List<Object[]> rows = new ArrayList<>();
        passages.forEach((article, own) -> {
            for (StagedPassage passage : own) {
                rows.add(new Object[] {
                    passage.id().value(),
                    site.value(),
                    article.revision().value(),
                    passage.kind(),
                    passage.ordinal(),
                    passage.chunk().headings().toArray(String[]::new),
                    passage.chunk().anchor(),
                    passage.chunk().start(),
                    passage.chunk().end(),
                    passage.chunk().text(),
                    ContentHash.of(passage.embedded())
                });
            }
        });
        jdbc.batchUpdate("""
                insert into knowledge.passage (
                  id, site_id, article_revision_id, kind, ordinal, headings, anchor, start_offset, end_offset, text,
                  embedded_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
