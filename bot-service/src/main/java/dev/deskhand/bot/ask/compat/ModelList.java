package dev.deskhand.bot.ask.compat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/** The names under which the service answers. */
record ModelList(@Schema(allowableValues = "list") String object, List<Model> data) {

    static ModelList all() {
        return new ModelList(
                "list", Arrays.stream(ChatModel.values()).map(Model::of).toList());
    }

    /**
     * One of them.
     *
     * @param created seconds since 1970; the same for all, they came with the service
     */
    @Schema(name = "ChatModel")
    record Model(
            String id,
            @Schema(allowableValues = "model") String object,
            long created,
            @JsonProperty("owned_by") String ownedBy) {

        private static final long CREATED = 1_795_392_000; // 2026-11-23

        static Model of(ChatModel model) {
            return new Model(model.id(), "model", CREATED, "deskhand");
        }
    }
}
