package dev.deskhand.ingest.format.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Body elements, one after the other. */
final class RstBlocks {

    private static final int MAX_DEPTH = 30;
    private static final Pattern FIELD = Pattern.compile(":([A-Za-z][^:`]{0,80}):(?:\\s+(.*))?");
    private static final Pattern OPTION = Pattern.compile(
            "((?:--?|/)[\\w?][\\w-]*(?:[ =]<?[\\w-]+>?)?(?:, (?:--?)[\\w-]+(?:[ =]<?[\\w-]+>?)?)*)(?:  +(.*))?");
    private static final String DESCRIBING = "lang(?:uage)?|keywords|tags|date|updated|title|url|audience|id";

    private final RstContext context;
    private final int depth;
    private final RstInline inline;
    private final List<String> out = new ArrayList<>();
    private List<String> lines = List.of();
    private int at;

    RstBlocks(RstContext context, int depth) {
        this.context = context;
        this.depth = depth;
        this.inline = new RstInline(context);
    }

    /** A whole file: sections, and facts about it before the first one. */
    String document(List<String> all) {
        return read(all);
    }

    /** What stands within something else. */
    static String within(List<String> body, RstContext context, int depth) {
        List<String> plain = RstLines.dedented(body);
        return depth > MAX_DEPTH ? String.join("\n", plain).strip() : new RstBlocks(context, depth).read(plain);
    }

    private String read(List<String> all) {
        lines = all;
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else {
                block();
            }
        }
        return String.join("\n\n", out);
    }

    private void block() {
        String line = lines.get(at);
        if (RstLines.indent(line) > 0) {
            quote();
        } else if (line.equals("..") || line.startsWith(".. ")) {
            explicit();
        } else if (RstTables.isGrid(line) || RstTables.isSimple(lines, at)) {
            table();
        } else if (depth == 0 && isSection()) {
            section();
        } else if (RstLines.isAdornment(line) && line.length() >= 4) {
            at++;
        } else if (RstList.isItem(line)) {
            list();
        } else if (line.startsWith("| ") || line.equals("|")) {
            lineBlock();
        } else if (line.startsWith(">>> ")) {
            doctest();
        } else if (line.startsWith("__ ")) {
            at++;
        } else if (FIELD.matcher(line).matches()) {
            field();
        } else if (isOption(line)) {
            option();
        } else if (isDefinition()) {
            definition();
        } else {
            paragraph();
        }
    }

    private void add(String block) {
        if (!block.isBlank()) {
            out.add(block);
        }
    }

    private boolean isSection() {
        String line = lines.get(at);
        if (RstLines.isAdornment(line)) {
            return at + 2 < lines.size()
                    && line.equals(lines.get(at + 2))
                    && !lines.get(at + 1).isBlank()
                    && line.length() >= 3;
        }
        return at + 1 < lines.size()
                && RstLines.isAdornment(lines.get(at + 1))
                && (lines.get(at + 1).length() >= Math.min(line.length(), 3)
                                && lines.get(at + 1).length() >= 3
                        || lines.get(at + 1).length() >= line.length());
    }

    private void section() {
        boolean over = RstLines.isAdornment(lines.get(at));
        String words = inline.markdown(lines.get(over ? at + 1 : at).strip());
        char adornment = lines.get(over ? at : at + 1).charAt(0);
        at += over ? 3 : 2;
        int level = context.level(over ? "" + adornment + adornment : "" + adornment);
        if (level > 1 || !context.takeTitle(words.replace("`", ""))) {
            add("#".repeat(level) + " " + words);
        }
    }

    private void quote() {
        int indent = RstLines.indent(lines.get(at));
        int end = RstLines.endOfIndented(lines, at, indent - 1);
        String text = within(lines.subList(at, end), context, depth + 1);
        at = end;
        // People indent where they mean nothing by it: only attributed or plain text is a quotation.
        add(
                text.lines().anyMatch(line -> line.matches("(?:[-*+]|\\d+\\.) .*|```.*|\\|.*|#.*"))
                        ? text
                        : text.lines()
                                .map(line -> line.isEmpty() ? ">" : "> " + line)
                                .collect(Collectors.joining("\n")));
    }

    private void explicit() {
        int end = RstLines.endOfIndented(lines, at + 1, 0);
        String first = lines.get(at);
        List<String> body = lines.subList(at + 1, end);
        at = end;
        RstDirective.of(first, body).ifPresent(directive -> {
            if (directive.name().equals("include")) {
                context.include(directive.argument()).ifPresent(this::include);
            } else {
                add(new RstDirectives(context, depth).markdown(directive));
            }
        });
    }

    private void include(List<String> included) {
        RstDefinitions.collect(included, context);
        if (depth < MAX_DEPTH) {
            add(depth == 0 ? new RstBlocks(context, 0).document(included) : within(included, context, depth + 1));
        }
    }

    private void table() {
        boolean grid = RstTables.isGrid(lines.get(at));
        int end = grid ? RstTables.endOfGrid(lines, at) : RstTables.endOfSimple(lines, at);
        List<String> rows = lines.subList(at, end);
        at = end;
        add(grid ? RstTables.grid(rows, context) : RstTables.simple(rows, context));
    }

    private void list() {
        RstList list = new RstList(context, depth);
        at = list.read(lines, at);
        add(list.markdown());
    }

    private void lineBlock() {
        List<String> block = new ArrayList<>();
        while (at < lines.size()
                && (lines.get(at).startsWith("| ") || lines.get(at).equals("|"))) {
            block.add(inline.markdown(lines.get(at).substring(1).strip()));
            at++;
        }
        add(String.join("  \n", block));
    }

    private void doctest() {
        int start = at;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
        add("```python\n" + String.join("\n", lines.subList(start, at)) + "\n```");
    }

    private void field() {
        Matcher field = FIELD.matcher(lines.get(at));
        int end = RstLines.endOfIndented(lines, at + 1, 0);
        List<String> rest = RstLines.dedented(lines.subList(at + 1, end));
        at = end;
        if (!field.matches()) {
            return;
        }
        String value = (field.group(2) == null ? "" : field.group(2)) + "\n" + String.join("\n", rest);
        String name = RstContext.key(field.group(1));
        if (depth == 0 && out.isEmpty() && context.title() == null || name.matches(DESCRIBING) && depth == 0) {
            context.put(name, value.replaceAll("\\s+", " "));
        } else if (!value.isBlank()) {
            add("**" + inline.markdown(field.group(1)) + ":** "
                    + within(value.strip().lines().toList(), context, depth + 1));
        }
    }

    private boolean isOption(String line) {
        Matcher option = OPTION.matcher(line);
        return line.matches("(?:--?|/)[\\w?].*") && option.matches() && (option.group(2) != null || isIndented(at + 1));
    }

    private boolean isIndented(int line) {
        return line < lines.size() && !lines.get(line).isBlank() && RstLines.indent(lines.get(line)) > 0;
    }

    private void option() {
        Matcher option = OPTION.matcher(lines.get(at));
        int end = RstLines.endOfIndented(lines, at + 1, 0);
        if (option.matches()) {
            List<String> body = new ArrayList<>(RstLines.dedented(lines.subList(at + 1, end)));
            body.add(0, option.group(2) == null ? "" : option.group(2));
            add("**`" + option.group(1) + "`**\n\n" + within(body, context, depth + 1));
        }
        at = end;
    }

    private boolean isDefinition() {
        return isIndented(at + 1) && !lines.get(at).endsWith("::");
    }

    private void definition() {
        String term = lines.get(at).replaceFirst(" : .*$", "");
        int end = RstLines.endOfIndented(lines, at + 1, 0);
        String body = within(lines.subList(at + 1, end), context, depth + 1);
        at = end;
        String words = inline.markdown(term);
        add((words.contains("**") ? words : "**" + words + "**") + "\n\n" + body);
    }

    private void paragraph() {
        int start = at;
        while (at < lines.size() && !lines.get(at).isBlank() && (at == start || !isExplicit(lines.get(at)))) {
            at++;
        }
        String text = String.join("\n", lines.subList(start, at)).strip();
        boolean literal = text.endsWith("::");
        if (literal) {
            text = text.length() == 2
                    ? ""
                    : text.endsWith(" ::")
                            ? text.substring(0, text.length() - 3)
                            : text.substring(0, text.length() - 1);
        }
        add(inline.markdown(text.strip()));
        if (literal) {
            literalBlock();
        }
    }

    private static boolean isExplicit(String line) {
        return line.startsWith(".. ") && line.contains("::");
    }

    private void literalBlock() {
        int end = RstLines.endOfIndented(lines, at, 0);
        if (end > at) {
            add(fenced("", RstLines.dedented(lines.subList(at, end))));
            at = end;
        }
    }

    static String fenced(String language, List<String> code) {
        String text = String.join("\n", code).replaceAll("\\A\\n+|\\s+\\z", "");
        String fence = text.contains("```") ? "````" : "```";
        return text.isBlank() ? "" : fence + language + "\n" + text + "\n" + fence;
    }
}
