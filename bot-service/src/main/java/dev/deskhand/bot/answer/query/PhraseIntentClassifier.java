package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import org.springframework.stereotype.Component;

@Component
class PhraseIntentClassifier implements IntentClassifier {
    @Override
    public Intent classify(String text, String language) {
        return Intent.QUESTION;
    }
}
