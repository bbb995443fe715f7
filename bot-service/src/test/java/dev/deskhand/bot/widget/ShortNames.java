package dev.deskhand.bot.widget;

import dev.deskhand.bot.widget.ScriptTokens.Kind;
import dev.deskhand.bot.widget.ScriptTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the variables of a script short names: one for each name, the same everywhere, so that scopes need not be known.
 *
 * <p>Properties keep their names, and so does what the script exports. A name that the script declares must not also be
 * used as a global of the browser.
 */
final class ShortNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Set<String> KEY_WORDS = Set.of(
            ("async await of get set static from as new this super null true false undefined return if else for while"
                            + " do switch case default break continue const let var function class extends typeof instanceof in"
                            + " delete void throw try catch finally import export constructor yield arguments")
                    .split(" "));
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private enum Role {
        OTHER,
        PROPERTY,
        /** {@code {name}} in an object or a pattern: property and variable at once. */
        SHORTHAND,
        VARIABLE
    }

    private enum Bracket {
        ROUND,
        OBJECT,
        CLASS,
        BLOCK
    }

    private final List<Token> all;
    /** What is no gap. */
    private final List<Token> tokens;

    private final Role[] roles;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> exported = new HashSet<>();

    private ShortNames(String script) {
        all = ScriptTokens.of(script);
        tokens = all.stream().filter(token -> token.kind() != Kind.GAP).toList();
        roles = new Role[tokens.size()];
    }

    /** The same program with shorter names. */
    static String in(String script) {
        ShortNames names = new ShortNames(script);
        names.findRoles();
        names.findDeclarations();
        return names.written(names.shortNames());
    }

    private void findRoles() {
        Deque<Bracket> open = new ArrayDeque<>();
        for (int i = 0; i < roles.length; i++) {
            roles[i] = Role.OTHER;
            if (is(i, "(") || is(i, "[") || is(i, "${")) {
                open.push(Bracket.ROUND);
            } else if (is(i, "{")) {
                open.push(brace(i, open.peek()));
            } else if (is(i, ")") || is(i, "]") || is(i, "}")) {
                open.pop();
            } else if (isName(i)) {
                roles[i] = role(i, open.peek());
            }
        }
    }

    private Bracket brace(int i, Bracket around) {
        for (int before = i - 1;
                before >= 0 && (isName(before) || is(before, "extends") || is(before, "class"));
                before--) {
            if (is(before, "class")) {
                return Bracket.CLASS;
            }
        }
        boolean statement = around != Bracket.OBJECT && (is(i - 1, "{") || is(i - 1, "}"));
        return i == 0 || statement || isOneOf(i - 1, ")", "=>", ";", "else", "do", "try", "finally")
                ? Bracket.BLOCK
                : Bracket.OBJECT;
    }

    private Role role(int i, Bracket around) {
        boolean key = around == Bracket.OBJECT && isOneOf(i - 1, "{", ",", "async", "get", "set");
        boolean member = around == Bracket.CLASS && isOneOf(i - 1, "{", "}", ";", "static", "async", "get", "set");
        if (isOneOf(i - 1, ".", "?.") || key && isOneOf(i + 1, ":", "(") || member && isOneOf(i + 1, "(", "=", ";")) {
            return Role.PROPERTY;
        }
        if (is(i - 1, "export") || is(i - 2, "export") || is(i - 3, "export")) {
            exported.add(text(i));
        }
        return key && isOneOf(i + 1, ",", "}", "=") ? Role.SHORTHAND : Role.VARIABLE;
    }

    private void findDeclarations() {
        for (int i = 0; i < roles.length; i++) {
            if (isOneOf(i, "const", "let", "function", "class")) {
                declare(i + 1, is(i + 1, "{") || is(i + 1, "[") ? closing(i + 1) : i + 1);
            } else if (is(i, "=>")) {
                declare(is(i - 1, ")") ? opening(i - 1) : i - 1, i - 1);
            } else if (is(i, ")") && is(i + 1, "{") && !isOneOf(opening(i) - 1, "if", "while", "for", "switch")) {
                declare(opening(i), i);
            }
        }
    }

    /* What is a default value there is declared elsewhere, or is a global and none of ours. */
    private void declare(int from, int to) {
        for (int i = from; i <= to; i++) {
            boolean variable = roles[i] == Role.VARIABLE || roles[i] == Role.SHORTHAND;
            if (variable && (i == from || !is(i - 1, "=") && !is(i + 1, ".") && !is(i + 1, "("))) {
                declared.add(text(i));
            }
        }
    }

    private Map<String, String> shortNames() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(KEY_WORDS);
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < roles.length; i++) {
            boolean ours = declared.contains(text(i)) && !exported.contains(text(i)) && text(i).length() > 1;
            if (ours && (roles[i] == Role.VARIABLE || roles[i] == Role.SHORTHAND)) {
                uses.merge(text(i), 1, Integer::sum);
            } else if (roles[i] == Role.VARIABLE || roles[i] == Role.SHORTHAND) {
                taken.add(text(i));
            } else if (tokens.get(i).kind() == Kind.WORD && text(i).startsWith("#")) {
                names.computeIfAbsent(text(i), name -> "#" + word(names.size()));
            }
        }
        List<String> mostUsedFirst = new ArrayList<>(uses.keySet());
        mostUsedFirst.sort(Collections.reverseOrder(Comparator.comparing(uses::get)));
        int number = 0;
        for (String name : mostUsedFirst) {
            while (taken.contains(word(number))) {
                number++;
            }
            names.put(name, word(number++));
        }
        return names;
    }

    private static String word(int number) {
        int letters = LETTERS.length();
        String last = String.valueOf(LETTERS.charAt(number % letters));
        return number < letters ? last : word(number / letters - 1) + last;
    }

    private String written(Map<String, String> names) {
        Deque<Role> left = new ArrayDeque<>(List.of(roles));
        return all.stream()
                .map(token -> token.kind() == Kind.GAP ? token.text() : written(token, left.pop(), names))
                .collect(Collectors.joining());
    }

    private static String written(Token token, Role role, Map<String, String> names) {
        String name = token.text();
        String shorter = names.getOrDefault(name, name);
        if (token.kind() != Kind.WORD) {
            return name;
        }
        return switch (role) {
            case VARIABLE -> shorter;
            case SHORTHAND -> shorter.equals(name) ? name : name + ":" + shorter;
            case PROPERTY -> name;
            case OTHER -> name.startsWith("#") ? shorter : name;
        };
    }

    private int opening(int close) {
        int depth = 0;
        for (int i = close; ; i--) {
            depth += isOneOf(i, ")", "]", "}") ? 1 : isOneOf(i, "(", "[", "{", "${") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            depth += isOneOf(i, "(", "[", "{", "${") ? 1 : isOneOf(i, ")", "]", "}") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
    }

    private boolean isName(int i) {
        return tokens.get(i).kind() == Kind.WORD && NAME.matcher(text(i)).matches() && !KEY_WORDS.contains(text(i));
    }

    private boolean isOneOf(int i, String... wanted) {
        for (String one : wanted) {
            if (is(i, one)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int i, String wanted) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(wanted);
    }

    private String text(int i) {
        return tokens.get(i).text();
    }
}
