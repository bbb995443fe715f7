package dev.deskhand.ingest.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to text: UTF-8, or UTF-16 where a byte-order mark says so. What is neither fails with the place of the fault. */
public final class TextDecoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private TextDecoder() {}

    /**
     * Text with line ends as {@code \n}, without a byte-order mark.
     *
     * @throws UndecodableException for empty, binary and wrongly encoded files
     */
    public static String decode(byte[] bytes) {
        return decode(bytes, false);
    }

    /** The same for HTML, which may declare another encoding in a {@code meta} element. */
    public static String decodeHtml(byte[] bytes) {
        return decode(bytes, true);
    }

    private static String decode(byte[] bytes, boolean html) {
        if (bytes.length == 0) {
            throw new UndecodableException("the file is empty");
        }
        String text = decode(bytes, charset(bytes, html));
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new UndecodableException("binary file, not text: NUL at character " + nul);
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        refuseControlCharacters(text);
        if (text.isBlank()) {
            throw new UndecodableException("the file holds nothing but white space");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Charset charset(byte[] bytes, boolean html) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        if (html && !marked) {
            String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
            Matcher declared = DECLARED.matcher(head);
            if (declared.find() && Charset.isSupported(declared.group(1))) {
                return Charset.forName(declared.group(1));
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static String decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            boolean binary = isBinary(bytes, in.position());
            throw new UndecodableException((binary ? "binary file, not text" : "broken " + charset + " encoding")
                    + " at byte " + in.position());
        }
        return out.flip().toString();
    }

    /** A NUL before the fault speaks for a binary file rather than for a wrong encoding. */
    private static boolean isBinary(byte[] bytes, int fault) {
        for (int i = 0; i < Math.min(bytes.length, fault + 512); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static void refuseControlCharacters(String text) {
        long odd = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u001b')
                .count();
        if (odd * 20 > text.length()) {
            throw new UndecodableException("binary file, not text: " + odd + " control characters");
        }
    }
}
