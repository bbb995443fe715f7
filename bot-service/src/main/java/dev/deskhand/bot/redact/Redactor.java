package dev.deskhand.bot.redact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts placeholders in the place of personal data. Within one redaction the same data has the same placeholder, in every
 * text, so that it can be put back into what comes of them.
 */
@Component
public class Redactor {

    private final PersonalData data;

    Redactor(PersonalData data) {
        this.data = data;
    }

    /** A redaction of several texts that belong together. Not for use by several threads. */
    public Redaction begin(KnownPerson known) {
        return new Redaction(data, known);
    }

    /** One text that is not to be put back: a log line, say. */
    public String redact(String text) {
        return begin(KnownPerson.nobody()).redact(text);
    }

    /** Placeholders and what they stand for; it is forgotten with the request. */
    public static final class Redaction {

        private final PersonalData data;
        private final KnownPerson known;
        private final Map<String, String> placeholders = new LinkedHashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final Map<PersonalKind, Integer> counts = new EnumMap<>(PersonalKind.class);

        private Redaction(PersonalData data, KnownPerson known) {
            this.data = data;
            this.known = known;
        }

        /** The text with placeholders such as {@code [email-1]}. */
        public String redact(String text) {
            texts.add(text);
            List<PersonalSpan> spans = data.find(text, known);
            StringBuilder redacted = new StringBuilder();
            int done = 0;
            for (PersonalSpan span : spans) {
                redacted.append(text, done, span.start()).append(placeholder(span.kind(), span.in(text)));
                done = span.end();
            }
            return redacted.append(text, done, text.length()).toString();
        }

        /** A text that was made from redacted ones, with the data back in its places. */
        public String restore(String text) {
            String restored = text;
            for (Map.Entry<String, String> entry : placeholders.entrySet()) {
                restored = restored.replace(entry.getValue(), entry.getKey());
            }
            return restored;
        }

        private String placeholder(PersonalKind kind, String value) {
            return placeholders.computeIfAbsent(value, it -> next(kind));
        }

        /* What a text has written like a placeholder is none. */
        private String next(PersonalKind kind) {
            while (true) {
                String placeholder = "[" + kind.code() + "-" + counts.merge(kind, 1, Integer::sum) + "]";
                if (texts.stream().noneMatch(text -> text.contains(placeholder))) {
                    return placeholder;
                }
            }
        }
    }
}
