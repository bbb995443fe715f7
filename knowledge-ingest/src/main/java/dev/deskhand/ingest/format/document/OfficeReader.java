package dev.deskhand.ingest.format.document;

import dev.deskhand.ingest.format.HtmlToMarkdown;
import dev.deskhand.ingest.format.MarkdownCleanup;
import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.source.ContentKind;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** ODT and EPUB by Apache Tika, DOCX by the POI that Tika builds on, which tells lists and styles. What lies embedded in them is not opened. */
public final class OfficeReader {

    private static final EmbeddedDocumentExtractor NOTHING_EMBEDDED = new EmbeddedDocumentExtractor() {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    };

    private OfficeReader() {}

    /** @throws UnreadableException for files that are broken, encrypted, of another kind or made to do harm */
    public static ReadContent read(ContentKind kind, byte[] bytes) {
        PackageCheck.require(kind, bytes);
        if (kind == ContentKind.DOCX) {
            return word(bytes);
        }
        Metadata metadata = new Metadata();
        Document page = Jsoup.parse(html(kind, bytes, metadata));
        return content(OfficeHtml.simplified(page), DocumentFacts.of(metadata));
    }

    private static ReadContent word(byte[] bytes) {
        try {
            DocxHtml.Read document = DocxHtml.read(bytes);
            return content(document.body(), document.facts());
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableException("is a broken DOCX file: " + cause(broken), broken);
        }
    }

    private static ReadContent content(Element body, DocumentFacts facts) {
        Element heading = body.selectFirst("h1");
        String title = facts.title() != null || heading == null ? facts.title() : heading.text();
        if (heading != null && heading.text().equals(title)) {
            heading.remove();
        }
        return ReadContent.of(facts.metadata(), title, MarkdownCleanup.tidy(HtmlToMarkdown.convert(body)));
    }

    private static String html(ContentKind kind, byte[] bytes, Metadata metadata) {
        ToHTMLContentHandler html = new ToHTMLContentHandler();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, NOTHING_EMBEDDED);
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            parser(kind).parse(in, html, metadata, context);
            return html.toString();
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableException("is encrypted: it asks for a password", locked);
        } catch (IOException | SAXException | TikaException broken) {
            throw new UnreadableException("is a broken " + kind + " file: " + cause(broken), broken);
        }
    }

    private static Parser parser(ContentKind kind) {
        return switch (kind) {
            case ODT -> new OpenDocumentParser();
            case EPUB -> new EpubParser();
            default -> throw new IllegalArgumentException(kind + " is no office format");
        };
    }

    private static String cause(Exception broken) {
        Throwable first = broken;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
