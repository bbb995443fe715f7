package dev.deskhand.evaluation.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The service's jar, named by the system property {@code deskhand.jar} or the environment's {@code DESKHAND_JAR}. */
public final class DeskhandJar {

    private DeskhandJar() {}

    /** @throws ServiceException if it is not named or not there */
    public static Path find() {
        Path jar = Optional.ofNullable(System.getProperty("deskhand.jar"))
                .or(() -> Optional.ofNullable(System.getenv("DESKHAND_JAR")))
                .map(Path::of)
                .orElseThrow(() -> new ServiceException("no running service was found: start one with ./deskhand demo,"
                        + " name one with --url and --key, or name the service's jar in DESKHAND_JAR"));
        if (!Files.isRegularFile(jar)) {
            throw new ServiceException("the service's jar is not there: " + jar);
        }
        return jar;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
