package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that opens the embedded database, tells how, and closes it when its input ends. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("BEGUN");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]), Path.of(arguments[1]))
                .closeAtExit()) {
            DatabaseAccess access = database.access();
            out.println("OPEN " + access.url() + " " + access.user() + " " + access.password() + " "
                    + database.startedHere());
            while (System.in.read() >= 0) {
                // Hold on.
            }
        } catch (EmbeddedDatabaseException refused) {
            out.println("REFUSED " + refused.getMessage());
            return;
        }
        out.println("CLOSED");
    }
}
