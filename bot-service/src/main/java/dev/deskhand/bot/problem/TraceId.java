package dev.deskhand.bot.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The id of one request: in its answer, its errors, its log lines, and the header {@code X-Request-Id}. */
public record TraceId(String value) {

    /** Response header that carries it. */
    public static final String HEADER = "X-Request-Id";

    /** Its key among the log's context values. */
    public static final String LOG_KEY = "traceId";

    private static final String ATTRIBUTE = TraceId.class.getName();

    /** The request's id; made here when nothing has made it before. */
    public static TraceId of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof TraceId known) {
            return known;
        }
        TraceId fresh = new TraceId(UUID.randomUUID().toString().replace("-", ""));
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }

    @Override
    public String toString() {
        return value;
    }
}
