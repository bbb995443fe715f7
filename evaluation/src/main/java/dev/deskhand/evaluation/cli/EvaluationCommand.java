package dev.deskhand.evaluation.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands that talk to a running service as a customer does. Exit codes: 0 good, 1 it failed, 2 wrong usage. */
@Command(
        name = "deskhand",
        description = "Asks a Deskhand service and measures its answers.",
        mixinStandardHelpOptions = true,
        subcommands = CommandLine.HelpCommand.class)
public final class EvaluationCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private EvaluationCommand() {}

    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        System.exit(commandLine(System.getenv(), Path.of(System.getProperty("user.home")), out, err)
                .execute(args));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    /** The command line over the given surroundings. */
    static CommandLine commandLine(Map<String, String> environment, Path home, PrintWriter out, PrintWriter err) {
        return commandLine(environment, home, Clock.systemUTC(), out, err);
    }

    static CommandLine commandLine(
            Map<String, String> environment, Path home, Clock clock, PrintWriter out, PrintWriter err) {
        CommandLine commands = new CommandLine(new EvaluationCommand());
        commands.addSubcommand(new AskCommand(new ServiceLocator(environment, home.resolve(".deskhand"))));
        commands.addSubcommand(new EvaluateCommand(clock));
        commands.addSubcommand(new CompareCommand());
        commands.addSubcommand(new JudgeCommand());
        commands.addSubcommand(new CalibrateCommand(clock));
        commands.addSubcommand(new CommandLine(new BenchCommand(clock)).setCaseInsensitiveEnumValuesAllowed(true));
        return commands.setOut(out).setErr(err).setExecutionExceptionHandler((e, line, parsed) -> {
            if (e instanceof ServiceException) {
                line.getErr().println(e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name a command: ask, evaluate, compare, judge, calibrate, bench");
    }
}
