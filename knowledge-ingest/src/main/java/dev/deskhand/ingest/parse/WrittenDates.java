package dev.deskhand.ingest.parse;

import dev.deskhand.ingest.format.Metadata;
import dev.deskhand.knowledge.article.ArticleDates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as files write them, under the names that they give them; a time without a zone is taken as UTC. */
final class WrittenDates {

    private static final String[] CREATED = {
        "created",
        "created_at",
        "date_created",
        "datecreated",
        "creationdate",
        "pub_date",
        "publishdate",
        "published_at",
        "published_time",
        "date"
    };
    private static final String[] UPDATED = {
        "updated", "updated_at", "last_updated", "lastupdated", "last_update", "lastmod", "last_modified",
        "last_modified_at", "modified", "modified_time", "date_modified", "datemodified", "date_updated", "revdate",
        "edited_at"
    };
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> OffsetDateTime.parse(text, zoned("+HHMM")).toInstant(),
            text -> OffsetDateTime.parse(text, zoned("+HH:MM")).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
            text -> day(LocalDate.parse(text)),
            text -> day(LocalDate.parse(text, form("yyyy/M/d"))),
            text -> day(LocalDate.parse(text, form("d.M.yyyy"))),
            text -> day(LocalDate.parse(text, form("d MMMM yyyy"))),
            text -> day(LocalDate.parse(text, form("d MMM yyyy"))),
            text -> day(LocalDate.parse(text, form("MMMM d, yyyy"))),
            text -> day(LocalDate.parse(text, form("MMM d, yyyy"))));

    private WrittenDates() {}

    /** What a file says of its own age; what cannot be a date says nothing. */
    static ArticleDates of(Metadata metadata) {
        Instant created = first(metadata, CREATED, "created");
        Instant updated = first(metadata, UPDATED, "updated");
        return new ArticleDates(
                created,
                updated != null
                        ? updated
                        : metadata.within("date", "updated")
                                .flatMap(WrittenDates::date)
                                .orElse(null));
    }

    private static @Nullable Instant first(Metadata metadata, String[] names, String part) {
        for (String name : names) {
            Optional<Instant> found = metadata.text(name)
                    .or(() -> metadata.within(name, "date"))
                    .or(() -> metadata.within(name, part))
                    .flatMap(WrittenDates::date);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    static Optional<Instant> date(String written) {
        String text = written.strip();
        if (SECONDS.matcher(text).matches()) {
            return plausible(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        for (Function<String, Instant> form : FORMS) {
            try {
                return plausible(form.apply(text));
            } catch (DateTimeException other) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> plausible(Instant date) {
        return Optional.of(date).filter(found -> found.isAfter(FIRST) && found.isBefore(LAST));
    }

    private static Instant day(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter zoned(String offset) {
        return new DateTimeFormatterBuilder()
                .appendPattern("yyyy-MM-dd[ ]['T']HH:mm[:ss]")
                .appendPattern("[ ]")
                .appendOffset(offset, "Z")
                .toFormatter(Locale.ENGLISH);
    }
}
