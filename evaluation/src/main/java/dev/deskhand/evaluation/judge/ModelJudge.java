package dev.deskhand.evaluation.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.evaluation.FactCheckingEvaluator;
import org.springframework.ai.chat.evaluation.RelevancyEvaluator;
import org.springframework.ai.document.Document;
import org.springframework.ai.evaluation.EvaluationRequest;
import org.springframework.ai.evaluation.Evaluator;

/** Judges answers by a model, with the prompts of Spring AI's evaluators: yes is 1, no is 0. */
public final class ModelJudge implements AnswerJudge {

    private final Evaluator facts;
    private final Evaluator relevancy;

    /**
     * @param base URL of an OpenAI-compatible endpoint, up to and with {@code /v1}
     * @param key of the endpoint, where it wants one
     */
    public ModelJudge(String base, String model, Optional<String> key) {
        ChatClient.Builder client = ChatClient.builder(new JudgeModel(base, model, key));
        this.facts = FactCheckingEvaluator.builder(client).build();
        this.relevancy = RelevancyEvaluator.builder().chatClientBuilder(client).build();
    }

    @Override
    public String suffix() {
        return "-model";
    }

    @Override
    public OptionalDouble faithfulness(String answer, List<String> documents, String language) {
        return documents.isEmpty()
                ? OptionalDouble.empty()
                : score(facts, new EvaluationRequest(asDocuments(documents), answer));
    }

    @Override
    public OptionalDouble relevance(String question, String answer, List<String> documents, String language) {
        return documents.isEmpty()
                ? OptionalDouble.empty()
                : score(relevancy, new EvaluationRequest(question, asDocuments(documents), answer));
    }

    private static OptionalDouble score(Evaluator evaluator, EvaluationRequest request) {
        return OptionalDouble.of(evaluator.evaluate(request).isPass() ? 1 : 0);
    }

    private static List<Document> asDocuments(List<String> texts) {
        return texts.stream().map(Document::new).toList();
    }

    /** Holds nothing open. */
    @Override
    public void close() {}
}
