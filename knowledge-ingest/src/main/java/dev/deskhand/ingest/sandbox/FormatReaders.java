package dev.deskhand.ingest.sandbox;

import dev.deskhand.ingest.format.DocumentReader;
import dev.deskhand.ingest.format.HtmlReader;
import dev.deskhand.ingest.format.JsonDocumentReader;
import dev.deskhand.ingest.format.LektorReader;
import dev.deskhand.ingest.format.MarkdownReader;
import dev.deskhand.ingest.format.PlainTextReader;
import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.format.TextLimits;
import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.format.document.AsciiDocReader;
import dev.deskhand.ingest.format.document.OfficeReader;
import dev.deskhand.ingest.format.document.PdfReader;
import dev.deskhand.ingest.format.rst.RstReader;
import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.ingest.source.TextDecoder;
import dev.deskhand.ingest.source.UndecodableException;

/** Every format's reader, in this process. */
final class FormatReaders implements DocumentReader {

    @Override
    public ReadContent read(RawFile raw) {
        try {
            return switch (raw.kind()) {
                case MARKDOWN -> MarkdownReader.read(raw.path(), text(raw), raw.companions());
                case HTML -> HtmlReader.read(TextLimits.checked(TextDecoder.decodeHtml(raw.bytes())));
                case TEXT -> PlainTextReader.read(text(raw));
                case LEKTOR -> LektorReader.read(raw.path(), text(raw));
                case JSON -> JsonDocumentReader.read(raw.path(), raw.bytes());
                case RESTRUCTURED_TEXT -> RstReader.read(raw.path(), text(raw), raw.companions());
                case ASCIIDOC -> AsciiDocReader.read(raw.path(), text(raw), raw.companions());
                case PDF -> PdfReader.read(raw.bytes());
                case DOCX, ODT, EPUB -> OfficeReader.read(raw.kind(), raw.bytes());
            };
        } catch (UndecodableException binary) {
            throw new UnreadableException(String.valueOf(binary.getMessage()), binary);
        } catch (StackOverflowError deep) {
            throw new UnreadableException("is nested too deeply to be read", deep);
        }
    }

    private static String text(RawFile raw) {
        return TextLimits.checked(TextDecoder.decode(raw.bytes()));
    }
}
