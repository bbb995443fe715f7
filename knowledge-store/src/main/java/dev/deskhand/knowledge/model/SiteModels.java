package dev.deskhand.knowledge.model;

import java.util.Optional;

/**
 * Which model a site answers with, and which one it is changing to.
 *
 * @param active the model of its answers; absent while it never had one
 * @param change absent when it has the model that is wanted
 */
public record SiteModels(Optional<String> active, Optional<Change> change) {

    static final SiteModels NONE = new SiteModels(Optional.empty(), Optional.empty());

    SiteModels and(SiteModels other) {
        return new SiteModels(active.or(other::active), change.or(other::change));
    }

    /**
     * A change under way.
     *
     * @param model the model that the site will answer with
     * @param embedded passages that have a vector of it
     * @param total passages that need one
     * @param failure why it has stopped, in one sentence; absent while it goes on
     */
    public record Change(String model, long embedded, long total, Optional<String> failure) {

        boolean goesOn() {
            return failure.isEmpty();
        }
    }
}
