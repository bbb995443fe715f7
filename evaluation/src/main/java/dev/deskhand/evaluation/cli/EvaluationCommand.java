package dev.deskhand.evaluation.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The evaluation's command line: asks, measures and compares. */
@Command(name = "deskhand", mixinStandardHelpOptions = true, description = "Ask Deskhand and measure its answers.")
public final class EvaluationCommand {

    private EvaluationCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(Clock.systemUTC()).execute(arguments));
    }

    static CommandLine commandLine(Clock clock) {
        return new CommandLine(new EvaluationCommand())
                .addSubcommand(new EvaluateCommand(clock))
                .addSubcommand(new CompareCommand());
    }
}
