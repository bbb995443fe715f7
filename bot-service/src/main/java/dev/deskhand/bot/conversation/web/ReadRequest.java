package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Up to which event the customer has read. */
@Schema(name = "ConversationRead")
record ReadRequest(@Schema(example = "7") @Nullable Long seq) {

    long check() {
        long upTo = seq == null ? -1 : seq;
        new InputCheck()
                .that("/seq", upTo >= 0, "is " + seq + ", must be 0 or more")
                .done();
        return upTo;
    }
}
