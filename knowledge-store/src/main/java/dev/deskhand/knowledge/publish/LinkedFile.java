package dev.deskhand.knowledge.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file that another one names.
 *
 * @param path from the root of the source, with {@code /} between its parts
 * @param name the last part without its ending
 */
record LinkedFile(String path, String name) {

    static LinkedFile of(String from, String relative) {
        String path = resolve(from, relative);
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return new LinkedFile(path, dot > 0 ? file.substring(0, dot) : file);
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
