package dev.deskhand.bot.calibration;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody knows of the right answer to a question.
 *
 * @param question as a customer asked it, 1 to 4,000 code points
 * @param language BCP 47 tag, where known
 * @param relevant external ids of articles, each of which answers the question
 * @param rejected external ids of articles that do not answer it
 */
public record Judgement(
        UUID id,
        String question,
        Optional<String> language,
        List<String> relevant,
        List<String> rejected,
        Source source,
        Instant at) {

    public Judgement {
        relevant = List.copyOf(relevant);
        rejected = List.copyOf(rejected);
    }

    /** How it came about, most thorough first. */
    public enum Source {
        /** Somebody looked for all articles that answer; without any, nothing does. */
        JUDGED,
        /** A person answered in the bot's place, from the relevant articles. */
        CORRECTION,
        /** A customer rated one answer; of other articles it says nothing. */
        RATING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Source> fromCode(String code) {
            return Arrays.stream(values())
                    .filter(source -> source.code().equals(code))
                    .findFirst();
        }
    }

    /** One that is not stored yet. */
    public record Draft(
            String question, Optional<String> language, List<String> relevant, List<String> rejected, Source source) {

        public Draft {
            relevant = List.copyOf(relevant);
            rejected = List.copyOf(rejected);
            if (source != Source.JUDGED && relevant.isEmpty() && rejected.isEmpty()) {
                throw new IllegalArgumentException("a " + source.code() + " must name an article");
            }
        }

        /** A customer's word on an answer: it helped, or it did not. */
        public static Draft rating(String question, Optional<String> language, String article, boolean helped) {
            List<String> cited = List.of(article);
            return new Draft(question, language, helped ? cited : List.of(), helped ? List.of() : cited, Source.RATING);
        }
    }
}
