package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.calibration.Calibration;
import dev.deskhand.bot.calibration.CalibrationDesk;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Calibrations: kept, inspected, compared, put in force and taken back. */
@RestController
@RequestMapping("/sites/{site}")
@Access(scope = {Scope.CURATE, Scope.ADMIN})
@Tag(name = "Calibration", description = "Judged questions, and confidence models fitted to them")
class CalibrationController {

    private final CalibrationDesk desk;
    private final CalibrationViews views;
    private final CalibrationRequests requests;
    private final IdempotentResponses responses;
    private final JsonMapper json;

    CalibrationController(
            CalibrationDesk desk,
            CalibrationViews views,
            CalibrationRequests requests,
            IdempotentResponses responses,
            JsonMapper json) {
        this.desk = desk;
        this.views = views;
        this.requests = requests;
        this.responses = responses;
        this.json = json;
    }

    @GetMapping("/calibration")
    @Operation(
            summary = "Tell how a site's confidence comes about",
            description = "Models, thresholds and promises in force.")
    CalibrationStatus status(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site, Caller caller) {
        return views.status(caller.siteAt(site).id());
    }

    @PutMapping("/calibration")
    @Operation(
            summary = "Put a calibration in force",
            description = "A newer or an older one, or 0 for the shipped models. Other nodes follow within a second.")
    CalibrationStatus activate(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site,
            @RequestBody Activation body,
            Caller caller) {
        Integer revision = body.revision();
        new InputCheck()
                .that("/revision", revision != null && revision >= 0, "is " + revision + ", must be 0 or more")
                .done();
        Site reached = caller.siteAt(site);
        desk.activate(caller, reached, revision == null ? Calibration.SHIPPED : revision);
        return views.status(reached.id());
    }

    @PostMapping(path = "/calibrations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Keep a calibration", description = "\"deskhand calibrate\" does this.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CalibrationResponse.class)))
    ResponseEntity<String> keep(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site,
            @RequestBody CalibrationRequest body,
            Caller caller,
            IdempotentRequest request) {
        Site reached = caller.siteAt(site);
        CalibrationRequests.Checked checked = requests.checked(body);
        boolean activate = !Boolean.FALSE.equals(body.activate());
        return responses
                .run(request, reservation -> {
                    StoredResponse[] kept = new StoredResponse[1];
                    desk.keep(caller, reached, checked.models(), checked.facts(), activate, calibration -> {
                        kept[0] = created(reached, calibration);
                        reservation.complete(kept[0]);
                    });
                    return kept[0];
                })
                .entity();
    }

    @GetMapping("/calibrations")
    @Operation(
            summary = "List calibrations",
            description = "Newest first, without their models; the shipped ones last.")
    CalibrationResponse.Listed list(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site, Caller caller) {
        return views.list(caller.siteAt(site).id());
    }

    @GetMapping("/calibrations/{revision}")
    @Operation(summary = "Inspect a calibration", description = "With its models; 0 for the shipped ones.")
    CalibrationResponse get(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site,
            @Parameter(example = "2") @PathVariable int revision,
            Caller caller) {
        return views.get(caller.siteAt(site).id(), revision);
    }

    @GetMapping("/calibrations/{revision}/compared")
    @Operation(summary = "Compare two calibrations", description = "What they rest on, and the weights that differ.")
    CalibrationComparison compare(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site,
            @Parameter(example = "2") @PathVariable int revision,
            @Parameter(description = "The one to compare with; 0 for the shipped models", example = "1")
                    @RequestParam(defaultValue = "0")
                    int with,
            Caller caller) {
        Site reached = caller.siteAt(site);
        return CalibrationComparison.of(views.get(reached.id(), with), views.get(reached.id(), revision));
    }

    private StoredResponse created(Site site, Calibration calibration) {
        return new StoredResponse(
                201,
                MediaType.APPLICATION_JSON_VALUE,
                "/sites/" + site.slug() + "/calibrations/" + calibration.revision(),
                json.writeValueAsString(CalibrationResponse.of(calibration)));
    }
}
