package dev.deskhand.evaluation.run;

import dev.deskhand.evaluation.dataset.JudgedQuestion;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON of a judged question for {@code POST /answer}: always a dry run. */
final class QuestionBody {

    private QuestionBody() {}

    static Map<String, Object> of(JudgedQuestion question, String site, AskOptions options) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("question", question.text());
        body.put("site", site);
        body.put("dryRun", true);
        if (options.withLanguage() && question.language() != null) {
            body.put("language", question.language());
        }
        if (options.withHistory() && !question.history().isEmpty()) {
            body.put("history", question.history());
        }
        if (!options.mode().equals(AskOptions.AUTO)) {
            body.put("mode", options.mode());
        }
        if (options.features()) {
            body.put("trace", true);
        }
        return body;
    }
}
