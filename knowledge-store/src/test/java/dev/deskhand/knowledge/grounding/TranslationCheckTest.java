package dev.deskhand.knowledge.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.text.OpenNlpLanguageIdentifier;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslationCheckTest {

    private static final String ORIGINAL =
            "You can return the hub within 30 days. Open **Orders** or write to help@example.com.";

    private final TranslationCheck check = new TranslationCheck(new OpenNlpLanguageIdentifier());

    @Test
    void finds_no_fault_with_the_same_in_another_language() {
        assertThat(fault("Sie können den Hub innerhalb von 30 Tagen zurückgeben. Öffnen Sie **Bestellungen** oder"
                        + " schreiben Sie an help@example.com."))
                .isEmpty();
    }

    @Test
    void names_other_numbers_addresses_languages_and_lengths() {
        assertThat(fault("Sie können den Hub innerhalb von 60 Tagen zurückgeben. Öffnen Sie die Bestellungen."))
                .contains("number");
        assertThat(fault("Sie können den Hub innerhalb von 30 Tagen zurückgeben. Schreiben Sie an me@evil.example."))
                .contains("address");
        assertThat(fault(ORIGINAL)).contains("language");
        assertThat(fault("Ja.")).contains("length");
    }

    private Optional<String> fault(String translation) {
        return check.fault(ORIGINAL, "en", translation, "de");
    }
}
