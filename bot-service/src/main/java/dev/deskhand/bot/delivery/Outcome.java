package dev.deskhand.bot.delivery;

/** How a delivery ended when nothing failed. */
public sealed interface Outcome {

    /** The receiver has it. */
    Outcome DELIVERED = new Delivered();

    /** The receiver has it. */
    record Delivered() implements Outcome {}

    /**
     * There is nothing to be told after all.
     *
     * @param why for the operator
     */
    record Skipped(String why) implements Outcome {}
}
