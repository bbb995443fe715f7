package dev.deskhand.bot.delivery.connect;

import java.util.regex.Pattern;

/**
 * Words of customers for a channel that reads marks: Slack's mrkdwn, and Markdown where a Slack-compatible receiver is
 * another. Nothing in them calls anybody, links, formats or loads anything. Source: Slack, "Formatting text for app
 * surfaces", where {@code &}, {@code <} and {@code >} are all that is to be escaped; the rest is for the others.
 */
final class SlackText {

    /** Stands between characters and is not seen. */
    private static final String JOINER = "\u2060";

    private static final Pattern MARKS = Pattern.compile("([@*_~`\\[\\]!#|])");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*):(?=//)");

    private SlackText() {}

    static String escaped(String text) {
        return unmarked(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** The same where a receiver escapes HTML itself. */
    static String unmarked(String text) {
        String quiet = MARKS.matcher(text).replaceAll("$1" + JOINER);
        return SCHEME.matcher(quiet).replaceAll("$1" + JOINER + ":");
    }

    /** The same as a quotation. */
    static String quoted(String text) {
        return "> " + escaped(text).replaceAll("\\R", "\n> ");
    }
}
