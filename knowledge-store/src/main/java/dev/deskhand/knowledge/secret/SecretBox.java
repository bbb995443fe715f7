package dev.deskhand.knowledge.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets for the database with AES-256-GCM: {@code sealed:1:<id of the key>:<nonce and ciphertext in Base64>}. A
 * sealed secret opens only for the owner that it was sealed for, so that nobody moves it from row to row. What was stored
 * before there was a box is read as it is. Safe for use by several threads. Source: NIST SP 800-38D.
 */
public final class SecretBox {

    private static final Pattern SEALED = Pattern.compile("sealed:1:([0-9a-f]{8}):([A-Za-z0-9+/=]+)");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    public SecretBox(SecretKeys keys) {
        this.keys = keys;
    }

    /**
     * @param owner what the secret belongs to, such as a row's table and id
     * @throws SecretException when there is no key and none can be made
     */
    public String seal(String secret, String owner) {
        SecretKey key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner);
            byte[] text = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(nonce.length + text.length)
                    .put(nonce)
                    .put(text)
                    .array();
            return "sealed:1:" + key.id() + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws SecretException when its key is not at hand, or it was sealed for another owner */
    public String open(String stored, String owner) {
        Matcher sealed = SEALED.matcher(stored);
        if (!sealed.matches()) {
            return stored;
        }
        String id = sealed.group(1);
        SecretKey key = keys.find(id)
                .orElseThrow(() -> new SecretException(
                        "The secret was sealed with the key " + id + ", which is not at hand: it belongs into "
                                + keys.places() + ", or the secret has to be set again.",
                        null));
        byte[] both = Base64.getDecoder().decode(sealed.group(2));
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(both, NONCE_BYTES), owner);
            return new String(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException altered) {
            throw new SecretException("The secret was altered in the database and has to be set again.", altered);
        }
    }

    /** Whether a stored secret is sealed with the key that new ones are sealed with. */
    public boolean isCurrent(String stored) {
        Matcher sealed = SEALED.matcher(stored);
        return sealed.matches() && sealed.group(1).equals(keys.current().id());
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.spec(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
