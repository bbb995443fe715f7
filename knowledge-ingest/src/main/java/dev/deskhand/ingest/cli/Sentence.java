package dev.deskhand.ingest.cli;

/** What went wrong, as one plain sentence. */
final class Sentence {

    private Sentence() {}

    static String of(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return "Failed: " + failure.getClass().getSimpleName() + ". --verbose shows where.";
        }
        String line = message.lines().findFirst().orElse(message).strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
