package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.delivery.Target;
import dev.deskhand.bot.delivery.TargetKind;
import dev.deskhand.bot.delivery.Targets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A target as a page's form has it.
 *
 * @param settings by name
 * @param kept names of secrets that are set; they are never shown
 * @param version of the target that the form was made from; empty for a new one
 */
record TargetForm(
        String name,
        boolean active,
        Set<String> events,
        Map<String, String> settings,
        Set<String> kept,
        String version) {

    /** Nothing filled in yet. */
    static final TargetForm EMPTY = new TargetForm("", true, Set.of(), Map.of(), Set.of(), "");

    private static final String SETTING = "setting.";
    private static final String SECRET = "secret.";

    static TargetForm of(Target target) {
        return new TargetForm(
                target.name(),
                target.active(),
                target.events(),
                target.access().settings(),
                target.access().secrets().keySet(),
                version(target));
    }

    /** The same as somebody has sent it; secrets do not come back to the page. */
    TargetForm sent(Map<String, String> fields, Collection<String> events) {
        return new TargetForm(
                fields.getOrDefault("name", "").strip(),
                active,
                Set.copyOf(events),
                values(fields, SETTING, value -> true),
                kept,
                fields.getOrDefault("version", ""));
    }

    /** What a form with these fields wants; what is empty is not named. */
    Targets.NewTarget target(TargetKind kind, Map<String, String> fields) {
        Predicate<String> filled = value -> !value.isBlank();
        return new TargetRequest(
                        name,
                        kind.name(),
                        active,
                        List.copyOf(events),
                        values(fields, SETTING, filled),
                        values(fields, SECRET, filled))
                .target();
    }

    /** Changes whenever the target does. */
    static String version(Target target) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, target.changedAt()), 36);
    }

    private static Map<String, String> values(Map<String, String> fields, String prefix, Predicate<String> wanted) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(prefix) && wanted.test(field.getValue()))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(prefix.length()),
                        field -> field.getValue().strip(),
                        (first, second) -> first,
                        HashMap::new));
    }
}
