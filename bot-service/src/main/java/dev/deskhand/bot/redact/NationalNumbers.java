package dev.deskhand.bot.redact;

import static dev.deskhand.bot.redact.Checksums.digits;
import static dev.deskhand.bot.redact.Checksums.remainder;
import static dev.deskhand.bot.redact.Checksums.weighted;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers by which countries know their people: United States, Spain, Germany, France, Portugal, Brazil, Israel, Iran,
 * Thailand, India, Vietnam, the Emirates, Saudi Arabia, Egypt, China and Japan. A number whose check digit says little
 * counts only behind words that announce it.
 */
final class NationalNumbers implements Finder {

    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";

    private static final String ANNOUNCED = "(?iu)(?:"
            + "social security|\\bssn\\b|national (?:id|insurance)|identity (?:card|number)|\\bid (?:card|number|no)|passport|"
            + "tax (?:id|number)|driver'?s? licen[cs]e|"
            + "steuer-?(?:id|identifikations)|personalausweis|sozialversicherung|reisepass|"
            + "\\bdni\\b|\\bnie\\b|pasaporte|\\bnif\\b|\\bcpf\\b|cart[aã]o de cidad[aã]o|passaporte|"
            + "s[ée]curit[ée] sociale|num[ée]ro de s[ée]cu|passeport|carte d'identit[ée]|"
            + "cccd|cmnd|c[aă]n c[uư][oớ]c|ch[uứ]ng minh|h[oộ] chi[eế]u|"
            + "תעודת זהות|ת\\.?ז\\.?|דרכון|کد ملی|شماره ملی|گذرنامه|"
            + "เลขบัตรประชาชน|บัตรประจำตัวประชาชน|หนังสือเดินทาง|ஆதார்|கடவுச்சீட்டு|aadhaar|"
            + "رقم الهوية|الرقم القومي|جواز السفر|身份证|護照|护照|マイナンバー|個人番号|パスポート)"
            + "[^\\d\\n]{0,25}?";

    private static final List<Finder> FINDERS = List.of(
            numbers("\\d{3}-\\d{2}-\\d{4}", it -> true),
            numbers("\\d{8}-?[A-Za-z]|[XYZxyz]-?\\d{7}-?[A-Za-z]", NationalNumbers::isSpanish),
            numbers(
                    "[12]\\s?\\d{2}\\s?(?:0[1-9]|1[0-2]|[2-9]\\d)\\s?(?:\\d{2}|2[AB])\\s?\\d{3}\\s?\\d{3}\\s?\\d{2}",
                    NationalNumbers::isFrench),
            numbers("\\d{3}\\.\\d{3}\\.\\d{3}-?\\d{2}", NationalNumbers::isBrazilian),
            numbers("\\d-?\\d{4}-?\\d{5}-?\\d{2}-?\\d", NationalNumbers::isThai),
            numbers("\\d{4}[ -]\\d{4}[ -]\\d{4}", Checksums::verhoeff),
            numbers("784-?\\d{4}-?\\d{7}-?\\d", Checksums::luhn),
            numbers("\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d\\d{3}[\\dXx]", NationalNumbers::isChinese),
            numbers("[23]\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d[0-3]\\d\\d{6}", it -> true),
            new PatternFinder(
                    PersonalKind.NATIONAL_NUMBER,
                    Pattern.compile(ANNOUNCED + "(?<it>[A-Z]{0,3}\\d(?:[ ./-]?[\\dA-Z]){5,19})" + END)));

    @Override
    public Stream<PersonalSpan> in(FoldedText text) {
        return FINDERS.stream().flatMap(finder -> finder.in(text));
    }

    private static Finder numbers(String pattern, Predicate<String> check) {
        return new PatternFinder(
                PersonalKind.NATIONAL_NUMBER, Pattern.compile(START + "(?:" + pattern + ")" + END), check);
    }

    private static boolean isSpanish(String text) {
        String plain = text.replace("-", "").toUpperCase(Locale.ROOT);
        String number =
                plain.substring(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2');
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(remainder(number, 23)) == plain.charAt(8);
    }

    private static boolean isFrench(String text) {
        String plain = text.replaceAll("\\s", "").replace("2A", "19").replace("2B", "18");
        return 97 - remainder(plain.substring(0, 13), 97) == Integer.parseInt(plain.substring(13));
    }

    private static boolean isBrazilian(String text) {
        String digits = digits(text);
        int first = weighted(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        int second = weighted(digits, 11, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        return digits.charAt(9) - '0' == (first < 2 ? 0 : 11 - first)
                && digits.charAt(10) - '0' == (second < 2 ? 0 : 11 - second);
    }

    private static boolean isThai(String text) {
        String digits = digits(text);
        int sum = weighted(digits, 11, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        return (11 - sum) % 10 == digits.charAt(12) - '0';
    }

    private static boolean isChinese(String text) {
        int sum = weighted(text, 11, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        return "10X98765432".charAt(sum) == Character.toUpperCase(text.charAt(17));
    }
}
