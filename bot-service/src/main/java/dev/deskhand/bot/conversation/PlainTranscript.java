package dev.deskhand.bot.conversation;

import dev.deskhand.bot.answer.Replies;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A conversation as plain text to keep: for each message when, who and what, with a blank line between. */
@Component
class PlainTranscript {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");
    private static final String FALLBACK_LANGUAGE = "en";

    private final Replies replies;

    PlainTranscript(Replies replies) {
        this.replies = replies;
    }

    /**
     * @param language whose words name the authors
     * @param zone whose wall clock counts; UTC when it is unknown
     */
    String of(List<Message> messages, Optional<String> language, Optional<String> zone) {
        ZoneId clock = zone.flatMap(PlainTranscript::zone).orElse(ZoneOffset.UTC);
        String words = language.orElse(FALLBACK_LANGUAGE);
        return messages.stream()
                .map(message -> entry(message, words, clock))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String entry(Message message, String language, ZoneId clock) {
        String who = message.by()
                .name()
                .orElseGet(() -> replies.text("author." + message.author().code(), language));
        String head = MOMENT.format(message.at().atZone(clock)) + " · " + who + ":\n" + message.text();
        String files =
                message.files().stream().map(file -> "\n[" + file.name() + "]").collect(Collectors.joining());
        String sources = message.reply().map(ReplyDetails::citations).orElse(List.of()).stream()
                .map(source -> "\n→ " + source.title() + (source.url() == null ? "" : " " + source.url()))
                .distinct()
                .collect(Collectors.joining());
        return head + files + sources;
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
