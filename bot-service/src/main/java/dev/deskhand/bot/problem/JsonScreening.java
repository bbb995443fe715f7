package dev.deskhand.bot.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks through each JSON body before it is bound: encoding, nesting, doubled names, and characters that no text may
 * hold, in all names and values, also those that end up in maps.
 */
@ControllerAdvice
class JsonScreening extends RequestBodyAdviceAdapter {

    static final int MAX_DEPTH = 64;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        screen(body);
        return new Screened(message.getHeaders(), body);
    }

    /**
     * @throws DeskhandException 400, naming the place
     */
    void screen(byte[] body) {
        checkEncoding(body);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
            boolean ended = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (ended) {
                    throw malformed("has more after its end", null);
                }
                ended = parser.streamReadContext().inRoot();
                if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
                    checkText(parser);
                }
            }
        } catch (StreamConstraintsException e) {
            throw JsonFaults.malformed("", e, "is nested more than " + MAX_DEPTH + " levels deep");
        } catch (JacksonException e) {
            throw JsonFaults.malformed("", e, "is not well-formed JSON");
        }
    }

    private static void checkText(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        TextContent.fault(parser.getString()).ifPresent(fault -> {
            throw DeskhandException.invalid(TextContent.shown(pointer), fault);
        });
    }

    private static void checkEncoding(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw malformed("is not valid UTF-8", e);
        }
    }

    private static DeskhandException malformed(String what, @Nullable Throwable cause) {
        return new DeskhandException(
                ErrorCode.MALFORMED_JSON, "The body " + what + ".", List.of(FieldError.at("", what)), null, cause);
    }

    /** A body that has been read once. */
    private record Screened(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }
    }
}
