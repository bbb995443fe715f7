package dev.deskhand.client;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The events of a streamed answer, up to the one that holds it whole. */
final class AnswerEvents {

    private final Consumer<String> onText;

    AnswerEvents(Consumer<String> onText) {
        this.onText = onText;
    }

    Answer read(Iterator<String> lines) {
        String event = "message";
        StringBuilder data = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n")
                        .append(line.substring("data:".length()).strip());
            } else if (line.isEmpty()) {
                if (event.equals("done")) {
                    return Answer.from(Json.read(data.toString()));
                }
                if (event.equals("delta")) {
                    onText.accept(Json.read(data.toString()).get("text").text());
                }
                event = "message";
                data.setLength(0);
            }
        }
        throw new Problem(502, "unknown", "the stream ended before the answer did", null, List.of(), null);
    }
}
