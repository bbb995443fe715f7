package dev.deskhand.ingest.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.toml.TomlMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The block at the top of a Markdown file, YAML between {@code ---} or TOML between {@code +++}, and what follows it. */
record FrontMatter(Metadata metadata, String body) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final TomlMapper TOML = TomlMapper.builder().build();
    private static final Pattern YAML_BLOCK =
            Pattern.compile("\\A---[ \\t]*\\n(.*?)(?:^---|^\\.\\.\\.)[ \\t]*(?:\\n|\\z)", flags());
    private static final Pattern TOML_BLOCK =
            Pattern.compile("\\A\\+\\+\\+[ \\t]*\\n(.*?)^\\+\\+\\+[ \\t]*(?:\\n|\\z)", flags());
    private static final Pattern UNCLOSED = Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\n[A-Za-z_][\\w-]*[ \\t]*[:=]");

    /** @throws UnreadableException for front matter that cannot be read, with the line */
    static FrontMatter split(String text) {
        Matcher yaml = YAML_BLOCK.matcher(text);
        if (yaml.find()) {
            return new FrontMatter(read(YAML, yaml.group(1)), text.substring(yaml.end()));
        }
        Matcher toml = TOML_BLOCK.matcher(text);
        if (toml.find()) {
            return new FrontMatter(read(TOML, toml.group(1)), text.substring(toml.end()));
        }
        if (UNCLOSED.matcher(text).find()) {
            throw new UnreadableException("broken front matter: it begins in line 1 and is never closed");
        }
        return new FrontMatter(Metadata.NONE, text);
    }

    private static Metadata read(ObjectMapper mapper, String block) {
        if (block.isBlank()) {
            return Metadata.NONE;
        }
        try {
            JsonNode root = mapper.readTree(block);
            if (root == null || root.isMissingNode() || root.isNull()) {
                return Metadata.NONE;
            }
            if (!root.isObject()) {
                throw new UnreadableException("broken front matter: it holds no \"key: value\" lines");
            }
            Map<String, JsonNode> values = new LinkedHashMap<>();
            root.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            return new Metadata(values);
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            String line = at == null || at.getLineNr() < 1 ? "" : " (line " + (at.getLineNr() + 1) + ")";
            String message = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .findFirst()
                    .orElse("unreadable");
            throw new UnreadableException("broken front matter: " + message + line, broken);
        }
    }

    private static int flags() {
        return Pattern.DOTALL | Pattern.MULTILINE;
    }
}
