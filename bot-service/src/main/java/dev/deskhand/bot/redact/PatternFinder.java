package dev.deskhand.bot.redact;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a pattern describes and a check confirms: its group {@code it} where it has one, else the whole match. */
final class PatternFinder implements Finder {

    private final PersonalKind kind;
    private final Pattern pattern;
    private final Predicate<String> check;
    private final int group;

    PatternFinder(PersonalKind kind, Pattern pattern, Predicate<String> check) {
        this.kind = kind;
        this.pattern = pattern;
        this.check = check;
        this.group = pattern.pattern().contains("(?<it>") ? 1 : 0;
    }

    PatternFinder(PersonalKind kind, Pattern pattern) {
        this(kind, pattern, match -> true);
    }

    @Override
    public Stream<PersonalSpan> in(FoldedText text) {
        return pattern.matcher(text.text())
                .results()
                .filter(match -> check.test(match.group(group)))
                .map(match -> span(text, match));
    }

    private PersonalSpan span(FoldedText text, MatchResult match) {
        return text.span(kind, match.start(group), match.end(group));
    }
}
