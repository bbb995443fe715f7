package dev.deskhand.knowledge.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownChunkerTest {

    private static final String SENTENCE = "This is a plain sentence of nine short words. ";
    private static final MarkdownChunker CHUNKER =
            new MarkdownChunker(new SentenceSplitters(), WordCount::of, ChunkSettings.defaults());

    @Test
    void cuts_at_headings_and_carries_them() {
        String body = "Intro.\n\n# Lamps\n\n" + SENTENCE.repeat(5) + "\n\n## Reset *now*\n\n" + SENTENCE.repeat(5);

        List<Chunk> chunks = chunk(body);

        assertThat(chunks)
                .extracting(Chunk::headings)
                .containsExactly(List.of(), List.of("Lamps"), List.of("Lamps", "Reset now"));
        assertThat(chunks).extracting(Chunk::anchor).containsExactly("", "lamps", "reset-now");
        assertThat(chunks.get(1).text()).isEqualTo(SENTENCE.repeat(5).strip());
    }

    @Test
    void cuts_long_text_between_sentences_within_the_budget() {
        List<Chunk> chunks = chunk(SENTENCE.repeat(60));

        assertThat(chunks).hasSizeGreaterThan(3).allSatisfy(chunk -> {
            assertThat(chunk.text().length()).isLessThanOrEqualTo(800);
            assertThat(WordCount.of(chunk.text())).isLessThanOrEqualTo(180);
            assertThat(chunk.text()).startsWith("This").endsWith("words.");
        });
    }

    @Test
    void joins_small_blocks_of_a_section() {
        assertThat(chunk("# A\n\nOne.\n\nTwo.\n\nThree.\n"))
                .extracting(Chunk::text)
                .containsExactly("One.\n\nTwo.\n\nThree.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Press the big round button for some seconds.\n",
                "- Press the button.\n",
                "| cell one | cell two |\n",
                "    code line\n"
            })
    void keeps_steps_lists_tables_and_code_whole_with_their_lead_in(String line) {
        String head = line.startsWith("|") ? "| a | b |\n|---|---|\n" : "";
        String block = head + line.repeat(80);
        String body = SENTENCE.repeat(30) + "Do it like this:\n\n" + block + "\n\n" + SENTENCE.repeat(5);

        List<Chunk> chunks = chunk(body);

        assertThat(chunks)
                .filteredOn(chunk -> chunk.text().contains(block.strip()))
                .singleElement()
                .satisfies(chunk -> assertThat(chunk.text()).startsWith("Do it like this:"));
    }

    @Test
    void keeps_a_fence_whole() {
        String fence = "```\n" + "line. Line! Line?\n\n".repeat(100) + "```";

        assertThat(chunk("Run:\n\n" + fence + "\n\nDone. " + SENTENCE.repeat(6)))
                .extracting(Chunk::text)
                .first()
                .isEqualTo("Run:\n\n" + fence);
    }

    @Test
    void joins_short_sections_under_one_heading() {
        String body = "# FAQ\n\n## Can I?\n\nYes.\n\n## Must I?\n\nNo.\n\n# Else\n\nShort.\n";

        List<Chunk> chunks = chunk(body);

        assertThat(chunks).extracting(Chunk::text).containsExactly("## Can I?\n\nYes.\n\n## Must I?\n\nNo.", "Short.");
        assertThat(chunks.get(0).headings()).containsExactly("FAQ");
        assertThat(chunks.get(0).anchor()).isEqualTo("can-i");
    }

    @Test
    void numbers_equal_anchors_and_keeps_letters_of_all_scripts() {
        String text = "\n\n" + SENTENCE.repeat(4) + "\n\n";

        assertThat(chunk("# Set-up, v2!" + text + "# Set-up v2" + text + "# Set-up v2" + text + "# ตั้งค่า" + text
                        + "# איפוס"))
                .extracting(Chunk::anchor)
                .containsExactly("set-up-v2", "set-up-v2-1", "set-up-v2-2", "ตั้งค่า");
    }

    @Test
    void reads_setext_headings_and_carriage_returns() {
        List<Chunk> chunks = chunk("Title\r\n=====\r\n\r\nOne line\r\ntwo.\r\n\r\nSub\r\n---\r\n\r\nText.\r\n");

        assertThat(chunks).extracting(Chunk::text).containsExactly("One line\r\ntwo.", "Text.");
        assertThat(chunks.get(1).headings()).containsExactly("Title", "Sub");
    }

    @Test
    void leaves_headings_in_quotes_and_lists_to_their_block() {
        assertThat(chunk("> # Not one\n> text\n\n- # Nor this\n"))
                .singleElement()
                .satisfies(chunk -> assertThat(chunk.headings()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "# Only\n\n## Headings\n", "---\n"})
    void finds_nothing_where_there_is_no_text(String body) {
        assertThat(chunk(body)).isEmpty();
    }

    @Test
    void does_not_cut_a_script_to_crumbs_that_the_tokenizer_cannot_read() {
        MarkdownChunker perCharacter =
                new MarkdownChunker(new SentenceSplitters(), String::length, ChunkSettings.defaults());

        List<Chunk> chunks = perCharacter.chunk("ฉันเข้าสู่ระบบไม่ได้ค่ะ ".repeat(40), "th");

        assertThat(chunks).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "word ",
                "Go. ",
                "[",
                "*a ",
                "`",
                "> ",
                "- ",
                "| a ",
                "<b>",
                "# ",
                "é😀",
                "1. ",
                "\n",
                "a\n===\n",
                "# h\n\nx\n\n"
            })
    @Timeout(20)
    void takes_a_hundred_thousand_characters_of_anything(String unit) {
        String body = unit.repeat(100_000 / unit.length());

        ChunkerProperties.verify(body, chunk(body), ChunkSettings.defaults());
    }

    private static List<Chunk> chunk(String body) {
        return CHUNKER.chunk(body, "en");
    }
}
