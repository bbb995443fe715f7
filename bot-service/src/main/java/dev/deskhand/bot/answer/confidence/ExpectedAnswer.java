package dev.deskhand.bot.answer.confidence;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of answer a question waits for, in the product's languages, and whether a sentence could hold it: who asks
 * how many is not answered by a sentence without a number. Knows the common ways of asking; of others it says nothing.
 */
final class ExpectedAnswer {

    private static final Pattern HOW_MANY = asking(
            "\\bhow (?:many|much|long|old|far|often|big|tall|large)\\b",
            "\\bwie (?:viele?|lange|alt|weit|oft|groß)\\b",
            "\\bcombien\\b",
            "\\bcu[aá]nt[oa]s?\\b",
            "\\b(?:bao nhiêu|mấy)\\b",
            "กี่|เท่า(?:ไหร่|ใด)",
            "\\b(?:كم|چند|چقدر|כמה)\\b",
            "எத்தனை|எவ்வளவு",
            "多少|几|幾|いくつ|何人");

    private static final Pattern WHEN = asking(
            "\\bwhen\\b|\\b(?:what|which) (?:year|date|day)\\b",
            "\\bwann\\b|\\bwelche[mns]? jahr\\b",
            "\\bquand\\b|\\bquelle (?:année|date)\\b",
            "\\bcu[aá]ndo\\b|\\ben qu[eé] año\\b",
            "\\b(?:khi|năm) nào\\b",
            "เมื่อ(?:ไหร่|ไร|ใด)|ปี(?:ใด|ไหน|อะไร)",
            "\\b(?:متى|מתי|באיזו שנה|چه (?:سال|زمان)ی?)\\b",
            "எப்போது",
            "何时|哪一?年|什么时候|いつ");

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    private ExpectedAnswer() {}

    private static Pattern asking(String... ways) {
        return Pattern.compile(
                String.join("|", ways),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Whether a number is asked for, and the sentence has none but those of the question. */
    static boolean lacksNumber(String question, String sentence) {
        return HOW_MANY.matcher(question).find() && numbers(question).containsAll(numbers(sentence));
    }

    /** Whether a point in time is asked for, and the sentence has no figure at all. */
    static boolean lacksDate(String question, String sentence) {
        return WHEN.matcher(question).find() && numbers(sentence).isEmpty();
    }

    private static Set<String> numbers(String text) {
        Set<String> found = new HashSet<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            found.add(digits.group());
        }
        return found;
    }
}
