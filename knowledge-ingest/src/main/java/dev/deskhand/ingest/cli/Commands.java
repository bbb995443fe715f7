package dev.deskhand.ingest.cli;

import dev.deskhand.knowledge.embedding.ModelSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** What the commands of this program have in common. */
final class Commands {

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private Commands() {}

    /** The process's console; to be asked for before the first logger is made. */
    static Console console() {
        // What the program prints is its result, and nothing else.
        System.setProperty("logback.configurationFile", "logback-command.xml");
        return Console.ofProcess();
    }

    /** The model that a new database begins with. */
    static ModelSource model(Console console) {
        String model = console.environment().getOrDefault("DESKHAND_EMBEDDING_MODEL", "");
        return model.isBlank() ? ModelSource.DEFAULT : new ModelSource(model);
    }

    /** Runs a command and returns its exit code; nothing is thrown at people. */
    static int run(Callable<Integer> command, String name, Console console, String... arguments) {
        CommandLine line = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err());
        line.setParameterExceptionHandler((wrong, given) -> {
            console.err().println(Sentence.of(wrong));
            console.err().println("Try: deskhand " + name + " --help");
            console.err().flush();
            return WRONG_USAGE;
        });
        return line.execute(arguments);
    }
}
