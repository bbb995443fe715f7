package dev.deskhand.bot.widget;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The step of the build that makes the widget small: the launcher, the panel, what few visits need, and one file for each language,
 * all without comments, and each packed beside it. The sources stay what they are; without this step the same widget is served, only larger.
 *
 * <p>Arguments: the folder of the sources, and the folder to be served, where Maven has put a copy.
 */
final class WidgetBuild {

    private static final List<String> ENTRIES = List.of("widget.js", "widget/app.js", "widget/rare.js");

    /** What pages of the consoles use as well, to show a text as the widget does. */
    private static final Set<String> SHARED = Set.of("markdown.js", "dom.js");

    private WidgetBuild() {}

    public static void main(String[] folders) throws IOException {
        build(Path.of(folders[0]), Path.of(folders[1]));
    }

    static void build(Path sources, Path served) throws IOException {
        List<ModuleBinder.Bound> bound = new ArrayList<>();
        Set<Path> done = new HashSet<>();
        for (String entry : ENTRIES) {
            ModuleBinder.Bound one = ModuleBinder.bind(sources.resolve(entry));
            for (Path file : one.files()) {
                if (!done.add(file)) {
                    throw new IllegalArgumentException(file + " would run twice: both " + ENTRIES + " import it");
                }
            }
            bound.add(one);
        }
        for (Path file : scripts(sources.resolve("widget"))) {
            boolean alone = file.getParent().endsWith("locales")
                    || SHARED.contains(file.getFileName().toString());
            Path target = served.resolve(sources.relativize(file));
            if (alone) {
                write(target, Files.readString(file));
            } else {
                Files.deleteIfExists(target);
                Files.deleteIfExists(packed(target));
            }
        }
        for (int i = 0; i < ENTRIES.size(); i++) {
            write(
                    served.resolve(ENTRIES.get(i)),
                    StyleSheets.in(ShortNames.in(bound.get(i).script())));
        }
    }

    private static void write(Path target, String script) throws IOException {
        Files.createDirectories(target.getParent());
        byte[] compact = ScriptCompactor.compact(script).getBytes(StandardCharsets.UTF_8);
        Files.write(target, compact);
        try (OutputStream packed = new Smallest(Files.newOutputStream(packed(target)))) {
            packed.write(compact);
        }
    }

    /** What browsers get that take it so: its length is known, which costs less than packing it anew in small pieces. */
    private static Path packed(Path target) {
        return target.resolveSibling(target.getFileName() + ".gz");
    }

    private static final class Smallest extends GZIPOutputStream {

        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
