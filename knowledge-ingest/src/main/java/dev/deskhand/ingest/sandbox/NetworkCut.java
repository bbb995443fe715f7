package dev.deskhand.ingest.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts a program in a network namespace of its own, in which there is nothing to reach, where the system allows it: on
 * Linux with {@code unshare}, as root or with user namespaces. Elsewhere, and in containers that refuse it, {@link Offline}
 * alone takes the network away.
 */
final class NetworkCut {

    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "--net"), List.of("unshare", "--map-root-user", "--net"));
    private static final int SECONDS_TO_TRY = 5;

    private NetworkCut() {}

    /** Tried once, when the first process starts. */
    private static final class Found {
        private static final List<String> WAY =
                WAYS.stream().filter(NetworkCut::works).findFirst().orElse(List.of());
    }

    /** What stands before a command, so that it runs without a network; empty where that cannot be. */
    static List<String> prefix() {
        return Found.WAY;
    }

    private static boolean works(List<String> way) {
        try {
            Process attempt = new ProcessBuilder(
                            Stream.concat(way.stream(), Stream.of("true")).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (attempt.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS)) {
                return attempt.exitValue() == 0;
            }
            attempt.destroyForcibly();
            return false;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
