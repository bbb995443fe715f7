package dev.deskhand.bot.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before any filter sees it, such as a path that cannot be decoded, as a problem. */
public class ContainerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ErrorCode code = ErrorCode.forStatus(response.getStatus());
        TraceId id = new TraceId(UUID.randomUUID().toString().replace("-", ""));
        DeskhandException problem = new DeskhandException(code, code.title() + ".");
        String instance = request.getRequestURI() == null ? "" : request.getRequestURI();
        try {
            response.setHeader(TraceId.HEADER, id.value());
            response.setContentType(ProblemBody.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(JSON.writeValueAsString(ProblemBody.of(problem, instance, id)));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The client left before it heard of its error", e);
        }
    }
}
