package dev.deskhand.ingest.format.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Documents for tests, made in memory. */
public final class MadeFiles {

    private static final float LEFT = 72;

    private MadeFiles() {}

    /** A line of a page: its size, whether it is bold, its height above the lower edge, and texts at their distance from the left. */
    public record Line(float size, boolean bold, float height, Map<Float, String> texts) {

        public static Line of(float size, float height, String text) {
            return new Line(size, false, height, Map.of(LEFT, text));
        }

        public static Line bold(float size, float height, String text) {
            return new Line(size, true, height, Map.of(LEFT, text));
        }

        public static Line cells(float height, String left, String right) {
            Map<Float, String> texts = new LinkedHashMap<>();
            texts.put(LEFT, left);
            texts.put(LEFT + 200, right);
            return new Line(11, false, height, texts);
        }
    }

    @SafeVarargs
    public static PDDocument pages(List<Line>... pages) {
        PDDocument document = new PDDocument();
        for (List<Line> lines : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (Line line : lines) {
                    write(line, content);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return document;
    }

    private static void write(Line line, PDPageContentStream content) throws IOException {
        for (Map.Entry<Float, String> text : line.texts().entrySet()) {
            content.beginText();
            content.setFont(new PDType1Font(line.bold() ? FontName.HELVETICA_BOLD : FontName.HELVETICA), line.size());
            content.newLineAtOffset(text.getKey(), line.height());
            content.showText(text.getValue());
            content.endText();
        }
    }

    public static void link(PDDocument document, int page, float height, String address) {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI target = new PDActionURI();
        target.setURI(address);
        link.setAction(target);
        link.setRectangle(new PDRectangle(LEFT - 2, height - 4, 300, 16));
        document.getPage(page).setAnnotations(List.of(link));
    }

    public static byte[] bytes(PDDocument document) {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A PDF that only those read who know the password. */
    public static byte[] encryptedPdf() {
        PDDocument document = pages(List.of(Line.of(11, 700, "Secret text.")));
        try {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes(document);
    }

    public static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("Return a parcel");
            styled(document, "Heading1", "Return a parcel");
            document.createParagraph().createRun().setText("You have 30 days.");
            styled(document, "Heading2", "Steps");
            BigInteger numbers = numbering(document, STNumberFormat.DECIMAL, "%1.");
            for (String step : List.of("Print the label.", "Close the box.")) {
                XWPFParagraph item = document.createParagraph();
                item.setNumID(numbers);
                item.setNumILvl(BigInteger.ZERO);
                item.createRun().setText(step);
            }
            BigInteger bullets = numbering(document, STNumberFormat.BULLET, "•");
            for (String thing : List.of("books", "lamps")) {
                XWPFParagraph item = document.createParagraph();
                item.setNumID(bullets);
                item.setNumILvl(BigInteger.valueOf(thing.equals("lamps") ? 1 : 0));
                item.createRun().setText(thing);
            }
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Country");
            table.getRow(0).getCell(1).setText("Days");
            table.getRow(1).getCell(0).setText("France");
            table.getRow(1).getCell(1).setText("14");
            XWPFParagraph linked = document.createParagraph();
            linked.createRun().setText("More at ");
            linked.createHyperlinkRun("https://help.example.org/returns").setText("our returns page");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void styled(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static BigInteger numbering(XWPFDocument document, STNumberFormat.Enum format, String text) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(format.intValue()));
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        level.addNewStart().setVal(BigInteger.ONE);
        CTLvl inner = definition.addNewLvl();
        inner.setIlvl(BigInteger.ONE);
        inner.addNewNumFmt().setVal(format);
        BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(definition));
        return document.getNumbering().addNum(id);
    }

    public static byte[] odt() {
        return zip(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>",
                "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                    xmlns:xlink="http://www.w3.org/1999/xlink">
                <office:body><office:text>
                <text:h text:outline-level="1">Change your plan</text:h>
                <text:p>Plans change at the next bill. See <text:a xlink:href="https://help.example.org/plans">all plans</text:a>.</text:p>
                <text:h text:outline-level="2">How</text:h>
                <text:list><text:list-item><text:p>Open the account.</text:p></text:list-item>
                <text:list-item><text:p>Choose a plan.</text:p></text:list-item></text:list>
                <table:table><table:table-row><table:table-cell><text:p>Plan</text:p></table:table-cell>
                <table:table-cell><text:p>Price</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell><text:p>Small</text:p></table:table-cell>
                <table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table>
                </office:text></office:body></office:document-content>
                """));
    }

    public static byte[] epub() {
        return zip(Map.of(
                "mimetype", "application/epub+zip",
                "META-INF/container.xml", """
                <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
                <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
                """,
                "book.opf", """
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
                <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The lamp's manual</dc:title>
                <dc:language>en</dc:language></metadata>
                <manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="one"/></spine></package>
                """,
                "one.xhtml", """
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body>
                <h1>Switch it on</h1><p>Hold the <b>button</b>.</p><ul><li>short: dim</li><li>long: bright</li></ul>
                </body></html>
                """));
    }

    /** A ZIP archive whose entries stand in the map's order, the {@code mimetype} first. */
    public static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            List<String> names = entries.keySet().stream()
                    .sorted((left, right) ->
                            left.equals("mimetype") ? -1 : right.equals("mimetype") ? 1 : left.compareTo(right))
                    .toList();
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** A DOCX with one entry of so many zeros. */
    public static byte[] bomb(long unpacked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        Arrays.fill(zeros, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (long written = 0; written < unpacked; written += zeros.length) {
                zip.write(zeros);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
