package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.query.TrainingPhrases.Phrase;
import dev.deskhand.bot.answer.query.Variations.Said;
import dev.deskhand.bot.answer.query.Words.Unit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was heard in the training phrases of each intent: words, and pairs of characters where words are not parted. */
final class IntentVocabulary {

    private final Map<Intent, Set<String>> heard = new EnumMap<>(Intent.class);
    private final TellingWords telling;

    IntentVocabulary(List<Said> said, TellingWords telling) {
        this.telling = telling;
        for (Said it : said) {
            Set<String> own = heard.computeIfAbsent(it.intent(), intent -> new HashSet<>());
            it.words().units().forEach(unit -> own.addAll(IntentFeatures.familiarParts(unit)));
        }
    }

    /** How much of a message was not heard in that intent and is not telling of it, 0 to 1. */
    double foreignShare(Intent intent, Words words) {
        Set<String> own = heard.getOrDefault(intent, Set.of());
        double foreign = 0;
        double all = 0;
        for (Unit unit : words.units()) {
            double size = unit.dense() ? unit.text().length() / 2.0 : 1;
            double strange = unit.dense()
                    ? IntentFeatures.foreignPairs(unit.text(), own) / 2.0
                    : own.contains(unit.text()) ? 0 : 1;
            foreign += strange > 0 && telling.tells(intent, unit) ? 0 : strange;
            all += size;
        }
        return all == 0 ? 0 : foreign / all;
    }

    /** Parts that at least two lines outside of questions have; what one line alone has stands for the unforeseen. */
    Set<String> familiar(List<Phrase> phrases, List<Said> said) {
        Map<String, Integer> lineOf = new HashMap<>();
        Set<String> familiar = new HashSet<>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.intent() == Intent.QUESTION) {
                continue;
            }
            for (Unit unit : said.get(i).words().units()) {
                for (String part : IntentFeatures.familiarParts(unit)) {
                    Integer line = lineOf.putIfAbsent(part, phrase.line());
                    if (unit.dense() || line != null && line != phrase.line()) {
                        familiar.add(part);
                    }
                }
            }
        }
        return familiar;
    }
}
