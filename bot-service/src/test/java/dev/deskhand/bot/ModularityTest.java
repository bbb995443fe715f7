package dev.deskhand.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final Path ARROWS = Path.of("../docs/adr/0010-module-arrows.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|(.*)\\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private final ApplicationModules modules = ApplicationModules.of(BotServiceApplication.class);

    @Test
    void features_form_no_cycles_and_use_only_what_they_declare() {
        modules.verify();
    }

    @Test
    void features_declare_the_arrows_that_the_decision_record_gives_a_reason_for() throws Exception {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (var module : modules) {
            String feature = module.getBasePackage().getName();
            declared.put(feature.substring(feature.lastIndexOf('.') + 1), declaredIn(feature));
        }

        assertThat(declared).isEqualTo(recorded());
    }

    private static Set<String> declaredIn(String feature) throws ClassNotFoundException {
        ApplicationModule module = Class.forName(feature + ".package-info").getAnnotation(ApplicationModule.class);
        assertThat(module).as(feature + " declares what it may use").isNotNull();
        return new TreeSet<>(Arrays.asList(module.allowedDependencies()));
    }

    private static Map<String, Set<String>> recorded() throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(ARROWS));
        while (row.find()) {
            Set<String> targets = new TreeSet<>();
            NAME.matcher(row.group(2)).results().forEach(name -> targets.add(name.group(1)));
            arrows.put(row.group(1), targets);
        }
        return arrows;
    }
}
