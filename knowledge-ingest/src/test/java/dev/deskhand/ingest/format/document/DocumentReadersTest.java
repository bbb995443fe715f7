package dev.deskhand.ingest.format.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.format.document.MadeFiles.Line;
import dev.deskhand.ingest.source.Companions;
import dev.deskhand.ingest.source.ContentKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class DocumentReadersTest {

    @Test
    void word_documents_keep_headings_lists_tables_and_links() {
        ReadContent document = OfficeReader.read(ContentKind.DOCX, MadeFiles.docx());

        assertThat(document.title()).isEqualTo("Return a parcel");
        assertThat(document.body()).isEqualTo("""
                You have 30 days.

                ## Steps

                1. Print the label.
                2. Close the box.

                - books
                  - lamps

                | Country | Days |
                | --- | --- |
                | France | 14 |

                More at [our returns page](https://help.example.org/returns)""");
    }

    @Test
    void open_documents_keep_headings_lists_tables_and_links() {
        ReadContent document = OfficeReader.read(ContentKind.ODT, MadeFiles.odt());

        assertThat(document.title()).isEqualTo("Change your plan");
        assertThat(document.body()).isEqualTo("""
                Plans change at the next bill. See [all plans](https://help.example.org/plans).

                ## How

                - Open the account.
                - Choose a plan.

                | Plan | Price |
                | --- | --- |
                | Small | 3 |""");
    }

    @Test
    void books_keep_title_language_and_chapters() {
        ReadContent book = OfficeReader.read(ContentKind.EPUB, MadeFiles.epub());

        assertThat(book.title()).isEqualTo("The lamp's manual");
        assertThat(book.metadata().text("language")).contains("en");
        assertThat(book.body()).isEqualTo("# Switch it on\n\nHold the **button**.\n\n- short: dim\n- long: bright");
    }

    @Test
    void pdf_pages_become_headings_paragraphs_lists_tables_and_links() {
        PDDocument document = MadeFiles.pages(
                List.of(
                        Line.of(8, 820, "Acme manual 2026"),
                        Line.bold(20, 760, "Return a parcel"),
                        Line.of(11, 730, "You have 30 days to return it, if it is un-"),
                        Line.of(11, 716, "used. See a_b <tag>."),
                        Line.bold(14, 680, "Steps"),
                        Line.of(11, 660, "1. Print the label."),
                        Line.of(11, 646, "2. Close the box and"),
                        Line.of(11, 632, "tape it."),
                        Line.cells(580, "Country", "Days"),
                        Line.cells(566, "France", "14"),
                        Line.of(8, 20, "Page 1")),
                List.of(
                        Line.of(8, 820, "Acme manual 2026"),
                        Line.bold(14, 760, "Costs"),
                        Line.of(11, 740, "All prices"),
                        Line.of(8, 20, "Page 2")),
                List.of(
                        Line.of(8, 820, "Acme manual 2026"),
                        Line.bold(11, 760, "Exceptions"),
                        Line.of(11, 740, "None at all."),
                        Line.of(8, 20, "Page 3")));
        MadeFiles.link(document, 1, 740, "https://help.example.org/prices");

        ReadContent pdf = PdfReader.read(MadeFiles.bytes(document));

        assertThat(pdf.title()).isEqualTo("Return a parcel");
        assertThat(pdf.body()).isEqualTo("""
                You have 30 days to return it, if it is unused. See a_b \\<tag>.

                ## Steps

                1. Print the label.
                2. Close the box and tape it.

                | Country | Days |
                | --- | --- |
                | France | 14 |

                ## Costs

                [All prices](https://help.example.org/prices)

                ### Exceptions

                None at all.""");
    }

    @Test
    void asciidoc_keeps_its_structure_and_reads_nothing_from_disk() {
        ReadContent page = AsciiDocReader.read("a.adoc", """
                = Lights
                :lang: en
                :keywords: lamp, light

                Intro with kbd:[Ctrl+S] and `code`.

                == Red

                WARNING: Too hot.

                .Steps
                . Wait.
                . Press:
                * short
                * long

                |===
                |Plan |Price

                |Small |3
                |===

                [source,sh]
                ----
                make <1>
                ----
                <1> Builds it.

                image::lamp.png[The lamp]

                include::/etc/hostname[]

                Term:: What it means.
                """, Companions.NONE);

        assertThat(page.title()).isEqualTo("Lights");
        assertThat(page.metadata().text("language")).contains("en");
        assertThat(page.body()).isEqualTo("""
                Intro with Ctrl+S and `code`.

                ## Red

                **Warning**

                Too hot.

                **Steps**

                1. Wait.
                2. Press:
                   - short
                   - long

                | Plan | Price |
                | --- | --- |
                | Small | 3 |

                ```sh
                make (1)
                ```

                1. Builds it.

                ![The lamp](lamp.png)

                **Term**

                What it means.""");
    }

    @Test
    void includes_of_asciidoc_come_from_the_source() {
        Map<String, byte[]> files = new HashMap<>();
        files.put("parts/a.adoc", "Out.\n// tag::x[]\nIn.\n// end::x[]\n".getBytes(StandardCharsets.UTF_8));

        ReadContent page =
                AsciiDocReader.read("b.adoc", "= T\n\ninclude::parts/a.adoc[tag=x]\n", new Companions(files, Map.of()));

        assertThat(page.body()).isEqualTo("In.");
    }

    @Test
    void files_that_are_something_else_say_what() {
        assertRefused(() -> PdfReader.read(bytes("only text")), "is named as PDF and is plain text instead");
        assertRefused(() -> office(bytes("only text")), "is named as DOCX and is plain text instead");
        assertRefused(() -> office(MadeFiles.odt()), "is named as DOCX and is another kind of ZIP archive");
        assertRefused(
                () -> office(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                "is encrypted, or an office file from before 2007: save it anew without a password");
    }

    @Test
    void a_page_without_letters_says_that_it_needs_text_recognition() {
        assertRefused(
                () -> PdfReader.read(MadeFiles.bytes(MadeFiles.pages(List.of()))),
                "holds no text: perhaps pictures of pages, which need text recognition first");
    }

    private static ReadContent office(byte[] bytes) {
        return OfficeReader.read(ContentKind.DOCX, bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(Runnable read, String reason) {
        assertThatThrownBy(read::run).isInstanceOf(UnreadableException.class).hasMessage(reason);
    }
}
