package dev.deskhand.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the data sets are that we know, from {@code sets.yaml}. */
final class SetDescriptions {

    private static final String ABSTENTION = "-abstention";
    private static final JsonNode SETS = read();

    private SetDescriptions() {}

    /**
     * One set in words.
     *
     * @param split which part of it this is
     * @param limits what its figures do not show
     */
    record Description(String what, String split, String limits) {}

    /** Empty for a set of the user's own; a run with documents withheld has its set's words. */
    static Optional<Description> of(String set) {
        String name = set.endsWith(ABSTENTION) ? set.substring(0, set.length() - ABSTENTION.length()) : set;
        JsonNode node = SETS.path(name);
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Description(text(node, "what"), text(node, "split"), text(node, "limits")));
    }

    /** A Markdown list item for each set; a set of the user's own has numbers only. */
    static List<String> list(List<SetFigures> sets) {
        return sets.stream().map(SetDescriptions::item).toList();
    }

    private static String item(SetFigures set) {
        int documents = set.set().documents().size();
        String item = String.format(
                Locale.ROOT,
                "- **%s** (%s, %d questions, %d answerable)",
                set.name(),
                documents == 0 ? "articles as files" : documents + " documents",
                set.all().questions(),
                set.all().answerable());
        return item
                + of(set.name())
                        .map(words -> ": " + words.what() + ". *Split:* " + words.split() + ". *Limits:* "
                                + words.limits() + ".")
                        .orElse("");
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    private static JsonNode read() {
        try (InputStream yaml = SetDescriptions.class.getResourceAsStream("sets.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("sets.yaml is missing from the jar");
            }
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
