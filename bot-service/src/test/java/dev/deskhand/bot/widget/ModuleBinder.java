package dev.deskhand.bot.widget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Binds a module and all that it imports into one: one after the other, in the order in which a browser would run them. A
 * module that calls something on its top level by a name that is taken becomes a function scope that returns what it
 * exports. One file is compressed better than thirty, and fetched in one go.
 *
 * <p>Knows the little that the widget uses: imports of names, each on the top level, and exported functions, classes and
 * constants whose names differ from module to module. Anything else ends the build.
 */
final class ModuleBinder {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import\\s*\\{([^}]*)}\\s*from\\s*'([^']+)';\\R?");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export (?=(?:async )?(?:function|class|const) ([\\w$]+))");
    private static final Pattern TOP_LEVEL = Pattern.compile("(?m)^(?:async )?(?:function|class|const|let) ([\\w$]+)");
    private static final Pattern NO_EXPORT = Pattern.compile("(?m)^export \\{};\\R?");
    private static final Pattern UNKNOWN = Pattern.compile("(?m)^(?:import\\b(?!\\()|export\\b).*$");
    private static final Pattern TIED_TO_ITS_PLACE = Pattern.compile("\\bimport\\.meta\\b|(?<!\\{)\\bimport\\(");

    private final Path entry;
    private final Map<Path, String> scopes = new LinkedHashMap<>();
    private final Map<String, Path> exporters = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private ModuleBinder(Path entry) {
        this.entry = entry;
    }

    /** A bound module, and the files that are in it. */
    record Bound(String script, List<Path> files) {}

    /**
     * @throws IllegalArgumentException when a module does what this does not know, with the file and the line
     */
    static Bound bind(Path entry) throws IOException {
        ModuleBinder binder = new ModuleBinder(entry.normalize());
        binder.read(binder.entry);
        List<Path> files = new ArrayList<>(binder.scopes.keySet());
        return new Bound(String.join("\n", binder.scopes.values()), files);
    }

    /* Depth first, as modules run; one that is met again on the way to itself is in time for its functions to be called. */
    private void read(Path file) throws IOException {
        if (scopes.containsKey(file)) {
            return;
        }
        scopes.put(file, "");
        String script = Files.readString(file);
        Matcher imports = IMPORT.matcher(script);
        while (imports.find()) {
            read(file.resolveSibling(imports.group(2)).normalize());
            if (imports.group(1).contains(" as ")) {
                throw new IllegalArgumentException(
                        file + ": import without \"as\": " + imports.group().strip());
            }
        }
        String scope =
                scope(file, NO_EXPORT.matcher(imports.reset().replaceAll("")).replaceAll(""));
        scopes.remove(file);
        scopes.put(file, scope);
    }

    private String scope(Path file, String script) {
        List<String> exported =
                EXPORT.matcher(script).results().map(hit -> hit.group(1)).toList();
        String body = EXPORT.matcher(script).replaceAll("");
        refuseUnknown(file, body);
        for (String name : exported) {
            Path other = exporters.put(name, file);
            if (other != null) {
                throw new IllegalArgumentException(file + " and " + other + " both export " + name);
            }
        }
        if (file.equals(entry)) {
            return EXPORT.matcher(script).replaceAll("export ");
        }
        List<String> topLevel =
                TOP_LEVEL.matcher(body).results().map(hit -> hit.group(1)).toList();
        if (Collections.disjoint(names, topLevel)) {
            names.addAll(topLevel);
            return body;
        }
        names.addAll(exported);
        return exported.isEmpty()
                ? "{" + body + "}"
                : "const {" + String.join(", ", exported) + "} = (() => {\n" + body + "\nreturn {"
                        + String.join(", ", exported) + "};\n})();";
    }

    private void refuseUnknown(Path file, String body) {
        Matcher unknown = UNKNOWN.matcher(body);
        if (unknown.find()) {
            throw new IllegalArgumentException(file + ": not bindable: " + unknown.group());
        }
        boolean tied = Arrays.stream(body.split("\\R"))
                .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/*"))
                .anyMatch(line -> TIED_TO_ITS_PLACE.matcher(line).find());
        if (tied && !file.getParent().equals(entry.getParent())) {
            throw new IllegalArgumentException(file + ": its own address would be another one in " + entry);
        }
    }
}
