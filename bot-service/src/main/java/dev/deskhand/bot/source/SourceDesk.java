package dev.deskhand.bot.source;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.FieldError;
import dev.deskhand.ingest.configured.ConfiguredSource;
import dev.deskhand.ingest.configured.ConfiguredSources;
import dev.deskhand.ingest.configured.RunCause;
import dev.deskhand.ingest.configured.RunId;
import dev.deskhand.ingest.configured.SourceDefinition;
import dev.deskhand.ingest.configured.SourceId;
import dev.deskhand.ingest.configured.SourceRuns;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes sources and asks for their runs. What belongs to a site that the caller does not reach is not there. */
@Component
public class SourceDesk {

    private final ConfiguredSources sources;
    private final SourceRuns runs;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceDesk(ConfiguredSources sources, SourceRuns runs, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sources = sources;
        this.runs = runs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public List<ConfiguredSource> list(Site site) {
        return sources.list(site.id());
    }

    /** @throws DeskhandException 404 */
    public ConfiguredSource get(Caller caller, SourceId id) {
        return sources.find(reached(caller), id).orElseThrow(() -> notFound(id));
    }

    /** @throws DeskhandException 409 when the site has a source of that name */
    @Transactional
    public ConfiguredSource add(Caller caller, Site site, SourceDefinition definition) {
        SourceId id = distinct(() -> sources.add(site.id(), definition, Schedules.next(definition, clock.instant())));
        audit.record(caller, "source.added", id.toString());
        return get(caller, id);
    }

    /** @throws DeskhandException 404; 409 when the site has another source of that name */
    @Transactional
    public ConfiguredSource replace(Caller caller, SourceId id, SourceDefinition definition) {
        boolean replaced = distinct(
                () -> sources.replace(reached(caller), id, definition, Schedules.next(definition, clock.instant())));
        if (!replaced) {
            throw notFound(id);
        }
        audit.record(caller, "source.changed", id.toString());
        return get(caller, id);
    }

    /** @throws DeskhandException 404 */
    @Transactional
    public void remove(Caller caller, SourceId id) {
        if (!sources.remove(reached(caller), id)) {
            throw notFound(id);
        }
        audit.record(caller, "source.removed", id.toString());
    }

    /**
     * Asks for a run; some node takes it up within a second.
     *
     * @throws DeskhandException 404; 409 while a run of it waits or runs
     */
    public RunId sync(Caller caller, SourceId id, boolean force) {
        get(caller, id);
        Optional<RunId> run = runs.ask(id, RunCause.REQUEST, force);
        events.publishEvent(new RunAsked());
        return run.orElseThrow(() -> new DeskhandException(
                ErrorCode.CONFLICT,
                "A run of this source is waiting or running already; its runs tell how far it is."));
    }

    private static <T> T distinct(Supplier<T> write) {
        try {
            return write.get();
        } catch (ConfiguredSources.DuplicateNameException taken) {
            throw new DeskhandException(
                    ErrorCode.CONFLICT,
                    "The name is taken: " + taken.getMessage() + ".",
                    List.of(FieldError.at("/name", "is taken")));
        }
    }

    private static Set<SiteId> reached(Caller caller) {
        return caller.sites().stream().map(Site::id).collect(Collectors.toSet());
    }

    private static DeskhandException notFound(SourceId id) {
        return DeskhandException.notFound("There is no source " + id + " for this key.");
    }
}
