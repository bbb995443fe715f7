package dev.deskhand.evaluation.run;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.dataset.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of all that decides a run's rows: the service, the documents, the questions and how they are asked. It is taken
 * from the whole set, so that a run may be limited first and completed later.
 */
public final class RunFingerprint {

    private RunFingerprint() {}

    /** @param service names the service and its version, such as its address or its jar's content */
    public static String of(String service, EvaluationSet set, AskOptions options) {
        MessageDigest digest = sha256();
        add(digest, service);
        add(digest, set.name());
        add(digest, options.withLanguage() + " " + options.withHistory());
        if (!options.mode().equals(AskOptions.AUTO)) {
            add(digest, options.mode());
        }
        add(digest, String.valueOf(set.articles()));
        for (SourceDocument document : set.documents()) {
            add(digest, document.toString());
        }
        for (JudgedQuestion question : set.questions()) {
            add(digest, question.id() + " " + question.text() + " " + question.history());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
