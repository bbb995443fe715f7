package dev.deskhand.bot.widget;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Cuts JavaScript into tokens that give the script again when they are joined. Knows modern syntax as far as the widget uses it. */
final class ScriptTokens {

    private static final Set<String> BEFORE_EXPRESSION =
            Set.of("return", "typeof", "case", "of", "in", "await", "else", "delete", "throw", "yield", "void");
    private static final List<String> LONG_PUNCTUATORS = List.of("...", "=>", "?.");

    private final String script;
    private final List<Token> tokens = new ArrayList<>();
    /** For each template expression that is open: how many braces are open in it. */
    private final Deque<Integer> braces = new ArrayDeque<>();

    private int at;
    private String last = "";

    private ScriptTokens(String script) {
        this.script = script;
    }

    enum Kind {
        /** White space and comments. */
        GAP,
        /** Names, key words, numbers, and private names with their #. */
        WORD,
        STRING,
        /** What stands in a template between its marks and its expressions. */
        TEMPLATE_TEXT,
        /** The marks of a template, and those of its expressions. */
        TEMPLATE_MARK,
        REGEX,
        PUNCTUATOR
    }

    record Token(Kind kind, String text) {

        boolean is(String wanted) {
            return text.equals(wanted) && kind != Kind.STRING && kind != Kind.TEMPLATE_TEXT && kind != Kind.REGEX;
        }
    }

    static List<Token> of(String script) {
        ScriptTokens cutter = new ScriptTokens(script);
        while (cutter.at < script.length()) {
            cutter.next();
        }
        return cutter.tokens;
    }

    private void next() {
        char c = script.charAt(at);
        if (Character.isWhitespace(c)) {
            put(Kind.GAP, endWhile(at, Character::isWhitespace));
        } else if (script.startsWith("//", at)) {
            int end = script.indexOf('\n', at);
            put(Kind.GAP, end < 0 ? script.length() : end);
        } else if (script.startsWith("/*", at)) {
            put(Kind.GAP, script.indexOf("*/", at) + 2);
        } else if (c == '\'' || c == '"') {
            put(Kind.STRING, endOfString(c));
        } else if (c == '`') {
            put(Kind.TEMPLATE_MARK, at + 1);
            templateText();
        } else if (c == '}' && !braces.isEmpty() && braces.peek() == 0) {
            braces.pop();
            put(Kind.TEMPLATE_MARK, at + 1);
            templateText();
        } else if (c == '/' && regexMayStart()) {
            put(Kind.REGEX, endOfRegex());
        } else if (isWord(c)) {
            put(Kind.WORD, endWhile(at, ScriptTokens::isWord));
        } else {
            punctuator(c);
        }
    }

    private void punctuator(char c) {
        if (!braces.isEmpty() && (c == '{' || c == '}')) {
            braces.push(braces.pop() + (c == '{' ? 1 : -1));
        }
        String longer = LONG_PUNCTUATORS.stream()
                .filter(one -> script.startsWith(one, at))
                .findFirst()
                .orElse(String.valueOf(c));
        put(Kind.PUNCTUATOR, at + longer.length());
    }

    private void templateText() {
        int end = at;
        while (script.charAt(end) != '`' && !script.startsWith("${", end)) {
            end += script.charAt(end) == '\\' ? 2 : 1;
        }
        if (end > at) {
            put(Kind.TEMPLATE_TEXT, end);
        }
        boolean expression = script.charAt(at) == '$';
        put(Kind.TEMPLATE_MARK, at + (expression ? 2 : 1));
        if (expression) {
            braces.push(0);
        }
    }

    private void put(Kind kind, int end) {
        String text = script.substring(at, end);
        tokens.add(new Token(kind, text));
        last = kind == Kind.GAP ? last : text;
        at = end;
    }

    private boolean regexMayStart() {
        if (last.isEmpty() || BEFORE_EXPRESSION.contains(last)) {
            return true;
        }
        char end = last.charAt(last.length() - 1);
        return !isWord(end) && ")]}'\"`/".indexOf(end) < 0;
    }

    private int endOfString(char mark) {
        int end = at + 1;
        while (script.charAt(end) != mark) {
            end += script.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private int endOfRegex() {
        boolean inClass = false;
        int end = at + 1;
        for (char c = script.charAt(end); c != '/' || inClass; c = script.charAt(end)) {
            inClass = c == '[' || inClass && c != ']';
            end += c == '\\' ? 2 : 1;
        }
        return endWhile(end + 1, ScriptTokens::isWord);
    }

    private int endWhile(int start, java.util.function.Predicate<Character> part) {
        int end = start;
        while (end < script.length() && part.test(script.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isJavaIdentifierPart(c) || c == '#';
    }
}
