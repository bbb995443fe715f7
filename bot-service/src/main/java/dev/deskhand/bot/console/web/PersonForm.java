package dev.deskhand.bot.console.web;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.util.regex.Pattern;

/** What people type of people. */
final class PersonForm {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}");
    private static final int LONGEST_NAME = 80;

    private PersonForm() {}

    /**
     * @throws DeskhandException 400
     */
    static String email(String text) {
        String email = text.strip();
        new InputCheck()
                .that("/email", EMAIL.matcher(email).matches(), "is \"" + email + "\", must be an e-mail address")
                .text("/email", email, TextLimit.required(200))
                .done();
        return email;
    }

    /**
     * @throws DeskhandException 400
     */
    static String name(String text) {
        String name = text.strip();
        new InputCheck().text("/name", name, TextLimit.required(LONGEST_NAME)).done();
        return name;
    }
}
