package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.query.IntentModel.Example;
import dev.deskhand.bot.answer.query.TrainingPhrases.Phrase;
import dev.deskhand.bot.answer.query.Variations.Said;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Learns intents from phrases in the product's languages when it is made. One model reads all languages, so a wrong
 * guess of the language, or two of them in one message, does no harm; the language is not looked at.
 */
@Component
class PhraseIntentClassifier implements IntentClassifier {

    private static final int MAX_CHARACTERS = 300;
    private static final float SURE = 0.5f;
    private static final double HALF = 0.5;
    private static final double TWO_THIRDS = 0.67;
    private static final double MOST_FOREIGN = 0.34;
    private static final Pattern CLAUSE_END = Pattern.compile("[.!?;,\\n。！？、，；،؛؟]+");

    private final TellingWords telling = new TellingWords();
    private final IntentVocabulary vocabulary;
    private final IntentFeatures features;
    private final IntentModel model;
    private final Map<Words, Intent> known = new HashMap<>();

    PhraseIntentClassifier() {
        List<Phrase> phrases = TrainingPhrases.read();
        List<Said> said = phrases.stream()
                .map(phrase -> new Said(phrase.intent(), Words.of(phrase.text())))
                .toList();
        this.vocabulary = new IntentVocabulary(said, telling);
        this.features = new IntentFeatures(vocabulary.familiar(phrases, said));
        said.stream().filter(it -> it.intent() != Intent.QUESTION).forEach(it -> known.put(it.words(), it.intent()));
        Variations variations = new Variations();
        List<Example> examples = new ArrayList<>();
        Stream.concat(
                        said.stream().flatMap(it -> Stream.concat(Stream.of(it), variations.of(it).stream())),
                        variations.unknown().stream())
                .forEach(it -> examples.add(new Example(it.intent(), features.of(it.words()))));
        this.model = IntentModel.fit(examples);
    }

    @Override
    public Intent classify(String text, String language) {
        if (text.length() > MAX_CHARACTERS) {
            return wishAtTheEnds(text);
        }
        Words words = Words.of(text);
        if (words.units().isEmpty()) {
            return Intent.NONSENSE;
        }
        Intent whole = likeliest(words);
        if (whole == Intent.QUESTION && telling.in(words).isEmpty() && Gibberish.is(text)) {
            return Intent.NONSENSE;
        }
        String[] clauses = CLAUSE_END.split(text);
        return clauses.length < 2 || whole == Intent.PERSON ? whole : joined(clauses, whole);
    }

    /** Of a long message only the ends are looked at, and only for a wish. */
    private Intent wishAtTheEnds(String text) {
        int end = MAX_CHARACTERS / 2;
        String ends = text.substring(0, end) + "\n" + text.substring(text.length() - end);
        return Stream.of(CLAUSE_END.split(ends))
                .filter(clause -> !clause.isBlank())
                .map(clause -> likeliest(Words.of(clause)))
                .filter(intent -> intent == Intent.PERSON)
                .findFirst()
                .orElse(Intent.QUESTION);
    }

    /** A wish for a person anywhere in it is one; a question anywhere in it makes the rest politeness. */
    private Intent joined(String[] clauses, Intent whole) {
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        boolean asks = false;
        for (String clause : clauses) {
            Words words = Words.of(clause);
            if (!words.units().isEmpty()) {
                Intent intent = likeliest(words);
                boolean strange = intent == Intent.QUESTION && vocabulary.foreignShare(whole, words) >= HALF;
                found.add(intent);
                asks |= strange && words.units().size() > 1;
            }
        }
        if (found.contains(Intent.PERSON)) {
            return Intent.PERSON;
        }
        if (found.contains(Intent.QUESTION)) {
            return asks ? Intent.QUESTION : whole;
        }
        return List.of(Intent.ABUSE, Intent.THANKS, Intent.GREETING, Intent.NONSENSE).stream()
                .filter(found::contains)
                .findFirst()
                .orElse(whole);
    }

    private Intent likeliest(Words words) {
        Intent exactly = known.get(words);
        if (exactly != null) {
            return exactly;
        }
        float[] probabilities = model.probabilities(features.of(words));
        float question = probabilities[Intent.QUESTION.ordinal()];
        Intent best = Intent.QUESTION;
        float most = 0;
        for (Intent intent : telling.in(words)) {
            float probability = probabilities[intent.ordinal()];
            if (probability > most && probability > question * needed(intent, words)) {
                best = intent;
                most = probability;
            }
        }
        boolean nonsense = vocabulary.foreignShare(Intent.NONSENSE, words) == 0
                && probabilities[Intent.NONSENSE.ordinal()] > Math.max(SURE, most);
        return nonsense ? Intent.NONSENSE : best;
    }

    /** How many times likelier than a question it has to be: the less, the more of its words are at home there. */
    private double needed(Intent intent, Words words) {
        double foreign = vocabulary.foreignShare(intent, words);
        if (intent == Intent.PERSON) {
            return foreign == 0 ? 0.1 : foreign < HALF ? 0.25 : foreign < TWO_THIRDS ? 0.8 : Double.POSITIVE_INFINITY;
        }
        return foreign == 0 ? 0.1 : foreign < MOST_FOREIGN ? 0.5 : Double.POSITIVE_INFINITY;
    }
}
