package dev.deskhand.knowledge.grounding;

/**
 * A number with what it counts.
 *
 * @param value in one spelling for all: no grouping, a point before decimals, no leading zeros
 * @param unit a currency, {@code %} or a measure such as days; empty for a bare number
 */
record Quantity(String value, String unit) {

    /** Whether a source that says this bears out {@code said}: a bare number claims no unit. */
    boolean bearsOut(Quantity said) {
        return value.equals(said.value) && (said.unit.isEmpty() || said.unit.equals(unit));
    }

    @Override
    public String toString() {
        return unit.isEmpty() ? value : value + " " + unit;
    }
}
