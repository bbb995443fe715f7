package dev.deskhand.knowledge.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits. Its id, 8 hex digits of its digest, may be shown. */
record SecretKey(String id, SecretKeySpec spec) {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    /**
     * @param text Base64
     * @throws SecretException when it is no key
     */
    static SecretKey parse(String text, String where) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException odd) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new SecretException(
                    "A key in " + where + " is not 32 bytes in Base64; \"openssl rand -base64 32\" makes one.", null);
        }
        return new SecretKey(id(bytes), new SecretKeySpec(bytes, "AES"));
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String id(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "SecretKey[" + id + "]";
    }
}
