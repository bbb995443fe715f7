package dev.deskhand.bot.redact;

import java.math.BigInteger;
import java.util.Locale;

/** The check digits that tell a number of its kind from any other. Separators in the text do not count. */
final class Checksums {

    /* Multiplication and permutation of the dihedral group of order ten. */
    private static final int[][] D5 = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] D5_PLACES = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7}, {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private Checksums() {}

    static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** ISO/IEC 7812: cards, and the Israeli identity number. */
    static boolean luhn(String text) {
        String digits = digits(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && sum > 0;
    }

    /** ISO 13616, modulo 97. */
    static boolean iban(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        if (plain.length() < 15 || plain.length() > 34) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        (plain.substring(4) + plain.substring(0, 4)).chars().forEach(c -> number.append(Character.digit(c, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** Verhoeff's: the Indian Aadhaar number. */
    static boolean verhoeff(String text) {
        String digits = digits(text);
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            check = D5[check][D5_PLACES[i % 8][digit]];
        }
        return check == 0;
    }

    /** Σ digit × weight modulo a number, over all digits that a weight is given for. */
    static int weighted(String digits, int modulus, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % modulus;
    }

    /** The remainder of a long number. */
    static int remainder(String digits, int modulus) {
        return new BigInteger(digits).mod(BigInteger.valueOf(modulus)).intValue();
    }
}
