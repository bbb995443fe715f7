package dev.deskhand.ingest.sync;

import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.parse.Place;
import dev.deskhand.ingest.source.RawFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source hash of an article, in parts, so that a later run can tell what happened without reading anything again:
 * {@code content-place-source-p} for articles whose id is their path, {@code …-i<file>} for those that name their own.
 *
 * @param content of the bytes, the parser's version and what the file is read as; 64 hex digits
 * @param place of collection, language and translation group as the path gives them
 * @param source of the source that it came from
 * @param file of the file's path; empty where the path is the id
 */
record Fingerprint(String content, String place, String source, Optional<String> file) {

    private static final int SHORT = 12;
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{64})-([0-9a-f]{12})-([0-9a-f]{12})-(?:p|i([0-9a-f]{12}))");

    static Fingerprint of(RawFile raw, Place place, String sourceIdentity) {
        MessageDigest digest = sha256();
        digest.update(("v" + ArticleParser.VERSION + " " + raw.kind() + "\n").getBytes(StandardCharsets.UTF_8));
        raw.companions().addTo(digest);
        String words = place.collection() + "\n" + place.language() + "\n" + place.translationGroup();
        return new Fingerprint(
                HexFormat.of().formatHex(digest.digest(raw.bytes())),
                tag(words),
                tag(sourceIdentity),
                Optional.empty());
    }

    static Optional<Fingerprint> decode(String sourceHash) {
        Matcher form = FORM.matcher(sourceHash);
        return form.matches()
                ? Optional.of(new Fingerprint(
                        form.group(1), form.group(2), form.group(3), Optional.ofNullable(form.group(4))))
                : Optional.empty();
    }

    /** A short digest of a name. */
    static String tag(String name) {
        byte[] digest = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, SHORT);
    }

    String encode() {
        return content + "-" + place + "-" + source + "-"
                + file.map(tag -> "i" + tag).orElse("p");
    }

    Fingerprint ofFile(String path) {
        return new Fingerprint(content, place, source, Optional.of(tag(path)));
    }

    boolean isSameText(Fingerprint other) {
        return content.equals(other.content) && place.equals(other.place);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
