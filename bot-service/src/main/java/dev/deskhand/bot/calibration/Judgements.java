package dev.deskhand.bot.calibration;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A site's judgements; other features record here what customers and people say of answers. */
public interface Judgements {

    /** Keeps a judgement, in place of what the same source said of the same question before. */
    void record(SiteId site, Judgement.Draft draft);

    /**
     * In the order in which they were kept.
     *
     * @param after the last one already seen
     * @param limit at least 1
     * @throws DeskhandException 404 when {@code after} is none of the site's
     */
    List<Judgement> list(SiteId site, Optional<UUID> after, int limit);

    /** Those that name an article among the relevant ones, the latest first. */
    List<Judgement> answeredBy(SiteId site, String externalId, int limit);

    /** How many there are of each source. */
    Map<Judgement.Source, Integer> counts(SiteId site);

    /** @throws DeskhandException 404 when it is none of the site's */
    void remove(SiteId site, UUID id);
}
