package dev.deskhand.evaluation.judge;

import dev.deskhand.knowledge.embedding.BundledModel;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.SessionSettings;
import dev.deskhand.knowledge.grounding.GroundingCheck;
import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Judges answers with the very checks that the service lets a model's sentences through by. Not for several threads. */
public final class GroundingJudge implements AnswerJudge {

    private static final Pattern MARK = Pattern.compile("\\s*\\[\\d{1,2}]");
    private static final Pattern SAYS = Pattern.compile("\\p{L}");

    private final Embedder embedder = BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults());
    private final SentenceSplitter splitter = new SentenceSplitters();
    private final GroundingCheck check = new GroundingCheck(() -> embedder, splitter);

    @Override
    public String suffix() {
        return "";
    }

    /** The share of an answer's sentences that stand in the documents. */
    @Override
    public OptionalDouble faithfulness(String answer, List<String> documents, String language) {
        if (documents.isEmpty()) {
            return OptionalDouble.empty();
        }
        String text = MARK.matcher(answer).replaceAll("");
        GroundingCheck.Session session = check.begin(documents, language);
        List<Integer> all = IntStream.range(0, documents.size()).boxed().toList();
        return splitter.split(text, language).stream()
                .map(span -> span.in(text))
                .filter(sentence -> SAYS.matcher(sentence).find())
                .mapToDouble(sentence -> session.check(sentence, all).isSupported() ? 1 : 0)
                .average();
    }

    /** How near in meaning an answer is to its question, for languages that the model reads. */
    @Override
    public OptionalDouble relevance(String question, String answer, List<String> documents, String language) {
        if (!embedder.model().reads(language) || answer.isBlank()) {
            return OptionalDouble.empty();
        }
        double cosine = embedder.embedQuestion(question)
                .cosine(embedder.embedQuestion(MARK.matcher(answer).replaceAll("")));
        return OptionalDouble.of(Math.max(0, cosine));
    }

    @Override
    public void close() {
        embedder.close();
    }
}
