package dev.deskhand.bot.ask.compat;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.problem.DeskhandException;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Names the ways of answering, where clients look for models. */
@RestController
@Access(scope = {Scope.ANSWER, Scope.ANSWER_INTERNAL})
class ModelsController {

    @Operation(operationId = "listModels", tags = "openai", summary = "Lists the names to ask chat completions by")
    @GetMapping("/v1/models")
    ModelList list() {
        return ModelList.all();
    }

    @Operation(operationId = "getModel", tags = "openai", summary = "Shows one of the names")
    @GetMapping("/v1/models/{id}")
    ModelList.Model get(@PathVariable String id) {
        return ChatModel.find(id)
                .map(ModelList.Model::of)
                .orElseThrow(() -> DeskhandException.notFound(
                        "There is no model \"" + id + "\"; there are " + ChatModel.names() + "."));
    }
}
