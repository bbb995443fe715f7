package dev.deskhand.bot.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where personal data stands in a text. Safe for use by several threads. */
@Component
public class PersonalData {

    private static final int LONGEST = 100_000;

    private static final Comparator<PersonalSpan> STRONGEST_FIRST = Comparator.comparing(PersonalSpan::kind)
            .thenComparing(Comparator.comparing(PersonalSpan::length).reversed())
            .thenComparing(PersonalSpan::start);

    private final List<Finder> finders;

    PersonalData(Names names) {
        this.finders = List.of(new Written(), new NationalNumbers(), new Streets(), new IntroducedNames(), names);
    }

    /**
     * The spans in the order of the text, none touching another. A text beyond 100,000 characters is looked at in
     * pieces of that length.
     *
     * @param known found wherever it stands
     */
    public List<PersonalSpan> find(String text, KnownPerson known) {
        List<PersonalSpan> spans = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST) {
            String piece = text.substring(from, Math.min(from + LONGEST, text.length()));
            for (PersonalSpan span : inPiece(piece, known)) {
                spans.add(new PersonalSpan(span.kind(), span.start() + from, span.end() + from));
            }
        }
        return spans;
    }

    private List<PersonalSpan> inPiece(String text, KnownPerson known) {
        FoldedText folded = FoldedText.of(text);
        List<PersonalSpan> kept = new ArrayList<>();
        Stream.concat(Stream.of(new KnownFields(known)), finders.stream())
                .flatMap(finder -> finder.in(folded))
                .sorted(STRONGEST_FIRST)
                .forEach(span -> {
                    if (kept.stream().noneMatch(span::overlaps)) {
                        kept.add(span);
                    }
                });
        kept.sort(Comparator.comparing(PersonalSpan::start));
        return kept;
    }
}
