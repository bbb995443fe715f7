package dev.deskhand.bot.answer;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The service's own sentences in the product's languages: hand-off lines, the lead-in to a choice, canned replies.
 * Languages are tags, of which the first subtag counts; one that is not spoken here gets English. Texts stand in
 * {@code replies/<language>.properties}, places for values as <code>{name}</code>.
 */
@Component
public class Replies {

    /** Primary tags of the product's languages. */
    public static final List<String> LANGUAGES =
            List.of("en", "vi", "he", "fa", "th", "ta", "ar", "es", "de", "fr", "pt", "zh", "ja");

    private static final String FALLBACK = "en";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, Map<String, String>> bundles;
    private final Map<String, MomentWords> moments = new ConcurrentHashMap<>();

    public Replies() {
        Map<String, Map<String, String>> read = new HashMap<>();
        LANGUAGES.forEach(language -> read.put(language, read(language)));
        this.bundles = Map.copyOf(read);
    }

    /** @throws IllegalArgumentException when there is no such key, or its text wants a value */
    public String text(String key, String language) {
        return text(key, language, Map.of());
    }

    /**
     * A reply with its places filled.
     *
     * @param values by the name of the place
     * @throws IllegalArgumentException when there is no such key, or a place has no value
     */
    public String text(String key, String language, Map<String, String> values) {
        return fill(key, pattern(key, spoken(language)), values);
    }

    /**
     * A moment in natural words that fit into a reply: "today at 14:00", "tomorrow at 09:00", "Monday at 09:00" within
     * the six days to come, else the date, with its year where that is another one.
     *
     * @param zone where the wall clock hangs that {@code at} and {@code now} are read from
     */
    public String time(Instant at, ZoneId zone, Instant now, String language) {
        String spoken = spoken(language);
        MomentWords words = moments.computeIfAbsent(
                pattern("time.locale", spoken), tag -> new MomentWords(Locale.forLanguageTag(tag)));
        MomentWords.Moment moment = words.describe(at, zone, now);
        String key = "time." + moment.nearness();
        String special = key + "." + moment.weekday();
        String chosen = bundle(spoken).containsKey(special) ? special : key;
        return fill(
                chosen,
                pattern(chosen, spoken),
                Map.of("clock", moment.clock(), "day", moment.day(), "date", moment.date()));
    }

    /**
     * A reply that counts something, in the plural form and the numerals of the language.
     *
     * @param key its forms are called {@code key.one}, {@code key.few} and so on, by the plural categories of CLDR
     */
    public String count(String key, long number, String language) {
        String spoken = spoken(language);
        ULocale locale = ULocale.forLanguageTag(pattern("time.locale", spoken));
        String form = key + "." + PluralRules.forLocale(locale).select(number);
        String chosen = bundle(spoken).containsKey(form) ? form : key + ".other";
        String numeral = NumberFormat.getIntegerInstance(locale).format(number);
        return fill(chosen, pattern(chosen, spoken), Map.of("n", numeral));
    }

    private Map<String, String> bundle(String spoken) {
        return Objects.requireNonNull(bundles.get(spoken));
    }

    private String pattern(String key, String spoken) {
        String found = bundle(spoken).get(key);
        if (found == null) {
            throw new IllegalArgumentException("no reply is called " + key);
        }
        return found;
    }

    private static String fill(String key, String pattern, Map<String, String> values) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(key + " wants a value for " + place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private String spoken(String language) {
        String primary = Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        String current = primary.equals("iw") ? "he" : primary;
        return bundles.containsKey(current) ? current : FALLBACK;
    }

    private static Map<String, String> read(String language) {
        String path = "/replies/" + language + ".properties";
        try (InputStream in = Replies.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
