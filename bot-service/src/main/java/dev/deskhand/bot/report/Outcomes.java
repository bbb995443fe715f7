package dev.deskhand.bot.report;

/**
 * What became of conversations. Each is in exactly one of {@code confirmed}, {@code assumed}, {@code handedOver},
 * {@code notHelped} and {@code undecided}; {@code reopened} and {@code repeated} are counted apart from that.
 *
 * @param group the day, language, topic or page; empty for all together, and where there is none
 * @param conversations that began in the period
 * @param messages said in them
 * @param confirmed answered by the bot, and the customer said that it helped
 * @param assumed answered by the bot, no word about it, and nothing further was said for a day
 * @param handedOver handed to people
 * @param notHelped answered by the bot, and the customer said that it did not help, yet wanted nobody
 * @param undecided not answered, or answered less than a day ago
 * @param reopened closed, and opened again by the customer within 72 hours
 * @param repeated followed by another conversation of the same customer within 72 hours
 */
public record Outcomes(
        String group,
        long conversations,
        long messages,
        long confirmed,
        long assumed,
        long handedOver,
        long notHelped,
        long undecided,
        long reopened,
        long repeated) {

    /** The share that the bot answered for good, in [0, 1]; 0 where there were none. */
    public double answeredShare() {
        return conversations == 0 ? 0 : (confirmed + assumed) / (double) conversations;
    }
}
