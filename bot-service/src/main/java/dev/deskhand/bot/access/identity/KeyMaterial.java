package dev.deskhand.bot.access.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.Curve;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a signature is checked with: 256 random bits for HS256, the public key's X.509 encoding for ES256. Prints
 * neither.
 */
public record KeyMaterial(IdentityAlgorithm algorithm, byte[] bytes) {

    public KeyMaterial {
        bytes = bytes.clone();
    }

    private static final int SECRET_BYTES = 32;
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{1,2000})-----END PUBLIC KEY-----\\s*");

    public static KeyMaterial newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new KeyMaterial(IdentityAlgorithm.HS256, secret);
    }

    /** The public key in a PEM text; empty when it is none, or not one for ES256. */
    public static Optional<KeyMaterial> publicKey(String pem) {
        Matcher text = PEM.matcher(pem);
        if (!text.matches()) {
            return Optional.empty();
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.group(1));
            KeyMaterial material = new KeyMaterial(IdentityAlgorithm.ES256, encoded);
            new ECDSAVerifier(material.decoded());
            return Curve.P_256.equals(
                            Curve.forECParameterSpec(material.decoded().getParams()))
                    ? Optional.of(material)
                    : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException | JOSEException e) {
            return Optional.empty();
        }
    }

    JWSVerifier verifier() throws JOSEException {
        try {
            return algorithm == IdentityAlgorithm.HS256 ? new MACVerifier(bytes) : new ECDSAVerifier(decoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was accepted can no longer be read", e);
        }
    }

    /** The secret as the site gets it, base64url. */
    public String shown() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ECPublicKey decoded() throws GeneralSecurityException {
        if (KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes)) instanceof ECPublicKey key) {
            return key;
        }
        throw new GeneralSecurityException("not a key of an elliptic curve");
    }

    @Override
    public String toString() {
        return "KeyMaterial[" + algorithm + ", ***]";
    }
}
