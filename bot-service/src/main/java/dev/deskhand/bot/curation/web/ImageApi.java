package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.curation.ArticleImages;
import dev.deskhand.bot.problem.BodyLimit;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Pictures of articles: taken from editors, shown to everybody once a public article shows them. */
@RestController
@Tag(name = "Desk")
class ImageApi {

    private final ArticleImages images;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ImageApi(ArticleImages images, IdempotentResponses responses, TransactionTemplate transaction, JsonMapper json) {
        this.images = images;
        this.responses = responses;
        this.transaction = transaction;
        this.json = json;
    }

    @PostMapping(
            path = "/sites/{site}/article-images",
            consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(scope = Scope.CURATE)
    @BodyLimit(kibibytes = 10 * 1024)
    @Operation(
            summary = "Keep a picture for articles",
            description = "PNG or JPEG by content, up to 10 MiB, drawn anew without what a camera wrote beside it."
                    + " Articles name it by its address, which answers everybody once a public one does.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.IMAGE_PNG_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ImageResponse.class)))
    ResponseEntity<String> receive(
            @PathVariable("site") String slug,
            @RequestParam(defaultValue = "picture") String name,
            @Parameter(hidden = true) HttpServletRequest sent,
            Caller caller,
            IdempotentRequest request)
            throws IOException {
        Site site = caller.siteAt(slug);
        byte[] content = sent.getInputStream().readAllBytes();
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            ImageResponse kept = ImageResponse.of(images.receive(site.id(), name, content));
                            StoredResponse response = StoredResponse.json(201, json.writeValueAsString(kept));
                            reservation.complete(response);
                            return response;
                        }))
                .entity();
    }

    @GetMapping(ArticleImages.ADDRESS + "{id}")
    @Access(open = true)
    @Operation(summary = "See a picture", description = "404 unless a published public article shows it.")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        return ImageResponse.shown(images.openPublic(id));
    }
}
