package dev.deskhand.bot.curation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** Paths of new articles, made from their titles, and paths from one article to another. */
final class Paths {

    private static final int LONGEST = 60;
    private static final int SHORT_ID = 8;

    private Paths() {}

    /** Such as {@code desk/reset-your-garden-1f0c63aa.md}: the words for people, the id for uniqueness. */
    static String of(String title, UUID id) {
        String words = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return "desk/" + (cut.isEmpty() ? "" : cut + "-") + id.toString().substring(0, SHORT_ID) + ".md";
    }

    /** Beside the original, with the language before the ending: {@code guides/reset.de.md}. */
    static String translated(String path, String language) {
        int dot = path.lastIndexOf('.');
        boolean hasEnding = dot > path.lastIndexOf('/') + 1;
        return hasEnding
                ? path.substring(0, dot) + "." + language + path.substring(dot)
                : path + "." + language + ".md";
    }

    /** From the folder of one file to another: {@code ../guides/reset.md}. */
    static String between(String from, String to) {
        String[] here = from.split("/");
        String[] there = to.split("/");
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) {
            common++;
        }
        String rest = String.join("/", Arrays.copyOfRange(there, common, there.length));
        return "../".repeat(here.length - 1 - common) + rest;
    }
}
