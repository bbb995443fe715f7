package dev.deskhand.bot.answer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a model's part in an answer went.
 *
 * @param template name and version of the prompt
 * @param model that wrote; empty when none did
 * @param cached whether it was written for the same question before, at the same revision
 * @param cause why it broke off or was not asked, as the model's side names it; null when it came to its end
 * @param sentences as they came, those left out among them
 */
public record Generation(
        String template,
        String model,
        End end,
        boolean cached,
        @Nullable String cause,
        List<Sentence> sentences) {

    public Generation {
        sentences = List.copyOf(sentences);
    }

    /** The same, found again. */
    public Generation again() {
        return new Generation(template, model, end, true, cause, sentences);
    }

    /** Sentences that were left out. */
    public long dropped() {
        return sentences.stream().filter(sentence -> !sentence.kept()).count();
    }

    /** What became of the text. */
    public enum End {
        /** It is the answer, without the sentences that were left out. */
        GIVEN,
        /** Too little of it stood in the articles: they speak themselves. */
        UNGROUNDED,
        /** The model found no answer in the articles. */
        DECLINED,
        /** It broke off, or never began: what was checked by then stays. */
        BROKEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A sentence of the model's.
     *
     * @param finding what the check found, {@code supported} for those that were kept
     * @param detail the words or figures that are not in the articles; may be empty
     * @param cited numbers of the passages given to the model, from 1
     */
    public record Sentence(String text, boolean kept, String finding, String detail, List<Integer> cited) {

        public Sentence {
            cited = List.copyOf(cited);
        }
    }
}
