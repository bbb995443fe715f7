package dev.deskhand.ingest.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command sees of the world around it.
 *
 * @param terminal whether {@code err} is a terminal that a progress bar may redraw
 * @param home the user's home folder
 */
public record Console(
        PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment, String home, Clock clock) {

    /** The console of this process, in UTF-8. */
    static Console ofProcess() {
        return new Console(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                isTerminal(),
                System.getenv(),
                System.getProperty("user.home"),
                Clock.systemUTC());
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    /** From Java 22 on there is a console also without a terminal; it can then be asked. */
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
