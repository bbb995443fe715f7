package dev.deskhand.ingest.format;

import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells text that is meant to steer a language model: wordings such as "ignore previous instructions" in many languages,
 * and characters that nobody sees. Nothing is changed or removed: it stays the article's text, and a lead looks at it.
 */
public final class SteeringSigns {

    private static final List<Pattern> PHRASES = phrases();
    private static final int MAX_SHOWN = 80;
    private static final int MAX_LOOKED_AT = 400_000;
    private static final int TAGS = 0xE0000;
    private static final int FLAG = 0x1F3F4;
    private static final int FEW_INVISIBLE = 3;
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060-\\u2064\\uFEFF\\u00AD]");
    /** Joiners have their use in many scripts, but not between Latin letters. */
    private static final Pattern WITHIN_LATIN =
            Pattern.compile("(?<=[a-zA-Z])[\\u200B-\\u200D\\u2060-\\u2064\\uFEFF]+(?=[a-zA-Z])");

    private static final Pattern OVERRIDE = Pattern.compile("[\\u202D\\u202E]");

    private SteeringSigns() {}

    /** What a text that readers see holds of it; each a sentence for the report. */
    public static List<ArticleWarning> warnings(String text) {
        List<String> warnings = new ArrayList<>();
        find(text).ifPresent(phrase -> warnings.add("speaks to a language model: " + phrase));
        String tags = spelledInTags(text);
        if (!tags.isBlank()) {
            warnings.add("holds invisible characters that spell " + shown(tags));
        } else if (WITHIN_LATIN.matcher(text).find()
                || INVISIBLE.matcher(text).results().limit(FEW_INVISIBLE + 1L).count() > FEW_INVISIBLE) {
            warnings.add("holds characters that nobody sees, between its letters");
        }
        if (OVERRIDE.matcher(text).find()) {
            warnings.add("holds characters that turn the direction of its letters");
        }
        return warnings.stream()
                .map(warning -> ArticleWarning.of(Kind.STEERING, warning))
                .toList();
    }

    /** The wording, in quotation marks and shortened, invisible characters in it left out. */
    static Optional<String> find(String text) {
        String head = text.length() > MAX_LOOKED_AT ? text.substring(0, MAX_LOOKED_AT) : text;
        String plain =
                INVISIBLE.matcher(WITHIN_LATIN.matcher(head).replaceAll("")).replaceAll("");
        for (Pattern phrase : PHRASES) {
            Matcher found = phrase.matcher(plain);
            if (found.find()) {
                int end = Math.min(plain.length(), found.end() + MAX_SHOWN / 2);
                return Optional.of(shown(plain.substring(found.start(), end)));
            }
        }
        return Optional.empty();
    }

    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return "\""
                + (line.length() > MAX_SHOWN
                        ? line.substring(
                                        0,
                                        line.offsetByCodePoints(
                                                0, Math.min(MAX_SHOWN, line.codePointCount(0, line.length()))))
                                + "…"
                        : line)
                + "\"";
    }

    /** ASCII in Unicode's tag characters; flags of regions, which are made of them, count for nothing. */
    private static String spelledInTags(String text) {
        StringBuilder spelled = new StringBuilder();
        boolean flag = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            boolean tag = c > TAGS && c < TAGS + 0x7F;
            if (tag && !flag) {
                spelled.append((char) (c - TAGS));
            }
            flag = c == FLAG || flag && tag;
        }
        return spelled.toString();
    }

    private static List<Pattern> phrases() {
        try (InputStream in = Objects.requireNonNull(
                SteeringSigns.class.getResourceAsStream("steering-phrases.txt"), "steering-phrases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line ->
                            Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
