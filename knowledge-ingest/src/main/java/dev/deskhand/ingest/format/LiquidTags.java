package dev.deskhand.ingest.format;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Takes Jekyll's Liquid tags out of Markdown and keeps what they would have shown where the file itself knows it:
 * captured text, lists of the front matter handed to an include, {@code page.} values.
 */
final class LiquidTags {

    private static final Pattern COMMENT =
            Pattern.compile("\\{%-?\\s*comment\\s*-?%}.*?\\{%-?\\s*endcomment\\s*-?%}", Pattern.DOTALL);
    private static final Pattern CAPTURE = Pattern.compile(
            "\\{%-?\\s*capture\\s+([\\w-]+)\\s*-?%}(.*?)\\{%-?\\s*endcapture\\s*-?%}\\n?", Pattern.DOTALL);
    private static final Pattern RAW =
            Pattern.compile("\\{%-?\\s*raw\\s*-?%}(.*?)\\{%-?\\s*endraw\\s*-?%}", Pattern.DOTALL);
    private static final Pattern ASSIGN =
            Pattern.compile("\\{%-?\\s*assign\\s+([\\w-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[\\d.]+)\\s*-?%}\\n?");
    /** Stand for braces that the page shows; of Unicode's private use. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern HIGHLIGHT = Pattern.compile(
            "\\{%-?\\s*highlight\\s+(\\w+)[^%]*%}\\n?(.*?)\\n?\\{%-?\\s*endhighlight\\s*-?%}", Pattern.DOTALL);
    private static final Pattern INCLUDE = Pattern.compile("\\{%-?\\s*include\\s+(.*?)-?%}", Pattern.DOTALL);
    private static final Pattern ARGUMENT =
            Pattern.compile("(items|content|text|body|message)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[\\w.-]+)");
    private static final Pattern LINK = Pattern.compile("\\{%-?\\s*(?:link|post_url)\\s+([^\\s%]+)\\s*-?%}");
    private static final Pattern TAG = Pattern.compile("[ \\t]*\\{%-?[^{}]{0,2000}?-?%}[ \\t]*");
    private static final Pattern OUTPUT = Pattern.compile("\\{\\{-?\\s*([^{}]{0,500}?)\\s*-?}}");

    private final Metadata page;
    private final MarkdownIncludes includes;
    private final String path;
    private final Map<String, String> captured = new HashMap<>();

    LiquidTags(Metadata page, MarkdownIncludes includes, String path) {
        this.page = page;
        this.includes = includes;
        this.path = path;
    }

    String resolve(String prose) {
        if (!prose.contains("{%") && !prose.contains("{{")) {
            return prose;
        }
        String text = BoundedText.matcher(COMMENT, prose).replaceAll("");
        text = BoundedText.matcher(RAW, text)
                .replaceAll(found -> quote(found.group(1).replace('{', OPEN).replace('}', CLOSE)));
        text = BoundedText.matcher(ASSIGN, text).replaceAll(found -> {
            captured.put(found.group(1), found.group(2).replaceAll("^[\"']|[\"']$", ""));
            return "";
        });
        text = BoundedText.matcher(CAPTURE, text).replaceAll(found -> {
            captured.put(found.group(1), found.group(2).strip());
            return "";
        });
        text = BoundedText.matcher(HIGHLIGHT, text)
                .replaceAll(found -> quote("```" + found.group(1) + "\n" + found.group(2) + "\n```"));
        text = BoundedText.matcher(INCLUDE, text).replaceAll(found -> quote(included(found.group(1))));
        text = BoundedText.matcher(LINK, text).replaceAll(found -> quote(found.group(1)));
        text = BoundedText.matcher(TAG, text).replaceAll("");
        return BoundedText.matcher(OUTPUT, text)
                .replaceAll(found -> quote(output(found.group(1))))
                .replace(OPEN, '{')
                .replace(CLOSE, '}');
    }

    private String included(String arguments) {
        Matcher argument = ARGUMENT.matcher(arguments);
        while (argument.find()) {
            String value = argument.group(2);
            String shown = value.matches("[\"'].*") ? value.substring(1, value.length() - 1) : lookUp(value);
            if (!shown.isBlank()) {
                return shown;
            }
        }
        return includes.template(path, arguments.split("\\s+")[0].replaceAll("[\"']", ""));
    }

    private String output(String expression) {
        String name = expression.split("\\|")[0].strip();
        return name.matches("[\"'].*[\"']") ? name.substring(1, name.length() - 1) : lookUp(name);
    }

    private String lookUp(String name) {
        if (name.startsWith("$frontmatter.")) {
            return lookUp("page." + name.substring("$frontmatter.".length()));
        }
        if (!name.startsWith("page.")) {
            return captured.getOrDefault(name, "");
        }
        JsonNode value = page.values().get(name.substring("page.".length()));
        if (value != null && value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .filter(JsonNode::isValueNode)
                    .map(item -> "* " + item.asString("").strip())
                    .collect(Collectors.joining("\n"));
        }
        return value == null || !value.isValueNode() || value.isNull() ? "" : value.asString("");
    }

    private static String quote(String text) {
        return Matcher.quoteReplacement(text);
    }
}
