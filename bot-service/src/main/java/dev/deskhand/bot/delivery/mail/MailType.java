package dev.deskhand.bot.delivery.mail;

/** What is written to customers. */
final class MailType {

    /** What people said while the customer was away. */
    static final String CONTINUATION = "mail.continuation";

    /** The one question to an address that nobody has proved. */
    static final String VERIFICATION = "mail.verification";

    /** That nobody is there at the moment; once for each conversation and closure. */
    static final String NOTICE = "mail.notice";

    private MailType() {}
}
