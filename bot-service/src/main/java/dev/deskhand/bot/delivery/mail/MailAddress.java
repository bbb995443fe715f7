package dev.deskhand.bot.delivery.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/** Addresses of mails. */
public final class MailAddress {

    private static final int MOST = 254;

    private MailAddress() {}

    /** Whether it is one address and nothing else. */
    public static boolean isValid(String text) {
        if (text.length() > MOST || !text.matches("[^\\s,;<>\"\\p{Cntrl}]+@[^\\s,;<>@\"\\p{Cntrl}]+")) {
            return false;
        }
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** As addresses are compared: in lower case, though only the domain's case is without meaning by the letter. */
    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
