package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.run.FeatureRow;
import dev.deskhand.evaluation.run.ResultRow;
import dev.deskhand.evaluation.run.RunFolder;
import dev.deskhand.evaluation.run.SetRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judged questions as the service answers them now.
 *
 * @param answers in the questions' order
 * @param silent how many judgements say nothing of the answer given now, as a rating of another article
 * @param canned how many were answered with ready-made words or refused
 */
public record AskedJudgements(List<LabelledAnswer> answers, int silent, int canned) {

    /** Asks them all; rows and features are left in the folder. */
    public static AskedJudgements ask(SetRun run, RunFolder folder, String site, List<SiteJudgement> judgements) {
        List<JudgedQuestion> questions =
                judgements.stream().map(SiteJudgement::question).toList();
        Map<String, ResultRow> results = new HashMap<>();
        run.run(new EvaluationSet("calibration", List.of(), null, questions), site, "calibration", false)
                .forEach(row -> results.put(row.id(), row));
        Map<String, FeatureRow> features = new HashMap<>();
        folder.readFeatures().forEach(row -> features.put(row.id(), row));
        List<LabelledAnswer> answers = new ArrayList<>();
        int silent = 0;
        int canned = 0;
        for (SiteJudgement judgement : judgements) {
            ResultRow result = results.get(judgement.question().id());
            FeatureRow row = features.get(judgement.question().id());
            if (result == null
                    || row == null
                    || result.canned()
                    || row.features().isEmpty()) {
                canned++;
            } else {
                judgement
                        .right(result.first())
                        .ifPresent(right -> answers.add(new LabelledAnswer(row.features(), right)));
                silent += judgement.right(result.first()).isEmpty() ? 1 : 0;
            }
        }
        return new AskedJudgements(answers, silent, canned);
    }
}
