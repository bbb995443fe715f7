package dev.deskhand.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error that the service told of, as RFC 9457 problem details; or 502 for what was no answer of the service. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String traceId;
    private final transient List<Fault> errors;
    private final @Nullable Duration retryAfter;

    Problem(
            int status,
            String code,
            String detail,
            @Nullable String traceId,
            List<Fault> errors,
            @Nullable Duration retryAfter) {
        super(detail);
        this.status = status;
        this.code = code;
        this.traceId = traceId;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    static Problem from(int status, String body, @Nullable Duration retryAfter) {
        try {
            Json json = Json.read(body);
            return new Problem(
                    status,
                    json.get("code").text(),
                    json.get("detail").text(),
                    json.get("traceId").textOrNull(),
                    json.get("errors")
                            .list(fault -> new Fault(
                                    fault.get("pointer").textOrNull(),
                                    fault.get("parameter").textOrNull(),
                                    fault.get("detail").text())),
                    retryAfter);
        } catch (IllegalArgumentException e) {
            return new Problem(status, "unknown", "HTTP " + status + " without a problem", null, List.of(), retryAfter);
        }
    }

    public int status() {
        return status;
    }

    /** Stable, such as {@code rate_limited}. */
    public String code() {
        return code;
    }

    /** Id of the request, which the service's log has; null when there is none. */
    public @Nullable String traceId() {
        return traceId;
    }

    /** The single faults of a request that is not valid. */
    public List<Fault> errors() {
        return errors;
    }

    /** How long to wait before the same may succeed. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the same request may succeed later. */
    public boolean isTransient() {
        return status == 429 || status == 503 || "idempotency_in_flight".equals(code);
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the body; null for a parameter
     * @param parameter of the query or the path; null for the body
     */
    public record Fault(@Nullable String pointer, @Nullable String parameter, String detail) {}
}
