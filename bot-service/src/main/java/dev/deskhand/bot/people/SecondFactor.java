package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Audit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes from an agent's phone as a second factor, and codes on paper for when the phone is lost. */
@Component
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(JdbcClient jdbc, Credentials credentials, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A secret that waits for its first code.
     *
     * @param text in Base32, for typing
     * @param uri for a picture that phones read
     */
    public record Offer(String text, String uri) {}

    public boolean isOn(AgentId agent) {
        return credentials.of(agent).totpSecret() != null;
    }

    /** The secret to be proved, a new one where none waits. */
    @Transactional
    public Offer offer(Agent agent) {
        Credentials.Known held = credentials.lock(agent.id());
        byte[] pending = held.totpPending();
        if (pending == null) {
            pending = new byte[Totp.SECRET_BYTES];
            random.nextBytes(pending);
            credentials.setTotp(agent.id(), held.totpSecret(), pending, held.totpStep());
        }
        String text = Totp.base32(pending);
        String label = URLEncoder.encode("Deskhand:" + agent.email(), StandardCharsets.UTF_8);
        return new Offer(text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=Deskhand");
    }

    /** Turns the second factor on when the code proves the secret offered; the recovery codes are told only now. */
    @Transactional
    public Optional<List<String>> turnOn(Agent agent, String code) {
        Credentials.Known held = credentials.lock(agent.id());
        byte[] pending = held.totpPending();
        OptionalLong step =
                pending == null ? OptionalLong.empty() : Totp.matchingStep(pending, digits(code), clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        credentials.setTotp(agent.id(), pending, null, step.getAsLong());
        audit.record(agent, "agent.second_factor_on", agent.email());
        return Optional.of(newRecoveryCodes(agent.id()));
    }

    /**
     * Turns the second factor off.
     *
     * @param by the agent, or an admin who helps
     */
    @Transactional
    public void turnOff(Agent by, Agent agent) {
        credentials.setTotp(agent.id(), null, null, 0);
        forgetRecoveryCodes(agent.id());
        audit.record(by, "agent.second_factor_off", agent.email());
    }

    boolean accepts(AgentId agent, Credentials.Known held, String code) {
        byte[] secret = held.totpSecret();
        if (secret == null) {
            return false;
        }
        OptionalLong step = Totp.matchingStep(secret, digits(code), clock.instant(), held.totpStep());
        if (step.isPresent()) {
            credentials.setTotp(agent, secret, held.totpPending(), step.getAsLong());
            return true;
        }
        return jdbc.sql("""
                update bot.agent_recovery_code set used_at = :now
                where agent_id = :agent and code_hash = :hash and used_at is null
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("agent", agent.value())
                        .param("hash", OneTimeToken.sha256(letters(code)))
                        .update()
                == 1;
    }

    private List<String> newRecoveryCodes(AgentId agent) {
        forgetRecoveryCodes(agent);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            random.nextBytes(bytes);
            String code = Totp.base32(bytes).toLowerCase(Locale.ROOT);
            jdbc.sql("insert into bot.agent_recovery_code (agent_id, code_hash) values (:agent, :hash)")
                    .param("agent", agent.value())
                    .param("hash", OneTimeToken.sha256(code))
                    .update();
            codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
        }
        return codes;
    }

    private void forgetRecoveryCodes(AgentId agent) {
        jdbc.sql("delete from bot.agent_recovery_code where agent_id = :agent")
                .param("agent", agent.value())
                .update();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String letters(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
