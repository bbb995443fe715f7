package dev.deskhand.ingest.cli;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database as people write it: {@code jdbc:postgresql://host/name?user=…&password=…} or
 * {@code postgresql://user:password@host/name}; user and password also from {@code DESKHAND_DATABASE_USER} and
 * {@code DESKHAND_DATABASE_PASSWORD}.
 */
final class DatabaseAddress {

    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?([^?]+)(?:\\?(.*))?");

    private DatabaseAddress() {}

    /** @throws IllegalArgumentException for anything else; the message does not repeat a password */
    static DatabaseAccess parse(String address, Map<String, String> environment) {
        Matcher form = FORM.matcher(address.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "The database must be given as jdbc:postgresql://host:port/name?user=…&password=….");
        }
        String user = environment.getOrDefault("DESKHAND_DATABASE_USER", "");
        String password = environment.getOrDefault("DESKHAND_DATABASE_PASSWORD", "");
        user = form.group(1) == null ? user : decoded(form.group(1));
        password = form.group(2) == null ? password : decoded(form.group(2));
        List<String> rest = new ArrayList<>();
        for (String parameter :
                form.group(4) == null ? new String[0] : form.group(4).split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring("password=".length()));
            } else if (!parameter.isEmpty()) {
                rest.add(parameter);
            }
        }
        String query = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        return new DatabaseAccess("jdbc:postgresql://" + form.group(3) + query, user, password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
