package dev.deskhand.bot.model;

import dev.deskhand.bot.model.ScriptedEndpoint.Asked;
import dev.deskhand.bot.model.ScriptedEndpoint.Behaviour;
import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An endpoint for closing runs: it writes help-desk answers from the passages that it is given, well, as a liar or dying in
 * the middle. {@code HelpDeskWriter PORT behaves|lies|dies|obeys} serves until it is ended.
 */
public final class HelpDeskWriter {

    private static final Pattern PASSAGE = Pattern.compile("(?s)<<<([0-9a-f]+) passage \\[(\\d+)]\\n(.*?)\\n\\1>>>");
    private static final Pattern LAST = Pattern.compile("(?s)<<<([0-9a-f]+) (?:last message|answer)\\n(.*?)\\n\\1>>>");
    private static final Pattern FIGURE = Pattern.compile("(?<figure>\\d)(?=[^\\[\\]]*\\[)");
    private static final int SENTENCES = 4;

    private final SentenceSplitter splitter = new SentenceSplitters();

    /** Serves on a port of this machine. */
    public static void main(String[] args) throws InterruptedException {
        HelpDeskWriter writer = new HelpDeskWriter();
        Manner manner = Manner.valueOf(args[1].toUpperCase(Locale.ROOT));
        try (ScriptedEndpoint endpoint =
                ScriptedEndpoint.start(Integer.parseInt(args[0]), asked -> writer.behave(manner, asked))) {
            Thread.currentThread().join();
        }
    }

    private Behaviour behave(Manner manner, Asked asked) {
        String text = write(manner, asked.instructions(), asked.data());
        return manner == Manner.DIES ? Behaviours.diesAfter(text) : Behaviours.says(text);
    }

    /** What it writes; of a text that breaks off, what comes before. */
    String write(Manner manner, String instructions, String data) {
        Matcher last = LAST.matcher(data);
        if (last.find()) {
            return last.group(2);
        }
        List<String> answer = answer(data);
        return switch (manner) {
            case BEHAVES -> String.join("\n", answer);
            case LIES ->
                String.join("\n", answer.stream().map(HelpDeskWriter::lie).toList());
            case DIES -> String.join("\n", answer.subList(0, Math.min(2, answer.size())));
            case OBEYS -> ObedientModel.obeys(instructions, data);
        };
    }

    /** How it writes. */
    enum Manner {
        BEHAVES,
        LIES,
        DIES,
        OBEYS
    }

    /** The first sentences of the first passage, its title left out, each with its citation. */
    private List<String> answer(String data) {
        Matcher passage = PASSAGE.matcher(data);
        List<String> answer = new ArrayList<>();
        if (passage.find()) {
            String text = passage.group(3).replaceFirst("(?s)^.*?\\n\\n", "");
            splitter.split(text, "en").stream()
                    .limit(SENTENCES)
                    .map(span -> span.in(text).replace("\n", " ") + " [" + passage.group(2) + "]")
                    .forEach(answer::add);
        }
        return answer.isEmpty() ? List.of("NO_ANSWER") : answer;
    }

    /* Other figures, the contrary, and somebody's name. */
    private static String lie(String sentence) {
        String figures = FIGURE.matcher(sentence).replaceAll("${figure}7");
        return figures.toLowerCase(Locale.ROOT).contains(" not ")
                ? figures.replace(" not ", " ")
                : figures.replaceFirst("(?<=\\s)(is|are|can|will|must) ", "$1 never ")
                        .replaceFirst(" \\[", ", says Professor Moriarty [");
    }
}
