package dev.deskhand.ingest.format.document;

import dev.deskhand.ingest.format.MarkdownCleanup;
import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.format.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** PDF by PDFBox: lines with their places and sizes, from which headings, lists and tables are told. */
public final class PdfReader {

    private static final int MAX_PAGES = 2_000;

    private PdfReader() {}

    /** @throws UnreadableException for files that are broken, encrypted, without text or no PDF at all */
    public static ReadContent read(byte[] bytes) {
        if (!new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            throw new UnreadableException("is named as PDF and is " + FileSigns.describe(bytes) + " instead");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableException("is encrypted: it asks for a password", locked);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UnreadableException refused) {
                throw refused;
            }
            throw new UnreadableException("is a broken PDF: " + broken.getMessage(), broken);
        }
    }

    private static ReadContent read(PDDocument document) throws IOException {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw new UnreadableException("is encrypted: its owner forbids to take text out of it");
        }
        if (document.getNumberOfPages() > MAX_PAGES) {
            throw new UnreadableException("has " + document.getNumberOfPages() + " pages, the limit is " + MAX_PAGES);
        }
        List<PdfLine> lines = PdfLines.of(document);
        if (lines.isEmpty()) {
            throw new UnreadableException(
                    "holds no text: perhaps pictures of pages, which need text recognition first");
        }
        Map<String, Integer> bookmarks = PdfBookmarks.of(document);
        PdfOutline outline = PdfOutline.of(PdfFurniture.without(lines), bookmarks);
        DocumentFacts facts = facts(document);
        return ReadContent.of(
                facts.metadata(),
                facts.title() == null ? outline.title() : facts.title(),
                MarkdownCleanup.tidy(outline.markdown(facts.title())));
    }

    private static DocumentFacts facts(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        return DocumentFacts.of(
                information.getTitle(),
                document.getDocumentCatalog().getLanguage(),
                information.getKeywords(),
                day(information.getModificationDate()));
    }

    private static @Nullable String day(@Nullable Calendar date) {
        return date == null ? null : date.toInstant().toString();
    }
}
