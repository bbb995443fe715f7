package dev.deskhand.bot.redact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import opennlp.tools.util.StringList;

/** Sentences with known names: our own sentences, filled with names and other things that are written large. */
final class NameSentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final List<String[]> given = new ArrayList<>();
    private final List<String[]> family = new ArrayList<>();
    private final Map<String, String[]> others = new HashMap<>();
    private final List<String> sentences;
    private final Random random;

    /**
     * @param people given and family names, a culture a line
     * @param folder with {@code others.txt} and {@code sentences.txt}
     */
    NameSentences(Path people, Path folder, long seed) throws IOException {
        for (String line : lines(people)) {
            String[] parts = line.split("\\|");
            given.add(words(parts[1]));
            family.add(words(parts[2]));
        }
        for (String line : lines(folder.resolve("others.txt"))) {
            String[] parts = line.split("\\|");
            others.put(parts[0].strip(), words(parts[1]));
        }
        this.sentences = lines(folder.resolve("sentences.txt"));
        this.random = new Random(seed);
    }

    /** Two of three given names: the finder must learn what to make of a name that is not in its list. */
    Dictionary knownGiven() {
        return twoOfThree(given);
    }

    Dictionary knownFamily() {
        return twoOfThree(family);
    }

    private static Dictionary twoOfThree(List<String[]> cultures) {
        Dictionary dictionary = new Dictionary(false);
        for (String[] names : cultures) {
            for (int i = 0; i < names.length; i++) {
                if (i % 3 != 2) {
                    dictionary.put(new StringList(names[i].split(" ")));
                }
            }
        }
        return dictionary;
    }

    List<NameSample> fill(int timesEach) {
        List<NameSample> samples = new ArrayList<>();
        for (int i = 0; i < timesEach; i++) {
            sentences.forEach(sentence -> samples.add(fill(sentence)));
        }
        return samples;
    }

    private NameSample fill(String sentence) {
        StringBuilder text = new StringBuilder();
        List<int[]> names = new ArrayList<>();
        Matcher place = PLACE.matcher(sentence.replace("\\n", "\n"));
        while (place.find()) {
            place.appendReplacement(text, "");
            String kind = place.group(1);
            boolean person = !others.containsKey(kind);
            int start = text.length();
            text.append(person ? person(kind) : any(others.get(kind)));
            if (person) {
                names.add(new int[] {start, text.length()});
            }
        }
        place.appendTail(text);
        return sample(random.nextInt(8) == 0 ? text.toString().toLowerCase(Locale.ROOT) : text.toString(), names);
    }

    private static NameSample sample(String text, List<int[]> names) {
        NameTokens tokens = NameTokens.of(text);
        List<Span> spans = new ArrayList<>();
        for (int[] name : names) {
            int first = 0;
            while (tokens.ends()[first] <= name[0]) {
                first++;
            }
            int last = first;
            while (last < tokens.words().length && tokens.starts()[last] < name[1]) {
                last++;
            }
            spans.add(new Span(first, last, "person"));
        }
        return new NameSample(tokens.words(), spans.toArray(Span[]::new), true);
    }

    private String person(String kind) {
        int culture = random.nextInt(given.size());
        String first = any(given.get(culture));
        String last =
                random.nextInt(6) == 0 ? any(family.get(random.nextInt(family.size()))) : any(family.get(culture));
        String name =
                switch (kind) {
                    case "given" -> first;
                    case "family" -> last;
                    default ->
                        switch (random.nextInt(12)) {
                            case 0 -> first + " " + (char) ('A' + random.nextInt(26)) + ". " + last;
                            case 1 -> first + " " + (char) ('A' + random.nextInt(26)) + " " + last;
                            case 2 -> first + " " + any(given.get(culture)) + " " + last;
                            case 3 -> first + " " + last + " " + any(family.get(culture));
                            case 4 -> first;
                            case 5 -> (char) ('A' + random.nextInt(26)) + ". " + last;
                            case 6 -> first + " " + last + "-" + any(family.get(culture));
                            default -> first + " " + last;
                        };
                };
        return random.nextInt(40) == 0 ? name.toUpperCase(Locale.ROOT) : name;
    }

    /* Half of them made of the halves of two, so that the shape of a name counts and not only the name. */
    private String any(String[] values) {
        String one = values[random.nextInt(values.length)];
        return random.nextBoolean() ? one : crossed(one, values[random.nextInt(values.length)]);
    }

    private static String crossed(String one, String other) {
        return isLongWord(one) && isLongWord(other)
                ? one.substring(0, (one.length() + 1) / 2)
                        + other.substring(other.length() / 2).toLowerCase(Locale.ROOT)
                : one;
    }

    private static boolean isLongWord(String text) {
        return text.length() > 3 && text.chars().allMatch(Character::isLetter);
    }

    private static String[] words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(word -> word.replaceAll("(?<=[a-z.&,])-(?=[a-z&])|(?<=[\\p{L}.&,\\d])-(?=[\\p{Lu}\\d&])", " "))
                .toArray(String[]::new);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
