package dev.deskhand.bot.report.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.report.Reports;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a site for other programs. */
@RestController
@Access(scope = {Scope.CURATE, Scope.ADMIN})
@Tag(name = "Reports", description = "What became of conversations")
class ReportController {

    private final Reports reports;
    private final PeriodRequest periods;

    ReportController(Reports reports, PeriodRequest periods) {
        this.reports = reports;
        this.periods = periods;
    }

    @GetMapping("/sites/{site}/reports")
    @Operation(
            summary = "Count a site's conversations by what became of them",
            description = "Of the last thirty days unless a period is named; days are those of the site's clock.")
    ReportResponse report(
            @Parameter(hidden = true) Caller caller,
            @PathVariable("site") String slug,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        Site site = caller.siteAt(slug);
        return ReportResponse.of(site, periods.of(site.id(), from, to), reports);
    }
}
