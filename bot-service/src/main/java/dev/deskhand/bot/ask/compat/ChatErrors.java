package dev.deskhand.bot.ask.compat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.ErrorForm;
import dev.deskhand.bot.problem.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Errors as clients of that API expect them, whatever part of the service raises them. */
@Component
class ChatErrors implements ErrorForm {

    @Override
    public boolean suits(String path) {
        return path.equals("/v1") || path.startsWith("/v1/");
    }

    @Override
    public Body body(DeskhandException e) {
        ErrorCode code = e.code();
        String message = e.getMessage() == null ? code.title() : e.getMessage();
        return new Body(new Body.Fault(message, type(code), param(e), slug(code)));
    }

    private static String type(ErrorCode code) {
        if (code == ErrorCode.RATE_LIMITED) {
            return "rate_limit_error";
        }
        if (code == ErrorCode.FORBIDDEN) {
            return "permission_error";
        }
        return code.status() >= 500 ? "server_error" : "invalid_request_error";
    }

    private static String slug(ErrorCode code) {
        return code == ErrorCode.UNAUTHORIZED ? "invalid_api_key" : code.slug();
    }

    /* /messages/0/content as messages[0].content */
    private static @Nullable String param(DeskhandException e) {
        if (e.errors().isEmpty()) {
            return null;
        }
        FieldError first = e.errors().get(0);
        String pointer = first.pointer();
        return pointer == null || pointer.isEmpty()
                ? first.parameter()
                : pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    /** What is sent. */
    @Schema(name = "ChatError")
    record Body(Fault error) {

        /**
         * What went wrong.
         *
         * @param param the field that is wrong, when it is one
         * @param code stable; as in problem details, but {@code invalid_api_key} for a key that is missing or not known
         */
        @Schema(name = "ChatFault")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        record Fault(String message, String type, @Nullable String param, String code) {}
    }
}
