package dev.deskhand.bot.problem;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * A request whose body is read when somebody first asks for it, up to its limit, and can be read again.
 */
public final class RequestBodyBuffer extends HttpServletRequestWrapper {

    private int limit = BodyLimit.DEFAULT_KIBIBYTES * 1024;
    private byte @Nullable [] body;

    RequestBodyBuffer(HttpServletRequest request) {
        super(request);
    }

    /**
     * SHA-256 of the request's body, in hexadecimal.
     *
     * @throws DeskhandException 413 when the body is larger than its limit
     */
    public static String sha256(HttpServletRequest request) throws IOException {
        RequestBodyBuffer buffer = WebUtils.getNativeRequest(request, RequestBodyBuffer.class);
        byte[] bytes = buffer == null ? request.getInputStream().readAllBytes() : buffer.bytes();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void limitTo(int bytes) {
        limit = bytes;
    }

    private byte[] bytes() throws IOException {
        if (body == null) {
            if (getContentLengthLong() > limit) {
                throw tooLarge();
            }
            byte[] read = super.getInputStream().readNBytes(limit + 1);
            if (read.length > limit) {
                throw tooLarge();
            }
            body = read;
        }
        return body;
    }

    private DeskhandException tooLarge() {
        String detail = "is larger than " + limit / 1024 + " KiB, the most allowed here";
        return new DeskhandException(
                ErrorCode.PAYLOAD_TOO_LARGE, "The body " + detail + ".", List.of(FieldError.at("", detail)));
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Replay(bytes());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replay(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read in blocking fashion");
        }
    }
}
