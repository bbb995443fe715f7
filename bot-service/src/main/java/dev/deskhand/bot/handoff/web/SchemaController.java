package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.access.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published form of what hand-offs carry. */
@RestController
@Access(open = true)
@Tag(name = "hand-offs")
class SchemaController {

    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    @GetMapping("/schemas/context-packet-2.json")
    @Operation(summary = "JSON schema of the context packet", description = "Draft 2020-12.")
    ResponseEntity<Resource> contextPacket() {
        return ResponseEntity.ok()
                .contentType(JSON_SCHEMA)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource("schemas/context-packet-2.json"));
    }
}
