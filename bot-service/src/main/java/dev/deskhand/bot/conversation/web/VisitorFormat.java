package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.PassingSign;
import dev.deskhand.bot.conversation.stream.StreamFormat;
import dev.deskhand.bot.conversation.web.SnapshotResponse.TypingResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a customer's widget is told; their own typing, in another tab, is not. */
@Component
class VisitorFormat implements StreamFormat {

    private final JsonMapper json;

    VisitorFormat(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String event(ConversationEvent event) {
        return "id: " + event.seq() + "\n" + frame("event", EventResponse.of(event));
    }

    @Override
    public Optional<String> passing(PassingSign sign) {
        if (sign instanceof PassingSign.Delta delta) {
            return Optional.of(frame("delta", delta));
        }
        PassingSign.Typing typing = (PassingSign.Typing) sign;
        return typing.author().equals(Author.CUSTOMER.code())
                ? Optional.empty()
                : Optional.of(frame(
                        "typing",
                        new TypingResponse(new AuthorResponse(typing.author(), typing.name()), typing.until())));
    }

    @Override
    public String ready(long lastSeq) {
        return frame("ready", Map.of("lastSeq", lastSeq));
    }

    private String frame(String event, Object data) {
        return "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n";
    }
}
