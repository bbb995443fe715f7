package dev.deskhand.bot.answer.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence as a model writes it.
 *
 * @param lead white space before it, in which the structure of the text lies
 * @param text with its citations where they stand
 * @param cited numbers of passages, from 1, as they come
 */
record CitedSentence(String lead, String text, List<Integer> cited) {

    private static final Pattern MARK =
            Pattern.compile("\\s*[\\[【]\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)\\s*[\\]】](?!\\()");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern STEP = Pattern.compile("^\\d{1,3}[.)]\\s");
    private static final Pattern SAYS = Pattern.compile("\\p{L}");

    CitedSentence {
        cited = List.copyOf(cited);
    }

    static CitedSentence of(String written) {
        String text = written.strip();
        List<Integer> cited = new ArrayList<>();
        MARK.matcher(text).results().forEach(mark -> cited.addAll(numbers(mark.group(1))));
        return new CitedSentence(written.substring(0, written.indexOf(text)), text, cited);
    }

    private static List<Integer> numbers(String list) {
        return SEPARATOR.splitAsStream(list.strip()).map(Integer::valueOf).toList();
    }

    /** The sentence alone. */
    String withoutMarks() {
        return MARK.matcher(text).replaceAll("").strip();
    }

    /** A step of a list: without it the others mislead. */
    boolean isStep() {
        return STEP.matcher(text).find();
    }

    boolean saysAnything() {
        return SAYS.matcher(withoutMarks()).find();
    }

    /** A checked wording with the citations of this one after it, by other numbers. */
    String marked(String checked, Map<Integer, Integer> numbers) {
        String marks = cited.stream()
                .distinct()
                .filter(numbers::containsKey)
                .map(number -> "[" + numbers.get(number) + "]")
                .collect(Collectors.joining());
        return marks.isEmpty() ? checked : checked + " " + marks;
    }

    /** The same, resting on what the one before rests on. */
    CitedSentence citing(List<Integer> others) {
        return new CitedSentence(lead, text, others);
    }
}
