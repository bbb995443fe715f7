package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.dataset.SourceDocument;
import java.util.List;

/** Ten short articles, each about something else. */
final class ToyCentre {

    static final List<SourceDocument> DOCUMENTS = List.of(
            document("password", "Reset your password", "Open the sign-in page and choose a new secret word."),
            document("refund", "Refunds", "We return your money within thirty days of the purchase."),
            document("shipping", "Delivery times", "Parcels arrive after two working days."),
            document("invoice", "Invoices", "Download every bill as a PDF from your account."),
            document("lamp", "Lamp does not light up", "Check the plug and replace the bulb of the lamp."),
            document("cancel", "End your subscription", "Stop the monthly plan in the settings at any time."),
            document("address", "Change your address", "Tell us where you live now before the parcel leaves."),
            document("warranty", "Warranty", "Broken devices are repaired free of charge for two years."),
            document("colour", "Choose a colour", "The lamp comes in red, green and blue."),
            document("privacy", "Privacy", "We delete personal data when you close the account."));

    private ToyCentre() {}

    private static SourceDocument document(String id, String title, String body) {
        return new SourceDocument(id, title, "en", body, "markdown", null, List.of());
    }
}
