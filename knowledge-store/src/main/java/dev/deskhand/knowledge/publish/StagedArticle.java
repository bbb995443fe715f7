package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article whose wording is stored and waits for the commit.
 *
 * @param isNew true when the site had no article with this external id
 * @param wordingKnown true when the article already had this wording, so that nothing is embedded
 * @param change what the commit will count it as
 */
record StagedArticle(
        ArticleDraft draft, ArticleId id, RevisionId revision, boolean isNew, boolean wordingKnown, Change change) {

    enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    static StagedArticle of(ArticleDraft draft, ArticleStaging.@Nullable Known known) {
        if (known == null) {
            return new StagedArticle(draft, ArticleId.random(), RevisionId.random(), true, false, Change.ADDED);
        }
        RevisionId revision = known.sameWording() == null ? RevisionId.random() : new RevisionId(known.sameWording());
        return new StagedArticle(
                draft,
                new ArticleId(known.article()),
                revision,
                false,
                known.sameWording() != null,
                change(draft, revision, known));
    }

    /** The same without its text, which is stored by now: a publication of very many articles takes little memory. */
    StagedArticle withoutText() {
        return new StagedArticle(facts(draft.warnings()), id, revision, isNew, wordingKnown, change);
    }

    /** The same with further warnings. */
    StagedArticle warnedOf(List<ArticleWarning> further) {
        List<ArticleWarning> all = new ArrayList<>(draft.warnings());
        all.addAll(further);
        return new StagedArticle(facts(all), id, revision, isNew, wordingKnown, change);
    }

    private ArticleDraft facts(List<ArticleWarning> warnings) {
        return new ArticleDraft(
                draft.externalId(),
                draft.collection(),
                draft.translationGroup(),
                draft.language(),
                draft.audience(),
                draft.title(),
                draft.url(),
                "",
                List.of(),
                List.of(),
                draft.dates(),
                warnings,
                draft.sourceHash());
    }

    private static Change change(ArticleDraft draft, RevisionId revision, ArticleStaging.Known known) {
        if (known.published() == null) {
            return Change.ADDED;
        }
        boolean same = known.published().equals(revision.value())
                && known.collection().equals(draft.collection())
                && known.audience().equals(draft.audience().code())
                && Objects.equals(known.translationGroup(), draft.translationGroup());
        return same ? Change.UNCHANGED : Change.CHANGED;
    }
}
