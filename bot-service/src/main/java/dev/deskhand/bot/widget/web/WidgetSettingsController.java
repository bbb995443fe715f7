package dev.deskhand.bot.widget.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.widget.SiteWidgets;
import dev.deskhand.bot.widget.WidgetSettings;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of a site's widget. */
@RestController
@RequestMapping(path = "/sites/{site}/widget", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(scope = Scope.ADMIN)
@Tag(name = "Sites")
class WidgetSettingsController {

    private final SiteWidgets widgets;
    private final Audit audit;
    private final TransactionTemplate transaction;

    WidgetSettingsController(SiteWidgets widgets, Audit audit, TransactionTemplate transaction) {
        this.widgets = widgets;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping
    @Operation(summary = "Read how a site's widget looks and whom it lets in")
    WidgetSettingsBody get(
            @Parameter(description = "Slug", example = "garden") @PathVariable String site, Caller caller) {
        return WidgetSettingsBody.of(widgets.of(caller.siteFor(site).id()));
    }

    @PutMapping
    @Operation(
            summary = "Set how a site's widget looks and whom it lets in",
            description = "Replaces all of it; what is left out is as by default. Widgets follow within a minute,"
                    + " `requireIdentity` and `allowedOrigins` hold within a second.")
    WidgetSettingsBody put(
            @Parameter(description = "Slug", example = "garden") @PathVariable String site,
            @RequestBody WidgetSettingsBody body,
            Caller caller) {
        Site reached = caller.siteFor(site);
        WidgetSettings settings = new WidgetSettingsCheck(body).settings();
        transaction.executeWithoutResult(status -> {
            widgets.put(reached.id(), settings);
            audit.record(caller, "widget.changed", reached.slug());
        });
        return WidgetSettingsBody.of(settings);
    }
}
