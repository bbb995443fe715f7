package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleDraft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests that tell whether a wording, or a text to embed, is one that the store already has. */
final class ContentHash {

    private ContentHash() {}

    /** Digest of all that a revision holds. */
    static String of(ArticleDraft draft) {
        MessageDigest digest = sha256();
        update(digest, draft.title());
        update(digest, draft.url() == null ? "" : draft.url());
        update(digest, draft.language());
        update(digest, draft.body());
        draft.questions().forEach(question -> update(digest, "question:" + question));
        draft.tags().forEach(tag -> update(digest, "tag:" + tag));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
