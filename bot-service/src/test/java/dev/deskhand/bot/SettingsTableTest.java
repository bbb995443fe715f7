package dev.deskhand.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.limit.Rate;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The README's table of settings is the code's. */
class SettingsTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`deskhand\\.[^|]*) \\| ([^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`(deskhand\\.[a-z0-9.-]+[a-z])(?:\\.<\\w+>)?`");

    @Test
    void names_every_setting_and_no_other() throws Exception {
        assertThat(written().keySet()).isEqualTo(settings().keySet());
    }

    @Test
    void tells_the_defaults() throws Exception {
        Map<String, String> written = written();

        assertThat(settings()).allSatisfy((name, value) -> {
            if (!value.isEmpty()) {
                assertThat(written.get(name)).as(name).contains("`" + value + "`");
            }
        });
    }

    /** Names in the README with the cell of their default. */
    private static Map<String, String> written() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("..", "README.md")));
        while (row.find()) {
            NAME.matcher(row.group(1)).results().forEach(name -> defaults.put(name.group(1), row.group(2)));
        }
        return defaults;
    }

    /** Names in the code with their default, which is empty where there is none. */
    private static Map<String, String> settings() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> settings = new TreeMap<>();
        for (var found : scanner.findCandidateComponents("dev.deskhand")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            collect(type.getAnnotation(ConfigurationProperties.class).value(), type, settings);
        }
        return settings;
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var parameters = type.getDeclaredConstructor(types).getParameters();
            for (int i = 0; i < types.length; i++) {
                String name = prefix + "."
                        + type.getRecordComponents()[i]
                                .getName()
                                .replaceAll("([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT);
                if (types[i].isRecord() && types[i] != Rate.class) {
                    collect(name, types[i], settings);
                } else {
                    DefaultValue value = parameters[i].getAnnotation(DefaultValue.class);
                    settings.put(name, value == null ? "" : String.join(",", value.value()));
                }
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }
}
