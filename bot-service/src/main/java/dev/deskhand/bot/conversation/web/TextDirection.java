package dev.deskhand.bot.conversation.web;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** In which direction a text is read: as its first letter with a direction is, else as its language is. */
final class TextDirection {

    private static final String LEFT_TO_RIGHT = "ltr";
    private static final String RIGHT_TO_LEFT = "rtl";
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES = Set.of("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug");

    private TextDirection() {}

    static String of(String text, Optional<String> language) {
        OptionalInt strong = text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(direction))
                .findFirst();
        if (strong.isPresent()) {
            return isRightToLeft(strong.getAsInt()) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
        }
        return language.filter(RIGHT_TO_LEFT_LANGUAGES::contains).isPresent() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    private static boolean isRightToLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
