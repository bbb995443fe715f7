package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;

/** The confidence models of sites that were calibrated on questions of their own. */
public interface SiteModels {

    /** What is in force at a site; empty where that is what was shipped. Asked for every question, so from memory. */
    Optional<ConfidenceModels> find(SiteId site);
}
