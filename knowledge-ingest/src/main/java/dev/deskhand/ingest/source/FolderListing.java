package dev.deskhand.ingest.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files below a folder, each real file once. What lies in the folder itself comes before what only symbolic links
 * lead to; links are followed within the folder, never out of it, and never into a folder that was listed before.
 */
final class FolderListing {

    private static final int MAX_DEPTH = 64;

    private final Path root;
    private final SourceVisitor visitor;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final Set<Path> seenFolders = new HashSet<>();
    private final Set<Path> seenFiles = new HashSet<>();
    private final List<Path> links = new ArrayList<>();

    /** @param root a real path, without symbolic links */
    FolderListing(Path root, SourceVisitor visitor) {
        this.root = root;
        this.visitor = visitor;
    }

    /** Real files by their portable path in the folder, sorted. */
    TreeMap<String, Path> list() {
        folder(root, root, 0);
        for (int next = 0; next < links.size(); next++) {
            follow(links.get(next));
        }
        return files;
    }

    private void folder(Path named, Path real, int depth) {
        if (!seenFolders.add(real)) {
            visitor.skipped(relative(named), "leads to a folder that is read already");
            return;
        }
        if (depth > MAX_DEPTH) {
            visitor.unreadableFolder(relative(named), "lies deeper than " + MAX_DEPTH + " folders");
            return;
        }
        for (Path entry : entries(named, real)) {
            Path name = entry.getFileName();
            if (name.toString().startsWith(".")) {
                continue;
            }
            Path as = named.resolve(name);
            if (Files.isSymbolicLink(entry)) {
                links.add(as);
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                folder(as, entry, depth + 1);
            } else {
                file(as, entry);
            }
        }
    }

    private void file(Path named, Path real) {
        if (seenFiles.add(real)) {
            files.put(relative(named), real);
        } else {
            visitor.skipped(relative(named), "leads to a file that is read already");
        }
    }

    private void follow(Path link) {
        Path target;
        try {
            target = link.toRealPath();
        } catch (IOException broken) {
            visitor.refused(relative(link), relative(link), "symbolic link: its target " + FileReading.reason(broken));
            return;
        }
        if (!target.startsWith(root)) {
            visitor.refused(relative(link), relative(link), "symbolic link that leaves the folder");
        } else if (Files.isDirectory(target)) {
            folder(link, target, link.getNameCount() - root.getNameCount());
        } else {
            file(link, target);
        }
    }

    private List<Path> entries(Path named, Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException broken) {
            visitor.unreadableFolder(relative(named), FileReading.reason(broken));
        } catch (DirectoryIteratorException broken) {
            visitor.unreadableFolder(relative(named), FileReading.reason(Objects.requireNonNull(broken.getCause())));
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }

    private String relative(Path path) {
        return portable(root.relativize(path));
    }

    /** A path with forward slashes and composed characters, the same on every platform. */
    static String portable(Path path) {
        String text = path.toString().replace(File.separatorChar, '/');
        return Normalizer.normalize(text.isEmpty() ? "." : text, Normalizer.Form.NFC);
    }
}
