package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.report.RunFacts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A command as it was given, for what it leaves behind.
 *
 * @param arguments keys among them are left out of {@link #run}
 */
record CommandFacts(List<String> arguments, Clock clock) {

    RunFacts run() {
        List<String> shown = new ArrayList<>(arguments);
        int key = shown.indexOf("--key");
        if (key >= 0 && key + 1 < shown.size()) {
            shown.set(key + 1, "***");
        }
        shown.replaceAll(argument -> argument.startsWith("--key=") ? "--key=***" : argument);
        return new RunFacts(
                SourceCommit.here(),
                "./deskhand " + String.join(" ", shown),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
