package dev.deskhand.bot.hours.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.hours.ScheduleDesk;
import dev.deskhand.bot.hours.ScheduleDocument;
import dev.deskhand.bot.hours.ScheduleFault;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening hours of sites and of their teams. */
@RestController
@Tag(name = "Hours", description = "When people are there, and when the bot may answer")
class ScheduleController {

    private final ScheduleDesk desk;
    private final Audit audit;
    private final Clock clock;

    ScheduleController(ScheduleDesk desk, Audit audit, Clock clock) {
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping({"/sites/{site}/hours", "/sites/{site}/teams/{team}/hours"})
    @Access(scope = {Scope.ANSWER, Scope.CURATE, Scope.HANDOFF, Scope.ADMIN})
    @Operation(summary = "The schedule in force, and whether people are there now")
    ScheduleResponse get(
            @PathVariable String site, @PathVariable(required = false) @Nullable String team, Caller caller) {
        return shown(caller.siteFor(site), name(team));
    }

    @PutMapping({"/sites/{site}/hours", "/sites/{site}/teams/{team}/hours"})
    @Access(scope = Scope.ADMIN)
    @Operation(summary = "Give a site, or a team of it, a schedule of its own")
    ScheduleResponse put(
            @PathVariable String site,
            @PathVariable(required = false) @Nullable String team,
            @RequestBody ScheduleRequest body,
            Caller caller) {
        Site reached = caller.siteFor(site);
        TeamName name = name(team);
        ScheduleDocument document = body.document();
        try {
            desk.put(reached.id(), name, document, () -> audit.record(caller, "hours.changed", target(reached, name)));
        } catch (ScheduleFault e) {
            throw DeskhandException.invalid("/" + e.field(), e.detail());
        }
        return shown(reached, name);
    }

    @DeleteMapping({"/sites/{site}/hours", "/sites/{site}/teams/{team}/hours"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(scope = Scope.ADMIN)
    @Operation(summary = "Take a schedule away: the site's holds for a team again, the settings' for a site")
    void delete(@PathVariable String site, @PathVariable(required = false) @Nullable String team, Caller caller) {
        Site reached = caller.siteFor(site);
        TeamName name = name(team);
        if (!desk.delete(reached.id(), name, () -> audit.record(caller, "hours.deleted", target(reached, name)))) {
            throw DeskhandException.notFound("There is no schedule of its own for \"" + target(reached, name) + "\".");
        }
    }

    private ScheduleResponse shown(Site site, @Nullable TeamName team) {
        return ScheduleResponse.of(desk.find(site.id(), team), desk.inForce(site.id(), team), clock.instant());
    }

    private static @Nullable TeamName name(@Nullable String team) {
        try {
            return team == null ? null : new TeamName(team);
        } catch (ScheduleFault e) {
            throw DeskhandException.notFound("There is no team \"" + team + "\" here.");
        }
    }

    private static String target(Site site, @Nullable TeamName team) {
        return team == null ? site.slug() : site.slug() + "/" + team;
    }
}
