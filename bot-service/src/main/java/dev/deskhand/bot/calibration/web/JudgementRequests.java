package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.calibration.Judgement;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks judgements that a caller brings. */
final class JudgementRequests {

    static final int MOST = 1000;

    private static final TextLimit QUESTION = TextLimit.required(4000);
    private static final TextLimit ARTICLE = TextLimit.required(500);
    private static final int MOST_ARTICLES = 50;

    private JudgementRequests() {}

    /** @throws DeskhandException 400 that names all that is wrong */
    static List<Judgement.Draft> checked(JudgementRequest body) {
        InputCheck check = new InputCheck();
        List<JudgementRequest.@Nullable Entry> entries = body.judgements() == null ? List.of() : body.judgements();
        check.that(
                "/judgements",
                !entries.isEmpty() && entries.size() <= MOST,
                "has " + entries.size() + " entries, must have 1 to " + MOST);
        check.done();
        for (int i = 0; i < entries.size(); i++) {
            check(entries.get(i), "/judgements/" + i, check);
        }
        check.done();
        return entries.stream().map(JudgementRequests::draft).toList();
    }

    private static void check(JudgementRequest.@Nullable Entry entry, String at, InputCheck check) {
        if (entry == null) {
            check.wrong(at, "is null");
            return;
        }
        check.text(at + "/question", entry.question(), QUESTION);
        check.that(at + "/language", isTag(entry.language()), "is no language tag such as en or pt-BR");
        articles(entry.relevant(), at + "/relevant", check);
        articles(entry.rejected(), at + "/rejected", check);
        Optional<Judgement.Source> source = source(entry);
        check.that(at + "/source", source.isPresent(), "must be judged, correction or rating");
        boolean silent =
                texts(entry.relevant()).isEmpty() && texts(entry.rejected()).isEmpty();
        check.that(
                at + "/relevant",
                !silent || source.filter(Judgement.Source.JUDGED::equals).isPresent(),
                "is empty, must name an article unless the source is judged");
    }

    private static void articles(@Nullable List<@Nullable String> ids, String at, InputCheck check) {
        check.atMost(at, ids, MOST_ARTICLES);
        for (int i = 0; ids != null && i < ids.size(); i++) {
            check.text(at + "/" + i, ids.get(i), ARTICLE);
        }
    }

    private static boolean isTag(@Nullable String language) {
        return language == null
                || language.length() <= 35
                        && !Locale.forLanguageTag(language).getLanguage().isEmpty();
    }

    private static Optional<Judgement.Source> source(JudgementRequest.Entry entry) {
        return entry.source() == null
                ? Optional.of(Judgement.Source.JUDGED)
                : Judgement.Source.fromCode(entry.source());
    }

    private static Judgement.Draft draft(JudgementRequest.@Nullable Entry entry) {
        JudgementRequest.Entry checked = Objects.requireNonNull(entry);
        return new Judgement.Draft(
                ("" + checked.question()).strip(),
                Optional.ofNullable(checked.language()),
                texts(checked.relevant()),
                texts(checked.rejected()),
                source(checked).orElseThrow());
    }

    private static List<String> texts(@Nullable List<@Nullable String> values) {
        List<String> texts = new ArrayList<>();
        if (values != null) {
            values.stream().filter(Objects::nonNull).distinct().forEach(value -> texts.add("" + value));
        }
        return texts;
    }
}
