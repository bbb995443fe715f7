package dev.deskhand.evaluation.bench;

import java.util.Optional;

/**
 * One line of the result.
 *
 * @param ratio whether it compares two things measured in the same run
 * @param asked what the design wants, empty where it only wants to know
 * @param met whether that was reached; empty without something asked
 */
record Figure(String what, boolean ratio, String asked, String reached, Optional<Boolean> met) {

    static Figure ratio(String what, String asked, String reached, boolean met) {
        return new Figure(what, true, asked, reached, Optional.of(met));
    }

    static Figure ratio(String what, String reached) {
        return new Figure(what, true, "", reached, Optional.empty());
    }

    static Figure plain(String what, String asked, String reached, boolean met) {
        return new Figure(what, false, asked, reached, Optional.of(met));
    }

    static Figure plain(String what, String reached) {
        return new Figure(what, false, "", reached, Optional.empty());
    }
}
