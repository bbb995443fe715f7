package dev.deskhand.bot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyTextTest {

    static Stream<String> quotations() {
        return Stream.of(
                "On Mon, 23 Nov 2026 at 09:15, Support <support@example.com> wrote:\n> Hello",
                "On Mon, 23 Nov 2026 at 09:15, Support\n<support@example.com> wrote:\n\n> Hello",
                "Am 23.11.2026 um 09:15 schrieb Support:\n> Hallo",
                "Le lun. 23 nov. 2026 à 09:15, Support a écrit :\n> Bonjour",
                "El lun, 23 nov 2026 a las 9:15, Support escribió:\n> Hola",
                "Em seg., 23 de nov. de 2026 às 09:15, Support escreveu:\n> Olá",
                "Vào Th 2, 23 thg 11, 2026 Support đã viết:\n> Xin chào",
                "-----Original Message-----\nFrom: Support\nHello",
                "-------- Ursprüngliche Nachricht --------\nVon: Support",
                "From: Support <support@example.com>\nSent: Monday, 23 November 2026\nHello",
                "________________________________\nHello",
                "##- Please write your answer above this line ##-\nHello",
                "-- \nAda Lovelace\nAnalytical Engines Ltd",
                "Sent from my iPhone",
                "> Hello\n> there");
    }

    @ParameterizedTest
    @MethodSource("quotations")
    void what_is_quoted_or_signed_is_cut(String rest) {
        assertThat(ReplyText.of("It works now.\r\nThank you!\r\n\r\n" + rest)).isEqualTo("It works now.\nThank you!");
    }

    @Test
    void what_only_looks_a_little_like_it_stays() {
        String text = "On Monday it worked.\nFrom: Berlin to Paris\n- one\n-- two things\nI wrote: nothing";

        assertThat(ReplyText.of(text)).isEqualTo(text);
    }

    @Test
    void an_answer_between_quoted_lines_stays_without_them() {
        assertThat(ReplyText.of("> Which colour?\nRed.\n> Which size?\nLarge.")).isEqualTo("Red.\nLarge.");
    }

    @Test
    void html_becomes_text_without_quotation_script_and_style() {
        String html = "<html><head><style>p {}</style></head><body><p>It <b>works</b>&nbsp;now &lt;3</p>"
                + "<script>alert(1)</script><div>Thank you!<br>Ada</div>"
                + "<div class=\"gmail_quote\">On Monday Support wrote: <blockquote>Hello</blockquote></div></body></html>";

        assertThat(ReplyText.ofHtml(html).replace('\u00a0', ' ')).isEqualTo("It works now <3\nThank you!\nAda");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(ReplyText.of("")).isEmpty();
        assertThat(ReplyText.of("> only quoted")).isEmpty();
        assertThat(ReplyText.ofHtml("")).isEmpty();
    }
}
