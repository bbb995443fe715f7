package dev.deskhand.knowledge.text;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Language by three kinds of evidence: the script and its telling letters, function words, and OpenNLP's character
 * statistics. The detector keeps nothing between calls, so one serves all threads; longer texts are judged by their
 * first 1,000 characters.
 */
public final class OpenNlpLanguageIdentifier implements LanguageIdentifier {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int MAX_CHARACTERS = 1_000;
    private static final int MAX_GUESSES = 5;
    private static final Pattern NOISE =
            Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+|\\[[A-Z_]+]|[`*_#|<>{}\\[\\]()=/\\\\0-9]+");

    /*
     * Scores are log-linear: character statistics × 0.6 (they are over-confident on short texts) + function words ×
     * 6 + telling letters × 20. A language that neither the function words nor a telling letter knows starts at
     * -1.5: among 103 languages the rare ones otherwise win short texts. An expected language gains ln 3, about what
     * one function word in five gives, so clear evidence stays in front; a word or two that could be any language
     * leans to the common ones (COMMON).
     */
    private static final double STATISTICS = 0.6;
    private static final double WORDS = 6;
    private static final double LETTERS = 20;
    private static final double UNKNOWN = -1.5;
    private static final double EXPECTED = Math.log(3);
    private static final Map<String, Double> COMMON =
            Map.of("en", 0.6, "de", 0.3, "es", 0.3, "fr", 0.3, "pt", 0.3, "vi", 0.3);
    private static final double FLOOR = 1e-4;

    private static final Map<String, String> PRIMARY_TAGS = primaryTags();

    private final LanguageDetectorME detector;
    private final FunctionWords functionWords = new FunctionWords();

    /** Reads the model from the class path, about a second. */
    public OpenNlpLanguageIdentifier() {
        try (InputStream in = OpenNlpLanguageIdentifier.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("language model " + MODEL + " is not on the class path");
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<LanguageGuess> identify(String text, Set<String> expected) {
        String head = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        String plain = NormalForm.of(NOISE.matcher(NormalForm.of(head)).replaceAll(" "));
        String lower = plain.toLowerCase(Locale.ROOT);
        ScriptEvidence evidence = ScriptEvidence.of(lower);
        Map<String, Double> scores =
                switch (evidence.script()) {
                    case UScript.COMMON -> Map.of();
                    case UScript.LATIN -> latinScores(lower, evidence);
                    case UScript.HAN, UScript.ARABIC, UScript.CYRILLIC, UScript.DEVANAGARI ->
                        sharedScriptScores(lower, evidence);
                    default -> evidence.weights().isEmpty() ? statistics(lower) : evidence.weights();
                };
        if (scores.isEmpty()) {
            return List.of(new LanguageGuess(LanguageGuess.UNDETERMINED, 1));
        }
        return guesses(scores, expected);
    }

    private Map<String, Double> latinScores(String text, ScriptEvidence evidence) {
        Map<String, Double> scores = new HashMap<>();
        Map<String, Double> words = functionWords.scores(text);
        Map<String, Double> statistics = statistics(text);
        statistics.forEach((language, score) ->
                scores.put(language, score + (functionWords.languages().contains(language) ? 0 : UNKNOWN)));
        double least = STATISTICS * Math.log(FLOOR);
        functionWords.languages().forEach(language -> scores.putIfAbsent(language, least));
        COMMON.forEach((language, prior) -> scores.merge(language, prior, Double::sum));
        words.forEach((language, score) -> scores.merge(language, WORDS * score, Double::sum));
        evidence.weights().forEach((language, weight) -> scores.merge(language, LETTERS * weight, Double::sum));
        return scores;
    }

    private Map<String, Double> sharedScriptScores(String text, ScriptEvidence evidence) {
        Map<String, Double> scores = new HashMap<>();
        Set<String> likely =
                switch (evidence.script()) {
                    case UScript.HAN -> Set.of("zh", "ja");
                    case UScript.ARABIC -> Set.of("ar", "fa", "ur");
                    case UScript.DEVANAGARI -> Set.of("hi");
                    default -> Set.of("ru", "uk");
                };
        statistics(text).forEach((language, score) -> scores.put(language, score + UNKNOWN));
        likely.forEach(language -> scores.merge(language, -UNKNOWN, Double::sum));
        scores.keySet().retainAll(UsualScripts.of(evidence.script()));
        evidence.weights().forEach((language, weight) -> scores.merge(language, LETTERS * weight, Double::sum));
        return scores;
    }

    private Map<String, Double> statistics(String text) {
        Map<String, Double> probabilities = new HashMap<>();
        for (Language language : detector.predictLanguages(text)) {
            probabilities.merge(
                    PRIMARY_TAGS.getOrDefault(language.getLang(), language.getLang()),
                    language.getConfidence(),
                    Math::max);
        }
        probabilities.replaceAll((language, probability) -> STATISTICS * Math.log(probability + FLOOR));
        return probabilities;
    }

    private static List<LanguageGuess> guesses(Map<String, Double> scores, Set<String> expected) {
        Map<String, Double> exponentials = new HashMap<>();
        double best =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        scores.forEach((language, score) ->
                exponentials.put(language, Math.exp(score - best + (expected.contains(language) ? EXPECTED : 0))));
        double sum =
                exponentials.values().stream().mapToDouble(Double::doubleValue).sum();
        return exponentials.entrySet().stream()
                .map(entry -> new LanguageGuess(entry.getKey(), entry.getValue() / sum))
                .sorted(Comparator.comparingDouble(LanguageGuess::probability)
                        .reversed()
                        .thenComparing(LanguageGuess::language))
                .limit(MAX_GUESSES)
                .toList();
    }

    private static Map<String, String> primaryTags() {
        Map<String, String> tags = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            tags.put(Locale.forLanguageTag(tag).getISO3Language(), tag);
        }
        tags.putAll(Map.of(
                "cmn", "zh", "nan", "zh", "pes", "fa", "arb", "ar", "nob", "no", "nno", "no", "ekk", "et", "lvs", "lv",
                "plt", "mg", "heb", "he"));
        tags.putAll(Map.of("ind", "id", "yid", "yi", "pnb", "pa"));
        return Map.copyOf(tags);
    }
}
