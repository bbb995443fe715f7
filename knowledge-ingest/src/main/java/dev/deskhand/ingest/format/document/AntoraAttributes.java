package dev.deskhand.ingest.format.document;

import dev.deskhand.ingest.source.Companions;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a component's {@code antora.yml} sets for its pages, as entries to stand above a page's own. */
final class AntoraAttributes {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,100}");

    private AntoraAttributes() {}

    static String of(String path, Companions companions) {
        Optional<Companions.Included> component =
                path.contains("modules/") ? companions.find(path, "antora.yml") : Optional.empty();
        return component.map(file -> entries(file.bytes())).orElse("");
    }

    private static String entries(byte[] settings) {
        StringBuilder entries = new StringBuilder();
        try {
            JsonNode root = YAMLMapper.builder().build().readTree(settings);
            root.path("asciidoc").path("attributes").properties().forEach(attribute -> {
                String value = attribute.getValue().asString("").replaceFirst("@$", "");
                if (NAME.matcher(attribute.getKey()).matches() && !value.contains("\n")) {
                    entries.append(':')
                            .append(attribute.getKey())
                            .append(": ")
                            .append(value)
                            .append('\n');
                }
            });
        } catch (JacksonException broken) {
            return "";
        }
        return entries.toString();
    }
}
