package dev.deskhand.bot.ask.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.embedding.Embedder;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The bare endpoint of the benchmarks: it only runs the embedding model. For this machine alone. */
@RestController
@ConditionalOnProperty("deskhand.bench.enabled")
@Access(local = true)
@Hidden
class BareModelController {

    private final Embedder embedder;

    BareModelController(KnowledgeStore store) {
        this.embedder = store.embedder();
    }

    record Text(@Nullable String text) {}

    /** @param dimension components of the text's vector */
    record Embedded(int dimension) {}

    @PostMapping("/bench/embed")
    Embedded embed(@RequestBody Text body) {
        if (body.text() == null) {
            throw new DeskhandException(ErrorCode.INVALID_REQUEST, "\"text\" is missing.");
        }
        return new Embedded(embedder.embedQuestion(body.text()).dimension());
    }
}
