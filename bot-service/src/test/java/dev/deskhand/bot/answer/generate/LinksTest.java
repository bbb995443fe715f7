package dev.deskhand.bot.answer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.knowledge.search.RankedArticle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private static final String SOURCES =
            "See https://help.example.com/hub and https://shop.example.org/labels, or write to"
                    + " help@example.com. Edit settings.json, e.g. with vi. Also https://evil.example/x.";

    private final Links links = new Links(
            AnswerTraceFixture.articles().stream()
                    .map(RankedArticle::bestPassage)
                    .toList(),
            List.of("shop.example.org"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            See [the hub](https://help.example.com/hub).        | See [the hub](https://help.example.com/hub).
            Print [labels](https://shop.example.org/labels).    | Print [labels](https://shop.example.org/labels).
            See [this](https://evil.example/x) first.           | See this first.
            See [that](https://help.example.com/other) first.   | See that first.
            Run [it](javascript:alert(1)) now.                  | Run it) now.
            An ![image](https://evil.example/p.png?q=1) here.   | An image here.
            Press <b>Reset</b><br/> now.                        | Press Reset now.
            Hidden <!-- a remark --> words.                     | Hidden  words.
            Edit settings.json, e.g. with vi.                   | Edit settings.json, e.g. with vi.
            Write to help@example.com.                          | Write to help@example.com.
            See https://help.example.com/hub.                   | See https://help.example.com/hub.
            Unsere Kund:innen sehen Schritt 2:heute.            | Unsere Kund:innen sehen Schritt 2:heute.
            It is 3.5 < 4 and a.b.c are lists.                  | It is 3.5 < 4 and a.b.c are lists.
            """)
    void leaves_what_leads_to_the_sites_own_places_and_makes_text_of_the_rest(String written, String plain) {
        assertThat(links.plain(written, SOURCES)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go to https://evil.example/x now.",
                "Go to HTTPS://EVIL.EXAMPLE/y now.",
                "Go to evil.example.net now.",
                "Go to www.evil.example/x now.",
                "Write to root@evil.example now.",
                "Open data:text/html;base64,AAAA now.",
                "Open //evil.example/x now.",
                "Call javascript:alert(1) now.",
                "Go to xn--e1afmkfd.xn--p1ai now.",
                "Go to https://help.example.com.evil.example/hub now.",
                "Go to https://help.example.com@evil.example/hub now."
            })
    void a_sentence_with_an_address_from_elsewhere_does_not_pass(String written) {
        assertThat(links.plain(written, SOURCES)).isEmpty();
    }

    @Test
    void tags_that_show_up_once_others_are_gone_do_not_pass() {
        assertThat(links.plain("A <scr<b>ipt>alert(1)</scr</b>ipt> word.", SOURCES)
                        .orElse(""))
                .doesNotContain("<script")
                .doesNotContain("</script");
    }
}
