package dev.deskhand.bot.source.web;

import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.bot.source.Schedules;
import dev.deskhand.bot.source.web.SourceRequest.ScheduleBody;
import dev.deskhand.ingest.configured.AllowedFolders;
import dev.deskhand.ingest.configured.SourceDefinition;
import dev.deskhand.ingest.configured.SourceOpener;
import dev.deskhand.ingest.configured.SourceOptions;
import dev.deskhand.ingest.configured.SourceSchedule;
import dev.deskhand.ingest.configured.SourceToken;
import dev.deskhand.ingest.helpcentre.HelpCentreSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceFormat;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks descriptions of sources, all their values at once. */
@Component
class SourceRequests {

    private static final TextLimit NAME = TextLimit.required(100);
    private static final TextLimit LOCATION = TextLimit.required(2_000);
    private static final TextLimit COLLECTION = TextLimit.required(100);
    private static final TextLimit TOKEN = TextLimit.required(2_000);
    private static final int MOST_PAGES = 100_000;

    private final AllowedFolders folders;

    SourceRequests(AllowedFolders folders) {
        this.folders = folders;
    }

    /** @throws dev.deskhand.bot.problem.DeskhandException 400 that names every value that is wrong */
    SourceDefinition checked(SourceRequest body) {
        InputCheck check = new InputCheck()
                .text("/name", body.name(), NAME)
                .text("/location", body.location(), LOCATION)
                .optionalText("/collection", body.collection(), COLLECTION)
                .optionalText("/token", body.token(), TOKEN);
        int pages = body.maxPages() == null ? SourceOptions.DEFAULT.maxPages() : body.maxPages();
        check.that("/maxPages", pages >= 1 && pages <= MOST_PAGES, "is " + pages + ", must be 1 to " + MOST_PAGES);
        if (check.passed()) {
            locationFault(Objects.requireNonNull(body.location())).ifPresent(why -> check.wrong("/location", why));
        }
        SourceFormat format = format(body.format(), check);
        Optional<SourceSchedule> schedule = schedule(body.schedule(), check);
        check.done();
        return new SourceDefinition(
                Objects.requireNonNull(body.name()),
                Objects.requireNonNull(body.location()),
                new SourceOptions(
                        Optional.ofNullable(body.collection()),
                        format,
                        Boolean.TRUE.equals(body.crawl()),
                        pages,
                        !Boolean.FALSE.equals(body.prune())),
                Optional.ofNullable(body.token()).map(SourceToken::of),
                schedule,
                !Boolean.FALSE.equals(body.enabled()));
    }

    private Optional<String> locationFault(String location) {
        try {
            if (!SourceOpener.isPath(location)) {
                return HelpCentreSource.makerOf(location).isPresent()
                        ? hostFault(HelpCentreSource.addressOf(location))
                        : hostFault(URI.create(location));
            }
            return folders.allow(Path.of(location))
                    ? Optional.empty()
                    : Optional.of("lies in none of the folders that the setting deskhand.sources.folders allows");
        } catch (InvalidPathException | SourceException odd) {
            return Optional.of("cannot be a source: " + odd.getMessage());
        } catch (IllegalArgumentException odd) {
            return Optional.of("is no address");
        }
    }

    private static Optional<String> hostFault(URI address) {
        if (address.getHost() == null) {
            return Optional.of("names no host");
        }
        return address.getUserInfo() == null
                ? Optional.empty()
                : Optional.of("holds a user or a password, which would be shown");
    }

    private static SourceFormat format(@Nullable String code, InputCheck check) {
        Optional<SourceFormat> format = Arrays.stream(SourceFormat.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(code == null ? "auto" : code))
                .findFirst();
        check.that(
                "/format",
                format.isPresent(),
                "is \"" + code + "\", must be one of "
                        + Arrays.toString(SourceFormat.values()).toLowerCase(Locale.ROOT));
        return format.orElse(SourceFormat.AUTO);
    }

    private static Optional<SourceSchedule> schedule(@Nullable ScheduleBody body, InputCheck check) {
        if (body == null) {
            return Optional.empty();
        }
        ZoneId zone = zone(body.zone(), check);
        try {
            return Optional.of(new SourceSchedule(Schedules.cron(String.valueOf(body.cron())), zone));
        } catch (IllegalArgumentException odd) {
            check.wrong("/schedule/cron", "is \"" + body.cron() + "\", must be five cron fields, or six with seconds");
            return Optional.empty();
        }
    }

    private static ZoneId zone(@Nullable String zone, InputCheck check) {
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException odd) {
            check.wrong("/schedule/zone", "is \"" + zone + "\", must be a time zone such as Europe/Berlin");
            return ZoneId.of("UTC");
        }
    }
}
