package dev.deskhand.bot.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Takes comments, needless white space and last semicolons out of JavaScript modules and changes nothing else: strings, templates and
 * regular expressions stay as they are, names too, and a line break stays wherever a statement might end by it.
 */
final class ScriptCompactor {

    private static final Set<String> BEFORE_EXPRESSION = Set.of(
            "return",
            "typeof",
            "instanceof",
            "in",
            "of",
            "new",
            "delete",
            "void",
            "throw",
            "case",
            "do",
            "else",
            "yield",
            "await",
            "default");
    private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "for");
    private static final String GOES_ON_AFTER = "{([,;:?=&|<>*%^!~.";
    private static final String GOES_ON_BEFORE = "})],;:?=&|<>*%^.";

    private final String source;
    private final StringBuilder compact = new StringBuilder();
    private final Deque<Boolean> conditions = new ArrayDeque<>();
    private int at;
    private String last = "";
    private boolean lastClosesCondition;
    private boolean emptyStatement;
    private boolean gap;
    private boolean lineBreak;

    private ScriptCompactor(String source) {
        this.source = source;
    }

    /** The same program with fewer characters. */
    static String compact(String script) {
        ScriptCompactor compactor = new ScriptCompactor(script);
        compactor.code(false);
        return compactor.compact.append('\n').toString();
    }

    /* Up to the end, or inside a template up to the brace that closes its expression. */
    private void code(boolean inTemplate) {
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (skippedGap()) {
                continue;
            }
            if (inTemplate && c == '}' && depth == 0) {
                return;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '\'' || c == '"') {
                token(endOfString(at));
            } else if (c == '`') {
                template();
            } else if (c == '/' && regexMayStart()) {
                token(endOfRegex(at));
            } else if (isWord(c)) {
                token(endOfWord(at));
            } else {
                punctuator(c);
            }
        }
    }

    private boolean skippedGap() {
        if (Character.isWhitespace(source.charAt(at))) {
            lineBreak |= source.charAt(at) == '\n';
            at++;
        } else if (source.startsWith("//", at)) {
            int end = source.indexOf('\n', at);
            at = end < 0 ? source.length() : end;
        } else if (source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at) + 2;
            lineBreak |= source.substring(at, end).indexOf('\n') >= 0;
            at = end;
        } else {
            return false;
        }
        gap = true;
        return true;
    }

    private void punctuator(char c) {
        if (c == '(') {
            conditions.push(BEFORE_CONDITION.contains(last));
        }
        if (c == ';') {
            emptyStatement = lastClosesCondition;
        } else if (c == '}' && last.equals(";") && !emptyStatement) {
            compact.setLength(compact.length() - 1);
        }
        boolean closesCondition = c == ')' && !conditions.isEmpty() && conditions.pop();
        token(at + 1);
        lastClosesCondition = closesCondition;
    }

    private void template() {
        int start = at++;
        separate(source.charAt(start));
        compact.append('`');
        while (source.charAt(at) != '`') {
            if (source.charAt(at) == '\\') {
                compact.append(source, at, at + 2);
                at += 2;
            } else if (source.startsWith("${", at)) {
                compact.append("${");
                at += 2;
                last = "{";
                code(true);
                gap = lineBreak = false;
                compact.append('}');
                at++;
            } else {
                compact.append(source.charAt(at++));
            }
        }
        compact.append('`');
        at++;
        last = "`";
        lastClosesCondition = false;
    }

    private void token(int end) {
        separate(source.charAt(at));
        last = source.substring(at, end);
        lastClosesCondition = false;
        compact.append(last);
        at = end;
    }

    /* Writes what must stand between the last token and one that begins with this character. */
    private void separate(char next) {
        if (!compact.isEmpty() && gap) {
            char before = compact.charAt(compact.length() - 1);
            if (lineBreak && GOES_ON_AFTER.indexOf(before) < 0 && GOES_ON_BEFORE.indexOf(next) < 0) {
                compact.append('\n');
            } else if (growTogether(before, next)) {
                compact.append(' ');
            }
        }
        gap = lineBreak = false;
    }

    private boolean growTogether(char before, char next) {
        boolean regexThenWord = last.length() > 1 && last.charAt(0) == '/' && isWord(next);
        boolean numberThenDot = next == '.' && Character.isDigit(last.isEmpty() ? ' ' : last.charAt(0));
        return isWord(before) && isWord(next)
                || regexThenWord
                || numberThenDot
                || before == next && (next == '+' || next == '-')
                || before == '/' && (next == '/' || next == '*');
    }

    private boolean regexMayStart() {
        if (last.isEmpty() || BEFORE_EXPRESSION.contains(last) || lastClosesCondition) {
            return true;
        }
        char before = last.charAt(last.length() - 1);
        boolean endsValue = isWord(before) || last.length() > 1 || ")]`".indexOf(before) >= 0;
        return !endsValue;
    }

    private int endOfString(int start) {
        int end = start + 1;
        while (source.charAt(end) != source.charAt(start)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private int endOfRegex(int start) {
        boolean inClass = false;
        int end = start + 1;
        for (char c = source.charAt(end); c != '/' || inClass; c = source.charAt(end)) {
            inClass = c == '[' || inClass && c != ']';
            end += c == '\\' ? 2 : 1;
        }
        return endOfWord(end + 1);
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < source.length() && isWord(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isJavaIdentifierPart(c) || c == '#';
    }
}
