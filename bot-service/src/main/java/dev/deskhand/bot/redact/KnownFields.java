package dev.deskhand.bot.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is known of the customer, however large or small it is written; of a name each part, too. */
final class KnownFields implements Finder {

    private static final int SHORTEST_PART = 3;

    private final List<Finder> finders;

    KnownFields(KnownPerson known) {
        this.finders = new ArrayList<>();
        known.names().forEach(name -> {
            finders.add(literally(PersonalKind.NAME, name));
            Arrays.stream(name.split("\\s+"))
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .forEach(part -> finders.add(literally(PersonalKind.NAME, part)));
        });
        known.others().forEach(value -> finders.add(literally(kindOf(value), value)));
    }

    @Override
    public Stream<PersonalSpan> in(FoldedText text) {
        return finders.stream().flatMap(finder -> finder.in(text));
    }

    private static PersonalKind kindOf(String value) {
        if (value.contains("@")) {
            return PersonalKind.EMAIL;
        }
        return value.chars().filter(Character::isDigit).count() * 2 > value.length()
                ? PersonalKind.PHONE
                : PersonalKind.ADDRESS;
    }

    private static Finder literally(PersonalKind kind, String value) {
        String folded = FoldedText.of(value).text();
        return new PatternFinder(
                kind, Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(folded) + "(?![\\p{L}\\p{N}])"));
    }
}
