package dev.deskhand.bot.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes errors to responses, whatever media type the caller asked for. */
@Component
public class ProblemWriter {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;
    private final List<ErrorForm> forms;

    ProblemWriter(JsonMapper json, ObjectProvider<ErrorForm> forms) {
        this.json = json;
        this.forms = forms.stream().toList();
    }

    /** Writes the error, unless the response is already on its way. */
    public void write(DeskhandException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            log.debug("Response already begun, cannot say: {}", e.getMessage());
            return;
        }
        Optional<ErrorForm> form =
                forms.stream().filter(it -> it.suits(instance(request))).findFirst();
        byte[] body = json.writeValueAsBytes(
                form.map(it -> it.body(e)).orElseGet(() -> ProblemBody.of(e, instance(request), TraceId.of(request))));
        response.resetBuffer();
        response.setStatus(e.code().status());
        response.setContentType(form.isPresent() ? MediaType.APPLICATION_JSON_VALUE : ProblemBody.MEDIA_TYPE);
        response.setContentLength(body.length);
        e.retryAfter()
                .map(wait -> Math.max(1, wait.toSeconds()))
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        if (e.code() == ErrorCode.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static String instance(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }
}
