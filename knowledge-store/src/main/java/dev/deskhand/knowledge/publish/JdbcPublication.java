package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.SiteId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A publication on PostgreSQL: staging while articles come in, then one commit. */
final class JdbcPublication implements Publication {

    private static final int BATCH_ARTICLES = 64;
    private static final int BATCH_CHARACTERS = 120_000;

    private final SiteId site;
    private final ArticleStaging staging;
    private final PublicationCommit commit;

    private final Map<String, ArticleDraft> pending = new LinkedHashMap<>();
    private final Map<String, StagedArticle> staged = new LinkedHashMap<>();
    private final Set<String> withdrawn = new LinkedHashSet<>();
    private final Map<String, String> moves = new LinkedHashMap<>();
    private final Map<String, List<ArticleWarning>> warnings = new HashMap<>();
    private int pendingCharacters;
    private int passages;
    private int embedded;

    JdbcPublication(SiteId site, ArticleStaging staging, PublicationCommit commit) {
        this.site = site;
        this.staging = staging;
        this.commit = commit;
    }

    @Override
    public void put(ArticleDraft draft) {
        withdrawn.remove(draft.externalId());
        pending.put(draft.externalId(), draft);
        pendingCharacters += draft.body().length();
        if (pending.size() >= BATCH_ARTICLES || pendingCharacters >= BATCH_CHARACTERS) {
            guarded(this::flush);
        }
    }

    @Override
    public void warn(String externalId, ArticleWarning warning) {
        warnings.computeIfAbsent(externalId, article -> new ArrayList<>()).add(warning);
    }

    @Override
    public void withdraw(String externalId) {
        pending.remove(externalId);
        staged.remove(externalId);
        withdrawn.add(externalId);
    }

    @Override
    public void move(String externalId, String newExternalId) {
        moves.put(externalId, newExternalId);
    }

    @Override
    public PublicationReport commit() {
        guarded(this::flush);
        warnings.forEach((id, own) -> staged.computeIfPresent(id, (key, article) -> article.warnedOf(own)));
        List<PublicationReport> report = new ArrayList<>(1);
        guarded(() -> report.add(commit.run(site, staged.values(), withdrawn, moves, passages, embedded)));
        close();
        return report.get(0);
    }

    @Override
    public void close() {
        pending.clear();
        staged.clear();
        withdrawn.clear();
        moves.clear();
        warnings.clear();
    }

    private void flush() {
        List<ArticleDraft> batch = List.copyOf(pending.values());
        pending.clear();
        pendingCharacters = 0;
        if (batch.isEmpty()) {
            return;
        }
        ArticleStaging.Batch result = staging.stage(site, batch);
        result.articles().forEach(article -> staged.put(article.draft().externalId(), article.withoutText()));
        passages += result.passages();
        embedded += result.embedded();
    }

    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (DataAccessException | TransactionException e) {
            throw new PublicationException("the database refused the publication: nothing of it is visible", e);
        }
    }
}
