package dev.deskhand.bot.people;

import dev.deskhand.bot.problem.DeskhandException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as Argon2id hashes: 19 MiB, two passes, one lane, as OWASP recommends at the least. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int MEMORY_KIBIBYTES = 19_456;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIBIBYTES, 2);

    /** Of nobody: compared with where there is no account, so that both take as long. */
    private final String nobodys = encoder.encode("nobody");

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Whether the password is the hash's; without a hash, no, after as long a time. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(shortened(password), hash == null ? nobodys : hash);
        return same && hash != null;
    }

    /**
     * @throws DeskhandException 400 when the password is too short, too long or the address itself
     */
    static void check(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw DeskhandException.invalid(
                    "/password", "has " + length + " characters, must have " + SHORTEST + " to " + LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(email.toLowerCase(Locale.ROOT))
                || lower.chars().distinct().count() < 5) {
            throw DeskhandException.invalid("/password", "is too easy to guess");
        }
    }

    private static String shortened(String password) {
        return password.length() > 4 * LONGEST ? password.substring(0, 4 * LONGEST) : password;
    }
}
