package dev.deskhand.knowledge.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file that another one names.
 *
 * @param path from the root of the source, with {@code /} between its parts
 * @param bare the same without its ending: how an article is called that came from no file
 * @param name the last part of that
 */
record LinkedFile(String path, String bare, String name) {

    static LinkedFile of(String from, String relative) {
        String path = resolve(from, relative);
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        int ending = dot > 0 ? file.length() - dot : 0;
        return new LinkedFile(
                path, path.substring(0, path.length() - ending), file.substring(0, file.length() - ending));
    }

    private static String resolve(String from, String relative) {
        try {
            return Path.of("/" + from)
                    .resolveSibling(relative)
                    .normalize()
                    .toString()
                    .replace('\\', '/')
                    .substring(1);
        } catch (InvalidPathException | StringIndexOutOfBoundsException e) {
            return relative;
        }
    }
}
