package dev.deskhand.bot.delivery.mail;

/**
 * A part of a mail's body, shown as text whatever it holds.
 *
 * @param quoted somebody's words, set apart
 * @param link the text is an address of ours and can be followed
 * @param quiet set smaller
 */
public record MailBlock(String text, boolean quoted, boolean link, boolean quiet) {

    public static MailBlock text(String text) {
        return new MailBlock(text, false, false, false);
    }

    public static MailBlock quote(String text) {
        return new MailBlock(text, true, false, false);
    }

    public static MailBlock link(String address) {
        return new MailBlock(address, false, true, false);
    }

    public static MailBlock quiet(String text) {
        return new MailBlock(text, false, false, true);
    }
}
