package dev.deskhand.bot.handoff;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.TraceDocument;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs to go on where the bot stopped, frozen at that moment. Its JSON form is published as
 * {@code /schemas/context-packet-2.json}; what version 1 did not have is null or empty in packets of that time.
 *
 * @param version of this form
 * @param page where the customer was
 * @param transcript up to this moment, oldest first
 * @param passages what the bot found, best first; empty when it failed
 * @param draft what the bot would have said; null when it had nothing
 * @param confidence in [0, 1]; null when the bot failed, like the other figures
 * @param reasons for the confidence, in words
 * @param attachments files of the transcript
 * @param question as the bot understood it
 * @param suggested articles that the customer was shown already, in order
 * @param summary sentences of the customer's own
 * @param personalData where it stands in the packet
 */
public record ContextPacket(
        int version,
        UUID conversationId,
        String reason,
        @Nullable String language,
        @Nullable String page,
        List<String> tags,
        Customer customer,
        List<Line> transcript,
        List<Source> passages,
        @Nullable Long knowledgeRevision,
        TraceDocument.@Nullable Drafted draft,
        @Nullable Double confidence,
        @Nullable Double threshold,
        List<String> reasons,
        Hours hours,
        @Nullable Surroundings surroundings,
        @Nullable History history,

        @JsonSetter(nulls = Nulls.AS_EMPTY) List<MessageFile> attachments,

        @Nullable Asked question,

        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Suggested> suggested,

        @Nullable Routing routing,
        @Nullable String summary,

        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Personal> personalData) {

    static final int VERSION = 2;

    public ContextPacket {
        tags = List.copyOf(tags);
        transcript = List.copyOf(transcript);
        passages = List.copyOf(passages);
        reasons = List.copyOf(reasons);
        attachments = List.copyOf(attachments);
        suggested = List.copyOf(suggested);
        personalData = List.copyOf(personalData);
    }

    /**
     * Who asks, on the word of the key's holder.
     *
     * @param unverifiedEmail left by the customer for the answer, and proved by nobody
     * @param since when the customer was first seen
     */
    public record Customer(
            UUID id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String email,
            Map<String, @Nullable Object> attributes,
            @Nullable String unverifiedEmail,
            @Nullable Instant since,
            @Nullable Instant lastSeenAt) {}

    /**
     * One message of the transcript.
     *
     * @param name of a person who wrote it
     * @param attachments ids of its files
     */
    public record Line(
            long seq,
            String author,
            String text,
            Instant at,
            @Nullable String name,

            @JsonSetter(nulls = Nulls.AS_EMPTY) List<UUID> attachments) {

        public Line {
            attachments = List.copyOf(attachments);
        }

        static Line of(Message message) {
            return new Line(
                    message.seq(),
                    message.author().code(),
                    message.text(),
                    message.at(),
                    message.by().name().orElse(null),
                    message.files().stream().map(MessageFile::id).toList());
        }
    }

    /** A passage that the bot found. */
    public record Source(
            String articleId,
            String externalId,
            int revision,
            String title,
            @Nullable String url,
            double articleScore,
            TraceDocument.Place passage) {

        static List<Source> all(TraceDocument trace) {
            return trace.best().stream()
                    .flatMap(article -> article.passages().stream().map(passage -> of(article, passage)))
                    .toList();
        }

        private static Source of(TraceDocument.Ranked article, TraceDocument.Place passage) {
            return new Source(
                    article.articleId(),
                    article.externalId(),
                    article.revision(),
                    article.title(),
                    article.url(),
                    article.score(),
                    passage);
        }
    }

    /** Whether people were there at that moment, and when they are next. */
    public record Hours(boolean open, Instant at, @Nullable Instant opensAt) {}

    /**
     * Where the customer was, and with what.
     *
     * @param journey pages seen in the conversation, oldest first, at most 20
     * @param device phone, tablet, desktop or other; null when it is not known, like the others
     * @param timeZone IANA name
     * @param deviceLanguage that the browser asks for
     */
    public record Surroundings(
            List<Visit> journey,
            @Nullable String device,
            @Nullable String timeZone,
            @Nullable String deviceLanguage) {

        public Surroundings {
            journey = List.copyOf(journey);
        }
    }

    /** A page seen. */
    public record Visit(String url, Instant at) {}

    /**
     * What the customer wrote before.
     *
     * @param total number of earlier conversations
     * @param latest of them, newest first, at most 5
     */
    public record History(int total, List<Earlier> latest) {

        public History {
            latest = List.copyOf(latest);
        }
    }

    /**
     * An earlier conversation.
     *
     * @param opening first words of the customer
     * @param stars 1 to 5 by the customer; null when there are none
     * @param handedOver whether people had it
     */
    public record Earlier(
            UUID conversationId,
            Instant startedAt,
            String status,
            @Nullable String opening,
            @Nullable Integer stars,
            boolean handedOver) {}

    /**
     * The question as the bot understood it.
     *
     * @param text its normal form
     * @param previous the turn of the customer's that it continues
     * @param languages likeliest first
     */
    public record Asked(String text, @Nullable String previous, String intent, List<LanguageGuess> languages) {

        public Asked {
            languages = List.copyOf(languages);
        }
    }

    /**
     * An article that the customer was shown.
     *
     * @param seq number of the message that showed it
     * @param as citation or suggestion
     */
    public record Suggested(
            String externalId, String title, @Nullable String url, long seq, String as) {}

    /**
     * Who should take it, and how soon.
     *
     * @param team null: whoever comes
     * @param priority low, normal, high or urgent
     * @param rule name of the site's rule that says so
     */
    public record Routing(
            @Nullable String team,
            String priority,
            @Nullable String rule) {}

    /**
     * A piece of personal data.
     *
     * @param pointer JSON pointer to the text in this packet
     * @param kind secret, email, iban, card, national-number, ip-address, phone, address or name
     * @param start first character of it, in UTF-16 units from 0
     * @param end after its last character
     */
    public record Personal(String pointer, String kind, int start, int end) {}
}
