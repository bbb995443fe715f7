package dev.deskhand.bot.hours;

/** Something in a schedule's text that cannot be meant. */
public final class ScheduleFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the part of the schedule, such as {@code zone}
     * @param detail what is wrong with it, to be read after its name
     */
    ScheduleFault(String field, String detail) {
        super(field + " " + detail);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** The message without the field's name. */
    public String detail() {
        return getMessage().substring(field.length() + 1);
    }
}
