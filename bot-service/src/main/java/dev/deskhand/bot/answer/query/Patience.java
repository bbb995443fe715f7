package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Strain;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.knowledge.text.NormalForm;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads a customer's patience from the turns so far. Conservative: one angry word is none, two within three messages of
 * the customer are; a question is repeated only when the same was asked and answered.
 */
@Component
class Patience {

    private static final int LOOK_BACK = 2;

    private final IntentClassifier intents;
    private final AngryWords angryWords = new AngryWords();

    Patience(IntentClassifier intents) {
        this.intents = intents;
    }

    Strain of(Question question, String text, Intent intent, String language) {
        List<Turn> history = question.history();
        if (isAngry(text, intent) && angryBefore(history, language)) {
            return Strain.ANGRY;
        }
        return intent == Intent.QUESTION && isRepeated(history, text) ? Strain.REPEATED : Strain.NONE;
    }

    private boolean angryBefore(List<Turn> history, String language) {
        List<Turn> own = history.stream()
                .filter(turn -> turn.role() == Turn.Role.CUSTOMER)
                .toList();
        return own.subList(Math.max(0, own.size() - LOOK_BACK), own.size()).stream()
                .map(turn -> NormalForm.of(turn.text()))
                .anyMatch(text -> isAngry(text, intents.classify(text, language)));
    }

    private boolean isAngry(String text, Intent intent) {
        return intent == Intent.ABUSE || angryWords.areIn(text);
    }

    private static boolean isRepeated(List<Turn> history, String text) {
        for (int i = 0; i + 1 < history.size(); i++) {
            Turn asked = history.get(i);
            if (asked.role() == Turn.Role.CUSTOMER
                    && history.get(i + 1).isAnswer()
                    && RepeatedQuestion.isRepeated(asked.text(), text)) {
                return true;
            }
        }
        return false;
    }
}
