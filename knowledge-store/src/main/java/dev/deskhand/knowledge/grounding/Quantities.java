package dev.deskhand.knowledge.grounding;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.deskhand.knowledge.text.NormalForm;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers, written in digits of any script or spelled out, with currency, per cent or measure. */
final class Quantities {

    private static final int LARGEST_WORD = 100;
    private static final Pattern NUMBER_OR_WORD =
            Pattern.compile("((?<![A-Za-z0-9]|[A-Za-z]-)\\d+(?:[.,:/]\\d+)*)|([\\p{L}\\p{M}][\\p{L}\\p{M}'-]*)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern CURRENCY_BEFORE =
            Pattern.compile("(\\p{Sc}|\\b(?:usd|eur|gbp|chf|jpy|vnd|ils|thb|inr))\\s?$");
    private static final Pattern AFTER = Pattern.compile(
            "^\\s?(%|\\p{Sc}|(?:usd|eur|gbp|chf|jpy|vnd|ils|thb|inr|percent|prozent|pour cent|por ciento)\\b)?"
                    + "[\\s-]*([\\p{L}\\p{M}]+)?");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("usd", "$"),
            Map.entry("eur", "€"),
            Map.entry("gbp", "£"),
            Map.entry("jpy", "¥"),
            Map.entry("vnd", "₫"),
            Map.entry("ils", "₪"),
            Map.entry("thb", "฿"),
            Map.entry("inr", "₹"),
            Map.entry("percent", "%"),
            Map.entry("prozent", "%"),
            Map.entry("pour cent", "%"),
            Map.entry("por ciento", "%"));

    private final TurningWords words;
    private final Map<String, Map<String, String>> spelledOut = new ConcurrentHashMap<>();

    Quantities(TurningWords words) {
        this.words = words;
    }

    Set<Quantity> in(String text, String language) {
        String folded = NormalForm.forSearch(text);
        Map<String, String> spelled = spelledOut.computeIfAbsent(language, Quantities::spelling);
        Set<Quantity> found = new LinkedHashSet<>();
        Matcher matcher = NUMBER_OR_WORD.matcher(folded);
        while (matcher.find()) {
            String value = matcher.group(1) == null ? spelled.get(matcher.group(2)) : canonical(matcher.group(1));
            if (value != null) {
                found.add(new Quantity(value, unit(folded, matcher.start(), matcher.end(), language)));
            }
        }
        return found;
    }

    /** Whether a word spells a number out. */
    boolean isSpelledOut(String foldedWord, String language) {
        return spelledOut.computeIfAbsent(language, Quantities::spelling).containsKey(foldedWord);
    }

    private String unit(String text, int start, int end, String language) {
        Matcher before = CURRENCY_BEFORE.matcher(text.substring(Math.max(0, start - 5), start));
        if (before.find()) {
            return currency(before.group(1));
        }
        Matcher after = AFTER.matcher(text.substring(end, Math.min(text.length(), end + 40)));
        if (!after.find()) {
            return "";
        }
        if (after.group(1) != null) {
            return currency(after.group(1));
        }
        return after.group(2) == null ? "" : words.measure(after.group(2), language);
    }

    private static String currency(String written) {
        return CURRENCIES.getOrDefault(written, written);
    }

    private static String canonical(String number) {
        String value = number;
        if (GROUPED.matcher(number).matches()) {
            value = number.replaceAll("[.,]", "");
        } else if (number.chars().filter(c -> c == ',').count() == 1 && number.indexOf('.') < 0) {
            value = number.replace(',', '.');
        }
        return LEADING_ZEROS.matcher(value).replaceFirst("");
    }

    /* "One" is too often no number. */
    private static Map<String, String> spelling(String language) {
        Map<String, String> words = new HashMap<>();
        if (language.equals("und")) {
            return words;
        }
        RuleBasedNumberFormat speller =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        for (int number = 2; number <= LARGEST_WORD; number++) {
            words.putIfAbsent(NormalForm.forSearch(speller.format(number)).replace("\u00ad", ""), "" + number);
        }
        return words;
    }
}
