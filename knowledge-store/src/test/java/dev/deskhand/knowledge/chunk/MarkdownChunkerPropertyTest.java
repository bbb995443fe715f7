package dev.deskhand.knowledge.chunk;

import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownChunkerPropertyTest {

    private static final List<String> BLOCKS = List.of(
            "# Heading one",
            "## Sub *two*",
            "### Deep `three`",
            "Setext\n======",
            "Other\n---",
            "---",
            "A short paragraph.",
            "Two lines\nof one. And more! Is it?",
            "Lead-in:",
            "1. step\n2. step\n   more\n3. step",
            "- a\n  - b\n    - c\n\n  text in item",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "```java\n# no heading\n\ncode();\n```",
            "    indented\n\n    code",
            "> quoted text. More.\n> - list",
            "> just a quote",
            "<div>\nhtml\n</div>",
            "<table><tr><td>x</td></tr></table>",
            "![image](a.png)",
            "[ref]: https://a.example \"T\"",
            "Text with [ref] link.",
            "ประโยคภาษาไทยครับ อีกประโยคหนึ่งค่ะ",
            "これは文です。次の文です。",
            "משפט אחד. משפט שני!",
            "😀 emoji \uD83D lone",
            "#",
            "  - odd\n indent",
            "word ".repeat(400).strip(),
            "Sentence number one is here. ".repeat(40).strip(),
            "x".repeat(2_500),
            "1. " + "long step text ".repeat(90).strip());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void covers_everything_in_order_word_for_word(long seed) {
        Random random = new Random(seed);
        MarkdownChunker chunker = new MarkdownChunker(new SentenceSplitters(), WordCount::of, ChunkSettings.defaults());
        for (int round = 0; round < 250; round++) {
            String line = random.nextInt(4) == 0 ? "\r\n" : "\n";
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                body.append(BLOCKS.get(random.nextInt(BLOCKS.size())).replace("\n", line));
                body.append(line.repeat(1 + random.nextInt(3)));
            }

            List<Chunk> chunks = chunker.chunk(body.toString(), "en");

            ChunkerProperties.verify(body.toString(), chunks, ChunkSettings.defaults());
        }
    }
}
