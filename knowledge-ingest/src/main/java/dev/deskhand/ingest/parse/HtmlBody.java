package dev.deskhand.ingest.parse;

import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.sandbox.SandboxedReader;
import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import java.nio.charset.StandardCharsets;

/** An HTML body as the same Markdown that ingesting its page would give. */
public final class HtmlBody {

    private HtmlBody() {}

    /** @throws ParseException with the reason when it cannot be read */
    public static String toMarkdown(String html) {
        if (html.isBlank()) {
            return "";
        }
        // Marked as UTF-8, whatever the page says of itself.
        byte[] bytes = ("\uFEFF" + html).getBytes(StandardCharsets.UTF_8);
        try {
            return SandboxedReader.shared()
                    .read(new RawFile("body.html", "body.html", ContentKind.HTML, bytes, null))
                    .body();
        } catch (UnreadableException refused) {
            throw new ParseException(String.valueOf(refused.getMessage()), refused);
        }
    }
}
