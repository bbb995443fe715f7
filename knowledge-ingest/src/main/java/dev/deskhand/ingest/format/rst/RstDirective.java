package dev.deskhand.ingest.format.rst;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directive in its parts.
 *
 * @param argument what follows its name, also over several lines
 * @param body without its options
 */
record RstDirective(String name, String argument, Map<String, String> options, List<String> body) {

    private static final Pattern FORM = Pattern.compile("\\.\\. ([A-Za-z][\\w:.+-]*)::(?:\\s+(.*))?");
    private static final Pattern OPTION = Pattern.compile("\\s*:([\\w-]+):(?:\\s+(.*))?");

    /** Empty for comments, targets and other explicit markup that shows nothing. */
    static Optional<RstDirective> of(String first, List<String> rest) {
        Matcher form = FORM.matcher(first);
        if (!form.matches()) {
            return Optional.empty();
        }
        StringBuilder argument = new StringBuilder(form.group(2) == null ? "" : form.group(2));
        Map<String, String> options = new LinkedHashMap<>();
        int at = 0;
        String last = "";
        while (at < rest.size() && !rest.get(at).isBlank()) {
            Matcher option = OPTION.matcher(rest.get(at));
            if (option.matches()) {
                last = option.group(1).toLowerCase(Locale.ROOT);
                options.put(last, option.group(2) == null ? "" : option.group(2).strip());
            } else if (!last.isEmpty()) {
                options.merge(last, rest.get(at).strip(), (value, more) -> value + " " + more);
            } else if (argument.isEmpty() || !takesLongArgument(form.group(1))) {
                break;
            } else {
                argument.append('\n').append(rest.get(at).strip());
            }
            at++;
        }
        return Optional.of(new RstDirective(
                form.group(1).toLowerCase(Locale.ROOT),
                argument.toString().strip(),
                options,
                new ArrayList<>(rest.subList(at, rest.size()))));
    }

    /** A description of several signatures, one a line. */
    private static boolean takesLongArgument(String name) {
        return name.startsWith("py:") || name.equals("option") || name.equals("function") || name.equals("method");
    }

    /** The argument, and the body's first lines where the text begins beside the name. */
    List<String> text() {
        List<String> text = new ArrayList<>();
        text.add(argument);
        text.addAll(RstLines.dedented(body));
        return text;
    }

    String option(String name) {
        return options.getOrDefault(name, "");
    }
}
