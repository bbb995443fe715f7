package dev.deskhand.knowledge.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.embedding.BundledModel;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.SessionSettings;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundingCheckTest {

    private static final Embedder EMBEDDER = BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults());
    private static final GroundingCheck CHECK = new GroundingCheck(() -> EMBEDDER, new SentenceSplitters());

    private static final String RETURNS = """
            You can return any **Garden Hub** within 30 days of delivery. Opened seed packets cannot be returned.
            The refund reaches your bank account after five working days. A return label costs €4.90.

            1. Open **Orders** and choose **Return**.
            2. Print the label before you close the parcel.
            """;
    private static final String SUPPORT = "The hub FX-200 connects over 2.4 GHz Wi-Fi. Support answers from 9:00 to"
            + " 17:00, Monday to Friday. Enable pairing mode in the Sprout app with the green button.";

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You can return a Garden Hub within 30 days of delivery.
            A Garden Hub can be returned within thirty days of its delivery.
            Your bank account gets the refund after 5 working days.
            Opened seed packets cannot be returned.
            Packets of seeds that were opened can not be returned.
            The return label costs 4,90 €.
            1. Open **Orders**, then choose **Return**.
            Print the label before closing the parcel.
            """)
    void supports_what_the_source_says_in_its_words_or_in_others(String statement) {
        assertThat(verdict(statement).finding()).isEqualTo(Verdict.Finding.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You can return any Garden Hub within 60 days of delivery.               | NUMBER
            You can return any Garden Hub within 30 hours of delivery.              | NUMBER
            A return label costs $4.90.                                             | NUMBER
            A return label costs 4.90 per cent, or €5.90.                           | NUMBER
            Open **Purchases** and choose **Return**.                               | NAME
            You can return any Garden Hub to Amazon within 30 days.                 | NAME
            You can return the XK-9 within 30 days of delivery.                     | NAME
            Opened seed packets can be returned.                                    | NEGATION
            You can never return any Garden Hub within 30 days of delivery.         | NEGATION
            Print the label after you close the parcel.                             | OPPOSITE
            Yes, you can.                                                           | WORDS
            Our chief gardener was born in a small village by the sea.              | WORDS
            Seed accounts print five hubs and close the delivery of a bank.          | MEANING
            """)
    void names_what_speaks_against_a_statement(String statement, Verdict.Finding finding) {
        assertThat(verdict(statement).finding()).isEqualTo(finding);
    }

    @Test
    void a_statement_rests_on_what_it_cites_and_on_nothing_else() {
        GroundingCheck.Session session = CHECK.begin(List.of(RETURNS, SUPPORT), "en");
        String statement = "Support answers from 9:00 to 17:00.";

        assertThat(session.check(statement, List.of(0)).isSupported()).isFalse();
        assertThat(session.check(statement, List.of(1)).isSupported()).isTrue();
        assertThat(session.check(statement, List.of(0, 1)).isSupported()).isTrue();
        assertThat(session.check(statement, List.of()).finding()).isEqualTo(Verdict.Finding.UNCITED);
        assertThat(session.check(statement, List.of(7, -1)).finding()).isEqualTo(Verdict.Finding.UNCITED);
    }

    @Test
    void lines_without_a_stop_are_sentences_of_their_own() {
        GroundingCheck.Session session =
                CHECK.begin(List.of("- Never open the case\n- Do not use water\n- Call the green line"), "en");

        assertThat(session.check("Do not use water.", List.of(0)).isSupported()).isTrue();
        assertThat(session.check("Use water.", List.of(0)).isSupported()).isFalse();
    }

    @Test
    void tells_which_words_are_not_in_the_sources() {
        Verdict price = verdict("The label costs €7 and takes 12 days.");
        Verdict name = verdict("Choose `sudo reset` in **Orders**.");

        assertThat(price.detail()).isEqualTo("7 €, 12 day");
        assertThat(name.detail()).isEqualTo("sudo reset");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Sie können das Gerät innerhalb von 14 Tagen zurückgeben. | Innerhalb von vierzehn Tagen können Sie es zurückgeben. | Sie können das Gerät nicht innerhalb von 14 Tagen zurückgeben.
            es | Puede devolver el aparato en un plazo de 14 días.        | El aparato se puede devolver en 14 días.                | No puede devolver el aparato en un plazo de 14 días.
            vi | Bạn có thể trả lại thiết bị trong vòng 14 ngày.          | Bạn có thể trả thiết bị trong 14 ngày.                  | Bạn không thể trả lại thiết bị trong vòng 14 ngày.
            he | אפשר להחזיר את המכשיר בתוך 14 ימים.                       | את המכשיר אפשר להחזיר בתוך 14 ימים.                       | אי אפשר וגם אסור להחזיר את המכשיר בתוך 14 ימים.
            fa | می‌توانید دستگاه را تا ۱۴ روز پس بدهید.                   | دستگاه را می‌توانید تا 14 روز پس بدهید.                   | نمی‌توانید دستگاه را تا ۱۴ روز پس بدهید.
            th | คุณสามารถคืนอุปกรณ์ได้ภายใน 14 วัน                           | คืนอุปกรณ์ได้ภายใน 14 วัน                                   | คุณไม่สามารถคืนอุปกรณ์ได้ภายใน 14 วัน
            ta | சாதனத்தை 14 நாட்களுக்குள் திருப்பித் தரலாம்.              | 14 நாட்களுக்குள் சாதனத்தைத் திருப்பித் தரலாம்.             | சாதனத்தை 14 நாட்களுக்குள் திருப்பித் தர முடியாது.
            ar | يمكنك إرجاع الجهاز خلال 14 يوما.                          | يمكن إرجاع الجهاز خلال 14 يوما.                           | لا يمكنك إرجاع الجهاز خلال 14 يوما.
            zh | 您可以在14天内退回设备。                                     | 14天内可以退回设备。                                       | 您不可以在14天内退回设备。
            ja | 14日以内に機器を返品できます。                                | 機器は14日以内に返品できます。                              | 14日以内に機器を返品できません。
            """)
    void reads_the_products_languages(String language, String source, String said, String denied) {
        GroundingCheck.Session session = CHECK.begin(List.of(source), language);

        assertThat(session.check(said, List.of(0)).finding()).isEqualTo(Verdict.Finding.SUPPORTED);
        assertThat(session.check(denied, List.of(0)).finding()).isEqualTo(Verdict.Finding.NEGATION);
        assertThat(session.check(said.replaceAll("14|vierzehn", "15"), List.of(0))
                        .finding())
                .isEqualTo(Verdict.Finding.NUMBER);
    }

    private static Verdict verdict(String statement) {
        return CHECK.begin(List.of(RETURNS, SUPPORT), "en").check(statement, List.of(0));
    }
}
